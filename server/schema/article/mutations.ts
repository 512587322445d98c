import { articleFacts } from '../../model/article.ts';
import { limitOf, MAX_SLUG } from '../../model/field.ts';
import { ConflictError, InvalidInputError } from '../../register/errors.ts';
import { ingestArticle, MAX_STATEMENTS } from '../../sources/api/record.ts';
import { redact } from '../../sources/api/redact.ts';
import { builder, type InputFields } from '../builder.ts';
import { ArticleTextKind } from '../enums.ts';
import { defineMutation } from '../mutate.ts';
import { BY_DEFAULT, EXPECTED_VERSION, IngestedStatementInput } from '../statement/inputs.ts';

const RedactedStatementInput = builder.inputType('RedactedStatementInput', {
  description: 'A statement to redact.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Id of the statement.' }),
    expectedVersion: t.int({ description: EXPECTED_VERSION }),
  }),
});

defineMutation('ingestArticle', {
  answers: 'Article',
  description:
    'Adds an article with its statements. If anything is invalid, nothing is added, and all ' +
    'problems are returned together.',
  inputDescription: 'Article to ingest.',
  input: {
    description: 'Article to ingest, with its statements.',
    fields: (t: InputFields) => ({
      slug: t.string({
        description:
          `Unique readable identifier of letters a–z, digits and hyphens, at most ${MAX_SLUG} characters. ` +
          'If null, it is derived from the date and the title.',
      }),
      url: t.field({ type: 'URL', description: 'URL of the article; null if unknown.' }),
      outlet: t.id({ description: 'Outlet that published it; null if unknown.' }),
      language: t.field({
        type: 'LanguageTag',
        required: true,
        description: 'Language of the article.',
      }),
      publishedOn: t.string({
        required: true,
        description: 'Publication date, as precisely as known: `2022`, `2022-01` or `2022-01-14`.',
      }),
      title: t.string({
        required: true,
        description: `Title in the register's own words; at most ${limitOf(articleFacts.shape.title)}.`,
      }),
      headline: t.string({
        description: `Headline as printed; null if not recorded. At most ${limitOf(articleFacts.shape.headline)}.`,
      }),
      textKind: t.field({
        type: ArticleTextKind,
        required: true,
        description:
          'Kind of the text. Give the text even if it is `WITHHELD`, because the statements quote ' +
          'it.',
      }),
      text: t.string({
        required: true,
        description:
          'Text that the statements quote. It is normalised to Unicode NFC; nothing else is ' +
          'changed. A request is limited to 100 kB, about 15,000 words; load longer texts with ' +
          '`npm run seed` or `npm run import`.',
      }),
      statements: t.field({
        type: [IngestedStatementInput],
        required: true,
        defaultValue: [],
        description: `Statements in the article, in any order; at most ${MAX_STATEMENTS}.`,
      }),
      recordedBy: t.string({ description: `Name of the person who records it; ${BY_DEFAULT}` }),
    }),
  },
  resultDescription: 'The recorded article, or an error.',
  errors: [ConflictError, InvalidInputError],
  author: 'recordedBy',
  pathOf: (index) => ['statements', String(index)],
  work: ingestArticle,
});

defineMutation('redact', {
  answers: 'Article',
  scope: 'ADMIN',
  description:
    'Permanently removes words for legal or copyright reasons: from text, title and headline, ' +
    'and from segments, glosses, `history`, search and verdicts. Other articles that repeat the ' +
    'words lose them too, with a redaction of their own (see `elsewhere`). Ids still resolve, with ' +
    'the status `REDACTED` and the reason. A redaction cannot be undone, and no later load or ' +
    'restart restores the words. `redactions` of the returned article lists what was removed.',
  inputDescription: 'What to redact, and why.',
  input: {
    description:
      'What to redact, and the reason. Give exactly one of `statements` (of one article) and ' +
      '`article` (as a whole).',
    fields: (t: InputFields) => ({
      statements: t.field({
        type: [RedactedStatementInput],
        description: 'Statements to redact, all of one article: current, corrected or withdrawn.',
      }),
      article: t.id({ description: 'Article to redact as a whole, with all of its statements.' }),
      title: t.string({
        description:
          'New title of the article; only with `article`. By default, the current title without ' +
          'excerpts of the text. At most 500 characters. When the title changes, the slug is derived ' +
          'from it again. An article of a corpus keeps its slug unless it repeats the words.',
      }),
      keepUrl: t.boolean({
        defaultValue: true,
        description:
          'Whether the article keeps its URL, at which the words can be read. A URL that repeats them ' +
          'is removed in any case.',
      }),
      elsewhere: t.boolean({
        description:
          'Whether other articles that repeat the words lose them too. Default: true with ' +
          '`statements`, false with `article`.',
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
  },
  resultDescription: 'The redacted article, or an error.',
  author: 'by',
  work: redact,
});
