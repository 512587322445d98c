import { Client, DatabaseError } from 'pg';
import { APPLICATION_NAME } from './application-name.ts';
import type { EmbeddedLayout } from './embedded-layout.ts';
import { EMBEDDED_DATABASE, toEmbeddedUrl } from './embedded-url.ts';

/** A session that makes the database where it is missing, or the reason there is none. */
export async function openSession(layout: EmbeddedLayout, port: number): Promise<Client | unknown> {
  const client = new Client({
    connectionString: toEmbeddedUrl(layout, port, 'postgres'),
    application_name: APPLICATION_NAME,
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    if (!(await hasDatabase(client))) await createDatabase(client);
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    return error;
  }
}

async function hasDatabase(client: Client): Promise<boolean> {
  const { rowCount } = await client.query(
    '/* hasDatabase */ select from pg_database where datname = $1',
    [EMBEDDED_DATABASE],
  );
  return rowCount === 1;
}

// A statement that takes no parameters; the name is our own constant.
async function createDatabase(client: Client): Promise<void> {
  await client.query(`/* createDatabase */ create database ${EMBEDDED_DATABASE}`);
}

/** Whether the server will answer shortly: starting up, in recovery, or shutting down. */
export function isComingUp(error: unknown): boolean {
  return error instanceof DatabaseError && error.code === '57P03';
}
