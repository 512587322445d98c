import { setTimeout as sleep } from 'node:timers/promises';
import type { Prisma, PrismaClient } from '../../prisma/generated/client/client.ts';

export type Transaction = Prisma.TransactionClient;

// Any number that nothing else locks: the bytes of "seed".
const LOCK = 0x73656564n;
const PATIENCE_MS = 300_000;

// Loaders of one process take turns before they ask for a connection: waiting for one another in
// the database they would use up the pool that requests are served from.
const turns = new WeakMap<PrismaClient, Promise<void>>();

/** Others were writing for longer than one would wait; nothing was done. */
export class LoadersBusy extends Error {
  override readonly name = 'LoadersBusy';
  /** As Postgres says it of a lock that was not to be had in time. */
  readonly code = '55P03';
}

/**
 * One transaction of a loader. Loaders take turns, so that loads at the same time come to the same
 * as one; each sees all that the one before committed. `patienceMs` is how long to wait for one's
 * turn.
 *
 * @throws {LoadersBusy} or Postgres's own 55P03, when the turn did not come in time.
 */
export async function inLoaderTransaction<T>(
  prisma: PrismaClient,
  work: (tx: Transaction) => Promise<T>,
  { patienceMs = PATIENCE_MS }: { readonly patienceMs?: number } = {},
): Promise<T> {
  const deadline = performance.now() + patienceMs;
  const transaction = async () => {
    const left = Math.ceil(deadline - performance.now());
    if (left <= 0) throw new LoadersBusy();
    return await prisma.$transaction(
      async (tx) => {
        await allowWaiting(tx, left);
        await lockLoader(tx);
        return await work(tx);
      },
      { maxWait: PATIENCE_MS, timeout: PATIENCE_MS, isolationLevel: 'ReadCommitted' },
    );
  };
  const before = turns.get(prisma) ?? Promise.resolve();
  const turn = before.then(transaction);
  const settled = turn.then(
    () => {},
    () => {},
  );
  turns.set(prisma, settled);
  await waitUntil(before, deadline);
  return await turn;
}

async function waitUntil(before: Promise<void>, deadline: number): Promise<void> {
  const stop = new AbortController();
  const late = sleep(deadline - performance.now(), undefined, { ref: false, signal: stop.signal });
  const expiry = late.then(() => {
    throw new LoadersBusy();
  });
  // Whoever waits no longer has no turn either: the transaction finds its deadline gone.
  await Promise.race([before, expiry]).finally(() => stop.abort());
}

// A statement of its own: the limit of one that runs already does not move any more.
async function allowWaiting(tx: Transaction, patienceMs: number): Promise<void> {
  await tx.$queryRaw`/* allowWaiting */
    select set_config('statement_timeout', ${String(PATIENCE_MS)}, true),
           set_config('lock_timeout', ${String(patienceMs)}, true)`;
}

async function lockLoader(tx: Transaction): Promise<void> {
  await tx.$executeRaw`/* lockLoader */ select pg_advisory_xact_lock(${LOCK}::bigint)`;
}
