import { PrismaPg } from '@prisma/adapter-pg';
import { type Connection, Pool, type PoolClient } from 'pg';
import { type Prisma, PrismaClient } from '../../prisma/generated/client/client.ts';

/** Name of our database sessions. If an embedded server has none, its Dixit process has ended. */
export const APPLICATION_NAME = 'dixit';

/** A connection pool for Prisma and for our own SQL, with the Prisma client. */
export interface Database {
  readonly url: string;
  readonly pool: Pool;
  /** A few connections for what must not wait for the pool, such as cancellations. */
  readonly control: Pool;
  readonly prisma: PrismaClient;
  /** The operator's synonyms (see `model/words/synonyms.ts`). */
  readonly synonyms: string;
  /** The name that a statement is prepared under; empty if it is not prepared. */
  readonly statementName: (text: string) => string;
  /**
   * Ends the SQL statement that a client of the pool runs: it fails with 57014, or, if Postgres does
   * not answer, because its connection is closed.
   */
  cancel(client: PoolClient): Promise<void>;
  close(): Promise<void>;
}

/** A transaction in progress. Its statements are committed together or not at all. */
export type Transaction = Prisma.TransactionClient;

export interface DatabaseOptions {
  readonly url: string;
  /** Synonyms for searches, in addition to those of `read/synonyms.txt`. @default none */
  readonly synonyms?: string | undefined;
  /** Maximum number of connections. @default 24 */
  readonly poolSize?: number;
  /**
   * Maximum time of a statement, in milliseconds. Changes of the register have limits of their own
   * (`register/change.ts`). @default 5000
   */
  readonly statementTimeoutMs?: number;
  /** Maximum wait for a free connection, in milliseconds. @default 5000 */
  readonly connectionTimeoutMs?: number;
}

/** The defaults, and the number of connections for what must not wait for the pool. */
export const DATABASE_LIMITS = {
  poolSize: 24,
  controlSize: 2,
  statementTimeoutMs: 5_000,
  connectionTimeoutMs: 5_000,
} as const;

// Longer than a database that works ever takes, and short enough for requests to wait for it.
const CONTROL_MS = 2_000;

/** Opens a database. It is passed as an argument, so that a process can have several. */
export function openDatabase(options: DatabaseOptions): Database {
  const { poolSize, statementTimeoutMs, connectionTimeoutMs } = { ...DATABASE_LIMITS, ...options };
  const connection = {
    connectionString: options.url,
    application_name: APPLICATION_NAME,
    connectionTimeoutMillis: connectionTimeoutMs,
  };
  const pool = new Pool({
    ...connection,
    max: poolSize,
    statement_timeout: statementTimeoutMs,
    // A connection to a machine that has vanished fails within minutes, not hours.
    keepAliveInitialDelayMillis: 10_000,
    // random_page_cost suits memory and SSDs; the default is for spinning disks and favours scans
    // over indexes. Parallel workers are off, because queries are short and the cores serve other
    // requests. For the same reason, plans are not compiled, which takes a tenth of a second.
    options: '-c random_page_cost=1.1 -c max_parallel_workers_per_gather=0 -c jit=off',
    keepAlive: true,
  });
  // A cancellation must not wait for a connection that the cancelled statement holds.
  const control = new Pool({
    ...connection,
    max: DATABASE_LIMITS.controlSize,
    connectionTimeoutMillis: CONTROL_MS,
    query_timeout: CONTROL_MS,
  });
  // A pool replaces broken idle connections. Without a listener, the error would end the process.
  for (const one of [pool, control]) one.on('error', () => {});
  // The same for connections in use. The running statement reports the error.
  pool.on('connect', (client) => client.on('error', () => {}));
  const statementName = createStatementNames();
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator: ({ sql }) => statementName(sql) }),
    transactionOptions: { maxWait: connectionTimeoutMs, timeout: statementTimeoutMs },
  });
  return {
    url: options.url,
    synonyms: options.synonyms ?? '',
    pool,
    control,
    prisma,
    statementName,
    async cancel(client) {
      const { processID } = client as PoolClient & { readonly processID: number };
      await control
        .query('/* cancel */ select pg_cancel_backend($1)', [processID])
        // Postgres is unreachable or frozen: only closing the connection ends the statement here.
        .catch(() =>
          (client as unknown as { readonly connection: Connection }).connection.stream.destroy(),
        );
    },
    async close() {
      await prisma.$disconnect();
      await pool.end();
      await control.end();
    },
  };
}

/** Whether the database answers. It does not wait for a connection of the pool. */
export async function isReachable(database: Database): Promise<boolean> {
  try {
    await database.control.query('/* isReachable */ select 1');
    return true;
  } catch {
    return false;
  }
}

const MAX_NAMES = 500;
const MAX_NAMED_LENGTH = 8_000;

// Postgres caches the plan of a named statement, and planning is most of the cost of a small query.
// A connection never releases a name, so their number is limited, and only a statement that is sent
// a second time gets one: rare statements cannot use up the names.
function createStatementNames() {
  const names = new Map<string, string>();
  const sentOnce = new Set<string>();
  return (text: string): string => {
    const known = names.get(text);
    if (known !== undefined) return known;
    if (names.size >= MAX_NAMES || text.length > MAX_NAMED_LENGTH) return '';
    if (!sentOnce.delete(text)) {
      if (sentOnce.size >= MAX_NAMES) sentOnce.clear();
      sentOnce.add(text);
      return '';
    }
    const name = `dixit_${names.size}`;
    names.set(text, name);
    return name;
  };
}
