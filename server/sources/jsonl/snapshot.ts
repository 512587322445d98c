import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { Database } from '../../database/client.ts';

/** The numbers of what an export has written so far. */
export interface ExportCounts {
  articles: number;
  statements: number;
}

/** Runs a query whose only column, `line`, is JSON, and returns the values. */
export type ReadLines = <T>(query: Prisma.Sql) => Promise<readonly T[]>;

interface JsonRow {
  readonly line: string;
}

/** Reads in a transaction of Prisma. */
export function linesWithin(tx: Prisma.TransactionClient): ReadLines {
  return async <T>(query: Prisma.Sql) => {
    const rows = await tx.$queryRaw<JsonRow[]>(query);
    return rows.map(({ line }) => JSON.parse(line) as T);
  };
}

/**
 * Reads the register as it is at one moment, while others write: in one transaction on a
 * connection of its own. It may take hours, so the time limit of a request does not apply.
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
    // A connection with an open transaction must not return to the pool.
    client.release(!isSound);
  }
}

export const { sql, raw } = Prisma;

/** The format of a UTC time for `to_char`. */
export const TIME = 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"';

/** Up to `limit` rows with an id after `after`. */
export interface Batch {
  readonly after: number;
  readonly limit: number;
}

const ROWS = 1_000;

/** All rows of a table, read in keyset batches so that memory is bounded. */
export async function* inBatches<T extends { readonly id: number }>(
  read: (batch: Batch) => Promise<readonly T[]>,
): AsyncGenerator<T> {
  let after = 0;
  for (;;) {
    const rows = await read({ after, limit: ROWS });
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < ROWS) return;
    after = last.id;
  }
}

interface ArticleSize {
  readonly id: number;
  readonly bytes: number;
  readonly statements: number;
}

const BATCH_BYTES = 4_000_000;
const STATEMENT_BYTES = 1_000;

/** Row ids of articles in the order of recording, in batches of bounded size. */
export async function* articleBatches(lines: ReadLines): AsyncGenerator<readonly number[]> {
  let ids: number[] = [];
  let bytes = 0;
  for await (const article of inBatches((batch) => readArticleSizes(lines, batch))) {
    ids.push(article.id);
    bytes += article.bytes + article.statements * STATEMENT_BYTES;
    if (bytes < BATCH_BYTES) continue;
    yield ids;
    ids = [];
    bytes = 0;
  }
  if (ids.length > 0) yield ids;
}

// Postgres knows the size of a long text without reading it.
async function readArticleSizes(lines: ReadLines, { after, limit }: Batch) {
  return await lines<ArticleSize>(sql`/* readArticleSizes */
    select json_build_object('id', a.id, 'bytes', coalesce(octet_length(a.text), 0),
             'statements', (select count(*) from statement s where s.article_id = a.id))::text
           as line
      from article a
     where a.id > ${after}::bigint
     order by a.id limit ${limit}::int`);
}
