import type { Transaction } from './loader-transaction.ts';

/** Ids taken beforehand, so that one insert can hold statements within one another. */
export async function takeStatementIds(tx: Transaction, count: number): Promise<readonly bigint[]> {
  if (count === 0) return [];
  const rows = await tx.$queryRaw<{ id: bigint }[]>`/* takeStatementIds */
    select nextval(pg_get_serial_sequence('statement', 'id')) as id
      from generate_series(1, ${count}::int)`;
  return rows.map(({ id }) => id);
}
