import type { Json } from '../model/canonical.ts';
import { findExcerpts, hideRanges, type Range } from './hide-words.ts';

interface Removed {
  /** The article's text before. */
  readonly text: string;
  /** What of it goes. */
  readonly ranges: readonly Range[];
  /** The words that go. */
  readonly passages: readonly string[];
}

/**
 * What a trail keeps of another statement of the article, without words that are redacted:
 * segments of the hidden places, and whatever repeats an excerpt of the words.
 */
export function scrubTrail(replaced: Json, removed: Removed): Json {
  if (typeof replaced === 'string') {
    return hideRanges(replaced, findExcerpts(replaced, removed.passages));
  }
  if (replaced === null || typeof replaced !== 'object') return replaced;
  if (Array.isArray(replaced)) return replaced.map((one) => scrubTrail(one, removed));
  const hidden = isSegment(replaced) ? hideSegment(replaced, removed) : replaced;
  return Object.fromEntries(
    Object.entries(hidden).map(([key, value]) => [key, scrubTrail(value, removed)]),
  );
}

interface SegmentJson {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

function isSegment(value: object): value is SegmentJson {
  const { start, end, exact } = value as Partial<SegmentJson>;
  return typeof start === 'number' && typeof end === 'number' && typeof exact === 'string';
}

// A trail may be older than the text: only what still stands in its place has a place.
function hideSegment(segment: SegmentJson, { text, ranges }: Removed): SegmentJson {
  const { start, end, exact } = segment;
  if (text.slice(start, end) !== exact) return segment;
  const inside = ranges
    .filter((range) => range.start < end && range.end > start)
    .map((range) => ({
      start: Math.max(0, range.start - start),
      end: Math.min(end, range.end) - start,
    }));
  return { ...segment, exact: hideRanges(exact, inside) };
}
