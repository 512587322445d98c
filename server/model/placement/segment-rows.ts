import type { Placement, TextSegment } from '../statement.ts';

/** A segment as a row: with its role, and its position among the segments of that role. */
export interface SegmentRow extends TextSegment {
  readonly role: 'SOURCE' | 'CUE' | 'CONTENT' | 'VERBATIM';
  readonly position: number;
}

/** The rows of a statement's quoted parts. */
export function toSegmentRows({ source, cue, content, verbatim }: Placement): SegmentRow[] {
  const rows = (role: SegmentRow['role'], segments: readonly TextSegment[]) =>
    segments.map(({ start, end, exact }, position) => ({ role, position, start, end, exact }));
  return [
    ...rows('SOURCE', source ? [source] : []),
    ...rows('CUE', cue ? [cue] : []),
    ...rows('CONTENT', content),
    ...rows('VERBATIM', verbatim),
  ];
}

/** The quoted parts of a statement, from rows that are sorted by position. */
export function toPlacement(
  rows: readonly (TextSegment & { readonly role: SegmentRow['role'] })[],
): Placement {
  const parts = (wanted: SegmentRow['role']) =>
    rows
      .filter(({ role }) => role === wanted)
      .map(({ start, end, exact }) => ({ start, end, exact }));
  return {
    source: parts('SOURCE')[0] ?? null,
    cue: parts('CUE')[0] ?? null,
    content: parts('CONTENT'),
    verbatim: parts('VERBATIM'),
  };
}
