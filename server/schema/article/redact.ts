import { articleFacts } from '../../model/article.ts';
import { InvalidInputError, StaleVersionError, TakenBackError } from '../../register/errors.ts';
import { redactArticle, redactStatements } from '../../register/redact.ts';
import { Problems, readSignature } from '../../sources/api/problems.ts';
import { builder } from '../builder.ts';
import { type Mutation, mutate } from '../mutate.ts';
import { Article } from '../nodes.ts';
import { writtenKey } from '../written-id.ts';

const RedactedStatementInput = builder.inputType('RedactedStatementInput', {
  description: 'A statement whose words are to go.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The statement.' }),
    expectedVersion: t.int({
      description: 'The `version` it was read with: another one, and nothing is changed.',
    }),
  }),
});

const RedactInput = builder.inputType('RedactInput', {
  description:
    'What is to be removed for good, and why: statements of one article, or a whole article. ' +
    'Exactly one of `statements` and `article`.',
  fields: (t) => ({
    statements: t.field({
      type: [RedactedStatementInput],
      description: 'Statements of one article, current, corrected or withdrawn.',
    }),
    article: t.id({ description: 'A whole article, with all of its statements.' }),
    title: t.string({
      description:
        'What the register calls the article from now on; only with `article`. By default its ' +
        'title, without excerpts of the text; up to 500 characters. When the title changes, the ' +
        'slug is made anew of it, unless the article is one of a corpus.',
    }),
    keepUrl: t.boolean({
      defaultValue: true,
      description: "Whether the article's address stays; false only with `article`.",
    }),
    reason: t.string({
      required: true,
      description:
        'Why, in a sentence that everybody may read, without the words; up to 2,000 characters.',
    }),
    by: t.string({ description: 'Who removes them; by default the name of the API key.' }),
  }),
});

builder.mutationFields((t) => ({
  redact: t.field({
    type: Article,
    description:
      'Removes words for good, for a court, the law or copyright: from text, title and headline, ' +
      'from segments, glosses, `history`, search and verdicts. Ids answer for ever, with status ' +
      '`REDACTED` and the reason; no load and no restart brings the words back. There is no way ' +
      'back. `redactions` of the answer says what went. Takes the scope `ADMIN`.',
    args: {
      input: t.arg({ type: RedactInput, required: true, description: 'What, and why.' }),
    },
    errors: {
      types: [InvalidInputError, StaleVersionError, TakenBackError],
      union: {
        name: 'RedactResult',
        description: 'The article as it is now, or why nothing was removed.',
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
    if (title !== null) throw invalid('`title` goes with `article` only.', ['input', 'title']);
    if (!keepUrl) throw invalid('`keepUrl: false` goes with `article` only.', ['input', 'keepUrl']);
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
