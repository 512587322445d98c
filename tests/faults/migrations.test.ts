import { Client } from 'pg';
import { expect, inject, onTestFinished, test } from 'vitest';
import { diffSchema, migrate } from '../../prisma/migrate.ts';
import { connectDatabase } from '../../server/database/open.ts';
import { createEmptyDatabase } from '../support/database.ts';
import { ask, startDixit, until } from '../support/dixit-process.ts';
import { execute } from '../support/sql.ts';

async function useEmptyDatabase(): Promise<string> {
  const { url, drop } = await createEmptyDatabase('template0');
  onTestFinished(async () => void (await drop()));
  return url;
}

test('three that start together on an empty database: one migrates, all serve the seeds', async () => {
  const env = { DATABASE_URL: await useEmptyDatabase(), DIXIT_SEEDS: 'seeds' };
  const servers = [startDixit({ env }), startDixit({ env }), startDixit({ env })];
  const urls = await Promise.all(servers.map((server) => server.ready()));
  for (const url of urls) {
    expect(await ask(url, '{ articles { totalCount } }')).toMatchObject({
      data: { articles: { totalCount: 5 } },
    });
  }
  expect(servers.filter(({ stderr }) => stderr.includes('Migrated'))).toHaveLength(1);
  for (const server of servers) {
    server.signal('SIGTERM');
    expect(await server.exited()).toBe(0);
  }
});

test('a migration that fails says why, leaves nothing behind, and is tried again', async () => {
  const url = await useEmptyDatabase();
  const signature = 'edtf_earliest(edtf text)';
  await execute(url, `create function ${signature} returns text return null`);
  const log = { info: () => {}, warn: () => {} };
  for (const _ of ['at first', 'again']) {
    await expect(connectDatabase({ databaseUrl: url, dataDir: '', log })).rejects.toThrow(
      /could not be migrated\. Migration \w+: function "edtf_earliest" already exists/,
    );
  }
  await execute(url, `drop function ${signature}`);
  expect(await migrate(url)).not.toEqual([]);
  expect(await migrate(url)).toEqual([]);
});

test('a deploy of the Prisma CLI under way is waited for, not taken for failed', async () => {
  const url = await useEmptyDatabase();
  await migrate(url);
  const cli = new Client({ connectionString: url });
  await cli.connect();
  try {
    await cli.query('select pg_advisory_lock(72707369)');
    await cli.query('update _prisma_migrations set finished_at = null');
    const applied = migrate(url);
    await until(async () => {
      const { rowCount } = await cli.query(
        `select from pg_locks join pg_database d on d.oid = database
          where datname = current_database() and locktype = 'advisory' and not granted`,
      );
      return rowCount === 1;
    });
    await cli.query('update _prisma_migrations set finished_at = now()');
    await cli.query('select pg_advisory_unlock(72707369)');
    expect(await applied).toEqual([]);
    expect(
      await execute(url, 'select from _prisma_migrations where rolled_back_at is not null'),
    ).toEqual([]);
  } finally {
    await cli.end();
  }
});

test('a role that may not make tables is told so', async () => {
  const url = new URL(await useEmptyDatabase());
  await execute(url.href, `create role reader login password 'reader'`);
  onTestFinished(async () => void (await execute(inject('postgresUrl'), 'drop role reader')));
  Object.assign(url, { username: 'reader', password: 'reader' });
  const log = { info: () => {}, warn: () => {} };
  await expect(connectDatabase({ databaseUrl: url.href, dataDir: '', log })).rejects.toThrow(
    'could not be migrated. permission denied for schema public.',
  );
});

// What each kind of object is made of. The rules that the schema language cannot express (checks,
// triggers, functions, a collation, indexes of expressions) are the migrations' alone.
const CATALOG = {
  columns: `
    select table_name || '.' || column_name as name,
      concat_ws(' ', udt_name, is_nullable, column_default, is_generated) as definition
    from information_schema.columns where table_schema = 'public'`,
  enums: `
    select typname as name, string_agg(enumlabel, ' ' order by enumsortorder) as definition
    from pg_enum join pg_type on pg_type.oid = enumtypid group by typname`,
  indexes: `
    select indexname as name, replace(indexdef, ' COLLATE "C"', '') as definition
    from pg_indexes join pg_index on indexrelid = format('%I', indexname)::regclass
    where schemaname = 'public' and indexprs is null`,
  constraints: `
    select conrelid::regclass || '.' || conname as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype in ('p', 'u', 'f') and connamespace = 'public'::regnamespace`,
};

test.each(Object.entries(CATALOG))(
  'schema.prisma and the migrations agree on %s',
  async (...kind) => {
    const [migrated, described] = [await useEmptyDatabase(), await useEmptyDatabase()];
    await migrate(migrated);
    await execute(described, await diffSchema(described, null));
    const sql = `select name, definition from (${kind[1]}) as o where name !~ '^_prisma' order by 1, 2`;
    const [made, wanted] = [await execute(migrated, sql), await execute(described, sql)];
    expect(wanted.length).toBeGreaterThan(0);
    expect(made).toEqual(wanted);
  },
);
