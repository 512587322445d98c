import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { Database } from '../../database/client.ts';

/** Runs a query whose one column `line` is JSON, and answers with the values. */
export type ReadLines = <T>(query: Prisma.Sql) => Promise<readonly T[]>;

interface JsonRow {
  readonly line: string;
}

/** Reads within a transaction of Prisma's. */
export function linesWithin(tx: Prisma.TransactionClient): ReadLines {
  return async <T>(query: Prisma.Sql) => {
    const rows = await tx.$queryRaw<JsonRow[]>(query);
    return rows.map(({ line }) => JSON.parse(line) as T);
  };
}

/**
 * Reads the register as it is at one moment, whatever is written meanwhile: one transaction on a
 * connection of its own, which may take hours, so the limits of a request do not hold for it.
 */
export async function* inSnapshot<T>(
  { pool }: Pick<Database, 'pool'>,
  read: (lines: ReadLines) => AsyncIterable<T>,
): AsyncGenerator<T> {
  const client = await pool.connect();
  let isSound = false;
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query('/* allowTime */ set local statement_timeout = 0');
    yield* read(async <Row>(query: Prisma.Sql) => {
      const { rows } = await client.query<JsonRow>(query.text, [...query.values]);
      return rows.map(({ line }) => JSON.parse(line) as Row);
    });
    await client.query('commit');
    isSound = true;
  } finally {
    // Left in the middle, the connection is not given to anybody else.
    client.release(!isSound);
  }
}

export const { sql, raw } = Prisma;

/** How `to_char` writes a time in UTC. */
export const TIME = 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"';
