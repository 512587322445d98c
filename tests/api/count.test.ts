import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestServer, type TestServer } from '../support/server.ts';

const OUTLETS = 50_000;
let server: TestServer;

beforeAll(async () => {
  server = await createTestServer();
  await server.database.pool.query(
    `insert into outlet (key, slug, name, folded, country)
     select gen_random_uuid(), 'outlet-' || n, 'Outlet ' || n, 'outlet ' || n,
            case when n % 4 = 0 then 'FR' when n % 1000 = 1 then 'BE' else 'CH' end
       from generate_series(1, $1) n`,
    [OUTLETS],
  );
});
afterAll(() => server.close());

async function count(countries?: readonly string[]) {
  const { outlets } = await server.query(
    `query ($countries: [String!]) {
      outlets(first: 1, filter: { countries: $countries }) { totalCount totalCountIsExact } }`,
    { countries },
  );
  return outlets;
}

test('a count up to 10,000 is exact', async () => {
  expect(await count(['BE'])).toEqual({ totalCount: 50, totalCountIsExact: true });
  expect(await count([])).toEqual({ totalCount: 0, totalCountIsExact: true });
});

test('a count above 10,000 is marked as an estimate, and is close to the exact count', async () => {
  for (const [countries, truth] of [
    [undefined, OUTLETS],
    [['FR'], OUTLETS / 4],
  ] as const) {
    const { totalCount, totalCountIsExact } = await count(countries);
    expect(totalCountIsExact).toBe(false);
    expect(Math.abs(totalCount - truth) / truth).toBeLessThan(0.05);
  }
});

test('a count that is not selected is not computed', async () => {
  const sql = await server.sqlOf(() => server.query('{ outlets(first: 1) { nodes { name } } }'));
  expect(sql).toHaveLength(1);
});
