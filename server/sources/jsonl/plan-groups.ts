import type { Transaction } from '../../register/transaction.ts';
import type { LineGroup } from './check-group.ts';
import { findDifference } from './find-difference.ts';
import { findObstacle } from './find-obstacle.ts';
import type { Refusal } from './parse-line.ts';
import { readStored } from './read-stored.ts';
import type { References } from './references.ts';

export interface GroupPlan {
  readonly added: readonly LineGroup[];
  readonly refused: readonly { readonly group: LineGroup; readonly refusal: Refusal }[];
  readonly unchanged: number;
}

/** Decides about each article: what is there and equal is left out, what differs is refused. */
export async function planGroups(
  tx: Transaction,
  groups: readonly LineGroup[],
  references: References,
): Promise<GroupPlan> {
  const stored = await readStored(tx, groups, references);
  const added: LineGroup[] = [];
  const refused: { group: LineGroup; refusal: Refusal }[] = [];
  let unchanged = 0;
  for (const group of groups) {
    const there = stored.groups.get(group.article.line.key);
    const refusal = there ? findDifference(group, there) : findObstacle(group, stored, references);
    if (refusal) refused.push({ group, refusal });
    else if (there) unchanged += 1;
    else added.push(group);
  }
  return { added, refused, unchanged };
}
