import { eachWord, isSign, splitWords } from '../words/words.ts';

/**
 * The words directly before an offset, as printed, up to the offset.
 *
 * @example wordsBefore('Hier, elle a dit « non »', 19, 2) // 'a dit « '
 */
export function wordsBefore(text: string, offset: number, count: number): string {
  if (count <= 0) return '';
  // Read backwards in growing pieces, so that long texts cost no more than short ones. Words or
  // numbers that are cut at the beginning of a piece are not counted.
  for (let size = count * UNITS_PER_WORD; ; size *= 4) {
    const from = Math.max(0, offset - size);
    const head = text.slice(from, offset);
    const starts = splitWords(head).flatMap((word) => (isSign(word) ? [] : [word.start]));
    if (starts.length >= count + CUT_WORDS) return head.slice(starts.at(-count));
    // At the beginning of the text, include opening punctuation, such as a quotation mark.
    if (from === 0) return head.slice(starts.at(-count) ?? 0);
  }
}

/** The words directly after an offset, as printed, from the offset on. */
export function wordsAfter(text: string, offset: number, count: number): string {
  if (count <= 0) return '';
  // As above, in growing pieces: what a piece cuts at its end is not counted.
  for (let size = count * UNITS_PER_WORD; ; size *= 4) {
    const tail = text.slice(offset, offset + size);
    const isWhole = offset + size >= text.length;
    const enough = count + 1 + (isWhole ? 0 : CUT_WORDS);
    let end = 0;
    let found = 0;
    for (const word of eachWord(tail)) {
      if (!isSign(word)) found += 1;
      if (found <= count) end = word.end;
      if (found >= enough) break;
    }
    if (!isWhole && found < enough) continue;
    if (found < count) return tail.trimEnd();
    // Include closing punctuation after the last word.
    const closing = /^[^\s\p{L}\p{N}]*/u.exec(tail.slice(end))?.[0] ?? '';
    return tail.slice(0, end) + closing;
  }
}

const UNITS_PER_WORD = 16;
const CUT_WORDS = 2;
const CONTEXT_UNITS = 32;

/** The 32 UTF-16 units before an offset, for a text quote selector. Surrogate pairs stay whole. */
export function prefixOf(text: string, offset: number): string {
  let start = Math.max(0, offset - CONTEXT_UNITS);
  if (start > 0 && isLowSurrogate(text, start)) start += 1;
  return text.slice(start, offset);
}

/** The 32 UTF-16 units after an offset. Surrogate pairs stay whole. */
export function suffixOf(text: string, offset: number): string {
  let end = Math.min(text.length, offset + CONTEXT_UNITS);
  if (end < text.length && isLowSurrogate(text, end)) end -= 1;
  return text.slice(offset, end);
}

function isLowSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
