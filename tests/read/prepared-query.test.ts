import type { Connection, PoolClient } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PreparedQuery, type PreparedStatement } from '../../server/database/prepared-query.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let client: PoolClient;

beforeAll(async () => {
  database = await createTestDatabase();
  client = await database.pool.connect();
});
afterAll(async () => {
  client.release();
  await database.close();
});

const SQL = 'select n::int8 as n, $1 as word from generate_series(1, 2) n';

function run(
  statement: Partial<PreparedStatement>,
  onRow: (row: readonly unknown[]) => void = () => {},
) {
  const rows: unknown[] = [];
  return new Promise((resolve, reject) => {
    const add = (row: readonly unknown[]) => {
      onRow(row);
      rows.push([...row]);
    };
    client.query(
      new PreparedQuery(
        { name: '', text: SQL, values: ['pont'], ...statement },
        add,
        (error, of) => (error ? reject(error) : resolve({ names: of.names, rows })),
      ),
    );
  });
}

const FOUND = {
  names: ['n', 'word'],
  rows: [
    ['1', 'pont'],
    ['2', 'pont'],
  ],
};

/** The number of descriptions that the connection receives while some work is done. */
async function countDescriptions(work: () => Promise<void>): Promise<number> {
  const { connection } = client as unknown as { readonly connection: Connection };
  let count = 0;
  const add = () => {
    count += 1;
  };
  connection.on('rowDescription', add);
  await work();
  connection.off('rowDescription', add);
  return count;
}

test('a prepared statement is described once, and others each time', async () => {
  const twice = (name: string) => async () => {
    for (let time = 0; time < 2; time += 1) expect(await run({ name })).toEqual(FOUND);
  };
  expect(await countDescriptions(twice('of_words'))).toBe(1);
  expect(await countDescriptions(twice('of_words'))).toBe(0);
  expect(await countDescriptions(twice(''))).toBe(2);
});

test('a statement that pg has prepared is described', async () => {
  await client.query({ name: 'by_pg', text: SQL, values: ['pont'] });
  expect(await run({ name: 'by_pg' })).toEqual(FOUND);
});

test.each(['', 'failing'])('an error ends the statement only, with the name %j', async (name) => {
  const text = 'select 1 / $1::int as n';
  await expect(run({ name, text, values: [0] })).rejects.toThrow('division by zero');
  expect(await run({ name, text, values: [1] })).toEqual({ names: ['n'], rows: [['1']] });
});

test('what throws for a row is the error of the statement', async () => {
  const refuse = () => {
    throw new RangeError('too much');
  };
  await expect(run({ name: 'refused' }, refuse)).rejects.toThrow('too much');
  expect(await run({ name: 'refused' })).toEqual(FOUND);
});

test('columns that change after the statement was prepared are an error', async () => {
  await client.query('create temp table changing as select 1 as n');
  const statement = { name: 'of_changing', text: 'select n from changing', values: [] };
  expect(await run(statement)).toEqual({ names: ['n'], rows: [['1']] });
  await client.query('alter table changing alter n type text');
  await expect(run(statement)).rejects.toThrow('cached plan must not change result type');
});

test.each<[string, unknown, string | null]>([
  ['a bigint', 1n, '1'],
  ['a list', [1n, null], '{"1",NULL}'],
  ['null', null, null],
  ['a boolean', true, 'true'],
])('%s is a parameter', async (_, value, text) => {
  expect(await run({ text: 'select $1::text as t', values: [value] })).toEqual({
    names: ['t'],
    rows: [[text]],
  });
});
