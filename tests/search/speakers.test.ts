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
             filter: { search: "ministre" }) {
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

async function edges(search: string, filter = {}) {
  const { speakers } = await server.query(
    `query ($filter: SpeakerFilter) {
      speakers(filter: $filter) { edges { similarity matchedName node { slug } } } }`,
    { filter: { search, ...filter } },
  );
  return speakers.edges;
}

test('an edge tells how similar which name is, and a role by its title', async () => {
  const [exact] = await edges('Sergueï Lavrov');
  expect(exact).toEqual({
    similarity: 1,
    matchedName: 'Sergueï Lavrov',
    node: { slug: 'serguei-lavrov' },
  });
  const [surname] = await edges('Лавров');
  expect(surname.similarity).toBeLessThan(1);
  expect(surname.similarity).toBeGreaterThan(0.75);
  const [role] = await edges('ministre des Affaires étrangères de Russie', { on: '2022-01-14' });
  expect(role).toMatchObject({
    matchedName: 'ministre des Affaires étrangères',
    node: { slug: 'serguei-lavrov' },
  });
  const unsearched = await server.query(
    '{ speakers(first: 1) { edges { similarity matchedName } } }',
  );
  expect(unsearched.speakers.edges).toEqual([{ similarity: null, matchedName: null }]);
});

test('an unknown person is at most a guess', async () => {
  for (const name of [
    'Sergueï Vronski',
    'Anna Lavrov',
    'le ministre Vronski',
    'préfet de Moscou',
  ]) {
    for (const { similarity } of await edges(name))
      expect([name, similarity < 0.75]).toEqual([name, true]);
  }
});

test('matches keep their similarity in other orders', async () => {
  const { speakers } = await server.query(
    `{ speakers(filter: { search: "Lavrov" }, orderBy: { field: NAME, direction: ASC }) {
      edges { similarity node { slug } } } }`,
  );
  expect(speakers.edges).toEqual([{ similarity: 1, node: { slug: 'serguei-lavrov' } }]);
});
