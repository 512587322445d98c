import type { TextSegment } from '../statement.ts';
import { findOccurrences } from './occurrences.ts';
import type { Quotation } from './quotation.ts';

const LONGEST = 80;

/**
 * What to write as `prefix` so that a quotation means this place and no other: as many words of
 * what stands before as it takes. Where not even 80 characters decide, those.
 */
export function findDecidingPrefix(
  text: string,
  quotation: Quotation,
  { start }: TextSegment,
): string {
  let prefix = '';
  for (let from = start - 1; from >= Math.max(0, start - LONGEST); from -= 1) {
    const isWordStart = from === 0 || /\s/.test(text[from - 1] ?? '');
    if (!isWordStart) continue;
    prefix = text.slice(from, start);
    if (findOccurrences(text, { ...quotation, prefix }).length === 1) break;
  }
  return prefix;
}
