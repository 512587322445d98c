import { type PoolClient, types } from 'pg';
import type { Sql } from 'sql-template-tag';
import type { Prisma } from '../../prisma/generated/client/client.ts';
import type { Database } from '../database/client.ts';
import type { SynonymGroup } from '../model/words/synonyms.ts';
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
}

/** The part of a request's context that reading needs. */
export interface ReadContext {
  readonly reader: Reader;
}

/** Reads from a database with prepared statements. An abort cancels running statements. */
export function createReader(
  database: Database,
  {
    signal,
    seesProposals = false,
  }: { readonly signal?: AbortSignal; readonly seesProposals?: boolean } = {},
): Reader {
  const { pool, statementName } = database;
  // The clients that run a statement, with the cancellation of the statement.
  const running = new Map<PoolClient, Promise<void> | undefined>();
  signal?.addEventListener(
    'abort',
    () => {
      for (const client of running.keys()) running.set(client, database.cancel(client));
    },
    { once: true },
  );
  return {
    synonyms: synonymsOf(database),
    seesProposals,
    async query<Row extends object>({ text, values }: Sql) {
      const config = { text, values, types: PARSERS, name: statementName(text) };
      const client = await pool.connect();
      try {
        signal?.throwIfAborted();
        running.set(client, undefined);
        return (await client.query<Row>(config)).rows;
      } finally {
        // A late cancellation must not hit the next statement of the connection.
        const cancelling = running.get(client);
        running.delete(client);
        await cancelling;
        client.release();
      }
    },
  };
}

/** Reads for a writer, within a transaction. */
export function readerOf(tx: Prisma.TransactionClient): Reader {
  return {
    synonyms: [],
    seesProposals: true,
    query: <Row extends object>({ text, values }: Sql) =>
      tx.$queryRawUnsafe<Row[]>(text, ...values),
  };
}

// A day is text, because a Date would add a time zone.
const PARSERS = {
  getTypeParser(type: number, format?: 'text' | 'binary') {
    if (type === types.builtins.INT8) return BigInt;
    if (type === types.builtins.DATE) return (day: string) => day;
    return format === 'binary'
      ? types.getTypeParser(type, 'binary')
      : types.getTypeParser(type, 'text');
  },
} as typeof types;
