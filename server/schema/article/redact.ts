import { InvalidInputError, StaleVersionError, TakenBackError } from '../../register/errors.ts';
import { redact } from '../../sources/api/redact.ts';
import { builder } from '../builder.ts';
import { mutate } from '../mutate.ts';
import { Article } from '../nodes.ts';

const RedactedStatementInput = builder.inputType('RedactedStatementInput', {
  description: 'A statement to redact.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Id of the statement.' }),
    expectedVersion: t.int({
      description:
        '`version` of the statement when it was read. If it has changed since, the result is a ' +
        '`StaleVersionError`.',
    }),
  }),
});

const RedactInput = builder.inputType('RedactInput', {
  description:
    'What to redact, and the reason. Give exactly one of `statements` (of one article) and ' +
    '`article` (as a whole).',
  fields: (t) => ({
    statements: t.field({
      type: [RedactedStatementInput],
      description: 'Statements to redact, all of one article: current, corrected or withdrawn.',
    }),
    article: t.id({ description: 'Article to redact as a whole, with all of its statements.' }),
    title: t.string({
      description:
        'New title of the article; only with `article`. By default, the current title without ' +
        'excerpts of the text. At most 500 characters. When the title changes, the slug is derived ' +
        'from it again, unless the article comes from a corpus.',
    }),
    keepUrl: t.boolean({
      defaultValue: true,
      description: 'Whether the article keeps its URL; can be false only with `article`.',
    }),
    reason: t.string({
      required: true,
      description:
        'Reason, in one sentence, shown publicly; must not repeat the removed words. At most ' +
        '2,000 characters.',
    }),
    by: t.string({
      description: 'Name of the person who redacts; the name of the API key by default.',
    }),
  }),
});

builder.mutationFields((t) => ({
  redact: t.field({
    type: Article,
    description:
      'Permanently removes words for legal or copyright reasons: from text, title and headline, ' +
      'and from segments, glosses, `history`, search and verdicts. Ids still resolve, with the ' +
      'status `REDACTED` and the reason. A redaction cannot be undone, and no later load or ' +
      'restart restores the words. `redactions` of the returned article lists what was removed. ' +
      'Requires the scope `ADMIN`.',
    args: {
      input: t.arg({ type: RedactInput, required: true, description: 'What to redact, and why.' }),
    },
    errors: {
      types: [InvalidInputError, StaleVersionError, TakenBackError],
      union: {
        name: 'RedactResult',
        description: 'The redacted article, or an error.',
      },
    },
    resolve: (_root, { input }, context, info) =>
      mutate(
        {
          scope: 'ADMIN',
          answers: 'Article',
          work: (change, { name }) => redact(change, { ...input, by: input.by ?? name }),
        },
        context,
        info,
      ),
  }),
}));
