import type { Selection } from '../../executor/field.ts';
import { readArticleTexts } from '../../read/parts.ts';
import type { ArticleText } from '../../read/rows.ts';
import type { Reader } from '../../read/sql.ts';
import {
  foundWords,
  wordsAfterMatch,
  wordsBeforeMatch,
} from '../../search/quotation/match-words.ts';
import type { Caution, Verdict } from '../../search/quotation/verdicts.ts';
import type { Match } from '../../search/quotation/verify.ts';
import { builder, enumOf, exposed } from '../builder.ts';
import { byId } from '../nodes.ts';
import { Segment } from '../statement/segment.ts';
import { WordDifference } from '../word-difference.ts';

const CONTEXT_WORDS = 15;

export const VerdictEnum = enumOf<Verdict>(
  'Verdict',
  'Verdict on a quotation. From best to worst: `VERBATIM`, `EXCERPT`, `ELIDED`, `VARIANT`, ' +
    '`REPORTED_ONLY`, `OTHER_SPEAKER`, `ALTERED`, `NOT_FOUND`. The comparison ignores quotation ' +
    'marks, case, ligatures, the kind of apostrophes, dashes and spaces, words divided at the end ' +
    'of a line, the notation of a number (« 2.5 % », « 2,5 pour cent »), inclusive endings ' +
    '(« étudiant·e·s »), and full stops, commas and dashes at both ends. Words, accents and all ' +
    'other punctuation count. Words that a statement quotes from another speaker are judged by the ' +
    'statement of that speaker, see `Statement.reported`. Of a text that the register summarised ' +
    '(`SUMMARY`), only verbatim words are evidence.',
  {
    VERBATIM: 'The text is a whole verbatim segment of a statement.',
    EXCERPT:
      'The text is a continuous run of at least four words within a verbatim segment, and does ' +
      'not split a number. Read `before` and `after` for the context that was cut off.',
    ELIDED:
      'The text marks gaps (« (…) », « […] » or « ... ») or insertions (« [mot] »), and its ' +
      'pieces of at least three words, or fewer beside brackets, occur in order in the ' +
      'verbatim words of one statement. ' +
      '`diff` shows what was left out and inserted. Does not apply if an insertion or a gap ' +
      'changes what a negation, a condition or a restriction governs, if a gap makes one ' +
      'sentence of the words of two, or if brackets replace a word.',
    VARIANT:
      'The text aligns with the verbatim words of a statement, or a continuous run of them, ' +
      'with at most 1 word edit in 6 words of the longer text, 2 in 8, 3 in 12 and so on, and ' +
      'every edit is one of spelling: an accent left out, an abbreviation, an agreement that ' +
      'another word requires, a misspelling that is not a French word or that the sentence does ' +
      'not allow (« il a choisit »), or a small word that means nothing (« ça » for « cela »). ' +
      'The same number in another spelling, with the same sign and unit, is not an edit (« −3 % » ' +
      'for « moins trois pour cent »); neither are hyphens, accents, and punctuation that keeps ' +
      'the sense. `diff` shows the edits.',
    REPORTED_ONLY:
      "The words are the article's, not the speaker's: a whole content segment, all content " +
      'segments with gaps between them, or at least four consecutive words of one, or of the ' +
      'article outside its statements unless its text is withheld.',
    OTHER_SPEAKER:
      'A better verdict applies, but to a different speaker than the one asked about, or to an ' +
      'unidentified one. Statements of a collective also count for its members, but not the ' +
      'reverse.',
    ALTERED:
      'These are not the words: the text aligns with the verbatim words of a statement, with ' +
      'gaps as marked, but more than the spelling differs. At least three content words are ' +
      'equal or look alike, and at most one third, or one, is changed, added or missing. `diff` shows ' +
      'what was changed. Applies to the speaker asked about only, collectives included; of ' +
      'other speakers, such words are `NOT_FOUND`, with the `wording` `ALTERED`.',
    NOT_FOUND: 'No other verdict applies. The matches are the places with the most similar words.',
  },
);

const CautionEnum = enumOf<Caution>(
  'QuotationCaution',
  'Reason why the words found may be misleading without their context.',
  {
    NEGATION_NEARBY:
      'The sentence has a negation directly before or after the words, or a denial before them ' +
      '(« il est faux que … »), or the next sentence denies it (« C’est faux. »).',
    NEGATION_LEFT_OUT:
      'The words left out at a marked gap contain a negation, other than in a clause about ' +
      'something else.',
    QUESTION_CUT_OFF: 'The sentence ends with a question mark that the quotation leaves out.',
    ACT_NEGATED: 'The reporting verb is negated; see `isNegated`.',
    THROUGH_COLLECTIVE: 'Said by a collective that the speaker is a member of.',
    SPEAKER_UNKNOWN: 'The article does not identify the speaker.',
    RELAYED_WORDS:
      'One speaker relays the words of another: the statement is part of a statement of somebody ' +
      'else, the words found include such a statement, or the sentence credits them to others ' +
      '(« ils disent que … », « selon la presse », « …, dit-on »), quotes them, or has some of ' +
      'them between marks that the quotation lacks (« ce “grand démocrate” »).',
    CONDITION_OR_CONTRAST_CUT:
      'The sentence, or the beginning of the next one, has a condition, a restriction or a ' +
      'contrast that the quotation leaves out (« si … », « mais », « sauf », « à condition … », ' +
      '« peut-être », « la moitié de … », « avant mars », « …, pas demain »), or one follows a ' +
      'gap and may belong to the words left out. Also if the quotation ends, begins or has a ' +
      'gap within a clause that continues (« L’eau est potable | à la sortie de l’usine »), ' +
      'unless the clause tells of an event and continues with its circumstances. Also if the ' +
      'article says that the words were ironic, a joke or an error, or were taken back (« …, ' +
      'avant de se rétracter »): `before` and `after` show where.',
    CLAUSES_JOINED:
      'A gap leaves out the beginning of a clause, or of a member of a series, whose rest the ' +
      'quotation joins to the words before: they may have another subject, verb or addressee ' +
      'than as printed (« Le maire (…) démissionne », of « Le maire reste et le préfet ' +
      'démissionne »). Also for a comma or a colon that the quotation adds, leaves out or ' +
      'moves and that may change the sense (« les élus(,) qui ont menti »), and for two sentences ' +
      'that become one.',
    WORDS_INSERTED:
      'The words in brackets do more than adapt the printed ones: they name somebody or ' +
      'something, give a date, or add a verb, an adjective or an adverb (« il [le maire] », « ce ' +
      'match [truqué] »). Whether that is what was meant, the words do not tell. Without this ' +
      'caution brackets only adapt a word, or give an article, « de » or « que ». Those that add a ' +
      'negation, a condition, a degree or another number, or replace a verb, an adjective or an ' +
      'adverb, are `ALTERED`.',
    REGISTER_WORDS:
      "The words are the register's own, in a summary of an article that it does not print. " +
      'Occurs in `NOT_FOUND` matches only.',
  },
);

/** A match with the text of its article, if that is read. */
interface MatchShape extends Match {
  readonly articleText?: ArticleText | undefined;
}

export const QuotationMatch = builder.objectRef<MatchShape>('QuotationMatch').implement({
  description: 'A place in the register that matches a quotation.',
  fields: (t) => ({
    ...exposed(t, {
      verdict: [VerdictEnum, 'Verdict for this place.'],
      wording: [VerdictEnum, 'Verdict that the words alone deserve, regardless of the speaker.'],
      similarity: [
        'Float',
        'Similarity, 0–1: 1 − word edits ÷ words of the longer text. Printed words at a marked gap ' +
          'count as edits here.',
      ],
    }),
    statement: t.batch({
      nullable: true,
      description: 'Statement that contains the words; null if they are outside any statement.',
      ...byId('Statement', 'statementId'),
    }),
    article: t.batch({
      description: 'Article that contains the words.',
      ...byId('Article', 'articleId'),
    }),
    found: t.field({
      type: [Segment],
      description:
        'Printed words, in text order: several segments for a quotation with gaps, none if ' +
        'nothing is similar. A variant can span several segments of its statement.',
      resolve: (match) => {
        const words = foundWords(match, textAround(match));
        return words.map((one) => ({ ...one, articleText: match.articleText ?? NO_TEXT }));
      },
    }),
    before: t.string({
      description: `Up to ${CONTEXT_WORDS} words directly before the words found; for a withheld text, only words of the statement.`,
      resolve: (match) => wordsBeforeMatch(match, textAround(match), CONTEXT_WORDS),
    }),
    after: t.string({
      description: `Up to ${CONTEXT_WORDS} words directly after the words found; for a withheld text, only words of the statement.`,
      resolve: (match) => wordsAfterMatch(match, textAround(match), CONTEXT_WORDS),
    }),
    wordEdits: t.expose('edits', {
      type: 'NonNegativeInt',
      description: 'Number of words added, missing or changed.',
    }),
    diff: t.expose('diff', {
      type: [WordDifference],
      description: 'Word-by-word comparison of the printed words with the verified text.',
    }),
    cautions: t.expose('cautions', {
      type: [CautionEnum],
      description: 'Reasons why the words may be misleading without their context; often empty.',
    }),
  }),
});

const NO_TEXT: ArticleText = { text: '', served: '' };

/** Adds the texts of the articles to matches, if the selection needs them. */
export async function withTexts(
  reader: Reader,
  matches: readonly Match[],
  selection: Selection | undefined,
): Promise<readonly MatchShape[]> {
  const readsText = ['found', 'before', 'after'].some((field) => selection?.under(field));
  if (!readsText || matches.length === 0) return matches;
  const ids = [...new Set(matches.map(({ articleId }) => articleId))];
  const texts = await readArticleTexts(reader, ids);
  return matches.map((match) => ({ ...match, articleText: texts.get(match.articleId) }));
}

/** Null if the text is withheld, or nothing was found in it. */
function textAround({ shown, found, articleText = NO_TEXT }: MatchShape): string | null {
  return shown || found.length === 0 ? null : articleText.served;
}
