import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestArticle } from '../support/rows.ts';
import { createTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let ids: Readonly<Record<string, string>>;

beforeAll(async () => {
  server = await createTestServer({ seeded: true });
  const { speakers, topics, articles, outlets } = await server.query(`{
    speakers(first: 100) { nodes { slug id } }
    topics { slug id }
    articles(first: 100) { nodes { slug id } }
    outlets { nodes { slug id } }
  }`);
  const all: { slug: string; id: string }[] = [
    ...speakers.nodes,
    ...topics.map(({ slug, id }: { slug: string; id: string }) => ({ slug: `#${slug}`, id })),
    ...articles.nodes,
    ...outlets.nodes,
  ];
  ids = Object.fromEntries(all.map(({ slug, id }) => [slug, id]));
});
afterAll(() => server.close());

const STATEMENTS = `query ($filter: StatementFilter) {
  statements(first: 100, filter: $filter) {
    totalCount totalCountIsExact
    nodes { kind act isNegated status speaker { slug kind } topics { slug }
      article { slug outlet { slug } publishedOn { earliest latest } } saidOn { edtf } within { id } }
  }
}`;

// biome-ignore lint/suspicious/noExplicitAny: what STATEMENTS selects
type Found = any;

async function find(filter: unknown): Promise<Found[]> {
  const { statements } = await server.query(STATEMENTS, { filter });
  expect(statements.totalCount).toBe(statements.nodes.length);
  expect(statements.totalCountIsExact).toBe(true);
  return statements.nodes;
}

describe('a filter of statements', () => {
  test('without fields matches everything', async () => {
    for (const filter of [null, {}, { speakers: null, saidOn: null, publishedOn: {} }]) {
      expect(await find(filter)).toHaveLength(62);
    }
  });

  test('with an empty list matches nothing', async () => {
    for (const field of ['speakers', 'kinds', 'acts', 'topics', 'articles', 'status', 'methods']) {
      expect(await find({ [field]: [] })).toEqual([]);
    }
  });

  test('by speaker includes statements of the speaker’s collectives', async () => {
    const byNato = await find({ speakers: [ids['otan']] });
    const slugs = new Set(byNato.map(({ speaker }) => speaker.slug));
    expect(slugs).toEqual(new Set(['otan', 'etats-unis-et-otan']));
    const own = await server.query(`{ speaker(slug: "otan") { statements { totalCount } } }`);
    expect(own.speaker.statements.totalCount).toBeLessThan(byNato.length);
  });

  test.each<[string, (value: Found) => boolean, () => unknown]>([
    ['kinds', ({ kind }) => kind === 'DIRECT', () => ['DIRECT']],
    ['acts', ({ act }) => act === 'WARN' || act === 'ASK', () => ['WARN', 'ASK']],
    ['isNegated', ({ isNegated }) => isNegated, () => true],
    ['speakerKinds', ({ speaker }) => speaker?.kind === 'DOCUMENT', () => ['DOCUMENT']],
    [
      'topics',
      ({ topics }) => topics.some((t: Found) => t.slug === 'sanctions'),
      () => [ids['#sanctions']],
    ],
    [
      'outlets',
      ({ article }) => article.outlet?.slug === 'sputnik-france',
      () => [ids['sputnik-france']],
    ],
    [
      'articles',
      ({ article }) => article.slug === '2022-02-lavrov-otan-porte-ouverte',
      () => [ids['2022-02-lavrov-otan-porte-ouverte']],
    ],
  ])('by %s matches exactly these', async (field, matches, value) => {
    const all = await find({});
    const found = await find({ [field]: value() });
    expect(found).toEqual(all.filter(matches));
    expect(found.length).toBeGreaterThan(0);
  });

  test('combines all fields with AND', async () => {
    const found = await find({
      speakers: [ids['serguei-lavrov']],
      acts: ['WARN'],
      kinds: ['MIXED'],
    });
    expect(found.length).toBeGreaterThan(0);
    for (const { speaker, act, kind } of found) {
      expect([speaker.slug, act, kind]).toEqual(['serguei-lavrov', 'WARN', 'MIXED']);
    }
  });

  test('by a range of days treats a month as a month', async () => {
    const inFebruary = (match: string) =>
      find({ publishedOn: { from: '2022-02-10', to: '2022-02-20', match } });
    // The article of February 2022 may be from these days, but not certainly.
    expect(new Set((await inFebruary('OVERLAPS')).map(({ article }) => article.slug))).toEqual(
      new Set(['2022-02-lavrov-otan-porte-ouverte']),
    );
    expect(await inFebruary('WITHIN')).toEqual([]);
    const month = { from: '2022-02-01', to: '2022-02-28', match: 'WITHIN' };
    expect((await find({ publishedOn: month })).length).toBeGreaterThan(0);
  });

  test('by date said leaves out undated statements', async () => {
    const found = await find({ saidOn: { to: '2022-12-31' } });
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ saidOn }) => saidOn !== null)).toBe(true);
    expect(await find({ saidOn: { from: '2030-01-01' } })).toEqual([]);
  });

  test('by enclosing statement finds nested statements', async () => {
    const { statements } = await server.query(
      '{ statements(first: 100) { nodes { id reported { id within { id } } } } }',
    );
    const outer = statements.nodes.find((node: Found) => node.reported.length > 0);
    expect((await find({ within: outer.id })).map(({ within }) => within.id)).toEqual(
      outer.reported.map(() => outer.id),
    );
  });
});

test('extracted statements are filtered by method and confidence', async () => {
  const { articleId } = await createTestArticle(server.database.prisma, {
    publishedOn: '1999-01-01',
    statements: [{ confidence: 0.4 }, { confidence: 0.95 }, {}],
  });
  const { key } = await server.database.prisma.article.findUniqueOrThrow({
    where: { id: articleId },
  });
  const articles = [Buffer.from(`Article:${key}`).toString('base64url')];
  const confidences = async (filter: object) => {
    const { statements } = await server.query(
      `query ($filter: StatementFilter) { statements(filter: $filter, orderBy: { field: POSITION, direction: ASC }) {
        nodes { provenance { method confidence extractorVersion } } } }`,
      { filter: { articles, ...filter } },
    );
    return statements.nodes.map(({ provenance }: Found) => provenance.confidence);
  };
  expect(await confidences({})).toEqual([0.4, 0.95, null]);
  expect(await confidences({ methods: ['EXTRACTED'] })).toEqual([0.4, 0.95]);
  expect(await confidences({ methods: ['CURATED'] })).toEqual([null]);
  expect(await confidences({ minConfidence: 0.9 })).toEqual([0.95, null]);
  await server.database.prisma.article.update({
    where: { id: articleId },
    data: {
      status: 'WITHDRAWN',
      statements: { updateMany: { where: {}, data: { status: 'WITHDRAWN' } } },
    },
  });
});

test('language tags and countries are case-insensitive', async () => {
  const answer = await server.query(`{
    articles(filter: { languages: ["FR"] }) { totalCount }
    outlets(filter: { countries: ["ru"] }) { totalCount }
  }`);
  expect([answer.articles.totalCount, answer.outlets.totalCount]).toEqual([5, 1]);
});

describe('ids in filters', () => {
  const unknown = Buffer.from('Speaker:00000000-0000-4000-8000-000000000000').toString('base64url');

  test.each([
    [
      'an unknown one',
      () => ({ speakers: [ids['otan'], unknown] }),
      'UNKNOWN_ID',
      'filter.speakers[1]',
    ],
    ['nonsense', () => ({ speakers: ['x'] }), 'INVALID_ID', 'filter.speakers[0]'],
    ['an id of another type', () => ({ topics: [ids['otan']] }), 'INVALID_ID', 'filter.topics[0]'],
    ['one without list', () => ({ within: unknown }), 'INVALID_ID', 'filter.within'],
  ])('%s is an error with its path', async (_what, filter, code, argument) => {
    const { errors, status } = await server.ask(STATEMENTS, { filter: filter() });
    expect(status).toBe(400);
    expect(errors?.[0]?.extensions).toMatchObject({ code, argument });
  });

  test('are errors in nested lists too', async () => {
    const { errors } = await server.ask(
      'query ($id: ID!) { articles { nodes { statements(filter: { speakers: [$id] }) { nodes { id } } } } }',
      { id: unknown },
    );
    expect(errors?.[0]?.extensions.code).toBe('UNKNOWN_ID');
  });
});

describe('other filters', () => {
  test('of articles', async () => {
    const count = async (filter: string) =>
      (await server.query(`{ articles(filter: ${filter}) { totalCount } }`)).articles.totalCount;
    expect(await count('{}')).toBe(5);
    expect(await count('{ languages: ["fr"] }')).toBe(5);
    expect(await count('{ languages: ["en"] }')).toBe(0);
    expect(await count('{ textKinds: [SUMMARY] }')).toBe(5);
    expect(await count('{ textKinds: [FULL] }')).toBe(0);
    expect(await count('{ publishedOn: { to: "2022-01-13" } }')).toBe(2);
    expect(await count(`{ outlets: ["${ids['sputnik-france']}"] }`)).toBe(3);
    expect(await count(`{ speakers: ["${ids['anatoli-antonov']}"] }`)).toBe(1);
    expect(await count(`{ topics: ["${ids['#sanctions']}"] }`)).toBe(1);
    expect(await count('{ status: [WITHDRAWN], publishedOn: { from: "2000-01-01" } }')).toBe(0);
  });

  test('of speakers', async () => {
    const slugs = async (filter: string) =>
      (
        await server.query(`{ speakers(first: 100, filter: ${filter}) { nodes { slug } } }`)
      ).speakers.nodes.map(({ slug }: { slug: string }) => slug);
    expect(await slugs('{ kinds: [STATE] }')).toEqual(['etats-unis', 'russie', 'ukraine']);
    expect(await slugs(`{ memberOf: ["${ids['etats-unis-et-otan']}"] }`)).toEqual([
      'etats-unis',
      'otan',
    ]);
    expect(await slugs(`{ topics: ["${ids['#sanctions']}"] }`)).toEqual(['serguei-lavrov']);
  });

  test('of utterances and outlets', async () => {
    const answer = await server.query(`{
      utterances(first: 100, filter: { minReports: 2 }) { nodes { reportCount speaker { slug } } }
      outlets(filter: { countries: ["RU"], stateOwned: true }) { nodes { slug } }
      none: outlets(filter: { countries: ["FR"] }) { nodes { slug } }
    }`);
    expect(answer.utterances.nodes.length).toBeGreaterThan(0);
    for (const { reportCount } of answer.utterances.nodes) expect(reportCount).toBeGreaterThan(1);
    expect(answer.outlets.nodes).toEqual([{ slug: 'sputnik-france' }]);
    expect(answer.none.nodes).toEqual([]);
  });
});
