import { wordsAfter, wordsBefore } from '../corpus/references/context-words.ts';
import { db } from '../database/client.ts';
import type { Caution, Verdict } from '../search/quotation/verdicts.ts';
import {
  hasWords,
  MAX_QUOTATION_LENGTH,
  type Match,
  verifyQuotation,
} from '../search/quotation/verify.ts';
import { builder } from './builder.ts';
import { clientError } from './errors.ts';
import { loadNode } from './load-node.ts';
import { Article, Statement } from './nodes.ts';
import { countRows } from './paging/count.ts';
import { resolveId } from './resolve-ids.ts';
import { articleText, Segment } from './segment.ts';
import { STANDING } from './statement-filter.ts';
import { WordDifference } from './word-difference.ts';

const CONTEXT_WORDS = 15;

const VerdictEnum = builder.enumType('Verdict', {
  description:
    'How the register answers for a quotation, the best first. Compared without regard to ' +
    'quotation marks, kinds of apostrophe, dash and space, ligatures and case, nor to full stops, ' +
    'commas and dashes at both ends; words, accents and all other punctuation count.',
  values: {
    VERBATIM: { description: 'It is a whole verbatim segment of a statement.' },
    EXCERPT: {
      description:
        'It is an uninterrupted run of at least four words inside a verbatim segment. Read ' +
        '`before` and `after`: they show what was cut off.',
    },
    ELIDED: {
      description:
        'It marks gaps, « (…) » « […] » « ... », or insertions, « [mot] », and its pieces of ' +
        "three words or more stand in order in one statement's verbatim words. `diff` shows what " +
        'was left out and inserted. Not so when an insertion or a gap changes one half of a ' +
        'negation or of « ne … que ».',
    },
    VARIANT: {
      description:
        "A word alignment with a statement's verbatim words, or an uninterrupted run of them, " +
        'leaves few edits: a word error rate of at most 1/6 over the longer text, and none of ' +
        'the edits adds, drops or moves a negation or the « que » of « ne … que », changes a ' +
        'number or a unit, exchanges two words, or brings in letters of another alphabet. `diff` ' +
        'shows them.',
    },
    REPORTED_ONLY: {
      description:
        "The words are the article's, not the speaker's: a whole content segment, or at least " +
        'four words in a row of one, or of the article around its statements.',
    },
    OTHER_SPEAKER: {
      description:
        'One of the above, but not by the speaker asked about, or by one whom the register does ' +
        'not know. What a collective says is said by its members too, but not the reverse.',
    },
    NOT_FOUND: { description: 'None of these. The matches are the closest statements.' },
  } satisfies Record<Verdict, { description: string }>,
});

const CautionEnum = builder.enumType('QuotationCaution', {
  description: 'What turns, or may turn, the sense of the words that were found.',
  values: {
    NEGATION_NEARBY: { description: 'The sentence denies something right before or after them.' },
    NEGATION_LEFT_OUT: { description: 'What a marked gap leaves out denies something.' },
    QUESTION_CUT_OFF: {
      description: 'The sentence goes on to a question mark that the words leave out.',
    },
    ACT_NEGATED: { description: 'The article denies that it was said: see `isNegated`.' },
    THROUGH_COLLECTIVE: { description: 'A collective said it that the speaker is a member of.' },
    SPEAKER_UNKNOWN: { description: 'The article does not let one say who the speaker is.' },
  } satisfies Record<Caution, { description: string }>,
});

const QuotationMatch = builder.objectRef<Match>('QuotationMatch').implement({
  description: 'A place in the register that answers for a quotation, and how.',
  fields: (t) => ({
    verdict: t.expose('verdict', { type: VerdictEnum, description: 'What holds for this place.' }),
    wording: t.expose('wording', {
      type: VerdictEnum,
      description: 'What would hold, were it not for the speaker asked about.',
    }),
    statement: t.field({
      type: Statement,
      nullable: true,
      description: 'The statement; null where the words stand in an article outside of any.',
      resolve: ({ statementId }, _args, context, info) =>
        statementId === null ? null : loadNode('statement', statementId, context, info),
    }),
    article: t.field({
      type: Article,
      description: 'The article that prints the words.',
      resolve: ({ articleId }, _args, context, info) =>
        loadNode('article', articleId, context, info),
    }),
    found: t.field({
      type: [Segment],
      description:
        'The printed words, in text order: several for a quotation with gaps; empty where ' +
        'nothing is alike. A variant may run over several segments of its statement.',
      resolve: async ({ found, articleId, shown }, _args, context) => {
        const text = shown ? null : (await articleText(articleId, context)).text;
        return found.flatMap(({ start, end }) => {
          if (text !== null) return [{ articleId, start, end, exact: text.slice(start, end) }];
          const within = shown?.find((one) => one.start <= start && one.end >= end);
          const exact = within?.exact.slice(start - within.start, end - within.start);
          return exact ? [{ articleId, start, end, exact }] : [];
        });
      },
    }),
    before: t.string({
      description: `Up to ${CONTEXT_WORDS} words right before the words found. Of a withheld article only words of the statement.`,
      resolve: async ({ found, articleId, shown }, _args, context) => {
        const [first] = found;
        if (!first) return '';
        const within = shown?.find(({ start, end }) => start <= first.start && end > first.start);
        if (within) return wordsBefore(within.exact, first.start - within.start, CONTEXT_WORDS);
        if (shown) return '';
        return wordsBefore(
          (await articleText(articleId, context)).text,
          first.start,
          CONTEXT_WORDS,
        );
      },
    }),
    after: t.string({
      description: `Up to ${CONTEXT_WORDS} words right after the words found. Of a withheld article only words of the statement.`,
      resolve: async ({ found, articleId, shown }, _args, context) => {
        const last = found.at(-1);
        if (!last) return '';
        const within = shown?.find(({ start, end }) => start < last.end && end >= last.end);
        if (within) return wordsAfter(within.exact, last.end - within.start, CONTEXT_WORDS);
        if (shown) return '';
        return wordsAfter((await articleText(articleId, context)).text, last.end, CONTEXT_WORDS);
      },
    }),
    similarity: t.exposeFloat('similarity', {
      description:
        '0 to 1: 1 − word edits ÷ words of the longer text; of a quotation with gaps the share ' +
        'of the printed words that it quotes.',
    }),
    wordEdits: t.expose('edits', {
      type: 'NonNegativeInt',
      description: 'Words added, missing or changed.',
    }),
    diff: t.expose('diff', {
      type: [WordDifference],
      complexity: { field: 1, multiplier: 1 },
      description: 'From the printed words to those asked about, word by word.',
    }),
    cautions: t.expose('cautions', {
      type: [CautionEnum],
      description: 'What to mind before taking the words for what was meant; often empty.',
    }),
  }),
});

const Searched = builder.objectRef<{ revision: number }>('SearchedCorpus').implement({
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
      resolve: async () =>
        (
          await countRows('statement', {
            status: { in: [...STANDING] },
            article: { status: 'CURRENT' },
          })
        ).value,
    }),
    articleCount: t.field({
      type: 'NonNegativeInt',
      description: 'Articles.',
      resolve: async () => (await countRows('article', { status: 'CURRENT' })).value,
    }),
    publishedFrom: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day that one of them can have been published on; null without any.',
      resolve: async () => {
        const where = { status: 'CURRENT' } as const;
        const { _min } = await db().article.aggregate({ where, _min: { publishedEarliest: true } });
        return _min.publishedEarliest;
      },
    }),
    publishedTo: t.field({
      type: 'Date',
      nullable: true,
      description: 'The last day that one of them can have been published on; null without any.',
      resolve: async () => {
        const where = { status: 'CURRENT' } as const;
        const { _max } = await db().article.aggregate({ where, _max: { publishedLatest: true } });
        return _max.publishedLatest;
      },
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
      type: Searched,
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
    resolve: async (_root, { text, speaker }) => {
      checkText(text);
      const [speakerId = null] =
        speaker == null ? [] : await resolveId('Speaker', speaker, ['speaker']);
      // Read first: what is committed up to it, the later statements see.
      const { revision } = await db().corpusRevision.findUniqueOrThrow({ where: { id: 1 } });
      const verification = await verifyQuotation(text, speakerId);
      return { ...verification, searched: { revision: Number(revision) } };
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
