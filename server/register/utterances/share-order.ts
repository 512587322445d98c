import { stemsOf } from './content-stems.ts';

/**
 * How much of the shorter row of words stands in the same order in the other: their longest common
 * subsequence of stems over its length. « Un pont vaut dix traités » has the words of « un traité
 * vaut dix ponts », not their order.
 */
export function shareOrder(one: readonly string[], other: readonly string[]): number {
  const mine = one.flatMap(stemsOf);
  const theirs = other.flatMap(stemsOf);
  const shorter = Math.min(mine.length, theirs.length);
  if (shorter === 0) return 0;
  let row = new Array<number>(theirs.length + 1).fill(0);
  for (const stem of mine) {
    const next = [0];
    for (const [index, another] of theirs.entries()) {
      const longer = Math.max(row[index + 1] ?? 0, next[index] ?? 0);
      next.push(stem === another ? (row[index] ?? 0) + 1 : longer);
    }
    row = next;
  }
  return (row.at(-1) ?? 0) / shorter;
}
