import type { SegmentRole } from '../../prisma/generated/client/enums.ts';
import type { Json } from '../model/canonical.ts';
import { plainOf, splitWords, type Word } from '../model/words/words.ts';

export interface RedactableStatement {
  readonly id: bigint;
  readonly gloss: string | null;
  readonly occasion: string | null;
  readonly segments: readonly (Range & { readonly role: SegmentRole; readonly exact: string })[];
}

/** What a redaction removes, for the places that repeat it. */
export interface RemovedWords {
  /** The article's text before the redaction. */
  readonly before: string;
  /** The removed ranges of that text. */
  readonly ranges: readonly Range[];
  readonly passages: readonly string[];
}

/** What remains of an article when some of its statements are redacted. */
export interface RedactionPlan<Statement> {
  readonly removed: RemovedWords;
  readonly text: string;
  readonly title: string;
  readonly headline: string | null;
  /** Other statements whose segments overlap the removed words. They are redacted too. */
  readonly dependent: readonly Statement[];
  readonly kept: readonly Statement[];
  /** New glosses and occasions of kept statements that repeated the words. */
  readonly remarks: readonly Pick<RedactableStatement, 'id' | 'gloss' | 'occasion'>[];
}

/**
 * Removes the content of the statements from the text, title, headline, glosses and occasions, and
 * everything that repeats it: four words of it in a row, or all of its three.
 */
export function planRedaction<Statement extends RedactableStatement>(
  article: {
    readonly text: string | null;
    readonly title: string;
    readonly headline: string | null;
    readonly statements: readonly Statement[];
  },
  requested: ReadonlySet<Statement>,
): RedactionPlan<Statement> {
  const before = article.text ?? '';
  const words = [...requested].flatMap(({ segments }) =>
    segments.filter(({ role }) => role === 'CONTENT' || role === 'VERBATIM'),
  );
  const passages = [...new Set(words.map(({ exact }) => exact))];
  const ranges = mergeRanges([...words, ...findRepeats(before, passages)]);
  const hide = <T extends string | null>(line: T): T | string =>
    line === null ? line : hideWords(line, passages);
  const others = article.statements.filter((statement) => !requested.has(statement));
  const isDependent = ({ segments }: Statement) =>
    segments.some(({ start, end }) => overlapping(ranges, start, end).length > 0);
  const kept = others.filter((statement) => !isDependent(statement));
  return {
    removed: { before, ranges, passages },
    text: hideRanges(before, ranges),
    title: hide(article.title),
    headline: hide(article.headline),
    dependent: others.filter(isDependent),
    kept,
    remarks: kept.flatMap(({ id, gloss, occasion }) => {
      const hidden = { id, gloss: hide(gloss), occasion: hide(occasion) };
      return hidden.gloss === gloss && hidden.occasion === occasion ? [] : [hidden];
    }),
  };
}

function overlapping(ranges: readonly Range[], start: number, end: number): readonly Range[] {
  return ranges.filter((range) => range.start < end && range.end > start);
}

/** A value from a statement's trail without the removed words: segments and excerpts of them. */
export function scrub(value: Json, removed: RemovedWords): Json {
  if (typeof value === 'string') return hideWords(value, removed.passages);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((one) => scrub(one, removed));
  const hidden = isSegment(value) ? hideSegment(value, removed) : value;
  return Object.fromEntries(
    Object.entries(hidden).map(([key, inner]) => [key, scrub(inner, removed)]),
  );
}

type SegmentJson = Range & { readonly exact: string };

function isSegment(value: object): value is SegmentJson {
  const { start, end, exact } = value as Partial<SegmentJson>;
  return typeof start === 'number' && typeof end === 'number' && typeof exact === 'string';
}

// A trail can be older than the text. Offsets are used only if the words are still there.
function hideSegment(segment: SegmentJson, { before, ranges }: RemovedWords): SegmentJson {
  const { start, end, exact } = segment;
  if (before.slice(start, end) !== exact) return segment;
  const inside = overlapping(ranges, start, end).map((range) => ({
    start: Math.max(0, range.start - start),
    end: Math.min(end, range.end) - start,
  }));
  return { ...segment, exact: hideRanges(exact, inside) };
}

/** A range of a text, in UTF-16 code units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

// One UTF-16 code unit that is not a letter and that NFC does not change.
const FILLER = '█';

/** The text with a filler for each code unit of the ranges, so that all offsets stay valid. */
export function hideRanges(text: string, ranges: readonly Range[]): string {
  let hidden = '';
  let at = 0;
  for (const { start, end } of mergeRanges(ranges)) {
    hidden += text.slice(at, start) + FILLER.repeat(end - start);
    at = end;
  }
  return hidden + text.slice(at);
}

/** A shorter passage is too common to be attributed to one speaker. */
const MIN_PASSAGE_WORDS = 3;

/** The minimum number of words in an excerpt, as in `verifyQuotation`. */
const MIN_EXCERPT_WORDS = 4;

/** The text without the repeats of passages. */
export function hideWords(text: string, passages: readonly string[]): string {
  return hideRanges(text, findRepeats(text, passages));
}

/**
 * Where a text repeats passages: runs of four words, or all words of a passage of three. Typography,
 * case and accents are ignored.
 */
export function findRepeats(text: string, passages: readonly string[]): readonly Range[] {
  const words = splitWords(text);
  return mergeRanges(
    passages.flatMap((passage) => {
      const sought = splitWords(passage);
      const size = Math.min(sought.length, MIN_EXCERPT_WORDS);
      return size < MIN_PASSAGE_WORDS ? [] : findRuns(words, sought, size);
    }),
  );
}

/** The runs of `size` words that occur in both. */
function findRuns(words: readonly Word[], sought: readonly Word[], size: number): Range[] {
  const runs = new Set(toRuns(sought, size));
  return toRuns(words, size).flatMap((run, index) => {
    const [first, last] = [words[index], words[index + size - 1]];
    return runs.has(run) && first && last ? [{ start: first.start, end: last.end }] : [];
  });
}

function toRuns(words: readonly Word[], size: number): string[] {
  const plain = words.map(plainOf);
  return plain
    .slice(0, Math.max(0, plain.length - size + 1))
    .map((_, index) => plain.slice(index, index + size).join(' '));
}

/** The ranges in order; touching ranges are joined. */
function mergeRanges(ranges: readonly Range[]): readonly Range[] {
  const merged: Range[] = [];
  for (const { start, end } of ranges.toSorted((one, other) => one.start - other.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    } else merged.push({ start, end });
  }
  return merged;
}
