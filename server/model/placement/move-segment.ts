import type { TextSegment } from '../statement.ts';

/**
 * Where a segment of a text stands in a newer version of it, when the words and what surrounds
 * them on one side up to the end of the text are unchanged; undefined where that is not so.
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
