/**
 * The words right before an offset of a text, as they stand, ending at the offset.
 *
 * @example wordsBefore('Hier, elle a dit « non »', 19, 2) // 'a dit « '
 */
export function wordsBefore(text: string, offset: number, count: number): string {
  const head = text.slice(0, offset);
  const starts = Array.from(head.matchAll(WORD), (match) => match.index);
  // Where there are no more words, what opens the text belongs to them too: a quotation mark.
  const start = count <= 0 ? offset : (starts.at(-count) ?? 0);
  return head.slice(start);
}

/** The words right after an offset of a text, as they stand, beginning at the offset. */
export function wordsAfter(text: string, offset: number, count: number): string {
  const tail = text.slice(offset);
  if (count <= 0) return '';
  let end = 0;
  let found = 0;
  for (const match of tail.matchAll(WORD)) {
    if (found === count) break;
    end = match.index + match[0].length;
    found += 1;
  }
  // What closes the last word belongs to it: a full stop, a closing mark.
  const closing = /^[^\s\p{L}\p{N}]*/u.exec(tail.slice(end))?.[0] ?? '';
  return found < count ? tail.trimEnd() : tail.slice(0, end) + closing;
}

const CONTEXT_UNITS = 32;

/** The 32 UTF-16 units before an offset, for a text quote selector; no character is cut in half. */
export function prefixOf(text: string, offset: number): string {
  let start = Math.max(0, offset - CONTEXT_UNITS);
  if (start > 0 && isLowSurrogate(text, start)) start += 1;
  return text.slice(start, offset);
}

/** The 32 UTF-16 units after an offset; no character is cut in half. */
export function suffixOf(text: string, offset: number): string {
  let end = Math.min(text.length, offset + CONTEXT_UNITS);
  if (end < text.length && isLowSurrogate(text, end)) end -= 1;
  return text.slice(offset, end);
}

const WORD = /[\p{L}\p{N}]+/gu;

function isLowSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
