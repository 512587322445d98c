import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadCorpus } from '../../server/sources/yaml/load-corpus.ts';
import { createCorpusFolder } from '../corpus/corpus-folder.ts';
import { createTestServer, type TestServer } from '../support/server.ts';

const article = (slug: string, publishedOn: string, statement: string) => `id: ${slug}
language: fr
publishedOn: ${publishedOn}
title: ${slug}
textKind: FULL
text: |
  ${statement}
`;

const CONSEIL = `${article('2023-conseil', '2023', 'Le conseil refuse de rouvrir le pont.')}statements:
  - id: s1
    kind: INDIRECT
    speaker: conseil
    source: Le conseil
    cue: refuse de
    content: [rouvrir le pont]
    act: REFUSE
    topics: [pont]
`;
const LATER = `${article('2024-12-plus-tard', '2024-12', 'Odile Sarrant n’a pas promis que le pont rouvrira.')}statements:
  - id: s1
    kind: INDIRECT
    speaker: odile-sarrant
    source: Odile Sarrant
    cue: n’a pas promis que
    content: [le pont rouvrira]
    act: PROMISE
    negated: true
    topics: [pont]
  - id: s2
    kind: INDIRECT
    speaker: null
    source: Odile Sarrant
    content: [rouvrira]
    act: OTHER
    topics: [pont]
`;

let server: TestServer;
let ids: Readonly<Record<string, string>>;

beforeAll(async () => {
  server = await createTestServer();
  const { folder } = createCorpusFolder(
    { 'articles/2023-conseil.yaml': CONSEIL, 'articles/2024-12-plus-tard.yaml': LATER },
    afterAll,
  );
  await loadCorpus(server.database, { folder });
  const { topics } = await server.query('{ topics { id slug } }');
  ids = Object.fromEntries(topics.map(({ slug, id }: Record<string, string>) => [slug, id]));
});
afterAll(() => server.close());

const POSITIONS = `query ($slug: String!, $topic: ID!, $first: Int, $after: String, $last: Int,
    $before: String) {
  speaker(slug: $slug) {
    positions(topic: $topic, first: $first, after: $after, last: $last, before: $before) {
      totalCount totalCountIsExact
      nodes { id datedOn { edtf } saidOn { edtf } reportCount speaker { slug }
        firstReport { act isNegated text } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`;

async function positions(slug: string, args: Record<string, unknown> = {}) {
  const answer = await server.query(POSITIONS, { slug, topic: ids['pont'], ...args });
  return answer.speaker.positions;
}

test('positions are utterances in time order, through collectives too, an echo once', async () => {
  const { nodes, totalCount, totalCountIsExact } = await positions('odile-sarrant');
  expect(nodes).toMatchObject([
    {
      datedOn: { edtf: '2023' },
      saidOn: null,
      speaker: { slug: 'conseil' },
      firstReport: { act: 'REFUSE', isNegated: false },
    },
    {
      datedOn: { edtf: '2024-03' },
      saidOn: { edtf: '2024-03-12' },
      reportCount: 2,
      speaker: { slug: 'odile-sarrant' },
    },
    {
      datedOn: { edtf: '2024-12' },
      firstReport: { act: 'PROMISE', isNegated: true, text: 'le pont rouvrira' },
    },
  ]);
  expect([totalCount, totalCountIsExact]).toEqual([3, true]);
  expect(await positions('conseil')).toMatchObject({ totalCount: 1, nodes: [nodes[0]] });
  expect(await positions('valdorie')).toMatchObject({ totalCount: 0, nodes: [] });
  expect((await positions('odile-sarrant', { topic: ids['budget'] })).totalCount).toBe(1);
});

test('pages go both ways', async () => {
  const { nodes } = await positions('odile-sarrant');
  const first = await positions('odile-sarrant', { first: 2 });
  expect(first.nodes).toEqual(nodes.slice(0, 2));
  expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  const next = await positions('odile-sarrant', { first: 2, after: first.pageInfo.endCursor });
  expect(next.nodes).toEqual(nodes.slice(2));
  const last = await positions('odile-sarrant', { last: 1 });
  expect(last.nodes).toEqual(nodes.slice(-1));
  const before = await positions('odile-sarrant', { last: 2, before: last.pageInfo.startCursor });
  expect(before.nodes).toEqual(nodes.slice(0, 2));
});

test('an unknown topic and a large page are errors', async () => {
  const ask = (args: object) =>
    server.ask(POSITIONS, { slug: 'odile-sarrant', topic: ids['pont'], ...args });
  const codeOf = async (args: object) => (await ask(args)).errors?.[0]?.extensions;
  expect(await codeOf({ topic: 'x' })).toMatchObject({ code: 'INVALID_ID', argument: 'topic' });
  expect(await codeOf({ first: 101 })).toMatchObject({ code: 'INVALID_PAGE_SIZE' });
});

test('utterances are filtered by topic and by the words of their reports', async () => {
  const list = async (filter: object) => {
    const { utterances } = await server.query(
      `query ($filter: UtteranceFilter) { utterances(filter: $filter) {
        totalCount nodes { firstReport { text } } } }`,
      { filter },
    );
    expect(utterances.totalCount).toBe(utterances.nodes.length);
    return utterances.nodes.map((node: { firstReport: { text: string } }) => node.firstReport.text);
  };
  expect(await list({ topics: [ids['pont']] })).toHaveLength(4);
  expect(await list({ topics: [] })).toEqual([]);
  expect(await list({ topics: [ids['budget']], search: 'trop cher' })).toEqual([
    'les travaux coûteront « trop cher »',
  ]);
  // The other report of the utterance has these words.
  expect(await list({ search: "rouvrira à l'automne" })).toHaveLength(1);
  expect(await list({ search: 'éléphant' })).toEqual([]);
  const { errors } = await server.ask(
    'query ($search: String) { utterances(filter: { search: $search }) { totalCount } }',
    { search: 'a'.repeat(2_000) },
  );
  expect(errors?.[0]?.extensions).toMatchObject({ argument: 'filter.search' });
});

test('statements are filtered by the date they were said or, if unknown, published', async () => {
  const list = async (datedOn: object) => {
    const { statements } = await server.query(
      `query ($filter: StatementFilter) { statements(filter: $filter) { nodes {
        saidOn { edtf } article { publishedOn { edtf } } } } }`,
      { filter: { datedOn } },
    );
    type Dated = Record<string, { edtf: string } | null> & {
      article: { publishedOn: { edtf: string } };
    };
    return statements.nodes
      .map(({ saidOn, article: { publishedOn } }: Dated) => (saidOn ?? publishedOn).edtf)
      .sort();
  };
  const march = { from: '2024-03-10', to: '2024-03-20' };
  expect(await list(march)).toEqual(['2024-03', '2024-03-12', '2024-03-13', '2024-03-13']);
  expect(await list({ ...march, match: 'WITHIN' })).toEqual([
    '2024-03-12',
    '2024-03-13',
    '2024-03-13',
  ]);
});
