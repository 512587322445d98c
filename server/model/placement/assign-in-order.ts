import type { TextSegment } from '../statement.ts';

/** What is known of one quotation's place: the first and the last that the order allows. */
export interface Assignment {
  readonly first: TextSegment;
  readonly last: TextSegment;
}

/**
 * Gives each of several quotations a place, in the order they are listed in and without overlap;
 * undefined where no such assignment exists. It is the only one where first and last are the same
 * throughout: the leftmost and the rightmost assignment then coincide.
 */
export function assignInOrder(
  candidates: readonly (readonly TextSegment[])[],
): readonly Assignment[] | undefined {
  const firsts: TextSegment[] = [];
  let from = 0;
  for (const places of candidates) {
    // The one that ends first leaves most room for the next.
    const first = places.find(({ start }) => start >= from);
    if (!first) return undefined;
    firsts.push(first);
    from = first.end;
  }
  const lasts: TextSegment[] = [];
  let to = Number.POSITIVE_INFINITY;
  for (const places of candidates.toReversed()) {
    const last = places.findLast(({ end }) => end <= to);
    if (!last) return undefined;
    lasts.unshift(last);
    to = last.start;
  }
  return firsts.flatMap((first, index) => {
    const last = lasts[index];
    return last ? [{ first, last }] : [];
  });
}
