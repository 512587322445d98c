import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { QUERIES } from '../../server/plugins/playground/examples.ts';
import { createTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;

beforeAll(async () => {
  // Cached answers need no SQL.
  server = await createTestServer({ seeded: true, hasLane: false });
});
afterAll(() => server.close());

const countOf = async (query: string, variables?: Record<string, unknown>) =>
  (await server.sqlOf(() => server.query(query, variables))).length;

describe('the number of SQL statements does not grow with the page', () => {
  test.each<[what: string, sql: number, query: string]>([
    [
      'a list with its relations',
      10,
      `query ($size: Int!) { statements(first: $size) { nodes {
        id text kind act isNegated version status translatedFrom occasion gloss
        speaker { name kind slug } article { title outlet { name } publishedOn { edtf } }
        source { exact } cue { exact } content { start end exact } verbatim { exact }
        saidOn { edtf } topics { label } within { text } reported { text } denies { text } deniedBy { text }
        partedFrom { text } utterance { reportCount } provenance { method } history { reason }
        citation(style: APA) deepLink jsonLd } } }`,
    ],
    [
      'a list with the text around each statement',
      4,
      `query ($size: Int!) { statements(first: $size) { nodes {
        before after(words: 5) content { prefix suffix } webAnnotation } } }`,
    ],
    [
      'nested pages with counts',
      3,
      `query ($size: Int!) { articles(first: $size) { nodes {
        title statements(first: $size) { totalCount nodes { text speaker { name } } } } } }`,
    ],
    [
      'nested pages by a nullable order',
      3,
      `query ($size: Int!) { speakers(first: $size) { nodes {
        statements(first: 10, orderBy: { field: SAID_ON, direction: ASC }) { nodes { text } } } } }`,
    ],
    [
      'nested pages with a filter',
      3,
      `query ($size: Int!, $topic: ID!) { articles(first: $size) { nodes {
        statements(filter: { topics: [$topic] }) { nodes { text } } } } }`,
    ],
    [
      'topics and articles of speakers',
      11,
      `query ($size: Int!) { speakers(first: $size) { nodes {
        name(language: "ru") aliases roles { title of { name } } members { name } memberOf { name }
        topics { count topic { label } }
        articles(first: $size) { totalCount nodes { title } } } } }`,
    ],
    [
      'who speaks in articles',
      3,
      `query ($size: Int!) { articles(first: $size) { nodes {
        jsonLd speakers { statementCount speaker { name } } } } }`,
    ],
    [
      'utterances with reports and wordings',
      5,
      `query ($size: Int!) { utterances(first: $size) { nodes {
        speaker { name } firstReport { text } outletCount reports { nodes { text } }
        variants { text statements { article { title } } } } } }`,
    ],
    [
      'timelines split by topic and act',
      6,
      `query ($size: Int!) { speakers(first: $size) { nodes {
        timeline(by: YEAR) { topics(first: 1) { count value { label } } acts(first: 1) { value } } } } }`,
    ],
    [
      'positions with their reports',
      4,
      `query ($size: Int!, $topic: ID!) { speakers(first: $size) { nodes {
        positions(topic: $topic, last: 10) { nodes { datedOn { edtf } speaker { name } firstReport { act }
          reports(first: 2) { nodes { act isNegated } } } } } } }`,
    ],
    ['outlets', 1, 'query ($size: Int!) { outlets(first: $size) { nodes { name } } }'],
  ])('%s: %i', async (_what, sql, query) => {
    const topic = (await server.query('{ topics { id } }')).topics[0].id;
    expect(await countOf(query, { size: 20, topic })).toBe(sql);
    expect(await countOf(query, { size: 60, topic })).toBe(sql);
    // Relations are not read if no row of a short page has them.
    expect(await countOf(query, { size: 2, topic })).toBeLessThanOrEqual(sql);
  });

  test('nodes by id: one for each type among them', async () => {
    const { statements, speakers } = await server.query(
      '{ statements(first: 20) { nodes { id } } speakers(first: 10) { nodes { id } } }',
    );
    const ids: string[] = [...statements.nodes, ...speakers.nodes].map(({ id }) => id);
    const query = `query ($ids: [ID!]!) { nodes(ids: $ids) {
      id ... on Statement { text speaker { name } } ... on Speaker { name aliases } } }`;
    expect(await countOf(query, { ids: ids.slice(0, 5) })).toBe(1);
    expect(await countOf(query, { ids })).toBe(3);
    const { nodes } = await server.query(query, { ids: ids.toReversed() });
    expect(nodes.map(({ id }: { id: string }) => id)).toEqual(ids.toReversed());
  });

  test('the same page selected twice is read twice', async () => {
    const query = `{ articles(first: 5) { nodes {
      first: statements(first: 1) { nodes { text } } last: statements(last: 1) { nodes { text } } } } }`;
    expect(await countOf(query)).toBe(3);
  });
});

test('both ends of the range of publication dates are one statement', async () => {
  expect(await countOf('{ corpus { publishedFrom { edtf } publishedTo { edtf } } }')).toBe(1);
  expect(await countOf('{ corpus { publishedTo { edtf } } }')).toBe(1);
});

test('the saved examples of the playground take equally many SQL statements for large and small pages', async () => {
  for (const { query, variables } of QUERIES) {
    const sized = (size: number) =>
      [
        query.replace(/first: \d+/g, `first: ${size}`),
        { ...variables, ...(variables?.['first'] !== undefined && { first: size }) },
      ] as const;
    expect(await countOf(...sized(60))).toBe(await countOf(...sized(40)));
  }
});

// Postgres keeps no plan for an array of one value.
test('what belongs to one object is looked up by one value', async () => {
  const { articles } = await server.query('{ articles(first: 1) { nodes { id } } }');
  const [{ id }] = articles.nodes;
  const texts = await server.sqlOf(() =>
    server.query(
      `query ($id: ID!) { article(id: $id) {
        title statements { nodes { text topics { label } } } speakers { speaker { name } } redactions { reason } } }`,
      { id },
    ),
  );
  const ofOne = texts.filter((text) =>
    /readByKeys|readPage|countSpeakers|readRedactions/.test(text),
  );
  expect(ofOne).toHaveLength(4);
  for (const text of ofOne) expect(text).not.toMatch(/any\(|unnest|lateral/);
});

test('a page without cursors reads only what is selected', async () => {
  const columnsOf = async (page: string) => {
    const [text = ''] = await server.sqlOf(() =>
      server.query(`{ statements(first: 2) { ${page} } }`),
    );
    return Array.from(text.matchAll(/ as "([^"]+)"/g), ([, name]) => name);
  };
  const article = ['article.key', 'article.slug'];
  expect(await columnsOf('nodes { kind article { slug } }')).toEqual([
    'id',
    'key',
    'kind',
    ...article,
  ]);
  expect(await columnsOf('nodes { article { slug } } pageInfo { endCursor }')).toEqual([
    'id',
    'key',
    'publishedEarliest',
    ...article,
  ]);
  expect(await columnsOf('nodes { article { slug outlet { name } } }')).toEqual(
    expect.arrayContaining(['article.outlet.name']),
  );
});
