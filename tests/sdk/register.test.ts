import { afterAll, assert, beforeAll, describe, expect, test } from 'vitest';
import * as sdk from '../../sdk/src/index.ts';
import { createTestServer, type TestServer } from '../support/server.ts';
import { caught } from './caught.ts';

const url = 'http://dixit.test/graphql';
let server: TestServer;
let client: sdk.Client;

beforeAll(async () => {
  server = await createTestServer({ seeded: true });
  client = sdk.createClient({ url, fetch: server.fetch });
});
afterAll(() => server?.close());

test('the counts equal the number of iterated items', async () => {
  const { corpus } = await client.request(sdk.CorpusDocument);
  const lists = {
    articleCount: sdk.iterateArticles(client, { pageSize: 2 }),
    outletCount: sdk.iterateOutlets(client, { pageSize: 2 }),
    speakerCount: sdk.iterateSpeakers(client, { pageSize: 7 }),
    statementCount: sdk.iterateStatements(client, { pageSize: 7 }),
    utteranceCount: sdk.iterateUtterances(client, { pageSize: 7 }),
  };
  for (const [count, list] of Object.entries(lists)) {
    const ids = (await list.toArray({ limit: 1_000 })).map(({ id }) => id);
    expect(ids.length, count).toBeGreaterThan(0);
    expect(new Set(ids).size, count).toBe(ids.length);
    expect(corpus, count).toMatchObject({ [count]: ids.length });
  }
  const { topics } = await client.request(sdk.TopicsDocument);
  expect(topics).toHaveLength(corpus.topicCount);
});

test('the lists are methods of a full client', async () => {
  const dixit = sdk.createDixit({ url, fetch: server.fetch });
  const { corpus } = await dixit.request(sdk.CorpusDocument);
  const filter = { acts: ['WARN' as const] };
  let found = 0;
  for await (const { act } of dixit.statements({ filter, pageSize: 3 })) {
    expect(act).toBe('WARN');
    found += 1;
  }
  const { statements } = await dixit.request(sdk.StatementsCountDocument, { filter });
  expect(found).toBe(statements.totalCount);
  for await (const page of dixit.articles({ pageSize: 2 }).pages()) {
    expect(page.nodes).toHaveLength(2);
    break;
  }
  const { length: outlets } = await dixit.outlets().toArray({ limit: 1_000 });
  const { length: speakers } = await dixit.speakers().toArray({ limit: 1_000 });
  const { length: utterances } = await dixit.utterances().toArray({ limit: 1_000 });
  expect({ outlets, speakers, utterances }).toEqual({
    outlets: corpus.outletCount,
    speakers: corpus.speakerCount,
    utterances: corpus.utteranceCount,
  });
});

test('backward is the reverse of forward', async () => {
  const walk = (variables: sdk.PageVariables) =>
    sdk
      .paginate(client, sdk.StatementsDocument, variables, ({ statements }) => statements)
      .toArray({ limit: 1_000 });
  const forward = await walk({ first: 6 });
  const backward = await walk({ last: 5 });
  expect(forward.length).toBeGreaterThan(12);
  expect(backward).toEqual(forward.toReversed());
});

test('a speaker is found by slug, id, and any name', async () => {
  const { speaker } = await client.request(sdk.SpeakerDocument, { slug: 'serguei-lavrov' });
  assert(speaker);
  for (const by of [{ id: speaker.id }, { name: 'Sergey Lavrov' }, { name: 'SERGUEI  lavrov' }]) {
    expect((await client.request(sdk.SpeakerDocument, by)).speaker).toEqual(speaker);
  }
  expect(await client.request(sdk.SpeakerDocument, { slug: 'nobody' })).toEqual({ speaker: null });
  const { statements } = await client.request(sdk.StatementsDocument, {
    filter: { speakers: [speaker.id], kinds: ['DIRECT', 'MIXED'] },
  });
  expect(statements.nodes.map(({ verbatim }) => verbatim.length)).not.toContain(0);
});

test('every segment is a slice of its article, whose statements are in text order', async () => {
  for await (const { slug, textKind } of sdk.iterateArticles(client)) {
    const { article } = await client.request(sdk.ArticleDocument, { slug });
    const statements = await sdk
      .paginate(
        client,
        sdk.ArticleStatementsDocument,
        { slug, first: 4 },
        (result) => result.article?.statements,
      )
      .toArray({ limit: 1_000 });
    const starts = statements.map(({ content }) => content[0]?.start ?? -1);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    if (article?.text == null) {
      expect(textKind).toBe('WITHHELD');
      continue;
    }
    for (const { content, verbatim, source, cue } of statements) {
      for (const segment of [...content, ...verbatim, source, cue]) {
        if (segment) expect(article.text.slice(segment.start, segment.end)).toBe(segment.exact);
      }
    }
  }
});

test('a statement by id, alone and in a list, its citation and its utterance', async () => {
  const [first, second] = await sdk.iterateStatements(client).toArray({ limit: 2 });
  assert(first && second);
  const { statement } = await client.request(sdk.StatementDocument, { id: first.id });
  assert(statement);
  expect(statement).toMatchObject(first);
  const ids = [second.id, first.id];
  const { nodes } = await client.request(sdk.StatementNodesDocument, { ids });
  expect(nodes.map((node) => node?.id)).toEqual(ids);
  expect(nodes[1]).toMatchObject({ __typename: 'Statement', ...first });
  const cite = { id: first.id, style: 'APA', language: 'en' } as const;
  const cited = await client.request(sdk.StatementCitationDocument, cite);
  expect(cited.statement?.citation).toContain(first.speaker?.name);
  expect(cited.statement?.citation).toContain('Register’s summary, after');
  const reports = await client.request(sdk.UtteranceReportsDocument, {
    id: statement.utterance.id,
  });
  assert(reports.node?.__typename === 'Utterance');
  expect(reports.node.reports.nodes.map(({ id }) => id)).toContain(first.id);
});

test('the other documents by ids', async () => {
  const [article] = await sdk.iterateArticles(client).toArray({ limit: 1 });
  const [speaker] = await sdk.iterateSpeakers(client).toArray({ limit: 1 });
  assert(article && speaker);
  const ids = [speaker.id, article.id];
  const articles = await client.request(sdk.ArticleNodesDocument, { ids });
  expect(articles.nodes).toEqual([
    { __typename: 'Speaker', id: speaker.id },
    { __typename: 'Article', ...article },
  ]);
  const speakers = await client.request(sdk.SpeakerNodesDocument, { ids });
  expect(speakers.nodes[0]).toEqual({ __typename: 'Speaker', ...speaker });
  const { node } = await client.request(sdk.NodeDocument, { id: article.id });
  expect(node).toEqual({ __typename: 'Article', id: article.id });
});

test('a search has highlights and facets', async () => {
  const filter = { search: 'ligne rouge' };
  const { statements } = await client.request(sdk.SearchStatementsDocument, { filter, first: 3 });
  expect(statements.totalCount).toBeGreaterThan(0);
  for (const { rank, highlights } of statements.edges) {
    expect(rank).toBeGreaterThan(0);
    for (const { exact } of highlights) expect(exact).not.toBe('');
  }
  const { isExact, ...lists } = statements.facets;
  expect(isExact).toBe(true);
  const facets = Object.values(lists).flatMap((values) => [...values]);
  for (const { count } of facets) expect(count).toBeLessThanOrEqual(statements.totalCount);
  const items = sdk.paginate(
    client,
    sdk.SearchStatementsDocument,
    { filter, first: 2 },
    (result) => ({
      nodes: result.statements.edges,
      pageInfo: result.statements.pageInfo,
    }),
  );
  expect(await items.toArray({ limit: 1_000 })).toHaveLength(statements.totalCount);
});

test('a timeline, and a speaker with the data for a page', async () => {
  const { timeline } = await client.request(sdk.TimelineDocument, { by: 'MONTH' });
  const { corpus } = await client.request(sdk.CorpusDocument);
  const total = timeline.reduce((sum, { count }) => sum + count, 0);
  expect(total).toBe(corpus.statementCount);
  const slug = 'serguei-lavrov';
  const { speaker } = await client.request(sdk.SpeakerPageDocument, { slug, first: 2 });
  assert(speaker);
  expect(speaker.statements.nodes).toHaveLength(2);
  const counted = speaker.timeline.reduce((sum, { count }) => sum + count, 0);
  expect(counted).toBe(speaker.statements.totalCount);
  const all = sdk.paginate(
    client,
    sdk.SpeakerPageDocument,
    { slug, first: 5 },
    (result) => result.speaker?.statements,
  );
  expect(await all.toArray({ limit: 1_000 })).toHaveLength(counted);
});

test('a count without a page', async () => {
  const filter = { acts: ['WARN' as const] };
  const { statements } = await client.request(sdk.StatementsCountDocument, { filter });
  const found = await sdk.iterateStatements(client, { filter }).toArray({ limit: 1_000 });
  expect(statements).toEqual({ totalCount: found.length, totalCountIsExact: true });
  const { statements: none } = await client.request(sdk.StatementsCountDocument, {
    filter: { acts: [] },
  });
  expect(none.totalCount).toBe(0);
});

test('an abort reaches a server in the same process', async () => {
  const controller = new AbortController();
  const { signal } = controller;
  const request = client.request(sdk.StatementsDocument, { first: 100 }, { signal });
  controller.abort('done');
  expect((await caught('aborted', request)).cause).toBe('done');
  expect((await client.request(sdk.CorpusDocument)).corpus.articleCount).toBeGreaterThan(0);
});

describe('errors of the server are typed errors', () => {
  test.each<[string, string, sdk.StatementsQueryVariables]>([
    ['an invalid id', 'INVALID_ID', { filter: { topics: ['nonsense'] } }],
    ['an invalid cursor', 'INVALID_CURSOR', { after: 'nonsense' }],
    ['a page that is too large', 'INVALID_PAGE_SIZE', { first: 101 }],
  ])('%s: %s', async (_name, code, variables) => {
    const error = await caught('graphql', client.request(sdk.StatementsDocument, variables));
    expect(error).toMatchObject({ code, retryable: false, status: 400 });
    expect(error.requestId).toEqual(expect.any(String));
    expect(error.message).not.toMatch(/nonsense|101/);
  });

  test('a day that does not exist', async () => {
    const filter = { saidOn: { from: '2022-02-30' } };
    const error = await caught('graphql', client.request(sdk.StatementsDocument, { filter }));
    expect(error).toMatchObject({ retryable: false, status: 400, data: null });
    expect(error.code).toMatch(/^BAD_/);
    expect(error.message).not.toContain('2022-02-30');
  });

  test('an operation that a newer or older server does not know', async () => {
    const Unknown = new sdk.TypedDocumentString<unknown>('query Unknown { nothing }');
    const error = await caught('graphql', client.request(Unknown));
    expect(error).toMatchObject({ status: 400, data: null });
  });

  test('a wrong URL', async () => {
    const wrong = sdk.createClient({ url: 'http://dixit.test/nowhere', fetch: server.fetch });
    const error = await caught('graphql', wrong.request(sdk.CorpusDocument));
    expect(error).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  });
});
