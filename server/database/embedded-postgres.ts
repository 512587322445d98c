import { execFile, spawn } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { type EmbeddedLayout, layOut } from './embedded-layout.ts';
import { findPostgresAccount, type PostgresAccount } from './postgres-account.ts';

const run = promisify(execFile);
const USER = 'dixit';
const DATABASE = 'dixit';

/** Sessions of ours carry this name: a server without any has lost the process it belonged to. */
export const APPLICATION_NAME = 'dixit';

/** A Postgres of our own, under `dataDir`, on loopback and a free port. */
export interface EmbeddedPostgres {
  readonly url: string;
  /** Ends the server, when this call started it. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  readonly dataDir: string;
  /** Use the server that another Dixit process runs on the same data, instead of refusing. */
  readonly attach?: boolean;
  /** Server settings besides our own, for example `{ fsync: 'off' }`. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** Another Dixit runs on the same data. */
export class DataInUseError extends Error {
  override readonly name = 'DataInUseError';
}

/**
 * Starts the Postgres that `npm ci` installed, on the data in `dataDir`, made where there are none.
 *
 * @throws {DataInUseError} when another Dixit runs on them and `attach` is not set.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const account = findPostgresAccount();
  const layout = await layOut(path.resolve(options.dataDir), account);
  const running = await findRunning(layout);
  if (running === 'in use') {
    const url = urlOf(layout, readPostmaster(layout)?.port ?? 0);
    if (options.attach) return { url, stop: async () => {} };
    throw new DataInUseError(
      `Another Dixit is running on the data in ${options.dataDir}. Stop it first (Ctrl-C in its ` +
        'terminal), or set DIXIT_DATA_DIR to another folder for this one.',
    );
  }
  // A server whose Dixit was killed: nobody else will end it.
  if (running === 'orphan') await stop(layout, account);
  if (!existsSync(path.join(layout.cluster, 'PG_VERSION'))) await initialise(layout, account);
  const port = await start(layout, account, options.settings ?? {});
  return { url: urlOf(layout, port), stop: () => stop(layout, account) };
}

async function initialise(
  layout: EmbeddedLayout,
  account: PostgresAccount | undefined,
): Promise<void> {
  // Made beside its place and renamed: an interrupted initdb leaves nothing half made behind.
  const unfinished = `${layout.cluster}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  const secrets = mkdtempSync(path.join(tmpdir(), 'dixit-'));
  const passwordFile = path.join(secrets, 'password');
  writeFileSync(passwordFile, layout.password, { mode: 0o600 });
  if (account) {
    for (const file of [unfinished, secrets, passwordFile]) {
      chownSync(file, account.uid, account.gid);
    }
  }
  try {
    const encoding = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    const access = [`--username=${USER}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
    await run(
      layout.programs.initdb,
      [`--pgdata=${unfinished}`, '--locale=C', '--no-instructions', ...encoding, ...access],
      { ...account, cwd: '/', env: environment() },
    );
  } catch (cause) {
    rmSync(unfinished, { recursive: true, force: true });
    const detail = cause instanceof Error && 'stderr' in cause ? `\n${cause.stderr}` : '';
    throw new Error(`The embedded PostgreSQL could not set up its data.${detail}`, { cause });
  } finally {
    rmSync(secrets, { recursive: true, force: true });
  }
  renameSync(unfinished, layout.cluster);
}

async function start(
  layout: EmbeddedLayout,
  account: PostgresAccount | undefined,
  settings: Readonly<Record<string, string>>,
): Promise<number> {
  const port = await freePort();
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openSync(layout.logFile, 'a');
  // Detached: Ctrl-C reaches the whole process group, and Postgres must outlive our last query.
  const server = spawn(
    layout.programs.postgres,
    ['-D', layout.cluster, '-p', String(port), ...flags],
    { ...account, cwd: '/', env: environment(), detached: true, stdio: ['ignore', log, log] },
  );
  let failure: string | undefined;
  server.once('error', (error) => {
    failure = error.message;
  });
  server.once('exit', (code) => {
    failure = `it ended with code ${code}`;
  });
  server.unref();
  const deadline = Date.now() + 30_000;
  while (!failure && Date.now() < deadline) {
    if (await ensureDatabase(urlOf(layout, port, 'postgres'))) return port;
    await sleep(25);
  }
  const lastLines = readFileSync(layout.logFile, 'utf8').trim().split('\n').slice(-5).join('\n');
  throw new Error(
    `The embedded PostgreSQL did not start (${failure ?? 'no answer within 30 s'}). ` +
      `Its log, ${layout.logFile}, ends with:\n${lastLines}`,
  );
}

async function stop(layout: EmbeddedLayout, account: PostgresAccount | undefined): Promise<void> {
  await run(layout.programs.pg_ctl, ['stop', '-D', layout.cluster, '-m', 'fast', '-w'], {
    ...account,
    cwd: '/',
    env: environment(),
  });
}

/** Connects once the server answers, and makes the database where it is missing. */
async function ensureDatabase(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, application_name: APPLICATION_NAME });
  client.on('error', () => {});
  try {
    await client.connect();
    const found = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (found.rowCount === 0) await client.query(`create database ${DATABASE}`);
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

async function findRunning(layout: EmbeddedLayout): Promise<'none' | 'in use' | 'orphan'> {
  const postmaster = readPostmaster(layout);
  if (!postmaster || !isAlive(postmaster.pid)) return 'none';
  const client = new Client({ connectionString: urlOf(layout, postmaster.port, 'postgres') });
  client.on('error', () => {});
  try {
    await client.connect();
    const sessions = await client.query(
      'select 1 from pg_stat_activity where application_name = $1',
      [APPLICATION_NAME],
    );
    return sessions.rowCount === 0 ? 'orphan' : 'in use';
  } catch (error) {
    // Refused: the number belongs to another process by now. Anything else: it is starting.
    return error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED'
      ? 'none'
      : 'in use';
  } finally {
    await client.end().catch(() => {});
  }
}

function readPostmaster(layout: EmbeddedLayout): { pid: number; port: number } | undefined {
  try {
    const lines = readFileSync(path.join(layout.cluster, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]) };
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function urlOf(layout: EmbeddedLayout, port: number, database = DATABASE): string {
  return `postgresql://${USER}:${layout.password}@127.0.0.1:${port}/${database}`;
}

// Nothing of ours leaks into Postgres, and PG* variables of the shell do not steer it.
function environment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' };
}

async function freePort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
