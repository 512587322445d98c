import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { startEmbeddedPostgres } from '../../server/database/embedded/embedded-postgres.ts';
import { migrate } from '../../server/database/migrate.ts';
import { createDataDir, startDixit } from '../support/dixit-process.ts';
import { execute } from '../support/sql.ts';

const IS_SUPERUSER = `select rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls
  as may from pg_roles where rolname = current_user`;

// What the role does not own. Members of extensions stay the superuser's.
const NOT_OWNED = `
  select relname as name from pg_class where relnamespace = 'public'::regnamespace
     and pg_get_userbyid(relowner) <> current_user
  union all
  select proname from pg_proc p where pronamespace = 'public'::regnamespace
     and pg_get_userbyid(proowner) <> current_user
     and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
  union all
  select typname from pg_type where typnamespace = 'public'::regnamespace
     and typtype in ('e', 'c', 'd') and pg_get_userbyid(typowner) <> current_user
  union all
  select dictname from pg_ts_dict where dictnamespace = 'public'::regnamespace
     and pg_get_userbyid(dictowner) <> current_user
  union all
  select datname from pg_database where datname = current_database()
     and pg_get_userbyid(datdba) <> current_user`;

test('the service has no session as a superuser, and cannot reach files or programs', async () => {
  const dataDir = createDataDir();
  const dixit = startDixit({ env: { DIXIT_DATA_DIR: dataDir } });
  await dixit.ready();
  const { url, superuserUrl } = await startEmbeddedPostgres({ dataDir, attach: true });
  expect(await execute(url, IS_SUPERUSER)).toEqual([{ may: false }]);
  expect(await execute(url, NOT_OWNED)).toEqual([]);
  const sessions = await execute<{ usename: string }>(
    superuserUrl,
    `select distinct usename from pg_stat_activity
      where backend_type = 'client backend' and pid <> pg_backend_pid()`,
  );
  expect(sessions).toEqual([{ usename: new URL(url).username }]);
  expect(sessions).not.toEqual([{ usename: new URL(superuserUrl).username }]);
  for (const sql of [
    `select pg_read_file('/etc/passwd')`,
    `copy speaker to program 'cat'`,
    `set session_replication_role = replica`,
    `alter role current_user superuser`,
  ]) {
    await expect(execute(url, sql)).rejects.toThrow(/permission denied/);
  }
});

test('the log of PostgreSQL has no words of the register', async () => {
  const dataDir = createDataDir();
  const { url, stop } = await startEmbeddedPostgres({ dataDir });
  await execute(url, 'create table note (words text check (length(words) < 9))');
  const failing = `insert into note values ('vortangle melchirope')`;
  await expect(execute(url, failing)).rejects.toThrow('violates check constraint');
  await stop();
  const log = readFileSync(path.join(dataDir, 'postgres.log'), 'utf8');
  expect(log).toContain('violates check constraint');
  expect(log).not.toContain('vortangle');
});

test('data in which the superuser owns everything are handed over at the next start', async () => {
  const dataDir = createDataDir();
  const first = await startEmbeddedPostgres({ dataDir });
  const role = new URL(first.url).username;
  const server = Object.assign(new URL(first.superuserUrl), { pathname: '/postgres' }).href;
  await execute(server, 'drop database dixit');
  await execute(server, `drop role ${role}`);
  await execute(server, 'create database dixit');
  const applied = await migrate(first.superuserUrl);
  await execute(first.superuserUrl, `create table kept as select 42 as answer`);
  await first.stop();

  const next = await startEmbeddedPostgres({ dataDir });
  expect(await execute(next.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
  expect(await execute(next.url, IS_SUPERUSER)).toEqual([{ may: false }]);
  expect(await execute(next.url, NOT_OWNED)).toEqual([]);
  expect(await migrate(next.url)).toEqual([]);
  await execute(next.url, 'drop schema public cascade; create schema public');
  expect(await migrate(next.url)).toEqual(applied);
  await next.stop();
});
