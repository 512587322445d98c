import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestArticle, createTestSpeaker } from '../support/rows.ts';
import { createTestServer, type TestServer } from '../support/server.ts';

const DAYS = ['2024', '2024-03', '2024-03-01', '2024-03-05', '2024-04-01', null];

let server: TestServer;
let speakerId: bigint;

beforeAll(async () => {
  server = await createTestServer();
  const { prisma } = server.database;
  speakerId = (await createTestSpeaker(prisma, 'Solène Vasquard')).id;
  for (let index = 0; index < 9; index += 1) {
    await createTestArticle(prisma, {
      // Several articles share a day, so that the id breaks ties.
      publishedOn: ['2024-03-01', '2024-03-02', '2024-02'][index % 3] ?? '',
      statements: Array.from({ length: 5 }, (_, at) => ({
        saidOn: DAYS[(index + at) % DAYS.length] ?? null,
        speakerId,
      })),
    });
  }
});
afterAll(() => server.close());

const PAGE = `query ($first: Int, $last: Int, $after: String, $before: String, $orderBy: StatementOrder) {
  statements(first: $first, last: $last, after: $after, before: $before, orderBy: $orderBy) {
    totalCount totalCountIsExact
    edges { cursor node { id saidOn { earliest } } }
    nodes { id }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

interface OrderBy {
  readonly field: string;
  readonly direction: string;
}

async function readAll(orderBy: OrderBy, size: number, backward: boolean): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  for (let pages = 0; pages < 100; pages += 1) {
    const variables: Record<string, unknown> = backward
      ? { last: size, before: cursor, orderBy }
      : { first: size, after: cursor, orderBy };
    const { statements } = await server.query(PAGE, variables);
    const page: string[] = statements.edges.map((edge: { node: { id: string } }) => edge.node.id);
    expect(statements.nodes.map((node: { id: string }) => node.id)).toEqual(page);
    if (backward) ids.unshift(...page);
    else ids.push(...page);
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = statements.pageInfo;
    expect(backward ? hasNextPage : hasPreviousPage).toBe(cursor !== null);
    if (!(backward ? hasPreviousPage : hasNextPage)) return ids;
    cursor = backward ? startCursor : endCursor;
  }
  throw new Error('The pages do not end.');
}

describe('pages', () => {
  const orders = ['PUBLISHED_ON', 'SAID_ON', 'DATED_ON', 'RECORDED_AT'].flatMap((field) =>
    ['ASC', 'DESC'].map((direction) => ({ field, direction })),
  );

  test.each(orders)('by $field $direction add up to the whole list, both ways', async (orderBy) => {
    const whole = await readAll(orderBy, 100, false);
    expect(new Set(whole).size).toBe(45);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 50 }), fc.boolean(), async (size, backward) => {
        expect(await readAll(orderBy, size, backward)).toEqual(whole);
      }),
      { numRuns: 8, seed: 7 },
    );
  });

  test('put unknown days last in both directions', async () => {
    for (const direction of ['ASC', 'DESC']) {
      const orderBy = { field: 'SAID_ON', direction };
      const { statements } = await server.query(PAGE, { first: 100, orderBy });
      const days: (string | null)[] = statements.edges.map(
        (edge: { node: { saidOn: { earliest: string } | null } }) =>
          edge.node.saidOn?.earliest ?? null,
      );
      const known = days.filter((day) => day !== null);
      expect(days.slice(0, known.length)).toEqual(known);
      expect(known).toEqual(direction === 'ASC' ? known.toSorted() : known.toSorted().reverse());
      expect(known.length).toBeLessThan(days.length);
    }
  });

  test('between two cursors hold what lies between them', async () => {
    const orderBy = { field: 'SAID_ON', direction: 'ASC' };
    const { statements } = await server.query(PAGE, { first: 100, orderBy });
    const edges: { cursor: string; node: { id: string } }[] = statements.edges;
    for (const [from, to] of [
      [2, 9],
      [30, 44],
      [40, 43],
    ] as const) {
      const variables = { after: edges[from]?.cursor, before: edges[to]?.cursor, orderBy };
      const between = await server.query(PAGE, { first: 100, ...variables });
      expect(between.statements.nodes.map((node: { id: string }) => node.id)).toEqual(
        edges.slice(from + 1, to).map((edge) => edge.node.id),
      );
      expect(between.statements.pageInfo).toMatchObject({
        hasNextPage: true,
        hasPreviousPage: true,
      });
    }
  });

  test('neither repeat nor lose rows while rows are added', async () => {
    const orderBy = { field: 'PUBLISHED_ON', direction: 'ASC' };
    const before = await readAll(orderBy, 100, false);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const { statements } = await server.query(PAGE, { first: 7, after: cursor, orderBy });
      seen.push(...statements.nodes.map((node: { id: string }) => node.id));
      cursor = statements.pageInfo.hasNextPage ? statements.pageInfo.endCursor : null;
      await createTestArticle(server.database.prisma, { publishedOn: '2024-03-01' });
    } while (cursor);
    expect(new Set(seen).size).toBe(seen.length);
    expect(before.filter((id) => !seen.includes(id))).toEqual([]);
  });

  test('of nothing are empty', async () => {
    const { statements } = await server.query(`{
      statements(filter: { kinds: [] }) {
        totalCount totalCountIsExact edges { cursor } nodes { id }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      }
    }`);
    expect(statements).toMatchInlineSnapshot(`
      {
        "edges": [],
        "nodes": [],
        "pageInfo": {
          "endCursor": null,
          "hasNextPage": false,
          "hasPreviousPage": false,
          "startCursor": null,
        },
        "totalCount": 0,
        "totalCountIsExact": true,
      }
    `);
  });
});

describe('nested pages', () => {
  test('add up to the whole list for every parent, both ways', async () => {
    const NESTED = `query ($first: Int, $last: Int, $after: String, $before: String) {
      articles(first: 3, orderBy: { field: RECORDED_AT, direction: ASC }) {
        nodes {
          slug
          statements(
            first: $first last: $last after: $after before: $before
            orderBy: { field: SAID_ON, direction: DESC }
          ) {
            totalCount
            nodes { id }
            pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
          }
        }
      }
    }`;
    const whole = await server.query(NESTED, { first: 100 });
    for (const [index, article] of whole.articles.nodes.entries()) {
      expect(article.statements.totalCount).toBe(5);
      const ids = article.statements.nodes.map((node: { id: string }) => node.id);
      const first = await server.query(NESTED, { first: 2 });
      const page = first.articles.nodes[index].statements;
      const rest = await server.query(NESTED, { first: 100, after: page.pageInfo.endCursor });
      expect(
        [...page.nodes, ...rest.articles.nodes[index].statements.nodes].map((n) => n.id),
      ).toEqual(ids);
      const last = await server.query(NESTED, { last: 2 });
      expect(last.articles.nodes[index].statements.nodes.map((n: { id: string }) => n.id)).toEqual(
        ids.slice(-2),
      );
    }
  });

  test('of a speaker’s articles add up to the whole list, both ways', async () => {
    const NESTED = `query ($first: Int, $last: Int, $after: String, $before: String) {
      speaker(name: "solene  VASQUARD") {
        articles(first: $first last: $last after: $after before: $before) {
          totalCount nodes { slug } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        }
      }
    }`;
    const { speaker } = await server.query(NESTED, { first: 100 });
    expect(speaker.articles.totalCount).toBe(9);
    const slugs: string[] = speaker.articles.nodes.map((node: { slug: string }) => node.slug);
    expect(slugs).toHaveLength(9);
    const first = (await server.query(NESTED, { first: 4 })).speaker.articles;
    const second = (await server.query(NESTED, { first: 9, after: first.pageInfo.endCursor }))
      .speaker.articles;
    expect([...first.nodes, ...second.nodes].map((node) => node.slug)).toEqual(slugs);
    const last = (await server.query(NESTED, { last: 3 })).speaker.articles;
    expect(last.nodes.map((node: { slug: string }) => node.slug)).toEqual(slugs.slice(-3));
    expect(last.pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: false });
  });
});

describe('bad page arguments', () => {
  test.each([
    [{ first: 0 }, 'INVALID_PAGE_SIZE'],
    [{ first: 101 }, 'INVALID_PAGE_SIZE'],
    [{ first: 1_000_000 }, 'INVALID_PAGE_SIZE'],
    [{ last: -1 }, 'INVALID_PAGE_SIZE'],
    [{ first: 1, last: 1 }, 'INVALID_ARGUMENT'],
    [{ after: 'nonsense' }, 'INVALID_CURSOR'],
    [{ after: '' }, 'INVALID_CURSOR'],
    [
      {
        before: Buffer.from('["PUBLISHED_ON DESC","2024-02-30T00:00:00.000Z","1"]').toString(
          'base64url',
        ),
      },
      'INVALID_CURSOR',
    ],
    [
      { after: Buffer.from('["PUBLISHED_ON DESC",null,"1"]').toString('base64url') },
      'INVALID_CURSOR',
    ],
    [
      {
        after: Buffer.from(
          '["PUBLISHED_ON DESC","2024-02-01T00:00:00.000Z","99999999999999999999"]',
        ).toString('base64url'),
      },
      'INVALID_CURSOR',
    ],
    [{ after: Buffer.from('["NAME ASC","a","1"]').toString('base64url') }, 'INVALID_CURSOR'],
  ])('%o: %s, a 400', async (variables, code) => {
    const { errors, status } = await server.ask(PAGE, variables);
    expect(errors?.map((error) => error.extensions.code)).toEqual([code]);
    expect(status).toBe(400);
  });

  test('a cursor of another order is rejected', async () => {
    const { statements } = await server.query(PAGE, {
      first: 1,
      orderBy: { field: 'SAID_ON', direction: 'ASC' },
    });
    const { errors } = await server.ask(PAGE, { after: statements.pageInfo.endCursor });
    expect(errors?.[0]?.extensions.code).toBe('INVALID_CURSOR');
    expect(errors?.[0]?.message).not.toContain(statements.pageInfo.endCursor);
  });
});
