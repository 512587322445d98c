import type { PrismaClient } from '../../../prisma/generated/client/client.ts';
import { ACTIVE_STATUSES } from '../../read/visibility.ts';
import { changeRegister } from '../change.ts';
import { regroup } from './group-utterances.ts';

export interface GroupOptions {
  readonly onProgress?: (progress: { readonly done: number; readonly moved: number }) => void;
  /** Stops between two batches. */
  readonly signal?: AbortSignal | undefined;
}

// Large enough to make round trips negligible, small enough that other writers wait only briefly.
const BATCH = 200;

/**
 * Regroups all current statements in batches, after an import into a register that already had
 * statements, or after a change of the measure. It can be interrupted and repeated. Returns how
 * many statements were compared, and how many moved to another utterance.
 */
export async function groupRegister(
  prisma: PrismaClient,
  { onProgress, signal }: GroupOptions = {},
): Promise<{ readonly done: number; readonly moved: number }> {
  const progress = { done: 0, moved: 0 };
  for (let after = 0n; ; ) {
    signal?.throwIfAborted();
    const ids = await readActiveAfter(prisma, after);
    const last = ids.at(-1);
    if (last === undefined) return progress;
    const { value: moved } = await changeRegister({ prisma }, async (change) => {
      const { utterances, moved } = await regroup(change.tx, ids);
      if (moved > 0) change.refresh(utterances);
      return moved;
    });
    progress.moved += moved;
    progress.done += ids.length;
    after = last;
    onProgress?.({ ...progress });
  }
}

async function readActiveAfter(prisma: PrismaClient, after: bigint): Promise<bigint[]> {
  const rows = await prisma.statement.findMany({
    where: { id: { gt: after }, status: { in: [...ACTIVE_STATUSES] } },
    orderBy: { id: 'asc' },
    take: BATCH,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
