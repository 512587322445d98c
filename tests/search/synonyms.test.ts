import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../server/database/client.ts';
import { statementConditions } from '../../server/read/filters/statement.ts';
import { createReader, raw, sql } from '../../server/read/sql.ts';
import { createWriting, type Writing } from '../api/writing/writing.ts';

let writing: Writing;
let other: Database;

beforeAll(async () => {
  writing = await createWriting();
  const exact = 'Le bac de Brumeval repartira';
  await writing.ingest({
    language: 'fr',
    publishedOn: '2024-01-05',
    title: 'Mer',
    textKind: 'FULL',
    text: `« ${exact} », dit-elle.`,
    statements: [{ kind: 'DIRECT', act: 'PROMISE', content: [{ exact }], verbatim: [{ exact }] }],
  });
  other = openDatabase({
    url: writing.server.database.url,
    synonyms: 'bac de Brumeval = la Traversière = BDB\nbac ~ ferry',
  });
});
afterAll(async () => {
  await other.close();
  await writing.server.close();
});

async function count(database: Database, search: string): Promise<number> {
  const reader = createReader(database);
  const { where } = await statementConditions(reader, { search });
  const rows = await reader.query<{ id: bigint }>(
    sql`select r.id from statement r where ${where(raw('r'))}`,
  );
  return rows.length;
}

test('an operator’s list extends the one that is shipped', async () => {
  for (const search of ['BDB', 'traversière repart', 'la traversiere']) {
    expect(await count(writing.server.database, search)).toBe(0);
    expect(await count(other, search)).toBe(1);
  }
  // Nearly the same is only suggested.
  expect(await count(other, 'ferry')).toBe(0);
  expect(await count(other, '"BDB"')).toBe(0);
});
