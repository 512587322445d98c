import { isParenthesis, lastSentence } from '../../../model/french/clauses.ts';
import { isPronoun } from '../../../model/french/closed-classes.ts';
import type { Lexicon } from '../../../model/words/french-lexicon.ts';
import {
  countTokenWords,
  insertedWords,
  type Token,
  wordsOfInsertion,
} from '../../../model/words/tokens.ts';
import { isDisguised, scriptsOf } from '../changes/same-word.ts';
import { findRun, isRunAt, type PrintedSegment } from '../printed-statement.ts';
import type { Gap, Piece } from '../quotation.ts';
import type { Caution, Range } from '../verdicts.ts';
import { cautionsAtGap, changesSense } from './gap-sense.ts';

/**
 * Minimum number of words of a piece. Fewer do not identify their origin, unless they stand beside
 * another piece: « Il [le maire] sait tout », with at most three printed words between them, or with
 * a parenthesis only: « L'équipage (…) est sain et sauf ».
 */
const MIN_PIECE_WORDS = 3;
const MAX_WORDS_REPLACED = 3;

interface ElidedPiece extends Range {
  readonly piece: Piece;
  /** The printed tokens between the previous piece and this one. */
  readonly leftOut: readonly Token[];
}

interface Elided {
  readonly pieces: readonly ElidedPiece[];
  readonly cautions: readonly Caution[];
}

/**
 * Finds the pieces of a quotation with marked gaps in one statement's verbatim words, in order;
 * null if they do not occur, or if an insertion or a gap changes the meaning (see `changesSense`).
 */
export function findElided(
  pieces: readonly Piece[],
  segments: readonly PrintedSegment[],
  lexicon: Lexicon,
): Elided | null {
  const scripts = new Set(
    segments.flatMap(({ tokens }) => tokens.flatMap(({ key }) => [...scriptsOf(key)])),
  );
  const inserted = pieces.flatMap(({ insertions }) => insertedWords(insertions));
  if (inserted.some((word) => isDisguised(word, scripts))) return null;
  const found = placePieces(pieces, segments);
  if (!found || found.length === 0) return null;
  const gaps = [...found.map(({ gap }) => gap), ...endGap(pieces)];
  if (gaps.some((gap) => changesSense(gap, lexicon))) return null;
  return {
    pieces: found.map(({ gap: { piece, leftOut }, start, end }) => ({
      piece,
      leftOut,
      start,
      end,
    })),
    cautions: [...new Set(gaps.flatMap((gap) => cautionsAtGap(gap, lexicon)))],
  };
}

interface Placed extends Range {
  /** The gap before the piece. */
  readonly gap: Gap;
}

function placePieces(
  pieces: readonly Piece[],
  segments: readonly PrintedSegment[],
): Placed[] | null {
  const found: Placed[] = [];
  let from: Place = { segment: 0, at: 0 };
  let before: Piece | null = null;
  const quoted = pieces.filter(({ tokens }) => tokens.length > 0);
  for (const [index, piece] of quoted.entries()) {
    const { tokens } = piece;
    const place =
      !before && isShort(piece)
        ? findBefore(segments, piece, quoted[index + 1])
        : findFrom(segments, tokens, from);
    if (!place || (before && isShort(piece) && piece.isAfterGap)) return null;
    const printed = segments[place.segment]?.tokens ?? [];
    const { start = 0 } = printed[place.at] ?? {};
    const { end = 0 } = printed[place.at + tokens.length - 1] ?? {};
    const leftOut = before ? between(segments, from, place) : [];
    if (isShort(piece) && countTokenWords(leftOut) > MAX_WORDS_REPLACED) return null;
    const replaced = before ? leftOut : wordsReplaced(piece, printed.slice(0, place.at));
    found.push({ gap: { before, piece, leftOut, replaced }, start, end });
    from = { segment: place.segment, at: place.at + tokens.length };
    before = piece;
  }
  return found;
}

function isShort({ wordCount }: Piece): boolean {
  return wordCount < MIN_PIECE_WORDS;
}

/** The place of a short first piece, directly before that of the next one. */
function findBefore(
  segments: readonly PrintedSegment[],
  piece: Piece,
  next: Piece | undefined,
): Place | null {
  if (!next || isShort(next)) return null;
  const place = findFrom(segments, next.tokens, { segment: 0, at: 0 });
  const printed = (place && segments[place.segment]?.tokens.slice(0, place.at)) ?? [];
  const last = printed.findLastIndex((_token, at) => isRunAt(printed, piece.tokens, at));
  if (!place || last === -1) return null;
  const leftOut = printed.slice(last + piece.tokens.length);
  const isNear = next.isAfterGap
    ? isParenthesis(leftOut) && lastSentence(leftOut) === leftOut
    : countTokenWords(leftOut) <= MAX_WORDS_REPLACED;
  return isNear ? { segment: place.segment, at: last } : null;
}

/** As many words as are inserted, of the same sentence; of « hier il », the pronoun only. */
function wordsReplaced({ insertions }: Piece, before: readonly Token[]): Token[] {
  const count = insertions.flatMap(wordsOfInsertion).length;
  const words = lastSentence(before).filter(({ kind }) => kind === 'WORD');
  if (count === 0 || words.length === 0) return [];
  const isPronounOnly = isPronoun(words.at(-1)?.forms.plain ?? '');
  return words.slice(isPronounOnly ? -1 : -count);
}

/** The insertions after the last piece. */
function endGap(pieces: readonly Piece[]): Gap[] {
  const [before, piece] = [pieces.at(-2) ?? null, pieces.at(-1)];
  if (!piece || piece.tokens.length > 0) return [];
  return [{ before, piece, leftOut: [], replaced: [] }];
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
  from: Place,
): Place | null {
  for (let { segment } = from; segment < segments.length; segment += 1) {
    const start = segment === from.segment ? from.at : 0;
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
