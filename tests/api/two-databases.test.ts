import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodeId } from '../../server/model/key.ts';
import { createTestKey } from '../support/api-key.ts';
import { readEvents } from '../support/event-stream.ts';
import { createTestServer, type TestServer } from '../support/server.ts';
import { ARTICLE, BRIDGE } from './writing/writing.ts';

// Both servers run in this process, each with its own database.
let first: TestServer;
let second: TestServer;

beforeAll(async () => {
  [first, second] = await Promise.all([createTestServer({ seeded: true }), createTestServer()]);
});
afterAll(() => Promise.all([first?.close(), second?.close()]));

const inEach = <Answer>(ask: (server: TestServer) => Promise<Answer>) =>
  Promise.all([ask(first), ask(second)]);

test('each server responds with its own data when requests alternate', async () => {
  const [article] = await first.database.prisma.article.findMany({ take: 1 });
  const id = encodeId('Article', article?.key ?? '');
  const query = `query ($id: ID!) {
    corpus { articleCount }
    node(id: $id) { id }
    statements(first: 1) { totalCount nodes { text article { id } } }
    found: statements(filter: { search: "garanties" }) { totalCount facets { kinds { count } } }
    timeline(by: MONTH) { count }
    verifyQuotation(text: "une ligne rouge") { matches { similarity } searched { articleCount } }
  }`;
  const articleCount = await first.database.prisma.article.count();
  for (let turn = 0; turn < 3; turn += 1) {
    const [full, empty] = await inEach((server) => server.query(query, { id }));
    expect(full.corpus).toEqual({ articleCount });
    expect(full.node).toEqual({ id });
    expect(full.statements.nodes).toHaveLength(1);
    expect(full.found.totalCount).toBeGreaterThan(0);
    expect(full.timeline).not.toEqual([]);
    expect(full.verifyQuotation.searched).toEqual({ articleCount });
    expect(empty).toEqual({
      corpus: { articleCount: 0 },
      node: null,
      statements: { totalCount: 0, nodes: [] },
      found: { totalCount: 0, facets: { kinds: [] } },
      timeline: [],
      verifyQuotation: { matches: [], searched: { articleCount: 0 } },
    });
  }
});

test('a mutation changes one register, requires its key, and notifies its subscribers only', async () => {
  const [ofFirst, ofSecond] = await inEach(({ database }) => createTestKey(database.prisma));
  const controller = new AbortController();
  const [eventsOfFirst, eventsOfSecond] = await inEach(async ({ fetch }) => {
    const response = await fetch('http://dixit.test/graphql', {
      method: 'POST',
      headers: { accept: 'text/event-stream', 'content-type': 'application/json' },
      body: JSON.stringify({
        query: 'subscription { statementChanged { change statement { article { title } } } }',
      }),
      signal: controller.signal,
    });
    return readEvents(response);
  });
  const ingest = (server: TestServer, title: string, headers: Record<string, string>) =>
    server.ask(
      `mutation ($input: IngestArticleInput!) {
        ingestArticle(input: $input) { __typename ... on Article { title } } }`,
      { input: { ...ARTICLE, title, statements: [BRIDGE] } },
      headers,
    );

  const refused = await ingest(second, 'Refused', ofFirst);
  expect(refused.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  // A change of the second register first: if both feeds saw it, the first would deliver it here.
  const inSecond = await ingest(second, 'Only in the second', ofSecond);
  expect(inSecond.data.ingestArticle.title).toBe('Only in the second');
  const inFirst = await ingest(first, 'Only in the first', ofFirst);
  expect(inFirst.data.ingestArticle.title).toBe('Only in the first');

  const nextTitle = async (events: typeof eventsOfFirst) => {
    for await (const { event, data } of events) {
      if (event) return data.data.statementChanged.statement.article.title;
    }
  };
  expect(await nextTitle(eventsOfFirst)).toBe('Only in the first');
  expect(await nextTitle(eventsOfSecond)).toBe('Only in the second');
  controller.abort();

  const query = `{ articles(first: 1, orderBy: { field: RECORDED_AT, direction: DESC }) {
    nodes { title } } }`;
  const [latestOfFirst, latestOfSecond] = await inEach((server) => server.query(query));
  expect(latestOfFirst.articles.nodes).toEqual([{ title: 'Only in the first' }]);
  expect(latestOfSecond.articles.nodes).toEqual([{ title: 'Only in the second' }]);
  expect(await second.database.prisma.article.count()).toBe(1);
});
