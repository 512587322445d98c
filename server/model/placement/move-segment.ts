import type { TextSegment } from '../statement.ts';

/**
 * Returns a function that finds the place of a segment in a newer version of its text. The result
 * is undefined unless the segment and everything before it, or everything after it, is unchanged.
 */
export function createSegmentMover(
  older: string,
  newer: string,
): (segment: TextSegment) => TextSegment | undefined {
  const limit = Math.min(older.length, newer.length);
  let head = 0;
  while (head < limit && older[head] === newer[head]) head += 1;
  let tail = 0;
  while (tail < limit && older.at(-1 - tail) === newer.at(-1 - tail)) tail += 1;
  const shift = newer.length - older.length;
  return ({ start, end, exact }) => {
    if (end <= head) return { start, end, exact };
    if (start < older.length - tail) return undefined;
    return { start: start + shift, end: end + shift, exact };
  };
}
