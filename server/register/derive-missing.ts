import type { Database } from '../database/client.ts';
import { changeRegister } from './change.ts';
import { deriveMissingRemarks } from './derived.ts';

interface Progress {
  readonly log: { info(message: string): void };
  /** Stops between two batches. */
  readonly signal: AbortSignal;
}

/**
 * Derives what an earlier version of the service did not derive, in transactions of 100 articles,
 * so that other writers wait only briefly. After the first start it finds nothing to do.
 */
export async function deriveMissing(
  database: Pick<Database, 'prisma'>,
  { log, signal }: Progress,
): Promise<void> {
  let done = 0;
  while (!signal.aborted) {
    const { value } = await changeRegister(database, ({ tx }) => deriveMissingRemarks(tx));
    if (value === 0) return;
    if (done % 10_000 === 0) log.info('Indexing the articles of the earlier version …');
    done += value;
  }
}
