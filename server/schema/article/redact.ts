import { articleFacts } from '../../model/article.ts';
import { InvalidInputError, StaleVersionError, TakenBackError } from '../../register/errors.ts';
import { redactArticle, redactStatements } from '../../register/redact.ts';
import { Problems, readSignature } from '../../sources/api/problems.ts';
import { builder } from '../builder.ts';
import { type Mutation, mutate } from '../mutate.ts';
import { Article } from '../nodes.ts';
import { writtenKey } from '../written-id.ts';

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
      description: 'Statements of one article to redact: current, corrected or withdrawn.',
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
      mutate({ scope: 'ADMIN', answers: 'Article', work: redacting(input) }, context, info),
  }),
}));

function redacting(input: typeof RedactInput.$inferInput): Mutation['work'] {
  const { statements, article } = input;
  const keepUrl = input.keepUrl ?? true;
  return async (change, { name }) => {
    if ((statements == null) === (article == null)) {
      throw invalid('Give either `statements` or `article`.', ['input']);
    }
    const problems = new Problems();
    const { title: titleField } = articleFacts.shape;
    const title =
      input.title == null ? null : problems.read(titleField, input.title, ['input', 'title']);
    const by = input.by ?? name;
    const signature = readSignature({ reason: input.reason, by }, 'by', problems);
    if (article != null) {
      const key = writtenKey(article, 'Article', ['input', 'article']);
      return await redactArticle(change, { key, title: title ?? null, keepUrl, ...signature });
    }
    if (title !== null) throw invalid('Give `title` only with `article`.', ['input', 'title']);
    if (!keepUrl)
      throw invalid('Set `keepUrl` to false only with `article`.', ['input', 'keepUrl']);
    const targets = (statements ?? []).map(({ id, expectedVersion = null }, index) => ({
      key: writtenKey(id, 'Statement', ['input', 'statements', String(index), 'id']),
      expectedVersion,
    }));
    return await redactStatements(change, { statements: targets, ...signature });
  };
}

function invalid(message: string, path: readonly string[]): InvalidInputError {
  return new InvalidInputError([{ code: 'INVALID_INPUT', message, path }]);
}
