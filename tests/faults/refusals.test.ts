import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { connectDatabase } from '../../server/database/connect.ts';
import { createEmptyDatabase } from '../support/database.ts';
import { createDataDir, startDixit, until } from '../support/dixit-process.ts';
import { execute } from '../support/sql.ts';

/** The error message of a start that must fail, without a stack trace or standard output. */
async function refusal(env: Readonly<Record<string, string>>): Promise<string> {
  const dixit = startDixit({ env });
  expect(await dixit.exited()).toBe(1);
  expect(dixit.stdout).toBe('');
  expect(dixit.stderr).not.toMatch(/^\s+at /m);
  return dixit.stderr;
}

test('all invalid settings are reported together, without the password', async () => {
  const env = {
    PORT: '70000',
    LOG_LEVEL: 'loud',
    DATABASE_URL: 'mysql://somebody:hunter2@database/dixit',
  };
  const told = await refusal(env);
  expect(told).not.toContain('hunter2');
  expect(told).toMatchInlineSnapshot(`
    "Dixit cannot start with these settings:
      PORT: "70000" is not allowed. Allowed: a whole number from 0 to 65535 (0: any free port).
      DATABASE_URL: its value (not shown, because it may contain a password) is not allowed. Allowed: postgresql://user:password@host:port/database (or unset: the embedded PostgreSQL).
      LOG_LEVEL: "loud" is not allowed. Allowed: one of fatal, error, warn, info, debug, trace, silent.
    "
  `);
});

test('a port that is in use: reports which, and how to choose another', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void other.close());
  await new Promise((resolve) => other.once('listening', resolve));
  const address = other.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const { url, drop } = await createEmptyDatabase();
  onTestFinished(async () => void (await drop()));
  const told = await refusal({ PORT: String(port), DATABASE_URL: url });
  expect(told).toContain(`Port ${port} on 127.0.0.1 is in use by another program.`);
  expect(told).toContain(`PORT=${port + 1} npm start`);
});

test('a data folder that is a file', async () => {
  const file = createDataDir();
  writeFileSync(file, '');
  expect(await refusal({ DIXIT_DATA_DIR: file })).toContain('cannot be used: a file is in the way');
  expect(await refusal({ DIXIT_DATA_DIR: path.join(file, 'below') })).toContain('a file is in the');
});

test('a list of synonyms that is missing, or has wrong lines', async () => {
  const file = path.join(createDataDir(), 'synonyms.txt');
  expect(await refusal({ DIXIT_SYNONYMS: file })).toContain(`cannot be read from ${file}`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, 'Otan = NATO\nseul\n');
  expect(await refusal({ DIXIT_SYNONYMS: file })).toContain(`${file}:2: Write at least two`);
});

test('data of another PostgreSQL', async () => {
  const dataDir = createDataDir();
  mkdirSync(path.join(dataDir, 'postgres'), { recursive: true });
  writeFileSync(path.join(dataDir, 'postgres', 'PG_VERSION'), '17\n');
  expect(await refusal({ DIXIT_DATA_DIR: dataDir })).toMatch(
    /were created by PostgreSQL 17, and PostgreSQL 18 cannot read them/,
  );
});

test('other files in the data folder', async () => {
  const dataDir = createDataDir();
  mkdirSync(path.join(dataDir, 'postgres', 'holiday pictures'), { recursive: true });
  expect(await refusal({ DIXIT_DATA_DIR: dataDir })).toContain(
    'exists but does not contain PostgreSQL data',
  );
});

test('a given database that rejects the login fails immediately', async () => {
  const cases: [change: (url: URL) => void, told: RegExp][] = [
    [(url) => (url.password = 'hunter2'), /refused the connection .*Check the user and the pass/],
    [(url) => (url.pathname = '/nowhere'), /"nowhere" does not exist.*CREATE DATABASE/],
  ];
  for (const [change, told] of cases) {
    const url = new URL(inject('postgresUrl'));
    change(url);
    const message = await failure(url.href);
    expect(message).toMatch(told);
    expect(message).not.toContain(url.password);
  }
});

test('a given database that does not store Unicode', async () => {
  const postgresUrl = inject('postgresUrl');
  await execute(
    postgresUrl,
    `create database latin encoding 'LATIN1' locale_provider libc locale 'C' template template0`,
  );
  onTestFinished(async () => void (await execute(postgresUrl, 'drop database latin')));
  const url = new URL(postgresUrl);
  url.pathname = '/latin';
  expect(await failure(url.href)).toContain('stores text as LATIN1. Dixit needs UTF8');
});

test('a given database with other tables', async () => {
  const { url, drop } = await createEmptyDatabase('template0');
  onTestFinished(async () => void (await drop()));
  await execute(url, 'create table invoice (id int)');
  expect(await failure(url)).toContain('It contains tables of another application.');
  expect(await execute(url, `select to_regclass('article') as article`)).toEqual([
    { article: null },
  ]);
});

test('a database that is down: waits with a message, then gives up; a signal ends the wait', async () => {
  const url = 'postgresql://somebody:hunter2@127.0.0.1:1/dixit';
  const told: string[] = [];
  const message = await failure(url, told);
  expect(told).toEqual(['Waiting for the database 127.0.0.1:1/dixit (connection refused) …']);
  expect(message).toContain(
    'The database 127.0.0.1:1/dixit did not respond within 0.5 s (connection refused).',
  );
  expect(message).not.toContain('hunter2');

  const dixit = startDixit({ env: { DATABASE_URL: url } });
  await until(() => dixit.stderr.includes('Waiting for the database 127.0.0.1:1/dixit'));
  expect(dixit.stderr).not.toContain('hunter2');
  dixit.signal('SIGTERM');
  expect(await dixit.exited()).toBe(0);
});

async function failure(databaseUrl: string, told: string[] = []): Promise<string> {
  const tell = (message: string) => void told.push(message);
  const options = { databaseUrl, dataDir: '', patienceMs: 500 };
  const attempt = connectDatabase({ ...options, log: { info: tell, warn: tell } });
  return await attempt.then(
    () => 'It did not fail.',
    (error: Error) => error.message,
  );
}
