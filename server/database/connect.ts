import { setTimeout as sleep } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';
import { ExpectedError } from '../expected-error.ts';
import type { ProgressLog } from '../logger.ts';
import { type Database, openDatabase } from './client.ts';
import { startEmbeddedPostgres } from './embedded/embedded-postgres.ts';
import { nameOf } from './failures.ts';
import { migrate } from './migrate.ts';

export interface ConnectOptions {
  /** Undefined: the embedded Postgres in `dataDir`. */
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  /** See `DatabaseOptions`. */
  readonly synonyms?: string | undefined;
  /** Use the embedded Postgres of a running Dixit instead of failing. @default false */
  readonly attach?: boolean;
  /** Maximum wait for the database in `databaseUrl`, in milliseconds. @default 60000 */
  readonly patienceMs?: number;
  /** Called if the embedded Postgres ends unexpectedly. @default logs a warning */
  readonly onLost?: (error: ExpectedError) => void;
  /** Aborts the connection and cleans up. */
  readonly signal?: AbortSignal;
  readonly log: ProgressLog;
}

export interface ConnectedDatabase {
  readonly database: Database;
  /** Closes the connections, and stops an embedded Postgres that was started for them. */
  stop(): Promise<void>;
}

/** A Postgres that Dixit can use, migrated or not. */
export interface ReachedDatabase {
  readonly url: string;
  stop(): Promise<void>;
}

const OLDEST_VERSION = 15;

/**
 * Finds, migrates and opens the database.
 *
 * @throws {ExpectedError} with instructions for the operator.
 */
export async function connectDatabase(options: ConnectOptions): Promise<ConnectedDatabase> {
  const { url, stop } = await reachDatabase(options);
  try {
    const applied = await migrate(url, options.signal);
    if (applied.length > 0) options.log.info(`Migrated the database: ${applied.join(', ')}.`);
    const database = openDatabase({ url, synonyms: options.synonyms });
    return {
      database,
      async stop() {
        await database.close();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Finds the given or the embedded database, and checks that Dixit can use it. */
export async function reachDatabase(options: ConnectOptions): Promise<ReachedDatabase> {
  const { databaseUrl: url } = options;
  if (url === undefined) return await startEmbeddedPostgres(options);
  await waitForDatabase(url, options);
  return { url, stop: async () => {} };
}

async function waitForDatabase(
  url: string,
  { patienceMs = 60_000, log, signal }: ConnectOptions,
): Promise<void> {
  const deadline = performance.now() + patienceMs;
  let nextWarningAt = 0;
  for (;;) {
    try {
      return await checkDatabase(url);
    } catch (error) {
      if (error instanceof ExpectedError) throw error;
      const reason = reasonOf(error);
      if (!isTransient(error)) throw new ExpectedError(explain(url, error), { cause: error });
      if (performance.now() >= deadline) {
        throw new ExpectedError(
          `The database ${nameOf(url)} did not respond within ${patienceMs / 1000} s (${reason}). ` +
            'Start it, or check DATABASE_URL. (Without DATABASE_URL, Dixit uses its embedded PostgreSQL.)',
          { cause: error },
        );
      }
      if (performance.now() >= nextWarningAt) {
        log.warn(`Waiting for the database ${nameOf(url)} (${reason}) …`);
        nextWarningAt = performance.now() + 5_000;
      }
    }
    await sleep(Math.min(250, Math.max(0, deadline - performance.now())), undefined, { signal });
  }
}

async function checkDatabase(url: string): Promise<void> {
  const client = new Client({
    connectionString: url,
    application_name: 'dixit start',
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string; encoding: string }>(
      `/* checkDatabase */
      select current_setting('server_version') as version, pg_encoding_to_char(encoding) as encoding
      from pg_database where datname = current_database()`,
    );
    const { version = '', encoding = '' } = rows[0] ?? {};
    if (Number.parseInt(version, 10) < OLDEST_VERSION) {
      throw new ExpectedError(
        `The database ${nameOf(url)} is PostgreSQL ${version}. ` +
          `Dixit needs PostgreSQL ${OLDEST_VERSION} or later.`,
      );
    }
    if (encoding !== 'UTF8') {
      throw new ExpectedError(
        `The database ${nameOf(url)} stores text as ${encoding}. Dixit needs UTF8. ` +
          "Create a database with CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0.",
      );
    }
  } finally {
    await client.end().catch(() => {});
  }
}

// Errors while a database or a network is starting.
const TRANSIENT = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'EPIPE'],
  ...['ENOTFOUND', 'EAI_AGAIN', 'ENOENT'],
  ...['57P01', '57P02', '57P03', '53300'],
]);

function isTransient(error: unknown): boolean {
  const code = codeOf(error);
  // pg's own errors for timeouts and broken connections have no code.
  if (code === undefined) return /timeout|terminated/i.test(reasonOf(error));
  return TRANSIENT.has(code);
}

function explain(url: string, error: unknown): string {
  const refused = `The database ${nameOf(url)} refused the connection (${reasonOf(error)}).`;
  switch (codeOf(error)) {
    case '28P01':
    case '28000':
      return `${refused} Check the user and the password in DATABASE_URL.`;
    case '3D000':
      return `${refused} Create it (CREATE DATABASE … ENCODING 'UTF8'), or check DATABASE_URL.`;
    default:
      return `${refused} Check DATABASE_URL.`;
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

function reasonOf(error: unknown): string {
  if (error instanceof DatabaseError) return error.message;
  const code = codeOf(error);
  if (code === 'ECONNREFUSED') return 'connection refused';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'unknown host';
  return (error instanceof Error && error.message) || code || String(error);
}
