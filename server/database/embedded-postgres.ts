import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';
import { ExpectedError } from '../expected-error.ts';
import type { ProgressLog } from '../logger.ts';
import {
  createCluster,
  EMBEDDED_USER,
  readClusterVersion,
  readPassword,
} from './embedded-cluster.ts';
import { type EmbeddedLayout, layOut } from './embedded-layout.ts';
import { PROGRAM_ENVIRONMENT } from './postgres-account.ts';
import { readPostmaster } from './postmaster.ts';
import { runProgram } from './run-program.ts';

const DATABASE = 'dixit';
const START_MS = 30_000;
const LOG_BYTES = 10_000_000;

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
  readonly attach?: boolean | undefined;
  /** Server settings besides our own, for example `{ fsync: 'off' }`. */
  readonly settings?: Readonly<Record<string, string>> | undefined;
  readonly log?: ProgressLog | undefined;
  /** Gives up, leaving neither process nor half-made data. */
  readonly signal?: AbortSignal | undefined;
}

/** Another Dixit runs on the same data. */
export class DataInUseError extends ExpectedError {
  override readonly name = 'DataInUseError';
}

/**
 * Starts the Postgres that `npm ci` installed, on the data in `dataDir`, made where there are none.
 *
 * @throws {DataInUseError} when another Dixit runs on them and `attach` is not set.
 * @throws {ExpectedError} when the folder or the data in it cannot be used.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const dataDir = path.resolve(options.dataDir);
  try {
    const layout = await layOut(dataDir);
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const postgres = await attachOrStart(layout, dataDir, options);
      if (postgres) return postgres;
    }
  } catch (error) {
    throw explainFolder(error, dataDir);
  }
  throw new ExpectedError(`No free port was found for the embedded PostgreSQL in ${dataDir}.`);
}

/** Undefined: the port, or the data, were taken in between; what holds now is to be found anew. */
async function attachOrStart(
  layout: EmbeddedLayout,
  dataDir: string,
  { attach, log, settings, signal }: EmbeddedOptions,
): Promise<EmbeddedPostgres | undefined> {
  signal?.throwIfAborted();
  const running = await findRunning(layout, signal);
  if (running.state === 'in use') {
    if (attach) return { url: urlOf(layout, running.port), stop: async () => {} };
    throw new DataInUseError(
      `Another Dixit is running on the data in ${dataDir}. Stop it first (Ctrl-C in its ` +
        'terminal), or set DIXIT_DATA_DIR to another folder for this one.',
    );
  }
  if (running.state === 'orphan') {
    log?.info('Stopping the PostgreSQL that an earlier Dixit left behind …');
    await stop(layout);
  }
  const version = readClusterVersion(layout);
  if (version === undefined) {
    log?.info(`Setting up the embedded PostgreSQL in ${dataDir} …`);
    await createCluster(layout, signal);
  } else if (version !== layout.majorVersion) {
    throw new ExpectedError(
      `The data in ${layout.cluster} were made by PostgreSQL ${version}, and PostgreSQL ` +
        `${layout.majorVersion} cannot read them. Move them away (or set DIXIT_DATA_DIR to ` +
        'another folder) and start anew, or go back to the earlier version of Dixit.',
    );
  }
  return await start(layout, { settings, log, signal });
}

async function start(
  layout: EmbeddedLayout,
  { settings = {}, log, signal }: Pick<EmbeddedOptions, 'settings' | 'log' | 'signal'>,
): Promise<EmbeddedPostgres | undefined> {
  signal?.throwIfAborted();
  const port = await freePort();
  const logged = spareLog(layout.logFile);
  const server = launch(layout, port, settings);
  let failure: string | undefined;
  server.once('error', (error) => {
    failure = error.message;
  });
  server.once('exit', (code) => {
    failure = `it ended with code ${code}`;
  });
  let session: Client | undefined;
  let deadline = Date.now() + START_MS;
  while (!session && !failure && !signal?.aborted && Date.now() < deadline) {
    await sleep(25);
    const answer = await openSession(layout, port);
    if (answer instanceof Client) session = answer;
    // It goes through what an earlier crash left, for as long as that takes.
    else if (isComingUp(answer)) deadline = Date.now() + START_MS;
  }
  if (session && !signal?.aborted) {
    const keeper = keepSession(session, layout, port, log);
    return {
      url: urlOf(layout, port),
      async stop() {
        await keeper.end();
        await stop(layout);
      },
    };
  }
  await session?.end();
  await end(server);
  signal?.throwIfAborted();
  const complaint = readFileSync(layout.logFile, 'utf8').slice(logged).trim();
  if (complaint.includes('could not bind')) return undefined;
  if (complaint.includes('postmaster.pid" already exists')) {
    // Of a server that is no more, when some other program has its number by now.
    const file = path.join(layout.cluster, 'postmaster.pid');
    if (!readPostmaster(layout.cluster)) rmSync(file, { force: true });
    return undefined;
  }
  throw new ExpectedError(
    `The embedded PostgreSQL did not start (${failure ?? `no answer within ${START_MS / 1000} s`}` +
      `). Its log, ${layout.logFile}, ends with:\n${complaint.split('\n').slice(-8).join('\n')}`,
  );
}

function launch(
  layout: EmbeddedLayout,
  port: number,
  settings: Readonly<Record<string, string>>,
): ChildProcess {
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openSync(layout.logFile, 'a');
  try {
    // Detached: Ctrl-C reaches the whole process group, and Postgres must outlive our last query.
    const server = spawn(
      layout.programs.postgres,
      ['-D', layout.cluster, '-p', String(port), ...flags],
      {
        ...layout.account,
        cwd: '/',
        env: PROGRAM_ENVIRONMENT,
        detached: true,
        windowsHide: true,
        stdio: ['ignore', log, log],
      },
    );
    server.unref();
    return server;
  } finally {
    closeSync(log);
  }
}

async function end(server: ChildProcess): Promise<void> {
  if (server.pid === undefined || server.exitCode !== null || server.signalCode !== null) return;
  const gone = once(server, 'exit');
  server.ref();
  server.kill('SIGINT');
  const kill = setTimeout(() => server.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(kill);
}

async function stop(layout: EmbeddedLayout): Promise<void> {
  for (const mode of ['fast', 'immediate']) {
    if (!readPostmaster(layout.cluster)) return;
    const args = ['stop', '-D', layout.cluster, '-m', mode, '-w', '-t', '20'];
    try {
      return await runProgram(layout.programs.pg_ctl, args, { account: layout.account });
    } catch (error) {
      if (mode === 'immediate' && readPostmaster(layout.cluster)) throw error;
    }
  }
}

/** A session that makes the database where it is missing, or the reason there is none. */
async function openSession(layout: EmbeddedLayout, port: number): Promise<Client | unknown> {
  const client = new Client({
    connectionString: urlOf(layout, port, 'postgres'),
    application_name: APPLICATION_NAME,
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    const found = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (found.rowCount === 0) await client.query(`create database ${DATABASE}`);
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    return error;
  }
}

// One session stays open for as long as we live, whatever the pool does: it shows others that the
// server is in use. When the server drops it to recover from a crash, it is opened again.
function keepSession(
  first: Client,
  layout: EmbeddedLayout,
  port: number,
  log: ProgressLog | undefined,
) {
  let current = first;
  let isEnding = false;
  const watch = (session: Client) => {
    current = session;
    session.once('end', async () => {
      while (!isEnding && readPostmaster(layout.cluster)) {
        const answer = await openSession(layout, port);
        if (answer instanceof Client) return isEnding ? void answer.end() : watch(answer);
        await sleep(500, undefined, { ref: false });
      }
      if (isEnding) return;
      log?.warn(`The embedded PostgreSQL has ended (see ${layout.logFile}). Start Dixit again.`);
    });
  };
  watch(first);
  return {
    async end() {
      isEnding = true;
      await current.end().catch(() => {});
    },
  };
}

// A server this young may not have its Dixit's session yet.
const YOUNG_SECONDS = 3;

type Running = { state: 'none' } | { state: 'in use' | 'orphan'; port: number };

async function findRunning(
  layout: EmbeddedLayout,
  signal: AbortSignal | undefined,
): Promise<Running> {
  let deadline = Date.now() + YOUNG_SECONDS * 1000;
  for (;;) {
    const postmaster = readPostmaster(layout.cluster);
    if (!postmaster) return { state: 'none' };
    const client = new Client({
      connectionString: urlOf(layout, postmaster.port, 'postgres'),
      application_name: `${APPLICATION_NAME} start`,
      connectionTimeoutMillis: 5_000,
    });
    client.on('error', () => {});
    try {
      await client.connect();
      const { rows } = await client.query<{ sessions: number; age: number }>(
        `/* findSessions */
        select count(*)::int as sessions,
          extract(epoch from clock_timestamp() - pg_postmaster_start_time())::float8 as age
        from pg_stat_activity where application_name = $1`,
        [APPLICATION_NAME],
      );
      const { sessions = 0, age = 0 } = rows[0] ?? {};
      if (sessions > 0) return { state: 'in use', port: postmaster.port };
      if (age > YOUNG_SECONDS) return { state: 'orphan', port: postmaster.port };
    } catch (error) {
      if (isComingUp(error)) deadline = Date.now() + YOUNG_SECONDS * 1000;
      // Nothing, or no server of ours, at its port: Postgres itself will tell.
      else if (Date.now() > deadline) return { state: 'none' };
    } finally {
      await client.end().catch(() => {});
    }
    await sleep(100, undefined, { signal });
  }
}

// 57P03 is « starting up », « in recovery » or « shutting down ».
function isComingUp(error: unknown): boolean {
  return error instanceof DatabaseError && error.code === '57P03';
}

function urlOf(layout: EmbeddedLayout, port: number, database = DATABASE): string {
  const login = `${EMBEDDED_USER}:${readPassword(layout)}`;
  return `postgresql://${login}@127.0.0.1:${port}/${database}?sslmode=disable`;
}

/** The log's length in characters, after putting aside one that has grown long. */
function spareLog(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_BYTES) renameSync(file, `${file}.old`);
  return size > LOG_BYTES || size === 0 ? 0 : readFileSync(file, 'utf8').length;
}

const FOLDER_PROBLEMS: Readonly<Record<string, string>> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'it is on a file system that cannot be written to',
  ENOSPC: 'the disk is full',
  EEXIST: 'a file is in the way',
  ENOTDIR: 'a file is in the way',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
};

function explainFolder(error: unknown, dataDir: string): unknown {
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) return error;
  const problem = FOLDER_PROBLEMS[String(error.code)];
  if (problem === undefined) return error;
  const at = 'path' in error ? String(error.path) : dataDir;
  return new ExpectedError(
    `The data folder ${dataDir} cannot be used: ${problem} (${at}). ` +
      'Set DIXIT_DATA_DIR to a folder that this user may write to.',
    { cause: error },
  );
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
