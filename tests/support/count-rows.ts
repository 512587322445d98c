import type { Pool, PoolClient } from 'pg';

/** Counts the SQL statements of a pool and the rows that they return. */
export function countRows(pool: Pool) {
  const counts = { statements: 0, rows: 0 };
  pool.on('connect', (client: PoolClient) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    const counted = async (...args: unknown[]) => {
      const result = await query(...args);
      counts.statements += 1;
      counts.rows += (result as { rows?: readonly unknown[] } | undefined)?.rows?.length ?? 0;
      return result;
    };
    client.query = counted as typeof client.query;
  });
  return {
    async during<T>(work: () => Promise<T>) {
      Object.assign(counts, { statements: 0, rows: 0 });
      const result = await work();
      return { result, ...counts };
    },
  };
}
