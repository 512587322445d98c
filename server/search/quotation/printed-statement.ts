import { type Token, tokenise } from './tokens.ts';
import type { Range } from './verdicts.ts';

/** A segment with its tokens. All offsets refer to the article's text. */
export interface PrintedSegment extends Range {
  readonly exact: string;
  readonly tokens: readonly Token[];
}

/** The words of one statement. */
export interface PrintedStatement {
  readonly verbatim: readonly PrintedSegment[];
  readonly content: readonly PrintedSegment[];
}

export function readSegment(segment: Range & { readonly exact: string }): PrintedSegment {
  const { start, end, exact } = segment;
  return { start, end, exact, tokens: tokenise(exact, start) };
}

/** The printed text of a range, with « […] » between segments. */
export function printedText(segments: readonly PrintedSegment[], { start, end }: Range): string {
  return segments
    .filter((segment) => segment.start < end && segment.end > start)
    .map((segment) =>
      segment.exact.slice(Math.max(0, start - segment.start), Math.max(0, end - segment.start)),
    )
    .join(' […] ');
}
