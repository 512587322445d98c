import { field, printed, toText } from '../field.ts';
import type { TextSegment } from '../statement.ts';

/** A string that occurs exactly in the text (W3C TextQuoteSelector). */
export interface Quotation {
  readonly exact: string;
  /** The text directly before it; empty: not given. */
  readonly prefix: string;
  readonly suffix: string;
  readonly field: QuotationField;
}

export type QuotationField = 'content' | 'source' | 'cue' | 'verbatim';

/** Why a quotation could not be placed. */
export type QuotationFault = 'missing' | 'ambiguous' | 'outsideContent' | 'overlapping';

/** Receives the quotations that could not be placed; of ambiguous ones, also their places. */
export type ReportFault = (
  fault: QuotationFault,
  quotation: Quotation,
  places?: readonly TextSegment[],
) => void;

/** Exact words of the article's text. */
export const quotedWords = printed(5_000_000);

/** The speaker's own words, without the quotation marks around them. */
export const verbatimWords = quotedWords.refine(
  (words) => !hasOuterMarks(words),
  'begins or ends with a quotation mark: remove the marks, which are not part of the words',
);

/** The text directly before or after quoted words. */
export const surroundings = field(toText);

const PAIRS: Readonly<Record<string, string>> = {
  '«': '»',
  '“': '”',
  '„': '“',
  '"': '"',
  '‹': '›',
};
const CLOSING = new Set(['»', '”', '›', '"']);

/**
 * Whether verbatim words include the quotation marks around them. Marks within them, around words
 * that the speaker quotes, are allowed.
 *
 * @example hasOuterMarks('« une ligne rouge »') // true
 * @example hasOuterMarks('il a dit "non"') // false
 */
export function hasOuterMarks(words: string): boolean {
  const text = words.trim();
  const [first = '', last = ''] = [text.at(0), text.at(-1)];
  const closing = PAIRS[first];
  if (closing !== undefined) {
    const end = findEnd(text, first, closing);
    if (end === -1 || end === text.length - 1) return true;
  }
  if (!CLOSING.has(last)) return false;
  if (last === '"') return text.split('"').length % 2 === 0;
  const opening = Object.keys(PAIRS).filter((mark) => PAIRS[mark] === last);
  const count = (marks: readonly string[]) => [...text].filter((c) => marks.includes(c)).length;
  return count([last]) > count(opening);
}

/** Where the pair that the first character opens is closed; -1 if it is not closed. */
function findEnd(text: string, opening: string, closing: string): number {
  if (opening === closing) return text.indexOf(closing, 1);
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === opening) depth += 1;
    else if (text[at] === closing) depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

/**
 * All places where the text contains the quotation exactly, between its prefix and suffix. A match
 * never cuts a character from its combining accents. Matches inside words (« il » in « fils ») are
 * returned only if no match is a whole word.
 */
export function findOccurrences(text: string, quotation: Quotation): readonly TextSegment[] {
  const { exact, prefix, suffix } = quotation;
  const found: TextSegment[] = [];
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) {
    const end = at + exact.length;
    if (!text.slice(0, at).endsWith(prefix)) continue;
    if (suffix && !text.startsWith(suffix, end)) continue;
    if (BEGINS_WITH_ACCENT.test(text.slice(end, end + 2))) continue;
    found.push({ start: at, end, exact });
  }
  const whole = found.filter(({ start, end }) => !cutsWord(text, start) && !cutsWord(text, end));
  return whole.length > 0 ? whole : found;
}

const BEGINS_WITH_ACCENT = /^\p{M}/u;
const IN_WORD = /[\p{L}\p{M}\p{N}]$/u;
const WORD_CONTINUES = /^[\p{L}\p{M}\p{N}]/u;

function cutsWord(text: string, at: number): boolean {
  return (
    IN_WORD.test(text.slice(Math.max(0, at - 2), at)) && WORD_CONTINUES.test(text.slice(at, at + 2))
  );
}
