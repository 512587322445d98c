import { setTimeout as sleep } from 'node:timers/promises';
import type { Prisma, PrismaClient } from '../../prisma/generated/client/client.ts';

export type Transaction = Prisma.TransactionClient;

// Any number that nothing else locks: the bytes of "seed".
const LOCK = 0x73656564n;
const PATIENCE_MS = 300_000;

// Writers of one process take turns before they ask for a connection: waiting for one another in
// the database they would use up the pool that requests are served from.
const turns = new WeakMap<PrismaClient, Promise<void>>();

/** Others were writing for longer than the caller would wait; nothing was done. */
export class RegisterBusy extends Error {
  override readonly name = 'RegisterBusy';
  /** Postgres's own code for a lock that could not be acquired in time. */
  readonly code = '55P03';
}

/**
 * One transaction of a writer. Writers take turns, so that writes at the same time have the same
 * outcome as one after the other; each sees all that the one before committed.
 *
 * @throws {RegisterBusy} or Postgres's own 55P03, when the turn did not come within `patienceMs`.
 */
export async function inTurn<T>(
  prisma: PrismaClient,
  work: (tx: Transaction) => Promise<T>,
  patienceMs = PATIENCE_MS,
): Promise<T> {
  const deadline = performance.now() + patienceMs;
  const transaction = async () => {
    const left = Math.ceil(deadline - performance.now());
    if (left <= 0) throw new RegisterBusy();
    return await prisma.$transaction(
      async (tx) => {
        await limitWaiting(tx, left);
        await lockRegister(tx);
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
    throw new RegisterBusy();
  });
  // A caller that gave up has no turn either: the transaction finds its deadline passed.
  await Promise.race([before, expiry]).finally(() => stop.abort());
}

// A statement of its own: the limit of one that runs already does not change any more.
async function limitWaiting(tx: Transaction, patienceMs: number): Promise<void> {
  await tx.$queryRaw`/* limitWaiting */
    select set_config('statement_timeout', ${String(PATIENCE_MS)}, true),
           set_config('lock_timeout', ${String(patienceMs)}, true)`;
}

async function lockRegister(tx: Transaction): Promise<void> {
  await tx.$executeRaw`/* lockRegister */ select pg_advisory_xact_lock(${LOCK}::bigint)`;
}
