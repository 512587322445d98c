import type { Prisma, PrismaClient } from '../../../prisma/generated/client/client.ts';

export type Transaction = Prisma.TransactionClient;

// Any number that nothing else locks: the bytes of "seed".
const LOCK = 0x73656564n;
const PATIENCE_MS = 300_000;

// Loaders of one process take turns before they ask for a connection: waiting for one another in
// the database they would use up the pool that requests are served from.
const turns = new WeakMap<PrismaClient, Promise<unknown>>();

/**
 * One transaction of a loader. Loaders take turns, so that loads at the same time come to the same
 * as one; each sees all that the one before committed.
 */
export async function inLoaderTransaction<T>(
  prisma: PrismaClient,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const transaction = async () =>
    await prisma.$transaction(
      async (tx) => {
        await allowWaiting(tx);
        await lockLoader(tx);
        return await work(tx);
      },
      { maxWait: PATIENCE_MS, timeout: PATIENCE_MS, isolationLevel: 'ReadCommitted' },
    );
  const turn = (turns.get(prisma) ?? Promise.resolve()).then(transaction, transaction);
  turns.set(prisma, turn);
  return await turn;
}

// A statement of its own: the limit of one that runs already does not move any more.
async function allowWaiting(tx: Transaction): Promise<void> {
  await tx.$queryRaw`
    /* allowWaiting */ select set_config('statement_timeout', ${String(PATIENCE_MS)}, true)`;
}

async function lockLoader(tx: Transaction): Promise<void> {
  await tx.$executeRaw`/* lockLoader */ select pg_advisory_xact_lock(${LOCK}::bigint)`;
}
