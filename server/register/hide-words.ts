import { plainOf, splitWords, type Word } from '../model/words/words.ts';

/** Where words stand in a text, in UTF-16 code units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

// One UTF-16 code unit, no letter, and no part of NFC's business.
const FILLER = '█';

/** The text with a filler for each code unit of the ranges, so that all offsets stay as they are. */
export function hideRanges(text: string, ranges: readonly Range[]): string {
  let hidden = '';
  let at = 0;
  for (const { start, end } of mergeRanges(ranges)) {
    hidden += text.slice(at, start) + FILLER.repeat(end - start);
    at = end;
  }
  return hidden + text.slice(at);
}

/** A passage of fewer words is no more the words of one speaker than of another. */
export const MIN_PASSAGE_WORDS = 3;

/** The fewest words that an excerpt has, here as in `verifyQuotation`. */
export const MIN_EXCERPT_WORDS = 4;

/** Where a text repeats passages in whole; typography, case and accents make no difference. */
export function findPassages(text: string, passages: readonly string[]): readonly Range[] {
  const words = splitWords(text);
  return mergeRanges(
    passages.flatMap((passage) => {
      const sought = splitWords(passage);
      return sought.length < MIN_PASSAGE_WORDS ? [] : findRuns(words, sought, sought.length);
    }),
  );
}

/** Where a text repeats excerpts of passages, or short passages in whole. */
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

/** The runs of `size` words that both have. */
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

/** In order, and none touching another. */
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
