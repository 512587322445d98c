import { articleText } from '../../read/article-text.ts';
import { loadNode } from '../../read/load-node.ts';
import {
  foundWords,
  wordsAfterMatch,
  wordsBeforeMatch,
} from '../../search/quotation/match-words.ts';
import type { Caution, Verdict } from '../../search/quotation/verdicts.ts';
import type { Match } from '../../search/quotation/verify.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Article, Statement } from '../nodes.ts';
import { Segment } from '../statement/segment.ts';
import { WordDifference } from '../word-difference.ts';

const CONTEXT_WORDS = 15;

export const VerdictEnum = builder.enumType('Verdict', {
  description:
    'How the register answers for a quotation, the best first. Compared without regard to ' +
    'quotation marks, kinds of apostrophe, dash and space, ligatures and case, nor to full stops, ' +
    'commas and dashes at both ends; words, accents and all other punctuation count.',
  values: {
    VERBATIM: { description: 'It is a whole verbatim segment of a statement.' },
    EXCERPT: {
      description:
        'It is an uninterrupted run of at least four words inside a verbatim segment, that cuts ' +
        'no number in half. Read `before` and `after`: they show what was cut off.',
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
        'the edits adds, drops or moves a negation, the « que » of « ne … que » or a word that ' +
        'limits what is said (« si », « presque », « peut-être », …), changes or moves a number ' +
        'or a unit, exchanges two words, moves any but a few small ones (an article, « que », ' +
        '« donc »), or brings in letters of another alphabet. `diff` shows them.',
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

export const QuotationMatch = builder.objectRef<Match>('QuotationMatch').implement({
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
      resolve: async (match, _args, context) =>
        foundWords(match, await servedText(match, context)).map((words) => ({
          articleId: match.articleId,
          ...words,
        })),
    }),
    before: t.string({
      description: `Up to ${CONTEXT_WORDS} words right before the words found. Of a withheld article only words of the statement.`,
      resolve: async (match, _args, context) =>
        wordsBeforeMatch(match, await servedText(match, context), CONTEXT_WORDS),
    }),
    after: t.string({
      description: `Up to ${CONTEXT_WORDS} words right after the words found. Of a withheld article only words of the statement.`,
      resolve: async (match, _args, context) =>
        wordsAfterMatch(match, await servedText(match, context), CONTEXT_WORDS),
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

/** Null where the text is withheld, or nothing was found in it. */
async function servedText({ shown, found, articleId }: Match, context: Context) {
  return shown || found.length === 0 ? null : (await articleText(articleId, context)).text;
}
