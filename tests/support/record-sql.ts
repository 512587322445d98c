import type { Pool, PoolClient } from 'pg';

/** Counts all SQL statements that a pool's connections send to Postgres. */
export function recordSql(pool: Pool) {
  const statements: string[] = [];
  pool.on('connect', (client: PoolClient) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    const recorded = (...args: unknown[]) => {
      const [first] = args;
      const text = typeof first === 'string' ? first : (first as { text?: string })?.text;
      if (text) statements.push(text);
      return query(...args);
    };
    client.query = recorded as typeof client.query;
  });
  return {
    async during(work: () => Promise<unknown>): Promise<readonly string[]> {
      statements.length = 0;
      await work();
      return [...statements];
    },
    /** The number of such statements since the start of `during`. */
    count: (isOne: (sql: string) => boolean): number => statements.filter(isOne).length,
  };
}
