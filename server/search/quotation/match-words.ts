import { wordsAfter, wordsBefore } from '../../model/references/context-words.ts';
import type { Range } from './verdicts.ts';

type Words = Range & { readonly exact: string };

interface FoundMatch {
  readonly found: readonly Range[];
  /** For a withheld text, the only segments that are shown; null if the text is served. */
  readonly shown: readonly Words[] | null;
}

/** The found words as printed, from the text or, if it is withheld, from the shown segments. */
export function foundWords({ found, shown }: FoundMatch, text: string | null): Words[] {
  return found.flatMap(({ start, end }) => {
    const from = readable(shown, text).find((one) => one.start <= start && one.end >= end);
    const exact = from?.exact.slice(start - from.start, end - from.start);
    return exact ? [{ start, end, exact }] : [];
  });
}

/** Up to `count` words directly before the first found words. */
export function wordsBeforeMatch(
  { found: [first], shown }: FoundMatch,
  text: string | null,
  count: number,
): string {
  if (!first) return '';
  const { start } = first;
  const from = readable(shown, text).find((one) => one.start <= start && one.end > start);
  return from ? wordsBefore(from.exact, start - from.start, count) : '';
}

/** Up to `count` words directly after the last found words. */
export function wordsAfterMatch(
  { found, shown }: FoundMatch,
  text: string | null,
  count: number,
): string {
  const last = found.at(-1);
  if (!last) return '';
  const { end } = last;
  const from = readable(shown, text).find((one) => one.start < end && one.end >= end);
  return from ? wordsAfter(from.exact, end - from.start, count) : '';
}

function readable(shown: readonly Words[] | null, text: string | null): readonly Words[] {
  return shown ?? (text === null ? [] : [{ start: 0, end: text.length, exact: text }]);
}
