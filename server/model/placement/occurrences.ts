import type { TextSegment } from '../statement.ts';
import type { Quotation } from './quotation.ts';

/**
 * Every place where the text has the quotation to the letter, between its prefix and suffix.
 * Never half of a character and its accents; and « il » in « fils » only where no « il » stands
 * as a word of its own.
 */
export function findOccurrences(text: string, quotation: Quotation): readonly TextSegment[] {
  const { exact, prefix, suffix } = quotation;
  const found: TextSegment[] = [];
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) {
    const end = at + exact.length;
    if (prefix && !text.startsWith(prefix, at - prefix.length)) continue;
    if (suffix && !text.startsWith(suffix, end)) continue;
    if (BEGINS_WITH_ACCENT.test(text.slice(end, end + 2))) continue;
    found.push({ start: at, end, exact });
  }
  const whole = found.filter(({ start, end }) => !cutsWord(text, start) && !cutsWord(text, end));
  return whole.length > 0 ? whole : found;
}

const BEGINS_WITH_ACCENT = /^\p{M}/u;
const IN_WORD = /[\p{L}\p{M}\p{N}]$/u;
const GOES_ON = /^[\p{L}\p{M}\p{N}]/u;

function cutsWord(text: string, at: number): boolean {
  return IN_WORD.test(text.slice(Math.max(0, at - 2), at)) && GOES_ON.test(text.slice(at, at + 2));
}
