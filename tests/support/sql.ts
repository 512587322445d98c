import { Client, type QueryResultRow } from 'pg';

/** The migrated, empty template for test databases. */
export const TEMPLATE = 'dixit_template';

/** The template with the corpus in `seeds/`. */
export const SEEDED_TEMPLATE = 'dixit_seeded';

/** Runs one SQL statement on a new connection, for set-up only. */
export async function execute<Row extends QueryResultRow>(
  url: string,
  sql: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  // A connection that ends also rejects the statement.
  const client = new Client({ connectionString: url }).on('error', () => {});
  await client.connect();
  try {
    const result = await client.query<Row>(sql, [...values]);
    return result.rows;
  } finally {
    await client.end();
  }
}
