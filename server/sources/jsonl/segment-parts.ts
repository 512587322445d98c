import type { StatementLine } from './lines.ts';

/** A segment as the register keeps it: one row, with the part it plays. */
export interface RoledSegment {
  readonly role: 'SOURCE' | 'CUE' | 'CONTENT' | 'VERBATIM';
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

export type SegmentParts = Pick<StatementLine, 'source' | 'cue' | 'content' | 'verbatim'>;

/** The four parts of a statement, of rows in the order of their positions. */
export function segmentParts(segments: readonly RoledSegment[]): SegmentParts {
  const parts = (wanted: RoledSegment['role']) =>
    segments
      .filter(({ role }) => role === wanted)
      .map(({ start, end, exact }) => ({ start, end, exact }));
  return {
    source: parts('SOURCE')[0] ?? null,
    cue: parts('CUE')[0] ?? null,
    content: parts('CONTENT'),
    verbatim: parts('VERBATIM'),
  };
}
