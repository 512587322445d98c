import { Client, type QueryResultRow } from 'pg';

/** The migrated, empty database that test databases are cloned from. */
export const TEMPLATE = 'dixit_template';

/** The template that holds the corpus in `seeds/` besides. */
export const SEEDED_TEMPLATE = 'dixit_seeded';

/** Runs one statement on a connection of its own: set-up, never what is tested. */
export async function execute<Row extends QueryResultRow>(
  url: string,
  sql: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const result = await client.query<Row>(sql, [...values]);
    return result.rows;
  } finally {
    await client.end();
  }
}
