/**
 * Hashes every run of `size` consecutive words. The hashes are stored in indexes, so the function
 * must not change.
 */
export function hashRuns(words: readonly string[], size: number): number[] {
  const runs = new Set<number>();
  for (let from = 0; from + size <= words.length; from += 1) {
    runs.add(hashWords(words, from, from + size, RUN_SEED));
  }
  return [...runs];
}

/** Hashes all words together, with a different seed than for runs. */
export function hashWhole(words: readonly string[]): number {
  return hashWords(words, 0, words.length, WHOLE_SEED);
}

// FNV-1a over the UTF-16 units, with a space after each word, then MurmurHash3's finaliser.
const RUN_SEED = 0x811c9dc5;
const WHOLE_SEED = 0x01234567;
const PRIME = 0x01000193;
const SPACE = 0x20;

function hashWords(words: readonly string[], from: number, to: number, seed: number): number {
  let hash = seed;
  for (let index = from; index < to; index += 1) {
    const word = words[index] ?? '';
    for (let unit = 0; unit < word.length; unit += 1) {
      hash = Math.imul(hash ^ word.charCodeAt(unit), PRIME);
    }
    hash = Math.imul(hash ^ SPACE, PRIME);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
