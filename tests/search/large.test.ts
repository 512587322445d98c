import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodeId } from '../../server/model/key.ts';
import { hashRuns } from '../../server/model/words/search-document.ts';
import { orderNameOf } from '../../server/read/cursor.ts';
import { orderOf } from '../../server/read/order.ts';
import { createReader, type Reader, type Sql } from '../../server/read/sql.ts';
import { ACTIVE_STATUSES } from '../../server/read/visibility.ts';
import { readStatementPages } from '../../server/search/statement-page.ts';
import { createTestArticle } from '../support/rows.ts';
import { createTestServer, type TestServer } from '../support/server.ts';

// Statements with ids that are far apart, as in a large register. All have « digue » in what was
// said, every third one twice; every fourth « pont », the others near it; every hundredth « héron ».

const COUNT = 6_000;
const STEP = 3_333;

let server: TestServer;
let articleId: bigint;

beforeAll(async () => {
  server = await createTestServer({ hasLane: false });
  ({ articleId } = await createTestArticle(server.database.prisma, { publishedOn: '2019-05-05' }));
  await add(1, COUNT);
  await server.database.pool.query('vacuum analyze statement, statement_search');
}, 120_000);
afterAll(() => server.close());

/** Inserts rows quickly, with the guards off. */
async function add(from: number, to: number): Promise<void> {
  const client = await server.database.pool.connect();
  try {
    await client.query(`begin; set local session_replication_role = replica;
      create temp table made on commit drop as
        select i, i * ${STEP} as id, '2010-01-01'::date + i * 7919 % 3000 as day
          from generate_series(${from}, ${to}) i;
      insert into utterance (id, key) select id, gen_random_uuid() from made;
      insert into statement (id, key, article_id, kind, act, is_negated, utterance_id, start,
                             published_earliest, published_latest, method, recorded_by)
      select id, gen_random_uuid(), ${articleId}, 'INDIRECT', 'ASSERT', false, id, 0, day, day,
             'CURATED', 'test' from made;
      insert into statement_search (statement_id, document)
      select id, ('''digu'':1A' || case when i % 3 = 0 then ',4A' else '' end
                  || ' ''pont'':2' || case when i % 4 = 0 then 'A' else 'D' end
                  || case when i % 100 = 0 then ' ''heron'':9'
                       || case when i % 200 = 0 then 'A' else 'D' end else '' end)::tsvector
        from made;
      commit`);
  } finally {
    client.release();
  }
}

interface Row {
  readonly id: number;
  readonly rank: number;
  readonly day: string;
}

async function read(
  search: string,
  page: { readonly size?: number; readonly last?: boolean; readonly cursor?: string | undefined },
  reader: Reader = createReader(server.database),
) {
  const { size = 100, last: backward = false, cursor } = page;
  const [found] = await readStatementPages(reader, {
    page: { size, backward, ...(backward ? { before: cursor } : { after: cursor }) },
    order: orderOf('Statement', { field: 'RANK', direction: 'DESC' }),
    filter: { search, status: ACTIVE_STATUSES },
    needs: ['publishedEarliest'],
  });
  if (!found) throw new Error('The root has one page.');
  const { edges, pageInfo } = found;
  const rows = edges.map(({ node, ...edge }): Row => {
    const { rank = Number.NaN } = (edge as { found?: { rank: number } }).found ?? {};
    return { id: Number(node.id), rank, day: String(Reflect.get(node, 'publishedEarliest')) };
  });
  return { rows, pageInfo, edges };
}

/** All rows, and what happens between the pages. */
async function readAll(search: string, last: boolean, between = async () => {}): Promise<Row[]> {
  const all: Row[] = [];
  for (let cursor: string | undefined; ; ) {
    const { rows, pageInfo } = await read(search, { last, cursor });
    if (last) all.unshift(...rows);
    else all.push(...rows);
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = pageInfo;
    if (!(last ? hasPreviousPage : hasNextPage)) return all;
    cursor = (last ? startCursor : endCursor) ?? undefined;
    await between();
  }
}

test.each([
  ['digue', () => true],
  ['pont', (index: number) => index % 4 === 0],
] as const)(
  '« %s » ranks the last recorded contents, then the newest come first',
  async (search, isSaid) => {
    const all = await readAll(search, false);
    const { pageInfo } = await read(search, {});
    const [, bound] = /ABOVE_(\d+)$/.exec(orderNameOf(pageInfo.endCursor ?? '') ?? '') ?? [];
    const isRanked = ({ id }: Row) => id > Number(bound) && isSaid(id / STEP);
    const ranked = all.filter(isRanked);
    expect(ranked.length).toBeGreaterThan(200);
    expect(ranked.length).toBeLessThan(1_000);
    expect(all.slice(0, ranked.length)).toEqual(ranked);
    expect(ranked.map(byRank)).toEqual(sorted(ranked, byRank));
    const others = all.slice(ranked.length);
    expect(others.map(byDate)).toEqual(sorted(others, byDate));
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.length).toBeGreaterThanOrEqual(COUNT);
    expect(await readAll(search, true)).toEqual(all);
  },
);

test('statements with the words side by side are ranked, however old they are', async () => {
  const old = [12 * STEP, 24 * STEP];
  await server.database.pool.query(
    'insert into statement_words (statement_id, pairs) select unnest($1::bigint[]), $2',
    [old, hashRuns(['digue', 'pont'], 2)],
  );
  const all = await readAll('digue pont', false);
  const places = old.map((id) => all.findIndex((row) => row.id === id));
  expect(Math.max(...places)).toBeLessThan(400);
  expect(new Set(all.map(({ id }) => id)).size).toBe(COUNT);
  expect(await readAll('digue pont', true)).toEqual(all);
  const other = await readAll('pont digue', false);
  expect(other.findIndex((row) => row.id === 12 * STEP)).toBeGreaterThan(400);
  expect(new Set(other.map(({ id }) => id)).size).toBe(COUNT);
});

test('a search with few matches in contents ranks all matches', async () => {
  const all = await readAll('héron', false);
  expect(all).toHaveLength(COUNT / 100);
  expect(all.map(byRank)).toEqual(sorted(all, byRank));
});

test('statements that are recorded between pages neither repeat nor hide others', async () => {
  const all = await readAll('digue', false);
  let added = COUNT;
  const seen = await readAll('digue', false, async () => {
    if (added < COUNT + 1_000) await add(added + 1, added + 100);
    added += 100;
  });
  const ids = new Set(all.map(({ id }) => id));
  expect(seen.filter(({ id }) => ids.has(id))).toEqual(all);
  expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
});

test.each(['PUBLISHED_ON', 'DATED_ON'] as const)(
  'a page by topic, ordered by %s, reads only its statements',
  async (field) => {
    const { pool } = server.database;
    const key = '0198c0de-0000-7000-8000-0000000000aa';
    await pool.query(
      `insert into topic (key, slug, label_fr, label_en) values ($1, 'rare', 'r', 'r')
       on conflict do nothing`,
      [key],
    );
    await pool.query(
      `insert into statement_topic (statement_id, topic_id, position)
       select s.id, t.id, 0 from statement s, topic t where t.slug = 'rare' and s.id % 100 = 0
       on conflict do nothing`,
    );
    await pool.query('analyze statement_topic');
    const found: Sql[] = [];
    const order = orderOf('Statement', { field, direction: 'DESC' });
    const readPage = (after?: string) =>
      readStatementPages(recorder(found), {
        page: { size: 5, backward: false, after },
        order,
        filter: { topics: [encodeId('Topic', key)], status: ACTIVE_STATUSES },
        needs: [],
      });
    const [first] = await readPage();
    const [second] = await readPage(first?.pageInfo.endCursor ?? undefined);
    expect(second?.pageInfo.hasNextPage).toBe(true);
    const days = [first, second].flatMap((page) => page?.edges.map(({ node }) => node.id));
    const { rows } = await pool.query<{ id: string }>(
      `select id from statement where id % 100 = 0 order by dated_earliest desc, id desc limit 10`,
    );
    expect(days.map(String)).toEqual(rows.map(({ id }) => id));
    const plan = await explain(found.at(-1));
    expect(plan).toContain('Scan Backward using statement_topic_topic_id');
    expect(plan).toMatch(/on statement r .*actual rows=1\.00 loops=6/);
    expect(plan).not.toContain('Sort');
  },
);

test('a search reads no more matches than it ranks, however many there are', async () => {
  const found: Sql[] = [];
  const { rows } = await read('digue', { size: 20 }, recorder(found));
  expect(rows).toHaveLength(20);
  const [search, ...more] = found.filter(({ text }) => text.includes('statement_search'));
  expect(more).toEqual([]);
  const plan = await explain(search);
  expect(plan).toContain('Bitmap Index Scan on statement_search_said_idx');
  expect(plan).not.toContain('statement_search_document_idx');
  expect(plan).not.toContain('Seq Scan on statement_search');
  const scans = plan.matchAll(
    /Bitmap Heap Scan on statement_search\b.*actual rows=([\d.]+) loops=(\d+)/g,
  );
  const count = Array.from(scans).reduce(
    (sum, [, rows, loops]) => sum + Number(rows) * Number(loops),
    0,
  );
  expect(count).toBeGreaterThan(200);
  expect(count).toBeLessThan(1_000);
});

/** A reader that notes the statements that it runs. */
function recorder(found: Sql[]): Reader {
  const reader = createReader(server.database);
  const query = reader.query.bind(reader);
  return Object.assign(reader, {
    query: (statement: Sql) => {
      found.push(statement);
      return query(statement);
    },
  });
}

async function explain(statement: Sql | undefined): Promise<string> {
  const { rows } = await server.database.pool.query<{ 'QUERY PLAN': string }>(
    `explain (analyze, timing off) ${statement?.text}`,
    statement?.values as unknown[],
  );
  return rows.map((line) => line['QUERY PLAN']).join('\n');
}

const byRank = ({ rank, id }: Row) => [-rank, -id] as const;
const byDate = ({ day, id }: Row) => [-Date.parse(day), -id] as const;

/** The keys of rows, sorted. */
function sorted(rows: readonly Row[], keyOf: (row: Row) => readonly number[]) {
  return rows
    .map(keyOf)
    .toSorted(([one = 0, id = 0], [other = 0, otherId = 0]) => one - other || id - otherId);
}
