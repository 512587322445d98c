import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { ExpectedError } from '../../expected-error.ts';
import { APPLICATION_NAME } from '../client.ts';
import { createCluster, readClusterVersion, toSuperuserUrl } from './cluster.ts';
import { stopPostgres } from './launch-postgres.ts';
import { type EmbeddedLayout, prepareLayout } from './layout.ts';
import { readPostmaster } from './postmaster.ts';
import { connect, prepareDatabase } from './prepare-database.ts';
import {
  type EmbeddedPostgres,
  isUnavailable,
  type StartOptions,
  startPostgres,
  urlsOf,
} from './start-postgres.ts';

export interface EmbeddedOptions extends StartOptions {
  readonly dataDir: string;
  /** Use the server that another Dixit process runs on the same data instead of failing. */
  readonly attach?: boolean | undefined;
}

/** Another Dixit runs on the same data. */
class DataInUseError extends ExpectedError {
  override readonly name = 'DataInUseError';
}

/**
 * Starts the Postgres that `npm ci` installed on the data in `dataDir`, which are created if
 * missing.
 *
 * @throws {DataInUseError} if another Dixit uses the data and `attach` is not set.
 * @throws {ExpectedError} if the folder or its data cannot be used.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const dataDir = path.resolve(options.dataDir);
  try {
    const layout = await prepareLayout(dataDir);
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const postgres = await attachOrStart(layout, dataDir, options);
      if (postgres) return postgres;
    }
  } catch (error) {
    throw explainFolder(error, dataDir);
  }
  throw new ExpectedError(`The embedded PostgreSQL in ${dataDir} found no free port.`);
}

/** Undefined: another process took the port or the data in the meantime. Try again. */
async function attachOrStart(
  layout: EmbeddedLayout,
  dataDir: string,
  { attach, log, settings, onLost, signal }: EmbeddedOptions,
): Promise<EmbeddedPostgres | undefined> {
  signal?.throwIfAborted();
  const running = await findRunning(layout, signal);
  if (running.state === 'in use') {
    if (attach) {
      await prepareDatabase(layout, running.port);
      return { ...urlsOf(layout, running.port), stop: async () => {} };
    }
    throw new DataInUseError(
      `Another Dixit process uses the data in ${dataDir}. Stop it first (Ctrl-C in its ` +
        'terminal), or set DIXIT_DATA_DIR to another folder for this one.',
    );
  }
  if (running.state === 'orphan') {
    log?.info('Stopping the PostgreSQL that an earlier Dixit process left behind …');
    await stopPostgres(layout);
  }
  const version = readClusterVersion(layout);
  if (version === undefined) {
    log?.info(`Setting up the embedded PostgreSQL in ${dataDir} …`);
    await createCluster(layout, signal);
  } else if (version !== layout.majorVersion) {
    throw new ExpectedError(
      `The data in ${layout.cluster} were created by PostgreSQL ${version}, and PostgreSQL ` +
        `${layout.majorVersion} cannot read them. Move them away (or set DIXIT_DATA_DIR to ` +
        'another folder) and start with new data, or use the earlier version of Dixit.',
    );
  }
  return await startPostgres(layout, { settings, log, onLost, signal });
}

const FOLDER_PROBLEMS: Readonly<Record<string, string>> = {
  EACCES: 'this user has no permission to write there',
  EPERM: 'this user has no permission to write there',
  EROFS: 'its file system is read-only',
  ENOSPC: 'the disk is full',
  EEXIST: 'a file is in the way',
  ENOTDIR: 'a file is in the way',
  ELOOP: 'its links form a cycle',
  ENAMETOOLONG: 'its name is too long',
};

/** Explains an error of the file system to the operator; returns any other error unchanged. */
function explainFolder(error: unknown, dataDir: string): unknown {
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) return error;
  const problem = FOLDER_PROBLEMS[String(error.code)];
  if (problem === undefined) return error;
  const at = 'path' in error ? String(error.path) : dataDir;
  return new ExpectedError(
    `The data folder ${dataDir} cannot be used: ${problem} (${at}). ` +
      'Set DIXIT_DATA_DIR to a folder that this user can write to.',
    { cause: error },
  );
}

// A server that has just started may not have a session of its Dixit yet. If the clock was set back
// since, its age is negative.
const YOUNG_SECONDS = 3;

export type Running =
  | { readonly state: 'none' }
  | { readonly state: 'in use' | 'orphan'; readonly port: number };

/** Finds the server that runs on the data, and whether a Dixit uses it. */
export async function findRunning(
  layout: EmbeddedLayout,
  signal: AbortSignal | undefined,
): Promise<Running> {
  let deadline = performance.now() + YOUNG_SECONDS * 1000;
  for (;;) {
    const postmaster = readPostmaster(layout.cluster);
    if (!postmaster) return { state: 'none' };
    let client: Client | undefined;
    try {
      client = await connect(toSuperuserUrl(layout, postmaster.port, 'postgres'));
      const { sessions, age } = await countSessions(client);
      if (sessions > 0) return { state: 'in use', port: postmaster.port };
      if (age > YOUNG_SECONDS) return { state: 'orphan', port: postmaster.port };
    } catch (error) {
      if (isUnavailable(error)) deadline = performance.now() + YOUNG_SECONDS * 1000;
      // No response, or not our server. Starting Postgres will show which.
      else if (performance.now() > deadline) return { state: 'none' };
    } finally {
      await client?.end().catch(() => {});
    }
    await sleep(100, undefined, { signal });
  }
}

async function countSessions(client: Client): Promise<{ sessions: number; age: number }> {
  const { rows } = await client.query<{ sessions: number; age: number }>(
    `/* countSessions */
    select count(*)::int as sessions,
      abs(extract(epoch from clock_timestamp() - pg_postmaster_start_time()))::float8 as age
    from pg_stat_activity where application_name = $1`,
    [APPLICATION_NAME],
  );
  return rows[0] ?? { sessions: 0, age: 0 };
}
