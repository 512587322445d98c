import {
  endsSentence,
  hasFiniteVerb,
  isParenthesis,
  lastSentence,
  withoutOwnClauses,
} from '../../../model/french/clauses.ts';
import { isDegree } from '../../../model/french/closed-classes.ts';
import { isNegation, isNegationHead, isRestriction } from '../../../model/french/negation.ts';
import { cutsNumber, numbersIn } from '../../../model/french/numbers.ts';
import type { Lexicon } from '../../../model/words/french-lexicon.ts';
import { insertedWords, plainWordsIn, type Token, wordsIn } from '../../../model/words/tokens.ts';
import { hasCondition, hasReserve } from '../around/conditions.ts';
import { cutsAtGap } from '../around/cut-clauses.ts';
import { contrasts, hasShare, limits } from '../around/cut-limits.ts';
import { hasNegation } from '../around/denials.ts';
import { isHearsay } from '../around/hearsay.ts';
import type { Gap, Piece } from '../quotation.ts';
import type { Caution } from '../verdicts.ts';
import { isHelpful, replacesWords } from './insertions.ts';
import { isNegatedAround, joinsClauses } from './joined-clauses.ts';

/**
 * Whether a gap or its insertions make the words say something else:
 *
 * - An insertion adds a negation, a condition, a degree or another number, or replaces words by
 *   others.
 * - A gap removes half of a negation, changes what a negation or a condition governs, or joins two
 *   sentences.
 */
export function changesSense(gap: Gap, lexicon: Lexicon): boolean {
  const { piece, leftOut } = gap;
  return (
    !isPause(gap) &&
    (breaksNegation(gap) ||
      piece.insertions.some((token) => hasCondition([token])) ||
      replacesNumber(gap) ||
      replacesWords(gap, lexicon) ||
      changesScope(gap) ||
      joinsSentences(piece, leftOut) ||
      (joinsClauses(gap, lexicon) && isNegatedAround(gap)))
  );
}

/** « Pourquoi pas… Demain »: nothing is left out but the full stop that the sign stands for. */
function isPause({ before, piece: { insertions }, leftOut }: Gap): boolean {
  return (
    before !== null &&
    insertions.length === 0 &&
    leftOut.length === 1 &&
    leftOut.every(({ key }) => key === '.')
  );
}

/** What a gap that does not change the sense for certain may still hide. */
export function cautionsAtGap(gap: Gap, lexicon: Lexicon): Caution[] {
  if (isPause(gap)) return [];
  const { leftOut } = gap;
  const leavesOut = hasNegation(withoutOwnClauses(leftOut, lexicon));
  const isLimit =
    [hasReserve, hasShare, contrasts].some((isLimited) => isLimited(leftOut)) ||
    (gap.before !== null && limits(gap.before.tokens, lastSentence(leftOut), lexicon)) ||
    isDegreePhrase(leftOut, lexicon) ||
    cutsAtGap(gap, lexicon);
  return [
    ...(leavesOut ? (['NEGATION_LEFT_OUT'] as const) : []),
    ...(isLimit ? (['CONDITION_OR_CONTRAST_CUT'] as const) : []),
    ...(isHearsay(leftOut, lexicon) ? (['RELAYED_WORDS'] as const) : []),
    ...(joinsClauses(gap, lexicon) ? (['CLAUSES_JOINED'] as const) : []),
    ...(isHelpful(gap, lexicon) ? [] : (['WORDS_INSERTED'] as const)),
  ];
}

/** « assez », « un peu trop » */
function isDegreePhrase(leftOut: readonly Token[], lexicon: Lexicon): boolean {
  const words = plainWordsIn(leftOut);
  return words.length <= 3 && words.some(isDegree) && !hasFiniteVerb(leftOut, lexicon);
}

/**
 * Whether a gap makes one sentence of the words of two: « Le maire (…) a démissionné », of « Le maire
 * reste. Le préfet a démissionné ».
 */
function joinsSentences({ isAfterSentence }: Piece, leftOut: readonly Token[]): boolean {
  const end = leftOut.findLastIndex(
    (token, at) => endsSentence(leftOut, at) || isBetweenClauses(token),
  );
  return end !== -1 && !isAfterSentence && wordsIn(leftOut.slice(end + 1)).length > 0;
}

function isBetweenClauses({ kind, key }: Token): boolean {
  return kind === 'MARK' && key === ';';
}

/** « requis [dix] ans » for « requis huit ans », « requis [vingt] huit ans ». */
function replacesNumber({ piece: { tokens, insertions }, leftOut, before }: Gap): boolean {
  if (insertions.length === 0) return false;
  const none = new Set<Token>();
  const missing = numbersIn(leftOut, none);
  if (missing !== '') return numbersIn(insertions, none) !== missing;
  const line = [...(before?.tokens.slice(-1) ?? []), ...insertions, ...tokens.slice(0, 1)];
  return line.some((_token, at) => at > 0 && cutsNumber(line, at));
}

function breaksNegation({ piece, leftOut, before }: Gap): boolean {
  const words = leftOut.flatMap(({ kind, key }) => (kind === 'MARK' ? [] : key.split(' ')));
  const missing = words.filter(isNegation);
  for (const word of insertedWords(piece.insertions).filter(isNegation)) {
    const at = missing.indexOf(word);
    if (at === -1) return true;
    missing.splice(at, 1);
  }
  const heads = missing.filter(isNegationHead).length;
  const rest = missing.length - heads;
  if (heads > 0) return rest === 0;
  const isHalf = rest > 0 || words.some(isRestriction);
  return isHalf && before !== null && endsInOpenNegation(before);
}

// « nous ne voulons (…) la guerre »: the gap removed « pas » or « que ».
function endsInOpenNegation({ tokens }: Piece): boolean {
  const words = wordsIn(tokens);
  const head = words.findLastIndex(isNegationHead);
  return head !== -1 && !words.slice(head + 1).some(isNegation);
}

/**
 * Whether a gap changes what a negation or a condition governs:
 *
 * - It directly follows one: « Je ne dis pas (…) que la paix est proche ».
 * - It ends with one, or with one that governs what follows: « Nous croyons (…) que la paix est
 *   proche », of « Nous croyons, mais ne disons pas, que la paix est proche ».
 * - It removes a contrast after one: « Nous ne voulons pas la guerre (…) la paix ».
 *
 * Between commas, dashes or brackets, what is left out is a parenthesis.
 */
function changesScope({ piece, leftOut, before }: Gap): boolean {
  if (!before || plainWordsIn(leftOut).length === 0 || isParenthesis(leftOut)) return false;
  const head = lastSentence(before.tokens);
  const rest = lastSentence(leftOut);
  return (
    governsNext(head) ||
    governsNext(rest) ||
    (governs(rest) && LINKS.has(piece.tokens[0]?.key ?? '')) ||
    (governs(head) && rest === leftOut && hasCondition(leftOut))
  );
}

const LINKS: ReadonlySet<string> = new Set(['que', "qu'", 'de', "d'", 'à']);

function governs(tokens: readonly Token[]): boolean {
  return hasCondition(tokens) || tokens.some(({ key }) => key.split(' ').some(isNegation));
}

/** Whether the last word is a negation or a condition. */
function governsNext(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ kind }) => kind !== 'MARK');
  return governs(words.slice(-1)) || hasCondition(words.slice(-2));
}
