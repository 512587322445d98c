import type { Batch } from './register-lines.ts';
import { type ReadLines, sql } from './snapshot.ts';

const ROWS = 1_000;

/** All rows of a table by keyset batches, so that memory stays bounded. */
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

/** Row ids of articles in the order of recording, as many at a time as are well held in memory. */
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

// The size of a long text is known without reading it.
async function readArticleSizes(lines: ReadLines, { after, limit }: Batch) {
  return await lines<ArticleSize>(sql`/* readArticleSizes */
    select json_build_object('id', a.id, 'bytes', coalesce(octet_length(a.text), 0),
             'statements', (select count(*) from statement s where s.article_id = a.id))::text
           as line
      from article a
     where a.id > ${after}::bigint
     order by a.id limit ${limit}::int`);
}
