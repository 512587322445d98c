import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await createTestServer({ seeded: true });
});
afterAll(() => server.close());

async function find(search: string, filter = {}) {
  const { speakers } = await server.query(
    `query ($filter: SpeakerFilter) { speakers(filter: $filter) { totalCount nodes { slug } } }`,
    { filter: { search, ...filter } },
  );
  return speakers.nodes.map(({ slug }: { slug: string }) => slug);
}

test.each([
  ['Lavrov', 'serguei-lavrov'],
  ['Lavrof', 'serguei-lavrov'],
  ['Lawrow', 'serguei-lavrov'],
  ['lavrov serguei', 'serguei-lavrov'],
  ['Sergei Lavrov', 'serguei-lavrov'],
  ['SERGUEÏ  LAVROV', 'serguei-lavrov'],
  ['Sergej Lawrow', 'serguei-lavrov'],
  ['Sergey Lavroff', 'serguei-lavrov'],
  ['Лавров', 'serguei-lavrov'],
  ['Сергей Лавров', 'serguei-lavrov'],
  ['Serguey Lavrow', 'serguei-lavrov'],
  ['Lavorv', 'serguei-lavrov'],
  ['Putin', 'vladimir-poutine'],
  ['Poutin', 'vladimir-poutine'],
  ['Путин', 'vladimir-poutine'],
  ['Riabkov', 'serguei-riabkov'],
  ['Ryabkow', 'serguei-riabkov'],
  ['Grushko', 'alexandre-grouchko'],
  ['Gruschko', 'alexandre-grouchko'],
  ['Antonow', 'anatoli-antonov'],
  ['Shermann', 'wendy-sherman'],
  ['Wendy Scherman', 'wendy-sherman'],
  ['otan', 'otan'],
  ['NATO', 'otan'],
  ['États Unis', 'etats-unis'],
  ['Moscou', 'russie'],
  ['departement d’etat', 'departement-etat'],
])('%s: %s comes first', async (name, slug) => {
  expect((await find(name))[0]).toBe(slug);
});

test('an exact alias comes before names that contain it', async () => {
  const found = await find('Washington');
  expect(found[0]).toBe('etats-unis');
  expect(found).toContain('etats-unis-et-otan');
});

test('other filters apply too, and pages add up to the whole list', async () => {
  expect(await find('Washington', { kinds: ['COLLECTIVE'] })).not.toContain('etats-unis');
  const PAGE = `query ($first: Int, $last: Int, $after: String, $before: String, $orderBy: SpeakerOrder) {
    speakers(first: $first, last: $last, after: $after, before: $before, orderBy: $orderBy,
             filter: { search: "russe" }) {
      totalCount nodes { slug } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }`;
  for (const orderBy of [
    undefined,
    { field: 'RANK', direction: 'ASC' },
    { field: 'NAME', direction: 'ASC' },
  ]) {
    const ask = async (args: object) => (await server.query(PAGE, { orderBy, ...args })).speakers;
    const whole = (await ask({ first: 100 })).nodes;
    expect(whole.length).toBeGreaterThan(2);
    const first = await ask({ first: 2 });
    const rest = await ask({ first: 100, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...rest.nodes]).toEqual(whole);
    const last = await ask({ last: 1 });
    const before = await ask({ last: 100, before: last.pageInfo.startCursor });
    expect([...before.nodes, ...last.nodes]).toEqual(whole);
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  }
});

test.each(['', ' ', '😀', '\0', '%', "'", 'Xqzwjk'])('%j finds no speakers', async (name) => {
  expect(await find(name)).toEqual([]);
});
