import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestArticle } from '../support/rows.ts';
import { createTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await createTestServer({ hasLane: false });
});
afterAll(() => server.close());

test('pages by rank stay correct while rows are added', async () => {
  const { prisma } = server.database;
  const add = (times: number) =>
    createTestArticle(prisma, {
      statements: [{ sentence: `Le héron ${'part et le héron '.repeat(times)}dort.` }],
    });
  for (const times of [1, 5, 2, 4, 3, 1, 1]) await add(times);
  const PAGE = `query ($after: String) { statements(first: 2, after: $after, filter: { search: "héron" }) {
    edges { rank node { id } } pageInfo { hasNextPage endCursor } } }`;
  const whole = await server.query(
    '{ statements(first: 100, filter: { search: "héron" }) { nodes { id } } }',
  );
  const seen: string[] = [];
  for (let after: string | undefined, more = true; more; ) {
    const { statements } = await server.query(PAGE, { after });
    seen.push(...statements.edges.map(({ node }: { node: { id: string } }) => node.id));
    await add(6);
    after = statements.pageInfo.endCursor;
    more = statements.pageInfo.hasNextPage;
    if (seen.length > 50) break;
  }
  const before = whole.statements.nodes.map(({ id }: { id: string }) => id);
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.filter((id) => before.includes(id))).toEqual(before);
});

/** Inserts ten thousand rows quickly, with the guards off. */
async function withoutTriggers(sql: string): Promise<void> {
  const client = await server.database.pool.connect();
  try {
    await client.query(`begin; set local session_replication_role = replica; ${sql}; commit`);
  } finally {
    client.release();
  }
}

test('more than 10,000 matches come newest first, with an estimated count', async () => {
  const { prisma } = server.database;
  const { articleId } = await createTestArticle(prisma, { publishedOn: '2019-05-05' });
  await withoutTriggers(
    `/* addManyStatements */
     with new_utterances as (
       insert into utterance (key) select gen_random_uuid() from generate_series(1, 10500)
       returning id),
     new_statements as (
       insert into statement (key, article_id, kind, act, is_negated, utterance_id, start,
                              published_earliest, published_latest, method, recorded_by)
       select gen_random_uuid(), ${articleId}, 'INDIRECT', 'ASSERT', false, id, 0, '2019-05-05',
              '2019-05-05', 'CURATED', 'test'
         from new_utterances
       returning id)
     insert into statement_search (statement_id, document)
     select id, $$'le':1A 'pont':2A$$ from new_statements`,
  );
  await createTestArticle(prisma, {
    publishedOn: '2025-01-01',
    statements: [{ sentence: 'Un pont neuf.' }, { sentence: 'Le pont ferme.' }],
  });
  const PAGE = `query ($first: Int, $after: String) {
    statements(first: $first, after: $after, filter: { search: "pont" }) {
      totalCount totalCountIsExact edges { rank node { id article { publishedOn { edtf } } } }
      pageInfo { endCursor hasNextPage } } }`;
  const { statements: whole } = await server.query(PAGE, { first: 10 });
  expect(whole.totalCountIsExact).toBe(false);
  expect(whole.totalCount).toBeGreaterThan(10_000);
  expect(whole.totalCount).toBeLessThan(13_000);
  expect(whole.edges[0].node.article.publishedOn.edtf).toBe('2025-01-01');
  expect(whole.edges[9].rank).toBeGreaterThan(0);
  const { statements: first } = await server.query(PAGE, { first: 4 });
  const { statements: rest } = await server.query(PAGE, {
    first: 6,
    after: first.pageInfo.endCursor,
  });
  expect([...first.edges, ...rest.edges]).toEqual(whole.edges);
  // Fewer match now, but the cursor keeps its order.
  await withoutTriggers(
    `update statement set status = 'WITHDRAWN' where article_id = ${articleId} and id % 10 > 0`,
  );
  const after = first.pageInfo.endCursor;
  const { statements: later } = await server.query(PAGE, { first: 6, after });
  expect(later.totalCountIsExact).toBe(true);
  const dates = later.edges.map(
    (edge: { node: { article: { publishedOn: { edtf: string } } } }) =>
      edge.node.article.publishedOn.edtf,
  );
  expect(dates).toEqual(dates.toSorted().reverse());
});
