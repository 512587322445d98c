import { afterAll, beforeAll, expect, test } from 'vitest';
import { Lookups } from '../../server/read/lookups.ts';
import { createTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await createTestServer({ seeded: true, hasLane: true });
});
afterAll(() => server.close());

test('an id in a filter is looked up once, and again after a commit', async () => {
  const { speakers } = await server.query('{ speakers(first: 1) { nodes { id } } }');
  const document = `query ($speaker: ID!, $first: Int) {
    statements(first: $first, filter: { speakers: [$speaker] }) { nodes { id } } }`;
  const lookUps = async (first: number) => {
    const variables = { speaker: speakers.nodes[0].id, first };
    const statements = await server.sqlOf(() => server.query(document, variables));
    return statements.filter((text) => text.includes('findSpeakersAndCollectives')).length;
  };
  expect(await lookUps(1)).toBe(1);
  expect(await lookUps(2)).toBe(0);
  await server.database.pool.query('update corpus_revision set revision = revision + 1');
  expect(await lookUps(3)).toBe(1);
});

test('look-ups of an earlier revision are not used for a later one', () => {
  const lookups = new Lookups();
  const found = lookups.at(0, 5n);
  expect(lookups.at(0, 4n)).toBe(found);
  expect(lookups.at(0, 6n)).not.toBe(found);
  const later = lookups.at(0, 6n);
  // The database was restored from a backup.
  expect(lookups.at(1, 3n)).not.toBe(later);
});
