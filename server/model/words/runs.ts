/**
 * Every run of `size` words in a row as one number. The numbers are kept in indexes: the function
 * is the same for ever.
 */
export function hashRuns(words: readonly string[], size: number): number[] {
  const runs = new Set<number>();
  for (let from = 0; from + size <= words.length; from += 1) {
    runs.add(hashWords(words, from, from + size, START));
  }
  return [...runs];
}

/** All the words as one number, which no run of theirs has. */
export function hashWhole(words: readonly string[]): number {
  return hashWords(words, 0, words.length, WHOLE);
}

// FNV-1a over the UTF-16 units, each word closed by a space, then MurmurHash3's finaliser.
const START = 0x811c9dc5;
const WHOLE = 0x01234567;
const PRIME = 0x01000193;
const SPACE = 0x20;

function hashWords(words: readonly string[], from: number, to: number, start: number): number {
  let hash = start;
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
