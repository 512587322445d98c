import { type PoolClient, type QueryArrayConfig, type QueryArrayResult, types } from 'pg';
import type { Sql } from 'sql-template-tag';
import type { Prisma } from '../../prisma/generated/client/client.ts';
import { clientError } from '../client-error.ts';
import type { Database } from '../database/client.ts';
import type { SynonymGroup } from '../model/words/synonyms.ts';
import { toRows } from './nested-rows.ts';
import { synonymsOf } from './synonyms.ts';

export { default as sql, join, raw, type Sql } from 'sql-template-tag';

/** Runs SQL on a database, or within a transaction. */
export interface Reader {
  /** Whether proposals are visible to whom it reads for. */
  readonly seesProposals: boolean;
  /**
   * Runs one SQL statement. int8 is returned as `bigint`, date as `YYYY-MM-DD`, timestamptz as
   * Date.
   */
  query<Row extends object>(statement: Sql): Promise<Row[]>;
  /** The synonyms that searches use. */
  readonly synonyms: readonly SynonymGroup[];
  /** What was read before under this name (`Lookups`), or else what `read` reads. */
  remember<Found extends object>(name: string, read: () => Promise<Found>): Promise<Found>;
}

/** The part of a request's context that reading needs. */
export interface ReadContext {
  readonly reader: Reader;
}

export interface ReaderOptions {
  /** Rejects all statements at once when it is aborted, and cancels them in Postgres. */
  readonly signal?: AbortSignal;
  readonly seesProposals?: boolean;
  /** UTF-16 code units of texts that all statements together may read. @default no limit */
  readonly maxText?: number;
  /** @default none: everything is read */
  readonly lookups?: Map<string, object>;
}

// Statements of one request that run at the same time. The others wait, so that a request with many
// fields does not use up the pool.
const MAX_CONCURRENT = 2;

/**
 * Reads from a database with prepared statements.
 *
 * @throws QUERY_TOO_COMPLEX from statements that read more than `maxText`. The rest of their rows
 * is not kept in memory.
 */
export function createReader(database: Database, options: ReaderOptions = {}): Reader {
  const { signal, seesProposals = false, maxText = Number.POSITIVE_INFINITY, lookups } = options;
  let units = 0;
  const types = parsersWith((text) => {
    units += text.length;
    if (units > maxText) throw tooMuchText(maxText);
  });
  const enter = createTurns(MAX_CONCURRENT);
  return {
    synonyms: synonymsOf(database),
    seesProposals,
    remember: async <Found extends object>(name: string, read: () => Promise<Found>) => {
      const known = lookups?.get(name) as Found | undefined;
      if (known) return known;
      const found = await read();
      lookups?.set(name, found);
      return found;
    },
    query: <Row extends object>({ text, values }: Sql) => {
      const name = database.statementName(text);
      const config = { text, values, types, name, rowMode: 'array' } as const;
      return untilAborted(signal, () => enter(() => runQuery<Row>(database, config, signal)));
    },
  };
}

/** Runs work when fewer than `count` others run. */
export function createTurns(count: number) {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= count) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}

/** Settles when the work does, or rejects when the signal is aborted. */
async function untilAborted<T>(
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<T> {
  if (!signal) return await work();
  signal.throwIfAborted();
  const aborted = Promise.withResolvers<never>();
  const abort = () => aborted.reject(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  try {
    return await Promise.race([work(), aborted.promise]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

async function runQuery<Row extends object>(
  { pool, cancel }: Database,
  config: QueryArrayConfig,
  signal: AbortSignal | undefined,
): Promise<Row[]> {
  signal?.throwIfAborted();
  const client = await pool.connect();
  let cancelling: Promise<void> | undefined;
  const abort = () => {
    cancelling = cancel(client);
  };
  try {
    signal?.throwIfAborted();
    signal?.addEventListener('abort', abort, { once: true });
    const { fields, rows } = await runOn(client, config);
    return toRows<Row>(
      fields.map(({ name }) => name),
      rows,
    );
  } finally {
    signal?.removeEventListener('abort', abort);
    // A late cancellation must not hit the next statement of the connection.
    await cancelling;
    client.release();
  }
}

// pg's promises keep their results in memory until the next full garbage collection.
function runOn(client: PoolClient, config: QueryArrayConfig): Promise<QueryArrayResult> {
  return new Promise((resolve, reject) => {
    client.query(config, (error, result) => (error ? reject(error) : resolve(result)));
  });
}

/** Reads for a writer, within a transaction. */
export function readerOf(tx: Prisma.TransactionClient): Reader {
  return {
    synonyms: [],
    seesProposals: true,
    remember: (_name, read) => read(),
    query: async <Row extends object>({ text, values }: Sql) => {
      const rows = await tx.$queryRawUnsafe<object[]>(text, ...values);
      return toRows<Row>(Object.keys(rows[0] ?? {}), rows.map(Object.values));
    },
  };
}

/** The parsers of a reader, which count the texts that it reads. */
function parsersWith(count: (text: string) => void): typeof types {
  return {
    getTypeParser(type: number, format?: 'text' | 'binary') {
      if (type === types.builtins.INT8) return BigInt;
      // A day is text, because a Date would add a time zone.
      if (type === types.builtins.DATE) return (day: string) => day;
      if (format === 'binary') return types.getTypeParser(type, 'binary');
      const parse = types.getTypeParser(type, 'text');
      if (!TEXTS.has(type)) return parse;
      return (text: string) => {
        count(text);
        return parse(text) as unknown;
      };
    },
  } as typeof types;
}

const TEXT_ARRAY = 1009;
const { builtins } = types;
const TEXTS: ReadonlySet<number> = new Set([
  ...[builtins.TEXT, builtins.VARCHAR, builtins.JSON, builtins.JSONB],
  TEXT_ARRAY,
]);

function tooMuchText(limit: number) {
  return clientError(
    'QUERY_TOO_COMPLEX',
    `The query reads more than ${limit} characters of text. Request smaller pages, or fewer fields ` +
      'that read the texts of articles.',
  );
}
