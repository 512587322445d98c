import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestArticle, createTestSpeaker } from '../support/rows.ts';
import { createTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await createTestServer();
});
afterAll(() => server.close());

async function count(search: string, filter = {}): Promise<number> {
  const { statements } = await server.query(
    'query ($filter: StatementFilter) { statements(filter: $filter) { totalCount } }',
    { filter: { search, ...filter } },
  );
  return statements.totalCount;
}

async function countArticles(search: string): Promise<number> {
  const document = 'query ($filter: ArticleFilter) { articles(filter: $filter) { totalCount } }';
  return (await server.query(document, { filter: { search } })).articles.totalCount;
}

test('the documents follow content, gloss, speaker, title, text and status', async () => {
  const { prisma } = server.database;
  const speaker = await createTestSpeaker(prisma, 'Ottar Velde');
  const { articleId, statementIds } = await createTestArticle(prisma, {
    statements: [
      { sentence: 'Le verglas 🧊 menace la digue.', speakerId: speaker.id },
      { sentence: 'Les moutons restent au pré.' },
    ],
  });
  const [id = 0n] = statementIds;
  const where = { id };
  expect([await count('verglas'), await count('digues'), await count('Velde')]).toEqual([1, 1, 1]);
  expect(await countArticles('moutons verglas')).toBe(1);

  await prisma.statement.update({ where, data: { gloss: 'Ice threatens the levee.' } });
  expect([await count('levee'), await count('"threatens the levee"')]).toEqual([1, 1]);
  await prisma.statement.update({ where, data: { gloss: null } });
  expect(await count('levee')).toBe(0);

  await prisma.speaker.update({ where: { id: speaker.id }, data: { name: 'Ottar Brisk' } });
  expect([await count('Velde'), await count('Brisk')]).toEqual([0, 1]);
  await prisma.statement.update({ where, data: { speakerId: null } });
  expect(await count('Brisk')).toBe(0);

  await prisma.article.update({ where: { id: articleId }, data: { title: 'La Chandeleur' } });
  expect([await count('chandeleur'), await countArticles('chandeleur')]).toEqual([2, 1]);

  const start = 'Le verglas 🧊 menace la digue.\nLes '.length;
  const moutons = { start, end: start + 7, exact: 'moutons' };
  await prisma.$transaction(async (tx) => {
    await tx.segment.deleteMany({ where: { statementId: id } });
    await tx.segment.create({
      data: { statementId: id, role: 'CONTENT', position: 0, ...moutons },
    });
    await tx.statement.update({ where, data: { start: moutons.start } });
  });
  expect([await count('verglas'), await count('moutons')]).toEqual([0, 2]);

  await prisma.statement.update({ where, data: { status: 'WITHDRAWN' } });
  expect([await count('moutons'), await count('moutons', { status: ['WITHDRAWN'] })]).toEqual([
    1, 1,
  ]);
});

test('a redaction leaves no word of the statement in the index', async () => {
  const { prisma, pool } = server.database;
  const { statementIds, articleId } = await createTestArticle(prisma, {
    statements: [{ sentence: 'Un ornithorynque a signé.' }, { sentence: 'La mairie se tait.' }],
  });
  const [id = 0n] = statementIds;
  await prisma.statement.update({ where: { id }, data: { gloss: 'Platypus.' } });
  await prisma.$transaction(async (tx) => {
    await tx.segment.deleteMany({ where: { statement: { articleId } } });
    await tx.statement.updateMany({
      where: { articleId },
      data: { status: 'REDACTED', gloss: null },
    });
    const textSha256 = '0'.repeat(64);
    await tx.article.update({
      where: { id: articleId },
      data: { text: null, textSha256, title: 'Retiré' },
    });
  });
  expect([
    await count('ornithorynque', { status: null }),
    await count('platypus', { status: null }),
  ]).toEqual([0, 0]);
  expect(await countArticles('ornithorynque')).toBe(0);
  const { rows } = await pool.query(
    `select document::text as words from statement_search where statement_id = any($1::bigint[])
     union all select document::text from article_search where article_id = $2`,
    [statementIds.map(String), String(articleId)],
  );
  expect(JSON.stringify(rows)).not.toMatch(/ornith|platyp|mair/);
});

test('documents written at once equal those that the triggers kept', async () => {
  const { pool } = server.database;
  const tables = ['statement_search', 'article_search', 'statement_words', 'article_words'];
  const read = async () =>
    Promise.all(tables.map(async (name) => (await pool.query(`table ${name} order by 1`)).rows));
  const kept = await read();
  for (const rows of kept) expect(rows.length).toBeGreaterThan(0);
  for (const name of tables) await pool.query(`delete from ${name}`);
  await pool.query(`select index_statements(array(select id from statement)),
    index_statement_words(array(select id from statement)),
    index_articles(array(select id from article))`);
  await pool.query(`insert into article_words
    select id, quotation_runs(text, 4) from article where text is not null`);
  expect(await read()).toEqual(kept);
});

test('pages by rank stay right while rows are added', async () => {
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

/** Ten thousand rows in a second: nothing is guarded, and nothing indexed. */
async function withoutTriggers(sql: string): Promise<void> {
  const client = await server.database.pool.connect();
  try {
    await client.query(`begin; set local session_replication_role = replica; ${sql}; commit`);
  } finally {
    client.release();
  }
}

test('more than 10,000 matches come newest first, counted as an estimate', async () => {
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
     select id, search_part('french', 'Le pont', 'A') from new_statements`,
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
  // Fewer match now: the cursor keeps to the order it was made in.
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
