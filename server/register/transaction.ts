import { setTimeout as sleep } from 'node:timers/promises';
import type { Prisma, PrismaClient } from '../../prisma/generated/client/client.ts';

export type Transaction = Prisma.TransactionClient;

// An arbitrary number that no other lock uses: the bytes of "seed".
const LOCK = 0x73656564n;
const PATIENCE_MS = 300_000;

// Writers of one process queue before they take a connection. Waiting in the database, they would
// use up the pool that serves requests.
const turns = new WeakMap<PrismaClient, Promise<void>>();

/** Other writers took longer than the caller would wait. Nothing was changed. */
export class RegisterBusy extends Error {
  override readonly name = 'RegisterBusy';
  /** Postgres's code for a lock that could not be acquired in time. */
  readonly code = '55P03';
}

/**
 * Runs one transaction of a writer. Writers take turns: each sees everything that the previous one
 * committed.
 *
 * @throws {RegisterBusy} or Postgres's 55P03, if other writers took longer than `patienceMs`.
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
  // If the caller gives up, its transaction does not run either: its deadline has passed.
  await Promise.race([before, expiry]).finally(() => stop.abort());
}

// A separate statement: the limits of a running statement do not change.
async function limitWaiting(tx: Transaction, patienceMs: number): Promise<void> {
  await tx.$queryRaw`/* limitWaiting */
    select set_config('statement_timeout', ${String(PATIENCE_MS)}, true),
           set_config('lock_timeout', ${String(patienceMs)}, true)`;
}

async function lockRegister(tx: Transaction): Promise<void> {
  await tx.$executeRaw`/* lockRegister */ select pg_advisory_xact_lock(${LOCK}::bigint)`;
}
