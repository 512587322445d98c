import { InvalidInputError } from '../../register/errors.ts';
import { mergeSpeakers } from '../../register/merge-speakers.ts';
import { readKey, readSignature } from '../../sources/api/input.ts';
import type { InputFields } from '../builder.ts';
import { defineMutation } from '../mutate.ts';
import { REASON } from '../statement/inputs.ts';

defineMutation('mergeSpeakers', {
  answers: 'Speaker',
  description:
    'Merges two speakers. Statements, utterances and memberships move to `into`, which can ' +
    'then also be found by the names of `from` and receives the roles and members that it ' +
    'lacks. The id of `from` still resolves, with `mergedInto`. A merge cannot be undone.',
  inputDescription: 'The speakers and the reason.',
  input: {
    description: 'Two speakers to merge, and the reason.',
    fields: (t: InputFields) => ({
      from: t.id({ required: true, description: 'Speaker to merge into the other.' }),
      into: t.id({ required: true, description: 'Speaker to keep; must be of the same kind.' }),
      reason: t.string(REASON),
      by: t.string({
        description: 'Name of the person who merges them; the name of the API key by default.',
      }),
    }),
  },
  resultDescription: 'The merged speaker (`from`), or an error.',
  errors: [InvalidInputError],
  author: 'by',
  work: (change, { from, into, reason, by }) =>
    mergeSpeakers(change, {
      fromKey: readKey('Speaker', from, ['input', 'from']),
      intoKey: readKey('Speaker', into, ['input', 'into']),
      ...readSignature({ reason, by }),
    }),
});
