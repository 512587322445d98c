import { plainOf, splitWords, type Word } from '../model/words/words.ts';

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
export const MIN_PASSAGE_WORDS = 3;

/** The minimum number of words in an excerpt, as in `verifyQuotation`. */
export const MIN_EXCERPT_WORDS = 4;

/** Where a text repeats complete passages. Typography, case and accents are ignored. */
export function findPassages(text: string, passages: readonly string[]): readonly Range[] {
  const words = splitWords(text);
  return mergeRanges(
    passages.flatMap((passage) => {
      const sought = splitWords(passage);
      return sought.length < MIN_PASSAGE_WORDS ? [] : findRuns(words, sought, sought.length);
    }),
  );
}

/** Where a text repeats excerpts of passages, or complete short passages. */
export function findExcerpts(text: string, passages: readonly string[]): readonly Range[] {
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
export function mergeRanges(ranges: readonly Range[]): readonly Range[] {
  const merged: Range[] = [];
  for (const { start, end } of ranges.toSorted((one, other) => one.start - other.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    } else merged.push({ start, end });
  }
  return merged;
}
