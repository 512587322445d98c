import type { TextSegment } from '../statement.ts';

/** The candidate nearest to any of the anchors; undefined where two are equally near. */
export function findNearest(
  candidates: readonly TextSegment[],
  anchors: readonly TextSegment[],
): TextSegment | undefined {
  let nearest: TextSegment | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const distances = anchors.map((anchor) => distanceBetween(candidate, anchor));
    const distance = Math.min(...distances);
    if (distance > least) continue;
    nearest = distance === least ? undefined : candidate;
    least = distance;
  }
  return nearest;
}

function distanceBetween(one: TextSegment, other: TextSegment): number {
  return Math.max(0, other.start - one.end, one.start - other.end);
}

export function overlaps(one: TextSegment, other: TextSegment): boolean {
  return one.start < other.end && other.start < one.end;
}

export function inTextOrder(places: readonly TextSegment[]): readonly TextSegment[] {
  return places.toSorted((one, other) => one.start - other.start);
}
