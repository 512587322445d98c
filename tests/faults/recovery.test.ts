import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { startEmbeddedPostgres } from '../../server/database/embedded/embedded-postgres.ts';
import {
  ask,
  createDataDir,
  isAlive,
  postgresOf,
  signalPostgres,
  startDixit,
  until,
} from '../support/dixit-process.ts';
import { execute } from '../support/sql.ts';

test('after kill -9, the next start stops the remaining Postgres and has all data', async () => {
  const dataDir = createDataDir();
  const env = { DIXIT_DATA_DIR: dataDir };
  const killed = startDixit({ env });
  await killed.ready();
  const { url } = await startEmbeddedPostgres({ dataDir, attach: true });
  await execute(url, 'create table kept as select 42 as answer');
  const orphan = postgresOf(dataDir) ?? 0;
  killed.signal('SIGKILL');
  expect(await killed.exited()).toBe('SIGKILL');
  expect(isAlive(orphan)).toBe(true);

  const next = startDixit({ env });
  await ask(await next.ready(), '{ __typename }');
  expect(next.stderr).toContain(
    'Stopping the PostgreSQL that an earlier Dixit process left behind',
  );
  expect(isAlive(orphan)).toBe(false);
  const attached = await startEmbeddedPostgres({ dataDir, attach: true });
  expect(await execute(attached.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
  await attached.stop();
  next.signal('SIGTERM');
  expect(await next.exited()).toBe(0);
});

test('if Postgres is killed, Dixit reports it and exits, and the next start has all data', async () => {
  const dataDir = createDataDir();
  const env = { DIXIT_DATA_DIR: dataDir };
  const dixit = startDixit({ env });
  await dixit.ready();
  const { url } = await startEmbeddedPostgres({ dataDir, attach: true });
  await execute(url, 'create table kept as select 42 as answer');
  signalPostgres(dataDir, 'SIGKILL');
  expect(await dixit.exited()).toBe(1);
  expect(dixit.stderr).toMatch(
    /^The embedded PostgreSQL stopped unexpectedly \(see .*\)\. Start Dixit again\.$/m,
  );
  expect(dixit.stderr).not.toMatch(/\n\s+at /);

  const next = startDixit({ env });
  await next.ready();
  const again = await startEmbeddedPostgres({ dataDir, attach: true });
  expect(await execute(again.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
});

test('a start after one that was killed while it created the data succeeds', async () => {
  const dataDir = createDataDir();
  const env = { DIXIT_DATA_DIR: dataDir };
  const killed = startDixit({ env });
  const unfinished = () => readdirSync(dataDir).filter((name) => name.startsWith('postgres.new'));
  await until(() => killed.stderr.includes('Setting up') && unfinished().length > 0);
  killed.signal('SIGKILL');
  await killed.exited();

  const next = startDixit({ env });
  await ask(await next.ready(), '{ __typename }');
  expect(unfinished().filter((name) => !name.includes(`-${killed.pid}`))).toEqual([]);
});

test('Postgres and Dixit both killed: the data recover, even if another process has the old id', async () => {
  const dataDir = createDataDir();
  const first = await startEmbeddedPostgres({ dataDir });
  await execute(first.url, 'create table kept as select 42 as answer');
  signalPostgres(dataDir, 'SIGKILL');
  await until(() => postgresOf(dataDir) === undefined);
  await first.stop();
  // Another program of the same user: here, this process.
  const file = path.join(dataDir, 'postgres', 'postmaster.pid');
  writeFileSync(file, `${process.pid}\n${path.dirname(file)}\n0\n1\n\n127.0.0.1\n\nready\n`);

  const again = await startEmbeddedPostgres({ dataDir });
  expect(await execute(again.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
  await again.stop();
});

test('after its data folder is emptied, Dixit starts with new data', async () => {
  const dataDir = createDataDir();
  const first = await startEmbeddedPostgres({ dataDir });
  await execute(first.url, 'create table kept as select 42 as answer');
  await first.stop();
  rmSync(dataDir, { recursive: true });

  const anew = await startEmbeddedPostgres({ dataDir });
  expect(await execute(anew.url, `select to_regclass('kept') as kept`)).toEqual([{ kept: null }]);
  await anew.stop();
});
