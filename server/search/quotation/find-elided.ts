import { hasCondition } from './conditions.ts';
import { cutsNumber } from './cuts-number.ts';
import { findRun } from './find-run.ts';
import { isNegation, isNegationHead, isRestriction } from './negation.ts';
import { numbersIn } from './numbers-in.ts';
import type { PrintedSegment } from './printed-statement.ts';
import type { Piece } from './quotation.ts';
import { isDisguised, scriptsOf } from './scripts.ts';
import { countTokenWords, isSentenceEnd, plainWordsIn, type Token, wordsIn } from './tokens.ts';
import type { Range } from './verdicts.ts';

/** Minimum number of words of a piece. Fewer do not identify their origin. */
const MIN_PIECE_WORDS = 3;

export interface ElidedPiece extends Range {
  readonly piece: Piece;
  /** The printed tokens between the previous piece and this one. */
  readonly leftOut: readonly Token[];
}

/**
 * Finds the pieces of a quotation with marked gaps in one statement's verbatim words, in order;
 * null if they do not occur. Also null if an insertion or a gap changes the meaning: it adds a
 * negation, a condition or another number, removes half of a negation, changes what a negation or a
 * condition governs, or joins two sentences.
 */
export function findElided(
  pieces: readonly Piece[],
  segments: readonly PrintedSegment[],
): ElidedPiece[] | null {
  const scripts = new Set(
    segments.flatMap(({ tokens }) => tokens.flatMap(({ key }) => [...scriptsOf(key)])),
  );
  if (insertedWords(pieces).some((word) => isDisguised(word, scripts))) return null;
  const found: ElidedPiece[] = [];
  let segment = 0;
  let at = 0;
  let before: Piece | null = null;
  for (const piece of pieces) {
    const { tokens, wordCount } = piece;
    if (tokens.length === 0) {
      if (changesSense(piece, [], before)) return null;
      continue;
    }
    if (wordCount < MIN_PIECE_WORDS) return null;
    const place = findFrom(segments, tokens, segment, at);
    if (!place) return null;
    const { start = 0 } = segments[place.segment]?.tokens[place.at] ?? {};
    const { end = 0 } = segments[place.segment]?.tokens[place.at + tokens.length - 1] ?? {};
    const leftOut = before ? between(segments, { segment, at }, place) : [];
    if (changesSense(piece, leftOut, before)) return null;
    found.push({ piece, start, end, leftOut });
    segment = place.segment;
    at = place.at + tokens.length;
    before = piece;
  }
  return found.length > 0 ? found : null;
}

function insertedWords(pieces: readonly Piece[]): string[] {
  return pieces.flatMap(({ insertions }) => insertions.flatMap(({ key }) => key.split(' ')));
}

/** The quoted share of the printed words from the first piece to the last. */
export function shareQuoted(found: readonly ElidedPiece[]): number {
  const quoted = found.reduce((sum, { piece }) => sum + piece.wordCount, 0);
  const left = found.reduce((sum, { leftOut }) => sum + countTokenWords(leftOut), 0);
  return quoted / (quoted + left);
}

interface Place {
  readonly segment: number;
  readonly at: number;
}

function findFrom(
  segments: readonly PrintedSegment[],
  tokens: readonly Token[],
  first: number,
  from: number,
): Place | null {
  for (let segment = first; segment < segments.length; segment += 1) {
    const start = segment === first ? from : 0;
    const at = findRun(segments[segment]?.tokens ?? [], tokens, start);
    if (at >= 0) return { segment, at };
  }
  return null;
}

function between(segments: readonly PrintedSegment[], from: Place, to: Place): Token[] {
  return segments.flatMap(({ tokens }, index) =>
    tokens.filter((_token, at) => !isBefore(index, at, from) && isBefore(index, at, to)),
  );
}

function isBefore(segment: number, at: number, place: Place): boolean {
  return segment < place.segment || (segment === place.segment && at < place.at);
}

function changesSense(piece: Piece, leftOut: readonly Token[], before: Piece | null): boolean {
  return (
    breaksNegation(piece, leftOut, before) ||
    piece.insertions.some((token) => hasCondition([token])) ||
    replacesNumber(piece, leftOut, before) ||
    changesScope(piece, leftOut, before) ||
    joinsSentences(piece, leftOut)
  );
}

/**
 * Whether a gap makes one sentence of the words of two: « Le maire (…) a démissionné », of « Le maire
 * reste. Le préfet a démissionné ».
 */
function joinsSentences({ isAfterSentence }: Piece, leftOut: readonly Token[]): boolean {
  const end = leftOut.findLastIndex(
    (token, at) =>
      (isSentenceEnd(token) && !isAbbreviation(token, leftOut[at - 1])) || isBetweenClauses(token),
  );
  return end !== -1 && !isAfterSentence && wordsIn(leftOut.slice(end + 1)).length > 0;
}

/** « M. » and « J. », but not « fin. » */
function isAbbreviation({ key }: Token, before: Token | undefined): boolean {
  return key === '.' && before !== undefined && /^\p{Lu}\p{L}{0,2}$/u.test(before.forms.cased);
}

function isBetweenClauses({ kind, key }: Token): boolean {
  return kind === 'MARK' && key === ';';
}

/** « Nous partirons (…) si elle reste »: the condition may belong to the words left out. */
export function movesCondition({ piece, leftOut }: ElidedPiece): boolean {
  const words = piece.tokens.filter(({ kind }) => kind === 'WORD');
  return (
    plainWordsIn(lastSentence(leftOut)).length > 0 &&
    !isParenthesis(leftOut) &&
    hasCondition(words.slice(0, 2))
  );
}

/** « requis [dix] ans » for « requis huit ans », « requis [vingt] huit ans ». */
function replacesNumber(
  { tokens, insertions }: Piece,
  leftOut: readonly Token[],
  before: Piece | null,
): boolean {
  if (insertions.length === 0) return false;
  const none = new Set<Token>();
  const missing = numbersIn(leftOut, none);
  if (missing !== '') return numbersIn(insertions, none) !== missing;
  const line = [...(before?.tokens.slice(-1) ?? []), ...insertions, ...tokens.slice(0, 1)];
  return line.some((_token, at) => at > 0 && cutsNumber(line, at));
}

function breaksNegation(piece: Piece, leftOut: readonly Token[], before: Piece | null): boolean {
  const words = leftOut.flatMap(({ kind, key }) => (kind === 'MARK' ? [] : key.split(' ')));
  const missing = words.filter(isNegation);
  for (const word of insertedWords([piece]).filter(isNegation)) {
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
function changesScope(piece: Piece, leftOut: readonly Token[], before: Piece | null): boolean {
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

function lastSentence(tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findLastIndex(isSentenceEnd);
  return end === -1 ? tokens : tokens.slice(end + 1);
}

function isParenthesis(tokens: readonly Token[]): boolean {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return [first, last].every((token) => token?.kind === 'MARK' && ',-()'.includes(token.key));
}
