import { ConflictError, InvalidInputError } from '../../register/errors.ts';
import { ingestArticle } from '../../sources/api/ingest-article.ts';
import { builder } from '../builder.ts';
import { ArticleTextKind } from '../enums.ts';
import { mutate } from '../mutate.ts';
import { Article } from '../nodes.ts';
import { newStatementFields } from '../statement/inputs.ts';
import { keyOf } from '../written-id.ts';

const IngestedStatementInput = builder.inputType('IngestedStatementInput', {
  description: 'A statement of an article that is ingested with it.',
  fields: (t) => ({
    ...newStatementFields(t),
    within: t.field({
      type: 'NonNegativeInt',
      description:
        'The statement that reports this one, by its index in `statements`; the first has 0. Null ' +
        'for none.',
    }),
  }),
});

const IngestArticleInput = builder.inputType('IngestArticleInput', {
  description: 'An article with its statements.',
  fields: (t) => ({
    slug: t.string({
      description:
        'An id of letters a to z, digits and hyphens, up to 200 characters. Null: one is made of ' +
        'date and title.',
    }),
    url: t.field({ type: 'URL', description: 'Where it was published; null when unknown.' }),
    outlet: t.id({ description: 'Who published it; null when unknown.' }),
    language: t.field({
      type: 'LanguageTag',
      required: true,
      description: 'What it is written in.',
    }),
    publishedOn: t.string({
      required: true,
      description: 'When, as far as is known: `2022`, `2022-01` or `2022-01-14`.',
    }),
    title: t.string({
      required: true,
      description: 'What the register calls it; up to 500 characters.',
    }),
    headline: t.string({
      description: 'The headline as printed; null when not recorded. Up to 500 characters.',
    }),
    textKind: t.field({
      type: ArticleTextKind,
      required: true,
      description: 'What the text is. One that is `WITHHELD` is given too: quotations need it.',
    }),
    text: t.string({
      required: true,
      description:
        'The text, which statements quote. Put into NFC, nothing else is changed. A request has ' +
        'at most 100 kB, about 15,000 words; `npm run seed` and `npm run import` take longer ones.',
    }),
    statements: t.field({
      type: [IngestedStatementInput],
      required: true,
      defaultValue: [],
      description: 'Its statements, in any order; at most 200.',
    }),
    recordedBy: t.string({
      description: 'Who records it; by default the name of the API key. Up to 200 characters.',
    }),
  }),
});

builder.mutationField('ingestArticle', (t) =>
  t.field({
    type: Article,
    description:
      'Adds an article with its statements: all of it, or nothing and everything that is wrong ' +
      'with it. Takes the scope `WRITE`.',
    args: {
      input: t.arg({ type: IngestArticleInput, required: true, description: 'The article.' }),
    },
    errors: {
      types: [ConflictError, InvalidInputError],
      union: {
        name: 'IngestArticleResult',
        description: 'The article as recorded, or why it was not.',
      },
    },
    resolve: (_root, { input }, context, info) =>
      mutate(
        {
          scope: 'WRITE',
          answers: 'Article',
          pathOf: (index) => ['statements', String(index)],
          work: (change, { name }) =>
            ingestArticle(change, input, { keyOf, recordedBy: input.recordedBy ?? name }),
        },
        context,
        info,
      ),
  }),
);
