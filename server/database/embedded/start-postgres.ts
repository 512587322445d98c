import { readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';
import { ExpectedError } from '../../expected-error.ts';
import type { ProgressLog } from '../../logger.ts';
import { APPLICATION_NAME } from '../client.ts';
import { toEmbeddedUrl, toSuperuserUrl } from './cluster.ts';
import { endPostgres, launchPostgres, stopPostgres } from './launch-postgres.ts';
import type { EmbeddedLayout } from './layout.ts';
import { readPostmaster } from './postmaster.ts';
import { connect, prepareDatabase } from './prepare-database.ts';

const START_MS = 30_000;
const LOG_BYTES = 10_000_000;

/** A running embedded Postgres, on the loopback interface and a free port. */
export interface EmbeddedPostgres {
  readonly url: string;
  /** The same database for the superuser, which the service does not use. */
  readonly superuserUrl: string;
  /** Stops the server if this process started it. */
  stop(): Promise<void>;
}

export interface StartOptions {
  /** Additional server settings, for example `{ fsync: 'off' }`. */
  readonly settings?: Readonly<Record<string, string>> | undefined;
  readonly log?: ProgressLog | undefined;
  /** Called if the server ends unexpectedly. @default logs a warning */
  readonly onLost?: ((error: ExpectedError) => void) | undefined;
  /** Aborts the start, leaving no process and no incomplete data. */
  readonly signal?: AbortSignal | undefined;
}

/** Starts a server on the data. Undefined: another process took the port or the data. */
export async function startPostgres(
  layout: EmbeddedLayout,
  { settings = {}, log, onLost, signal }: StartOptions,
): Promise<EmbeddedPostgres | undefined> {
  signal?.throwIfAborted();
  const port = await findFreePort();
  const logged = rotateLog(layout.logFile);
  const server = launchPostgres(layout, port, settings);
  let failure: string | undefined;
  server.once('error', (error) => {
    failure = error.message;
  });
  server.once('exit', (code) => {
    failure = `it exited with code ${code}`;
  });
  let session: Client | undefined;
  let deadline = performance.now() + START_MS;
  while (!session && !failure && !signal?.aborted && performance.now() < deadline) {
    await sleep(25);
    const answer = await openSession(layout, port);
    if (answer instanceof Client) session = answer;
    // Recovery from a crash takes as long as it needs.
    else if (isUnavailable(answer)) deadline = performance.now() + START_MS;
  }
  if (session && !signal?.aborted) {
    const keeper = keepSession(
      session,
      layout,
      port,
      onLost ?? (({ message }) => log?.warn(message)),
    );
    return {
      ...urlsOf(layout, port),
      async stop() {
        await keeper.end();
        await stopPostgres(layout);
      },
    };
  }
  await session?.end();
  await endPostgres(server);
  signal?.throwIfAborted();
  const errorOutput = readFileSync(layout.logFile, 'utf8').slice(logged).trim();
  if (errorOutput.includes('could not bind')) return undefined;
  if (errorOutput.includes('postmaster.pid" already exists')) {
    // The file is stale if another program now has the process id in it.
    const file = path.join(layout.cluster, 'postmaster.pid');
    if (!readPostmaster(layout.cluster)) rmSync(file, { force: true });
    return undefined;
  }
  throw new ExpectedError(
    `The embedded PostgreSQL did not start (${failure ?? `no response within ${START_MS / 1000} s`}` +
      `). Its log, ${layout.logFile}, ends with:\n${errorOutput.split('\n').slice(-8).join('\n')}`,
  );
}

/** The URLs of the register's database on the server at `port`. */
export function urlsOf(layout: EmbeddedLayout, port: number) {
  return { url: toEmbeddedUrl(layout, port), superuserUrl: toSuperuserUrl(layout, port) };
}

/** Renames a large log file. Returns the log's present length in characters. */
function rotateLog(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_BYTES) renameSync(file, `${file}.old`);
  return size > LOG_BYTES || size === 0 ? 0 : readFileSync(file, 'utf8').length;
}

/** A free port of the loopback interface. */
async function findFreePort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Opens a session, and creates the database if missing. Returns the error if that fails. */
export async function openSession(layout: EmbeddedLayout, port: number): Promise<Client | unknown> {
  try {
    await prepareDatabase(layout, port);
    return await connect(toEmbeddedUrl(layout, port, 'postgres'), APPLICATION_NAME);
  } catch (error) {
    return error;
  }
}

/** Whether the server is temporarily unavailable: starting, recovering or shutting down. */
export function isUnavailable(error: unknown): boolean {
  return error instanceof DatabaseError && error.code === '57P03';
}

/**
 * Keeps one session open for the lifetime of this process, independent of the pool. It shows other
 * processes that the server is in use. If the server drops it to recover from a crash, it is opened
 * again; if the server has ended, `onLost` is called.
 */
export function keepSession(
  first: Client,
  layout: EmbeddedLayout,
  port: number,
  onLost: (error: ExpectedError) => void,
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
      onLost(
        new ExpectedError(
          `The embedded PostgreSQL stopped unexpectedly (see ${layout.logFile}). Start Dixit again.`,
        ),
      );
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
