import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLists, type Lists } from '../../server/read/count.ts';
import { countFacets, FACETS } from '../../server/read/facets.ts';
import { statementConditions } from '../../server/read/filters/statement.ts';
import { utteranceConditions } from '../../server/read/filters/utterance.ts';
import { orderOf } from '../../server/read/order.ts';
import { readPages } from '../../server/read/page.ts';
import { createReader, type Reader, sql } from '../../server/read/sql.ts';
import { countTimeline, splitPeriods } from '../../server/read/timeline.ts';
import { isActive } from '../../server/read/visibility.ts';
import { readSearchPages } from '../../server/search/search-page.ts';
import { createTestServer, type TestServer } from '../support/server.ts';

// Lowers the limits of 10,000. The sample of a small register is the whole register, so estimates
// equal exact counts.

const STATEMENTS = 62;
const ALL: Lists = { type: 'Statement', where: isActive };
let server: TestServer;
let reader: Reader;

beforeAll(async () => {
  server = await createTestServer({ seeded: true });
  reader = createReader(server.database);
});
afterAll(() => server.close());

async function speakerIds(): Promise<bigint[]> {
  const rows = await reader.query<{ readonly id: bigint }>(sql`select id from speaker order by id`);
  return rows.map(({ id }) => id);
}

async function readAbout(lists: Lists, limit: number) {
  const source = createLists(reader, lists, limit);
  const parents = lists.parents?.ids ?? [null];
  const faceted = parents.map((parent) => ({ parent, source }));
  const counts = await source.count();
  const timelines = await countTimeline(reader, {
    lists: source,
    by: 'MONTH',
    on: 'DATED_ON',
  });
  const facets = await countFacets(reader, faceted, FACETS, 100);
  const periods = [...timelines.values()].flat();
  const split = await Promise.all(
    (['topics', 'acts'] as const).map((by) => splitPeriods(reader, periods, by, 100)),
  );
  const timelineOf = (parent: bigint | null) =>
    periods.flatMap(({ source: _, ...period }, index) =>
      period.parent === parent
        ? [{ ...period, parts: split.flatMap((parts) => parts[index] ?? []) }]
        : [],
    );
  return parents.map((parent) => ({
    count: counts.get(parent),
    facets: facets.filter((facet) => facet.parent === parent),
    timeline: timelineOf(parent),
  }));
}

type About = Awaited<ReturnType<typeof readAbout>>[number];

const estimated = ({ count, facets, timeline }: About) => ({
  count: count && { ...count, isExact: false },
  facets: facets.map((facet) => ({ ...facet, isExact: false })),
  timeline: timeline.map(({ parts, ...period }) => ({
    ...period,
    isExact: false,
    parts: parts.map((part) => ({ ...part, isExact: false })),
  })),
});

test('the count of a list above the limit is marked as an estimate', async () => {
  const [exact] = await readAbout(ALL, STATEMENTS);
  const [estimate] = await readAbout(ALL, STATEMENTS - 1);
  expect(exact?.count).toEqual({ value: STATEMENTS, isExact: true });
  expect(exact?.timeline.every(({ isExact }) => isExact)).toBe(true);
  expect(exact?.facets).not.toEqual([]);
  expect(exact?.timeline[0]?.parts).not.toEqual([]);
  expect(estimate).toEqual(exact && estimated(exact));
});

test('only long lists are estimated', async () => {
  const ids = await speakerIds();
  const lists = { ...ALL, parents: { column: 'speaker_id', ids } };
  const exact = await readAbout(lists, STATEMENTS);
  const mixed = await readAbout(lists, 3);
  const isLong = ({ count }: About) => (count?.value ?? 0) > 3;
  expect(new Set(exact.map(isLong))).toEqual(new Set([true, false]));
  expect(mixed).toEqual(exact.map((one) => (isLong(one) ? estimated(one) : one)));
});

test('all long lists take one SQL statement, and all short lists another', async () => {
  const ids = await speakerIds();
  const sqlOf = (limit: number, some: readonly bigint[]) =>
    server.sqlOf(async () => {
      const lists = { ...ALL, parents: { column: 'speaker_id', ids: some } };
      await countTimeline(reader, {
        lists: createLists(reader, lists, limit),
        by: 'MONTH',
        on: 'DATED_ON',
      });
    });
  expect(await sqlOf(STATEMENTS, ids)).toHaveLength(2);
  expect(await sqlOf(3, ids)).toHaveLength(3);
  expect(await sqlOf(0, ids.slice(0, 1))).toHaveLength(2);
});

async function search(limit: number, after?: string) {
  const { search, ...conditions } = await statementConditions(reader, { search: 'otan' });
  if (!search) throw new Error('The search is compiled.');
  const [page] = await readSearchPages(
    reader,
    {
      type: 'Statement',
      page: { size: 5, backward: false, after },
      order: orderOf('Statement', { field: 'RANK', direction: 'DESC' }),
      conditions: { ...conditions, search },
      needs: ['publishedEarliest'],
    },
    limit,
  );
  if (!page) throw new Error('The root has one page.');
  const { edges, pageInfo, source } = page;
  return { ids: edges.map(({ node }) => node.id), edges, pageInfo, counts: await source.count() };
}

test('a search with more matches than the limit is paged newest first', async () => {
  const count = (await search(STATEMENTS)).counts.get(null);
  const found = count?.value ?? 0;
  expect(count?.isExact).toBe(true);
  const ranked = await search(found);
  const many = await search(found - 1);
  expect(ranked.counts.get(null)).toEqual({ value: found, isExact: true });
  expect(many.counts.get(null)).toEqual({ value: found, isExact: false });
  expect(many.ids).not.toEqual(ranked.ids);
  const ids: bigint[] = [];
  const days: unknown[] = [];
  for (let after: string | undefined; ; ) {
    const page = await search(found - 1, after);
    ids.push(...page.ids);
    days.push(...page.edges.map(({ node }) => Reflect.get(node, 'publishedEarliest')));
    if (!page.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor ?? undefined;
  }
  expect(new Set(ids).size).toBe(found);
  expect(days).toEqual(days.toSorted().toReversed());
});

test('above the limit, the first page takes one more SQL statement, the next pages none', async () => {
  const sqlOf = async (work: () => Promise<unknown>) =>
    (await server.sqlOf(work)).filter((text) => /\/\* (gather|walk)Matches/.test(text)).length;
  expect(await sqlOf(() => search(STATEMENTS))).toBe(1);
  expect(await sqlOf(() => search(3))).toBe(2);
  const after = (await search(3)).pageInfo.endCursor ?? undefined;
  expect(await sqlOf(() => search(3, after))).toBe(1);
});

test('utterances with frequent and with rare words are the same', async () => {
  const list = async (limit: number) => {
    const conditions = await utteranceConditions(reader, { search: 'otan' }, limit);
    const [page] = await readPages(reader, {
      type: 'Utterance',
      page: { size: 100, backward: false },
      conditions,
      needs: [],
      order: orderOf('Utterance', { field: 'DATED_ON', direction: 'ASC' }),
    });
    return page?.edges.map(({ node }) => node.id);
  };
  const rare = await list(1_000);
  expect(rare?.length).toBeGreaterThan(3);
  expect(await list(0)).toEqual(rare);
});
