import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { Client } from 'pg';
import { expect, inject, onTestFinished, test } from 'vitest';
import { deploy, diagnoseHistory, diffSchema } from '../../prisma/engine.ts';
import { connectDatabase } from '../../server/database/connect.ts';
import { migrate } from '../../server/database/migrate.ts';
import { createEmptyDatabase } from '../support/database.ts';
import { ask, startDixit, until } from '../support/dixit-process.ts';
import { execute } from '../support/sql.ts';

async function useEmptyDatabase(): Promise<string> {
  const { url, drop } = await createEmptyDatabase('template0');
  onTestFinished(async () => void (await drop()));
  return url;
}

test('three servers that start together on an empty database: one migrates, all serve the seeds', async () => {
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

test('a failed migration reports the reason, leaves nothing behind, and is tried again', async () => {
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

const FOLDER = new URL('../../prisma/migrations/', import.meta.url);
const NAMES = readdirSync(FOLDER).filter((name) => !name.includes('.'));
const readScript = (name: string) => readFileSync(new URL(`${name}/migration.sql`, FOLDER), 'utf8');
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

test('every migration is recorded as Prisma records it', async () => {
  const url = await useEmptyDatabase();
  expect(await migrate(url)).toEqual(NAMES);
  const rows = await execute(
    url,
    `select migration_name, checksum, logs, rolled_back_at, applied_steps_count,
       id ~ '^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$' as has_uuid,
       started_at <= finished_at and finished_at <= clock_timestamp() as is_finished
     from _prisma_migrations order by migration_name`,
  );
  expect(rows).toEqual(
    NAMES.map((name) => ({
      migration_name: name,
      checksum: sha256(readScript(name)),
      logs: null,
      rolled_back_at: null,
      applied_steps_count: 1,
      has_uuid: true,
      is_finished: true,
    })),
  );
});

test('Prisma creates the same table, and finds nothing to deploy', async () => {
  const [ours, prismas] = [await useEmptyDatabase(), await useEmptyDatabase()];
  await migrate(ours);
  await deploy(prismas, []);
  const columns = `
    select attnum, attname, format_type(atttypid, atttypmod) as type, attnotnull,
      pg_get_expr(adbin, adrelid) as initially, pg_get_constraintdef(c.oid) as key, conname
    from pg_attribute
    left join pg_attrdef on adrelid = attrelid and adnum = attnum
    left join pg_constraint c on conrelid = attrelid and attnum = any (conkey) and contype = 'p'
    where attrelid = '_prisma_migrations'::regclass and attnum > 0 order by attnum`;
  const created = await execute(prismas, columns);
  expect(created).toHaveLength(8);
  expect(await execute(ours, columns)).toEqual(created);
  expect(await migrate(prismas)).toEqual(NAMES);
  for (const url of [ours, prismas]) {
    expect(await deploy(url)).toEqual([]);
    expect(await diagnoseHistory(url)).toMatchObject({
      hasMigrationsTable: true,
      history: null,
      failedMigrationNames: [],
      editedMigrationNames: [],
    });
  }
});

test('a migration that a failed deploy of the Prisma CLI left is tried again', async () => {
  const url = await useEmptyDatabase();
  await deploy(url, []);
  await execute(
    url,
    `insert into _prisma_migrations (id, checksum, migration_name, logs) values ('1', 'x', $1, 'E')`,
    [NAMES[0]],
  );
  expect((await diagnoseHistory(url)).failedMigrationNames).toEqual([NAMES[0]]);
  expect(await migrate(url)).toEqual(NAMES);
  expect(await diagnoseHistory(url)).toMatchObject({ history: null, failedMigrationNames: [] });
});

const RENAME = `update _prisma_migrations set migration_name = `;

test.each([
  [
    'of an earlier version',
    `${RENAME} '20261122000000_init'`,
    /earlier version[\s\S]+npm run export[\s\S]+db:reset/,
  ],
  ['of a newer version', `${RENAME} '29991231000000_init'`, /newer version[\s\S]+Update Dixit/],
  [
    'of a newer version that kept what this one has',
    `insert into _prisma_migrations (id, checksum, migration_name, finished_at)
     values ('1', 'x', '29991231000000_more', now())`,
    /newer version/,
  ],
  ['with an edited migration', `update _prisma_migrations set checksum = 'x'`, /differs from the/],
  [
    'of another program that uses Prisma',
    `drop table corpus_revision; ${RENAME} '29991231000000_shop'`,
    /tables of another application/,
  ],
])('a database %s is recognised and left unchanged', async (_, change, told) => {
  const url = await useEmptyDatabase();
  await migrate(url);
  await execute(url, change);
  // An unfinished migration of a deploy would be marked as rolled back.
  await execute(
    url,
    `insert into _prisma_migrations (id, checksum, migration_name) values ('2', 'x', 'unfinished')`,
  );
  const history = await execute(url, 'select * from _prisma_migrations order by id');
  await expect(migrate(url)).rejects.toThrow(told);
  expect(await execute(url, 'select * from _prisma_migrations order by id')).toEqual(history);
});

test('an applied migration can have other line breaks than its file', async () => {
  const url = await useEmptyDatabase();
  await migrate(url);
  for (const name of NAMES) {
    const checksum = sha256(readScript(name).replaceAll('\n', '\r\n'));
    await execute(url, `update _prisma_migrations set checksum = $2 where migration_name = $1`, [
      name,
      checksum,
    ]);
  }
  expect(await migrate(url)).toEqual([]);
});

test('the server waits for a running deploy of the Prisma CLI, and does not treat it as failed', async () => {
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

test('a role that cannot create tables gets an error', async () => {
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
// triggers, functions, a collation, generated columns, indexes of expressions or of trigrams) are the
// migrations' alone.
const CATALOG = {
  columns: `
    select table_name || '.' || column_name as name,
      concat_ws(' ', udt_name, is_nullable, column_default) as definition
    from information_schema.columns where table_schema = 'public'`,
  enums: `
    select typname as name, string_agg(enumlabel, ' ' order by enumsortorder) as definition
    from pg_enum join pg_type on pg_type.oid = enumtypid group by typname`,
  indexes: `
    select indexname as name, replace(indexdef, ' COLLATE "C"', '') as definition
    from pg_indexes join pg_index on indexrelid = format('%I', indexname)::regclass
    where schemaname = 'public' and indexprs is null and indexdef !~ 'gin_trgm_ops'`,
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
