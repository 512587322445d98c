import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { QUERIES } from '../../server/plugins/playground/examples.ts';
import { createTestSpeaker } from '../support/rows.ts';
import { createTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await createTestServer({ seeded: true });
});
afterAll(() => server.close());

// biome-ignore lint/suspicious/noExplicitAny: what each query selects
type Found = any;

test('every saved example of the playground returns results', async () => {
  for (const { query, variables } of QUERIES) {
    const [root]: Found[] = Object.values(await server.query(query, variables));
    const lists = [root.nodes, root.edges, root.matches, root.suggestions];
    const rows = lists.find(Boolean) ?? (root.statements ?? root.positions)?.nodes ?? [];
    expect(rows.length).toBeGreaterThan(0);
  }
});

test('the corpus has counts', async () => {
  const { corpus } = await server.query(`{ corpus {
    revision articleCount statementCount speakerCount outletCount topicCount utteranceCount
    publishedFrom { edtf } publishedTo { edtf precision } extractor { version } } }`);
  expect(corpus).toEqual({
    revision: 6,
    articleCount: 5,
    statementCount: 62,
    speakerCount: 20,
    outletCount: 1,
    topicCount: 12,
    utteranceCount: 58,
    publishedFrom: { edtf: '2022-01-12' },
    // A month is not its last day.
    publishedTo: { edtf: '2022-02', precision: 'MONTH' },
    extractor: { version: expect.stringMatching(/^\d/) },
  });
});

test('ids are the same on every installation', async () => {
  const answer = await server.query(`{
    speaker(slug: "serguei-lavrov") { id }
    article(slug: "2022-01-14-lavrov-mer-azov") { id statements(first: 1) { nodes { id } } }
  }`);
  expect(answer).toMatchInlineSnapshot(`
    {
      "article": {
        "id": "QXJ0aWNsZTo4MDg0MjY0MC05Mjg3LTVkNGItODJhNC0xNGIzOGI5Mzc3NGM",
        "statements": {
          "nodes": [
            {
              "id": "U3RhdGVtZW50OjVkOWE1ZWRlLTE4NTEtNTUwOC04ZmFmLWM0Yzk2YWE4MjczOQ",
            },
          ],
        },
      },
      "speaker": {
        "id": "U3BlYWtlcjo4MmQzNmU4Ny1iMzg4LTUzNGMtODhkYi1mOGNlMzZjNjg1NWM",
      },
    }
  `);
});

describe('segments', () => {
  test('are slices of the text, always', async () => {
    const { articles } = await server.query(`{ articles(first: 10) { nodes {
      text textSha256 statements(first: 30) { nodes {
        kind text
        source { ...s } cue { ...s } content { ...s } verbatim { ...s } } } } } }
      fragment s on Segment { start end exact prefix suffix }`);
    let count = 0;
    for (const { text, statements } of articles.nodes) {
      for (const { source, cue, content, verbatim, kind } of statements.nodes) {
        for (const segment of [source, cue, ...content, ...verbatim].filter(Boolean)) {
          expect(text.slice(segment.start, segment.end)).toBe(segment.exact);
          expect(text).toContain(segment.prefix + segment.exact + segment.suffix);
          count += 1;
        }
        expect(kind === 'INDIRECT').toBe(verbatim.length === 0);
      }
    }
    expect(count).toBeGreaterThan(200);
  });
});

describe('look-ups', () => {
  test('by id, slug, URL and name find the same object', async () => {
    const { articles } = await server.query('{ articles { nodes { id slug url } } }');
    const one = articles.nodes.find((article: Found) => article.url);
    for (const [name, type, value] of [
      ['id', 'ID', one.id],
      ['slug', 'String', one.slug],
      ['url', 'URL', one.url],
    ]) {
      const answer = await server.query(
        `query ($value: ${type}!) { article(${name}: $value) { id } }`,
        { value },
      );
      expect(answer.article.id).toBe(one.id);
    }
    for (const name of ['Lavrov', 'sergueï  LAVROV', 'Сергей Лавров', 'Sergey Lavrov']) {
      const answer = await server.query('query ($name: String) { speaker(name: $name) { slug } }', {
        name,
      });
      expect(answer.speaker.slug).toBe('serguei-lavrov');
    }
  });

  test('without a result are null', async () => {
    const id = (type: string) =>
      Buffer.from(`${type}:00000000-0000-4000-8000-000000000000`).toString('base64url');
    expect(
      await server.query(`{
        article(slug: "nothing") { id } byUrl: article(url: "https://nowhere.example/") { id }
        speaker(name: "Nobody At All") { id } empty: speaker(name: "") { id }
        statement(id: "${id('Statement')}") { id } node(id: "${id('Topic')}") { id }
        nodes(ids: ["${id('Article')}"]) { id }
      }`),
    ).toEqual({
      article: null,
      byUrl: null,
      speaker: null,
      empty: null,
      statement: null,
      node: null,
      nodes: [null],
    });
  });

  test.each([
    ['{ article { id } }', 'INVALID_ARGUMENT'],
    ['{ article(id: "x", slug: "y") { id } }', 'INVALID_ARGUMENT'],
    ['{ article(id: "x") { id } }', 'INVALID_ID'],
    ['{ speaker { id } }', 'INVALID_ARGUMENT'],
    ['{ statement(id: "") { id } }', 'INVALID_ID'],
    ['{ node(id: "not an id") { id } }', 'INVALID_ID'],
    ['{ nodes(ids: ["not an id"]) { id } }', 'INVALID_ID'],
    ['{ article(url: "ftp://x.example") { id } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ statements { nodes { before(words: 101) } } }', 'INVALID_ARGUMENT'],
    ['{ statements { nodes { before(words: -1) } } }', 'INVALID_ARGUMENT'],
    ['{ statements(filter: { minConfidence: 2 }) { nodes { id } } }', 'INVALID_ARGUMENT'],
    ['{ utterances(filter: { minReports: 0 }) { nodes { id } } }', 'INVALID_ARGUMENT'],
    [
      '{ statements(orderBy: { field: POSITION, direction: ASC }) { nodes { id } } }',
      'INVALID_ARGUMENT',
    ],
    [
      '{ statements(filter: { saidOn: { from: "2022-02-02", to: "2022-02-01" } }) { nodes { id } } }',
      'INVALID_ARGUMENT',
    ],
    [
      '{ statements(filter: { saidOn: { from: "2022-02-30" } }) { nodes { id } } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['{ statements(first: "x") { nodes { id } } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ statements { nodes { id } }', 'GRAPHQL_PARSE_FAILED'],
  ])('%s is a 400: %s', async (query, code) => {
    const { errors, status } = await server.ask(query);
    expect([errors?.[0]?.extensions.code, status]).toEqual([code, 400]);
  });

  test('a variable of the wrong type is a 400', async () => {
    const { errors, status } = await server.ask(
      'query ($first: Int, $on: Date) { statements(first: $first) { nodes { speaker { roles(on: $on) { title } } } } }',
      { first: 'x', on: '2022-13-01' },
    );
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual([
      'BAD_USER_INPUT',
      'BAD_USER_INPUT',
    ]);
    expect(status).toBe(400);
  });

  test('invalid strings are a 400 or find nothing', async () => {
    const query = 'query ($value: String) { article(slug: $value) { id } }';
    const { errors, status } = await server.ask(query, { value: 'a\0b' });
    expect([errors?.[0]?.extensions.code, status]).toEqual(['BAD_USER_INPUT', 400]);
    for (const value of ['\ud800', '💥', '']) {
      expect(await server.query(query, { value })).toEqual({ article: null });
    }
  });

  test.each([
    '{ statements(filter: { saidOn: { from: "0000-01-01" } }) { nodes { id } } }',
    '{ speaker(slug: "otan") { roles(on: "0000-01-01") { title } } }',
  ])('%s is a 400, because years begin with 0001', async (query) => {
    expect((await server.ask(query)).status).toBe(400);
  });

  test.each(['-000001-01-01', '0000-01-01', '-271821-04-20', '+275760-09-13'])(
    'a forged cursor of the day %s is a 400',
    async (day) => {
      const forged = JSON.stringify(['PUBLISHED_ON DESC', `${day}T00:00:00.000Z`, '1']);
      const after = Buffer.from(forged).toString('base64url');
      for (const query of [
        'query ($after: String) { statements(after: $after) { nodes { id } } }',
        'query ($after: String) { speaker(slug: "otan") { statements(after: $after) { nodes { id } } } }',
        'query ($after: String) { speaker(slug: "otan") { articles(after: $after) { nodes { id } } } }',
      ]) {
        const { errors, status } = await server.ask(query, { after });
        expect([errors?.[0]?.extensions.code, status]).toEqual(['INVALID_CURSOR', 400]);
      }
    },
  );
});

describe('fields with the same name on different types', () => {
  const ids = async () => {
    const { speaker, articles } = await server.query(
      '{ speaker(slug: "serguei-lavrov") { id } articles(first: 1) { nodes { id } } }',
    );
    return { ids: [speaker.id, articles.nodes[0].id] };
  };

  test('keep their own arguments', async () => {
    const branch = (type: string, page: string) => `... on ${type} { list: statements(first: 1) {
      nodes { article { page: statements(${page}) { totalCount nodes { kind } } } } } }`;
    const indirect = branch('Speaker', 'first: 1, filter: { kinds: [INDIRECT] }');
    const mixed = branch('Article', 'first: 3, filter: { kinds: [MIXED] }');
    const ask = (branches: string, variables: Record<string, unknown>) =>
      server.query(`query ($ids: [ID!]!) { nodes(ids: $ids) { ${branches} } }`, variables);
    const variables = await ids();
    const both = await ask(indirect + mixed, variables);
    const [speaker] = (await ask(indirect, variables)).nodes;
    const [, article] = (await ask(mixed, variables)).nodes;
    expect(both.nodes).toEqual([speaker, article]);
  });

  test('keep their own selections', async () => {
    const { nodes } = await server.query(
      `query ($ids: [ID!]!) { nodes(ids: $ids) {
        ... on Speaker { list: statements(first: 1) { nodes { article {
          speakers { speaker { name } } page: statements(first: 1) { nodes { kind } } } } } }
        ... on Article { list: statements(first: 1) { nodes { article {
          speakers { speaker { slug kind } } page: statements(first: 1) { nodes { text cue { exact } } } } } } }
      } }`,
      await ids(),
    );
    expect(nodes[0].list.nodes[0].article.speakers[0].speaker).toEqual({
      name: expect.any(String),
    });
    expect(nodes[1].list.nodes[0].article.speakers[0].speaker).toEqual({
      slug: expect.any(String),
      kind: expect.any(String),
    });
  });
});

test('an ambiguous name is an error with the candidates', async () => {
  const { prisma } = server.database;
  const twins = [
    await createTestSpeaker(prisma, 'Paul Renaud'),
    await createTestSpeaker(prisma, 'PAUL RÉNAUD'),
  ];
  const { errors, status } = await server.ask('{ speaker(name: "paul renaud") { id } }');
  expect(status).toBe(400);
  expect(errors?.[0]?.extensions).toMatchObject({
    code: 'AMBIGUOUS_NAME',
    candidates: twins.map(({ slug, name }) => ({ slug, name })),
  });
});

test('a speaker’s roles are filtered by day', async () => {
  const rolesOn = async (on: string) =>
    (
      await server.query(
        'query ($on: Date) { speaker(slug: "anatoli-antonov") { roles(on: $on) { title of { slug } } } }',
        { on },
      )
    ).speaker.roles.length;
  expect([
    await rolesOn('2017-07-31'),
    await rolesOn('2017-08-15'),
    await rolesOn('2024-10-31'),
    await rolesOn('2024-11-01'),
  ]).toEqual([0, 1, 1, 0]);
});

test('reports of one utterance are grouped, others have their own', async () => {
  const { utterances, statements } = await server.query(`{
    utterances(filter: { minReports: 2 }, orderBy: { field: SAID_ON, direction: ASC }) { nodes {
      id speaker { slug } saidOn { edtf } reportCount outletCount
      firstReport { article { slug } }
      variants { text statements { article { slug } } }
      reports { totalCount nodes { utterance { id } } } } }
    statements(first: 100) { nodes { utterance { reportCount reports { totalCount } } } }
  }`);
  expect(
    utterances.nodes.map(({ id, reports, variants, ...rest }: Found) => {
      expect(reports.totalCount).toBe(rest.reportCount);
      for (const report of reports.nodes) expect(report.utterance.id).toBe(id);
      return { ...rest, wordings: variants.length };
    }),
  ).toMatchInlineSnapshot(`
    [
      {
        "firstReport": {
          "article": {
            "slug": "2022-01-12-otan-russie-bruxelles",
          },
        },
        "outletCount": 1,
        "reportCount": 3,
        "saidOn": {
          "edtf": "2021-12",
        },
        "speaker": {
          "slug": "russie",
        },
        "wordings": 1,
      },
      {
        "firstReport": {
          "article": {
            "slug": "2022-01-14-lavrov-mer-azov",
          },
        },
        "outletCount": 1,
        "reportCount": 2,
        "saidOn": {
          "edtf": "2022-01",
        },
        "speaker": {
          "slug": "etats-unis-et-otan",
        },
        "wordings": 1,
      },
      {
        "firstReport": {
          "article": {
            "slug": "2022-01-14-lavrov-mer-azov",
          },
        },
        "outletCount": 1,
        "reportCount": 2,
        "saidOn": {
          "edtf": "2022-01-14",
        },
        "speaker": {
          "slug": "serguei-lavrov",
        },
        "wordings": 1,
      },
    ]
  `);
  for (const { utterance } of statements.nodes) {
    expect(utterance.reports.totalCount).toBe(utterance.reportCount);
  }
});

test('names, labels and glosses in other languages', async () => {
  const answer = await server.query(`{
    speaker(slug: "serguei-lavrov") {
      name ru: name(language: "ru") en: name(language: "EN") de: name(language: "de") aliases }
    topics { label en: label(language: "en") ja: label(language: "ja") }
    statements(first: 1) { nodes { gloss en: gloss(language: "en-GB") fr: gloss(language: "fr") } }
  }`);
  expect(answer.speaker).toMatchObject({
    name: 'Sergueï Lavrov',
    ru: 'Сергей Лавров',
    en: 'Sergey Lavrov',
    de: 'Sergueï Lavrov',
  });
  expect(answer.speaker.aliases).toContain('M. Lavrov');
  expect(answer.topics[0].label).toBe(answer.topics[0].ja);
  expect(answer.topics[0].label).not.toBe(answer.topics[0].en);
  const [statement] = answer.statements.nodes;
  expect(statement.en).toBe(statement.gloss);
  expect(statement.fr).toBeNull();
});

test('statements of a withheld text have positions, but the text is not served', async () => {
  const { prisma } = server.database;
  const slug = '2022-01-14-lavrov-mer-azov';
  await prisma.article.update({ where: { slug }, data: { textKind: 'WITHHELD' } });
  const { article } = await server.query(
    `query ($slug: String) { article(slug: $slug) {
      text textSha256 jsonLd
      statements(first: 1) { nodes {
        text content { exact prefix suffix } before after deepLink webAnnotation } } } }`,
    { slug },
  );
  expect(article.text).toBeNull();
  expect(article.textSha256).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify(article.jsonLd)).not.toContain('Lavrov a prévenu');
  expect(article.statements.nodes[0]).toMatchObject({ before: '', after: '', deepLink: null });
  const [statement] = article.statements.nodes;
  expect(statement.content[0]).toMatchObject({ prefix: '', suffix: '' });
  expect(statement.content[0].exact).not.toBe('');
  expect(JSON.stringify(statement.webAnnotation)).not.toContain('prefix');
});
