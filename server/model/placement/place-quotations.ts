import type { Parts, Placement, TextSegment } from '../statement.ts';
import { findOccurrences, type Quotation, type ReportFault } from './quotation.ts';

/**
 * Finds the place of each quotation, or calls `report` why there is none.
 *
 * - Content that occurs several times is placed where the order of the list leaves only one
 *   possibility, or else nearest to content that is certain. A single ambiguous item is a fault.
 * - Verbatim words are searched only within the content. Several occurrences there are resolved by
 *   the order of the list (« non » twice in the content and twice in the list), or are a fault.
 * - Source and cue are placed nearest to the content, and outside it if possible: the reporting
 *   words are usually not part of what is reported.
 *
 * If every place is unambiguous, the lists can have any order. The result is in text order.
 */
export function placeQuotations(
  text: string,
  { source, cue, content, verbatim }: Parts<Quotation>,
  report: ReportFault = () => {},
): Placement | undefined {
  const contentPlaces = placeContent(text, content, report);
  const ok = contentPlaces && isFreeOfOverlap(content, contentPlaces, report);
  // Without content, the only check left is whether the other quotations occur in the text.
  if (!ok || contentPlaces.length === 0) {
    const rest = [source, cue, ...verbatim].filter((quotation) => quotation !== null);
    for (const quotation of rest) {
      if (findOccurrences(text, quotation).length === 0) report('missing', quotation);
    }
    return undefined;
  }
  const verbatimPlaces = placeVerbatim(text, verbatim, contentPlaces, report);
  const sourcePlace = source && placeNearContent(text, source, contentPlaces, report);
  const cuePlace = cue && placeNearContent(text, cue, contentPlaces, report);
  if (!verbatimPlaces || sourcePlace === undefined || cuePlace === undefined) return undefined;
  if (!isFreeOfOverlap(verbatim, verbatimPlaces, report)) return undefined;
  return {
    source: sourcePlace,
    cue: cuePlace,
    content: inTextOrder(contentPlaces),
    verbatim: inTextOrder(verbatimPlaces),
  };
}

function placeContent(text: string, content: readonly Quotation[], report: ReportFault) {
  const found = content.map((quotation) => findOccurrences(text, quotation));
  const missing = content.filter((_, index) => found[index]?.length === 0);
  for (const quotation of missing) report('missing', quotation);
  if (missing.length > 0) return undefined;
  const assignments = assignInOrder(found);
  const certain = content.map((_, index) => {
    const assignment = assignments?.[index];
    const only = found[index]?.length === 1 ? found[index][0] : undefined;
    return only ?? (assignment?.first === assignment?.last ? assignment?.first : undefined);
  });
  const anchors = certain.filter((place) => place !== undefined);
  const places = content.map((quotation, index) => {
    const place = certain[index];
    if (place) return place;
    const assignment = assignments?.[index];
    const open = (found[index] ?? []).filter(
      (one) =>
        (!assignment || (one.start >= assignment.first.start && one.end <= assignment.last.end)) &&
        !anchors.some((anchor) => overlaps(anchor, one)),
    );
    const nearest = anchors.length > 0 ? findNearest(open, anchors) : undefined;
    if (!nearest) report('ambiguous', quotation, found[index] ?? []);
    return nearest;
  });
  return places.every((place) => place !== undefined) ? places : undefined;
}

function placeVerbatim(
  text: string,
  verbatim: readonly Quotation[],
  content: readonly TextSegment[],
  report: ReportFault,
) {
  const found = verbatim.map((quotation) => findOccurrences(text, quotation));
  const inside = found.map((places) =>
    places.filter((place) =>
      content.some((one) => one.start <= place.start && place.end <= one.end),
    ),
  );
  const assignments = inside.every((places) => places.length > 0)
    ? assignInOrder(inside)
    : undefined;
  const places = verbatim.map((quotation, index) => {
    const candidates = inside[index] ?? [];
    if (found[index]?.length === 0) report('missing', quotation);
    else if (candidates.length === 0) report('outsideContent', quotation);
    else if (candidates.length === 1) return candidates[0];
    else {
      const assignment = assignments?.[index];
      if (assignment && assignment.first === assignment.last) return assignment.first;
      report('ambiguous', quotation, candidates);
    }
    return undefined;
  });
  return places.every((place) => place !== undefined) ? places : undefined;
}

function placeNearContent(
  text: string,
  quotation: Quotation,
  content: readonly TextSegment[],
  report: ReportFault,
): TextSegment | undefined {
  const found = findOccurrences(text, quotation);
  const outside = found.filter((place) => !content.some((one) => overlaps(one, place)));
  const nearest = findNearest(outside.length > 0 ? outside : found, content);
  if (found.length === 0) report('missing', quotation);
  else if (!nearest) report('ambiguous', quotation, found);
  return nearest;
}

function isFreeOfOverlap(
  quotations: readonly Quotation[],
  places: readonly TextSegment[],
  report: ReportFault,
): boolean {
  const found = quotations.filter((_, index) => {
    const place = places[index];
    return place && places.some((other, at) => at < index && overlaps(other, place));
  });
  for (const quotation of found) report('overlapping', quotation);
  return found.length === 0;
}

/** The candidate nearest to any of the anchors; undefined if two are equally near. */
function findNearest(
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

function inTextOrder(places: readonly TextSegment[]): readonly TextSegment[] {
  return places.toSorted((one, other) => one.start - other.start);
}

/** The first and the last place that the order of the list allows for a quotation. */
export interface Assignment {
  readonly first: TextSegment;
  readonly last: TextSegment;
}

/**
 * Assigns places to quotations, in the order of the list and without overlaps; undefined if there
 * is no such assignment. Returns the leftmost and the rightmost assignment. Where they are equal
 * for all quotations, the assignment is unique.
 */
export function assignInOrder(
  candidates: readonly (readonly TextSegment[])[],
): readonly Assignment[] | undefined {
  const firsts: TextSegment[] = [];
  let from = 0;
  for (const places of candidates) {
    // The earliest place leaves the most room for the next quotation.
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
