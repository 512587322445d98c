import { InvalidInputError } from '../../register/errors.ts';
import { mergeSpeakers } from '../../register/merge-speakers.ts';
import { readSignature } from '../../sources/api/problems.ts';
import { builder } from '../builder.ts';
import { mutate } from '../mutate.ts';
import { Speaker } from '../nodes.ts';
import { writtenKey } from '../written-id.ts';

const MergeSpeakersInput = builder.inputType('MergeSpeakersInput', {
  description: 'Two speakers who are one, and why.',
  fields: (t) => ({
    from: t.id({ required: true, description: 'The speaker who turned out to be the other.' }),
    into: t.id({ required: true, description: 'The speaker who remains; of the same kind.' }),
    reason: t.string({
      required: true,
      description: 'Why, in a sentence that everybody may read; up to 2,000 characters.',
    }),
    by: t.string({ description: 'Who merges them; by default the name of the API key.' }),
  }),
});

builder.mutationFields((t) => ({
  mergeSpeakers: t.field({
    type: Speaker,
    description:
      'Makes two speakers one. Statements, utterances and memberships go over to `into`, who is ' +
      'found by the names of `from` too and gets the roles and members that it lacks. The id of ' +
      '`from` answers for ever, with `mergedInto`. Merging is not undone. Takes the scope `WRITE`.',
    args: {
      input: t.arg({ type: MergeSpeakersInput, required: true, description: 'Whom, and why.' }),
    },
    errors: {
      types: [InvalidInputError],
      union: {
        name: 'MergeSpeakersResult',
        description: 'The speaker who was merged, or why they were not.',
      },
    },
    resolve: (_root, { input: { from, into, reason, by } }, context, info) =>
      mutate(
        {
          scope: 'WRITE',
          answers: 'Speaker',
          work: (change, { name }) =>
            mergeSpeakers(change, {
              fromKey: writtenKey(from, 'Speaker', ['input', 'from']),
              intoKey: writtenKey(into, 'Speaker', ['input', 'into']),
              ...readSignature({ reason, by: by ?? name }),
            }),
        },
        context,
        info,
      ),
  }),
}));
