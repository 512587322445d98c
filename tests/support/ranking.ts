/**
 * The normalised discounted cumulative gain of the first ten results (Järvelin and Kekäläinen 2002),
 * with linear gains.
 */
export function ndcgAt10(found: readonly string[], grades: ReadonlyMap<string, number>): number {
  const gain = (list: readonly number[]) =>
    list.slice(0, 10).reduce((sum, grade, index) => sum + grade / Math.log2(index + 2), 0);
  const ideal = [...grades.values()].sort((a, b) => b - a);
  return gain(found.map((one) => grades.get(one) ?? 0)) / gain(ideal);
}

/** One divided by the place of the first result with a grade; 0 if there is none. */
export function reciprocalRank(
  found: readonly string[],
  grades: ReadonlyMap<string, number>,
): number {
  const place = found.findIndex((one) => grades.has(one));
  return place === -1 ? 0 : 1 / (place + 1);
}

/** The share of the graded results that are among the first ten; ten results count as all. */
export function recallAt10(found: readonly string[], grades: ReadonlyMap<string, number>): number {
  const hits = found.slice(0, 10).filter((one) => grades.has(one)).length;
  return hits / Math.min(grades.size, 10);
}
