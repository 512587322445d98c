import { foldWord } from '../../model/words/fold.ts';
import type { Lexicon } from '../../model/words/french-lexicon.ts';
import {
  countTokenWords,
  isSentenceEnd,
  type Token,
  tokenise,
  trimMarks,
} from '../../model/words/tokens.ts';

/** Minimum number of words in an excerpt. */
export const MIN_EXCERPT_WORDS = 4;

/** A text to verify. */
export interface Quotation {
  readonly text: string;
  /** Without neutral punctuation at the ends. */
  readonly tokens: readonly Token[];
  readonly wordCount: number;
  /** The pieces between marked gaps and insertions; null if there are none. */
  readonly pieces: readonly Piece[] | null;
}

export interface Piece {
  readonly tokens: readonly Token[];
  readonly wordCount: number;
  /** The insertions before it, in order: words added by the person who quotes. */
  readonly insertions: readonly Token[];
  /** Whether the quotation ends a sentence at the gap before it: « Nous partons. (…) demain ». */
  readonly isAfterSentence: boolean;
  /** Whether « (…) » is before it, not only insertions. */
  readonly isAfterGap: boolean;
}

/**
 * Splits a text into tokens and pieces. Lone surrogates and NUL are treated like other characters.
 */
export function readQuotation(given: string, lexicon: Lexicon): Quotation {
  const lines = joinLines(given.normalize('NFC'), lexicon);
  const text = repairScan(lines.replace(LETTER_IN_BRACKETS, '$1$2'), lexicon);
  const tokens = trimMarks(tokenise(text));
  return { text, tokens, wordCount: countTokenWords(tokens), pieces: toPieces(tokens) };
}

/**
 * Joins words that were divided at the end of a line, as in a copy from a PDF: « rou-⏎vrira ». A
 * hyphen of the word itself stays: « porte-⏎parole ». Where the copy has a space for the end of the line,
 * the parts must be one word together: « rou- vrira », but « pré- et postscolaire ».
 */
function joinLines(text: string, lexicon: Lexicon): string {
  const has = (word: string) => lexicon.has(foldWord(word).exact);
  return text.replace(DIVIDED, (found, start: string, end: string) => {
    const [joined, compound] = [start + end, `${start}-${end}`];
    if (!found.includes('\n') && !has(joined)) return found;
    const isCompound = /^\p{Lu}\p{Ll}/u.test(end) || (!has(joined) && has(compound));
    return isCompound ? compound : joined;
  });
}

// It begins with a word, and no two parts match the same line break: otherwise, a long word or many
// line breaks would be tried from every place.
const DIVIDED = /(?<!\p{L})(\p{L}+)[-\u2010\u00ad](?:[^\S\n]*\n\s*| (?=\p{Ll}))(\p{L}+)/gu;

// « [N]ous », « arrivé[e]s »: a word with another capital or ending, which is judged as a word.
const LETTER_IN_BRACKETS = /\[(\p{L})\](?=\p{L}{2})|(?<=\p{L}{2})\[(\p{Ll}{1,3})\]/gu;

/**
 * Repairs what a scanner misread in words that do not exist: « prernier », « adu1te ». Several
 * spaces, as in justified text, are one.
 */
function repairScan(text: string, lexicon: Lexicon): string {
  return text.replace(/[^\S\n]{2,}/gu, ' ').replace(WORD, (word) => {
    if (!MISREAD.test(word)) return word;
    const read = word.replaceAll('rn', 'm').replaceAll('1', 'l').replaceAll('0', 'o');
    const has = (one: string) => lexicon.has(foldWord(one).exact);
    return !has(word) && has(read) ? read : word;
  });
}

// Longer words are not misread ones. The bound keeps the look-up short.
const WORD = /[\p{L}\p{M}01]{4,40}/gu;
const MISREAD = /rn|\p{L}[01]+\p{L}/u;

function toPieces(tokens: readonly Token[]): Piece[] | null {
  if (!tokens.some(isBreak)) return null;
  const pieces: Piece[] = [];
  let piece: Token[] = [];
  let insertions: Token[] = [];
  let isAfterSentence = false;
  let isAfterGap = false;
  const close = () => {
    const [first, last] = [piece[0], piece.at(-1)];
    const tokens = trimMarks(piece);
    if (first && isSentenceEnd(first)) isAfterSentence = true;
    if (tokens.length > 0) {
      const wordCount = countTokenWords(tokens);
      pieces.push({ tokens, wordCount, insertions, isAfterSentence, isAfterGap });
      insertions = [];
      isAfterGap = false;
      isAfterSentence = last !== undefined && isSentenceEnd(last);
    }
    piece = [];
  };
  for (const token of tokens) {
    if (token.kind === 'INSERTION' && token.key === 'sic') continue;
    if (!isBreak(token)) {
      piece.push(token);
      continue;
    }
    close();
    if (token.kind === 'INSERTION') insertions.push(token);
    else isAfterGap = true;
  }
  close();
  // After the last piece, only insertions matter.
  if (insertions.length > 0) {
    pieces.push({ tokens: [], wordCount: 0, insertions, isAfterSentence, isAfterGap });
  }
  return pieces;
}

/**
 * Whether a token of a quotation marks that printed words are left out or replaced there. « … »
 * alone does too, unless the printed text has it.
 */
export function isBreak({ kind, key }: Token): boolean {
  return kind === 'GAP' || kind === 'INSERTION' || (kind === 'MARK' && key === '…');
}

/** A gap or an insertion of a quotation, at its place in the printed words. */
export interface Gap {
  /** The piece before it; null at the beginning of the quotation. */
  readonly before: Piece | null;
  /** The piece after it, whose `insertions` stand in the gap. Without tokens at the end. */
  readonly piece: Piece;
  /** The printed tokens between the two pieces. */
  readonly leftOut: readonly Token[];
  /**
   * The printed words for which the insertions stand: those left out or, at the beginning of the
   * quotation, the words before.
   */
  readonly replaced: readonly Token[];
}
