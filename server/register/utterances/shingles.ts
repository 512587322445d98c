/**
 * Every run of `SHINGLE` words of each row; of a shorter row all its words. Runs do not go from
 * one row to the next: what stands between two segments is not the speaker's.
 */
export function shinglesOf(rows: readonly (readonly string[])[]): ReadonlySet<string> {
  return new Set(
    rows
      .filter((row) => row.length > 0)
      .flatMap((row) => {
        const size = Math.min(SHINGLE, row.length);
        return Array.from({ length: row.length - size + 1 }, (_, at) =>
          row.slice(at, at + size).join(' '),
        );
      }),
  );
}

const SHINGLE = 3;

/**
 * How much of the smaller set is in the other (A. Broder, « On the resemblance and containment of
 * documents », 1997): 1 for an excerpt, however short beside the whole. 0 where one is empty.
 */
export function containment<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): number {
  const smaller = Math.min(one.size, other.size);
  return smaller === 0 ? 0 : one.intersection(other).size / smaller;
}

/** How much of both is common to both (Broder's resemblance, Jaccard's index). */
export function resemblance<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): number {
  const all = one.union(other).size;
  return all === 0 ? 0 : one.intersection(other).size / all;
}
