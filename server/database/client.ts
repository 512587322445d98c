import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { PrismaClient } from '../../prisma/generated/client/client.ts';

/** Sessions of ours carry this name: a server without any has lost the process it belonged to. */
export const APPLICATION_NAME = 'dixit';

/** One pool for Prisma and for our own SQL, and the client on it. */
export interface Database {
  readonly url: string;
  readonly pool: Pool;
  readonly prisma: PrismaClient;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  readonly url: string;
  /** Connections at the most. @default 10 */
  readonly poolSize?: number;
  /** Milliseconds a statement may run before Postgres ends it. @default 10000 */
  readonly statementTimeoutMs?: number;
  /** Milliseconds to wait for a free connection. @default 5000 */
  readonly connectionTimeoutMs?: number;
}

/** Opens a database; what needs it receives it, so that a process may have several. */
export function openDatabase(options: DatabaseOptions): Database {
  const { statementTimeoutMs = 10_000, connectionTimeoutMs = 5_000 } = options;
  const pool = new Pool({
    connectionString: options.url,
    application_name: APPLICATION_NAME,
    max: options.poolSize ?? 10,
    connectionTimeoutMillis: connectionTimeoutMs,
    statement_timeout: statementTimeoutMs,
    keepAlive: true,
  });
  // An idle connection that breaks is replaced at the next use; unheard, it would end the process.
  pool.on('error', () => {});
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator: createStatementNames(1_000) }),
    transactionOptions: { maxWait: connectionTimeoutMs, timeout: statementTimeoutMs },
  });
  return {
    url: options.url,
    pool,
    prisma,
    async close() {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

/** Whether the database answers. */
export async function isReachable(database: Database): Promise<boolean> {
  try {
    await database.pool.query('/* isReachable */ select 1');
    return true;
  } catch {
    return false;
  }
}

// Postgres keeps the plan of a named statement, which is most of a small query's cost. pg never
// forgets a name, so the number of names is bounded: what comes later goes unnamed.
function createStatementNames(limit: number) {
  const names = new Map<string, string>();
  return ({ sql }: { sql: string }): string => {
    const known = names.get(sql);
    if (known || names.size >= limit) return known ?? '';
    const name = `dixit_${names.size}`;
    names.set(sql, name);
    return name;
  };
}
