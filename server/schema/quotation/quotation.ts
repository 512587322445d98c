import { clientError } from '../../client-error.ts';
import { MAX_QUOTATION_LENGTH } from '../../policy/limits.ts';
import { countAll, firstPublishedOn, lastPublishedOn, readRevision } from '../../read/corpus.ts';
import { resolveId } from '../../read/find-ids.ts';
import type { Verdict } from '../../search/quotation/verdicts.ts';
import { hasWords, type Match, verifyQuotation } from '../../search/quotation/verify.ts';
import { builder } from '../builder.ts';
import { QuotationMatch, VerdictEnum } from './match.ts';

const SearchedCorpus = builder.objectRef<{ revision: number }>('SearchedCorpus').implement({
  description:
    'What was searched: all statements that stand, and the texts of all articles that do. ' +
    'Counts are exact up to 10,000 and estimates above.',
  fields: (t) => ({
    revision: t.expose('revision', {
      type: 'NonNegativeInt',
      description: 'Everything committed up to this revision was searched.',
    }),
    statementCount: t.field({
      type: 'NonNegativeInt',
      description: 'Statements; withdrawn and redacted ones do not count.',
      resolve: (_searched, _args, { database }) => countAll(database, 'searchedStatements'),
    }),
    articleCount: t.field({
      type: 'NonNegativeInt',
      description: 'Articles.',
      resolve: (_searched, _args, { database }) => countAll(database, 'articles'),
    }),
    publishedFrom: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day that one of them can have been published on; null without any.',
      resolve: (_searched, _args, { database }) => firstPublishedOn(database),
    }),
    publishedTo: t.field({
      type: 'Date',
      nullable: true,
      description: 'The last day that one of them can have been published on; null without any.',
      resolve: (_searched, _args, { database }) => lastPublishedOn(database),
    }),
  }),
});

interface Answer {
  readonly verdict: Verdict;
  readonly matches: readonly Match[];
  readonly searched: { readonly revision: number };
}

const QuotationVerdict = builder.objectRef<Answer>('QuotationVerdict').implement({
  description: 'Whether somebody said these words, as far as the register knows.',
  fields: (t) => ({
    verdict: t.expose('verdict', {
      type: VerdictEnum,
      description: 'The best that holds for any statement.',
    }),
    matches: t.expose('matches', {
      type: [QuotationMatch],
      complexity: { field: 1, multiplier: 20 },
      description:
        'Where it holds, the best first, at most 20; under `NOT_FOUND` at most 5 statements whose ' +
        'words are closest.',
    }),
    searched: t.expose('searched', {
      type: SearchedCorpus,
      description:
        'What was searched: a register proves what was printed, never what was not said.',
    }),
  }),
});

builder.queryField('verifyQuotation', (t) =>
  t.field({
    type: QuotationVerdict,
    complexity: 50,
    description: 'Decides whether somebody said these words, and shows the place.',
    args: {
      text: t.arg.string({
        required: true,
        description: `The words, with or without quotation marks; at most ${MAX_QUOTATION_LENGTH} UTF-16 code units.`,
      }),
      speaker: t.arg.id({ description: 'Who is said to have said them; null: anybody.' }),
    },
    resolve: async (_root, { text, speaker }, { database }) => {
      checkText(text);
      const [speakerId = null] =
        speaker == null ? [] : await resolveId(database, 'Speaker', speaker, ['speaker']);
      // Read first: what is committed up to it, the later statements see.
      const revision = await readRevision(database);
      const verification = await verifyQuotation(database, text, speakerId);
      return { ...verification, searched: { revision } };
    },
  }),
);

function checkText(text: string): void {
  const argument = 'text';
  if (text.length > MAX_QUOTATION_LENGTH) {
    throw clientError(
      'INVALID_ARGUMENT',
      `\`text\` takes at most ${MAX_QUOTATION_LENGTH} UTF-16 code units. Verify it piece by piece.`,
      { argument },
    );
  }
  if (!hasWords(text)) {
    throw clientError('INVALID_ARGUMENT', '`text` has no words to verify.', { argument });
  }
}
