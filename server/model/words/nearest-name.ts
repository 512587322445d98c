import { foldName } from './words.ts';

/** The candidate that differs from `name` by the fewest letters; undefined if none is similar. */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  const wanted = foldName(name).slice(0, 200);
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const folded = foldName(candidate);
    const bound = Math.min(maxEdits(Math.min(wanted.length, folded.length)), least - 1);
    if (Math.abs(folded.length - wanted.length) > bound) continue;
    const edits = countEdits(wanted, folded);
    if (edits > bound) continue;
    best = candidate;
    least = edits;
  }
  return best;
}

// With two changes, one short name can become any other.
function maxEdits(length: number): number {
  if (length <= 1) return 0;
  return length <= 3 ? 1 : Math.max(2, Math.floor(length / 3));
}

/**
 * The Levenshtein distance of two words in letters; with `hasSwaps`, the exchange of two neighbours
 * is one edit too (optimal string alignment).
 */
export function countEdits(one: string, other: string, { hasSwaps = false } = {}): number {
  let before: readonly number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      let least = Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (hasSwaps && isSwap) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[other.length] ?? 0;
}
