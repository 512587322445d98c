import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await createTestServer({ seeded: true });
});
afterAll(() => server.close());

const SEARCH = `query ($filter: StatementFilter, $first: Int = 100) {
  statements(first: $first, filter: $filter) {
    totalCount totalCountIsExact
    edges {
      rank highlights { start end exact isInContent }
      node { id text content { start end } article { slug text } speaker { slug } }
    }
  }
}`;

// biome-ignore lint/suspicious/noExplicitAny: what SEARCH selects
type Edge = any;

async function search(text: string, filter = {}): Promise<Edge[]> {
  const { statements } = await server.query(SEARCH, { filter: { search: text, ...filter } });
  expect(statements.totalCount).toBe(statements.edges.length);
  expect(statements.totalCountIsExact).toBe(true);
  return statements.edges;
}

const idsOf = (edges: Edge[]) => edges.map(({ node }) => node.id);

describe('the query language', () => {
  test.each([
    ['élargissement', "l'élargissement", 'l’élargissement', 'ELARGISSEMENT', 'd’élargissements'],
    ['déclaré', 'declare', 'déclarée', 'Déclarées'],
    ['garanties de sécurité', 'garantie sécurité', 'GARANTIES SECURITE'],
    ['"ligne rouge"', '« ligne rouge »', '“Lignes rouges”', 'ligne-rouge', '"ligne rouge'],
  ])('%s: different spellings find the same', async (...ways) => {
    const [first, ...others] = await Promise.all(ways.map(async (way) => idsOf(await search(way))));
    for (const other of others) expect(new Set(other)).toEqual(new Set(first));
  });

  test('words are combined with AND, a phrase matches consecutive words', async () => {
    const words = idsOf(await search('rouge ligne'));
    expect(words.length).toBeGreaterThan(0);
    expect(await search('"rouge ligne"')).toEqual([]);
    for (const id of idsOf(await search('"ligne rouge"'))) expect(words).toContain(id);
  });

  test('or and - work with both stemmings', async () => {
    const azov = idsOf(await search('azov'));
    const abyss = idsOf(await search('gouffre'));
    expect(new Set(idsOf(await search('azov OU gouffre')))).toEqual(new Set([...azov, ...abyss]));
    const without = await search('-sécurité');
    const all = await search('-introuvable');
    expect(all).toHaveLength(62);
    expect(without.length).toBeLessThan(all.length);
    for (const { node } of without) expect(node.text).not.toMatch(/sécurité/i);
    expect(idsOf(await search('-securite'))).toEqual(idsOf(without));
    // One of two alternatives contradicts itself, so only the other applies.
    expect(idsOf(await search('otan -otan OR azov'))).toEqual(azov);
    const edges = await search('otan -lavrov');
    expect(edges.length).toBeGreaterThan(0);
    for (const { node } of edges) expect(node.speaker?.slug).not.toBe('serguei-lavrov');
  });

  test.each([
    '',
    '   ',
    '"" - OR ()',
    "& | ! <-> :* \\ '",
    '😀💥',
    '\0\0',
    '\ud800',
    'introuvablemot',
    'OR',
    '-',
    '-"',
    'otan -otan',
    '"ligne rouge" -«lignes rouges»',
  ])('%j finds nothing, which is not an error', async (text) => {
    expect(await search(text)).toEqual([]);
  });

  test.each(['otan\0', 'otan :* & !', "'otan'; --", 'otan "', 'le de otan', 'otan 😀'])(
    '%j finds what its word does',
    async (text) => {
      expect((await search(text)).length).toBeGreaterThan(5);
    },
  );

  test('of 10 kB is rejected, of 500 characters is accepted', async () => {
    for (const field of ['statements', 'articles', 'speakers']) {
      const document = `query ($search: String) { ${field}(filter: { search: $search }) { totalCount } }`;
      const { errors, status } = await server.ask(document, { search: 'mot '.repeat(2_500) });
      expect(errors?.[0]?.extensions).toMatchObject({
        code: 'INVALID_ARGUMENT',
        argument: 'filter.search',
      });
      expect(status).toBe(400);
      expect((await server.ask(document, { search: 'a -b '.repeat(100) })).errors).toBeUndefined();
    }
  });

  test('null does not filter', async () => {
    const { statements } = await server.query(SEARCH, { filter: { search: null } });
    expect(statements.totalCount).toBe(62);
    expect(statements.edges[0]).toMatchObject({ rank: null, highlights: [] });
  });
});

test('search and filters are combined with AND', async () => {
  const { speakers } = await server.query('{ speakers(first: 100) { nodes { id slug } } }');
  const id = speakers.nodes.find((s: { slug: string }) => s.slug === 'serguei-lavrov').id;
  const { topics } = await server.query('{ topics { id slug } }');
  const all = await search('otan');
  const some = await search('otan', { speakers: [id] });
  expect(idsOf(some)).toEqual(
    idsOf(all.filter(({ node }) => node.speaker?.slug === 'serguei-lavrov')),
  );
  const filters = [
    { kinds: ['DIRECT', 'MIXED'], acts: ['ACCUSE', 'WARN'], isNegated: false },
    { topics: [topics[0].id] },
    { speakerKinds: ['PERSON'], saidOn: { from: '2022-01-14', match: 'WITHIN' } },
    { publishedOn: { to: '2022-01-31' }, methods: ['CURATED'], minConfidence: 0.5 },
    { status: null },
    { kinds: [] },
  ];
  for (const filter of filters) {
    const { statements } = await server.query(SEARCH, { filter });
    const found = idsOf(await search('otan', filter));
    expect(new Set(found)).toEqual(
      new Set(idsOf(statements.edges).filter((one: string) => idsOf(all).includes(one))),
    );
  }
});

test('highlights are slices of the text, the content first by rank', async () => {
  for (const text of ['"ligne rouge"', 'otan sécurité', "l'élargissement", 'porte ouverte']) {
    const edges = await search(text);
    const ranks = edges.map(({ rank }) => rank);
    expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
    for (const { node, highlights, rank } of edges) {
      expect(rank).toBeGreaterThan(0);
      expect(rank).toBeLessThanOrEqual(1);
      for (const { start, end, exact, isInContent } of highlights) {
        expect(node.article.text.slice(start, end)).toBe(exact);
        const within = (span: { start: number; end: number }) =>
          span.start <= start && end <= span.end;
        expect(isInContent).toBe(node.content.some(within));
      }
    }
  }
  const [best] = await search('« ligne rouge »');
  expect(best.highlights.map(({ exact }: { exact: string }) => exact)).toContain('ligne rouge');
  expect(best.highlights[0].isInContent).toBe(true);
});

test('facets count the whole filtered set, and timelines add up to it', async () => {
  const { statements, timeline } = await server.query(`{
    statements(first: 1, filter: { search: "otan" }) {
      totalCount
      facets {
        speakers(first: 2) { value { name slug } count } outlets { value { slug } count }
        topics(first: 100) { value { slug } count } kinds { value count } acts { value count }
      }
    }
    timeline(filter: { search: "otan" }, by: DAY) { period unit from to count }
  }`);
  const all = await search('otan');
  const tally = (values: readonly string[]) =>
    Object.fromEntries(
      Object.entries(Object.groupBy(values, (v) => v)).map(([k, v]) => [k, v?.length]),
    );
  const speakers = tally(all.map(({ node }) => node.speaker?.slug ?? 'nobody'));
  expect(statements.facets.speakers).toHaveLength(2);
  for (const { value, count } of statements.facets.speakers) {
    expect(count).toBe(speakers[value.slug]);
  }
  const sum = (counts: readonly { count: number }[]) => counts.reduce((n, c) => n + c.count, 0);
  expect(sum(statements.facets.kinds)).toBe(all.length);
  expect(sum(statements.facets.acts)).toBe(all.length);
  expect(sum(timeline)).toBe(all.length);
  const months = timeline.filter(({ unit }: { unit: string }) => unit === 'MONTH');
  expect(months.length).toBeGreaterThan(0);
  for (const { period, from, to } of months) {
    expect([from.slice(0, 7), from.slice(8), to.slice(0, 7)]).toEqual([period, '01', period]);
  }
});

test('the order by rank needs a search', async () => {
  for (const field of ['statements', 'articles', 'speakers']) {
    const { errors } = await server.ask(
      `{ ${field}(orderBy: { field: RANK, direction: DESC }) { totalCount } }`,
    );
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'INVALID_ARGUMENT',
      argument: 'orderBy.field',
    });
  }
});

test('pages add up to the whole list, both ways, in any order, also nested', async () => {
  const PAGE = `query ($first: Int, $last: Int, $after: String, $before: String, $orderBy: StatementOrder) {
    statements(first: $first, last: $last, after: $after, before: $before, orderBy: $orderBy,
               filter: { search: "otan OR russie" }) {
      nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
  const orders = [
    undefined,
    { field: 'RANK', direction: 'ASC' },
    { field: 'SAID_ON', direction: 'DESC' },
    { field: 'SAID_ON', direction: 'ASC' },
    { field: 'RECORDED_AT', direction: 'DESC' },
    { field: 'PUBLISHED_ON', direction: 'ASC' },
  ];
  for (const orderBy of orders) {
    const ask = async (args: object) => (await server.query(PAGE, { orderBy, ...args })).statements;
    const ids = (page: { nodes: { id: string }[] }) => page.nodes.map(({ id }) => id);
    const whole = ids(await ask({ first: 100 }));
    expect(whole.length).toBeGreaterThan(30);
    const forward: string[] = [];
    for (let after: string | undefined, more = true; more; ) {
      const page = await ask({ first: 7, after });
      forward.push(...ids(page));
      after = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
    }
    expect(forward).toEqual(whole);
    const backward: string[] = [];
    for (let before: string | undefined, more = true; more; ) {
      const page = await ask({ last: 7, before });
      backward.unshift(...ids(page));
      before = page.pageInfo.startCursor;
      more = page.pageInfo.hasPreviousPage;
    }
    expect(backward).toEqual(whole);
  }
  const NESTED = `query ($first: Int, $after: String) { speaker(slug: "serguei-lavrov") {
    statements(first: $first, after: $after, filter: { search: "otan" }) {
      totalCount nodes { id } pageInfo { endCursor hasNextPage } } } }`;
  const { statements } = (await server.query(NESTED, { first: 100 })).speaker;
  expect(statements.totalCount).toBe(statements.nodes.length);
  const first = (await server.query(NESTED, { first: 3 })).speaker.statements;
  const rest = (await server.query(NESTED, { first: 100, after: first.pageInfo.endCursor }))
    .speaker;
  expect([...first.nodes, ...rest.statements.nodes]).toEqual(statements.nodes);
});

test('the number of SQL statements does not grow with the page', async () => {
  const root = `query ($size: Int!) { statements(first: $size, filter: { search: "otan" }) {
    totalCount edges { rank highlights { exact } node { text speaker { name } } }
    facets { speakers { value { name } count } topics { value { label } count } kinds { count } } } }`;
  const nested = `query ($size: Int!) { speakers(first: $size) { nodes {
    timeline(by: MONTH) { count }
    statements(first: 5, filter: { search: "otan" }) {
      totalCount edges { highlights { exact } node { text } }
      facets { acts { value count } outlets { value { name } count } } } } } }`;
  for (const [query, sql] of [
    [root, 8],
    [nested, 11],
  ] as const) {
    const counts = [];
    for (const size of [5, 20]) {
      counts.push((await server.sqlOf(() => server.query(query, { size }))).length);
    }
    expect(counts).toEqual([sql, sql]);
  }
});

test('articles are found by title and text', async () => {
  const find = async (search: string) => {
    const { articles } = await server.query(
      `query ($search: String!) { articles(filter: { search: $search }) { totalCount nodes { slug } } }`,
      { search },
    );
    expect(articles.totalCount).toBe(articles.nodes.length);
    return articles.nodes.map(({ slug }: { slug: string }) => slug);
  };
  expect(await find('gouffre')).toEqual(['2022-01-15-antonov-bord-du-gouffre']);
  expect((await find('"mer d’Azov"'))[0]).toBe('2022-01-14-lavrov-mer-azov');
  expect(await find('😀')).toEqual([]);
});
