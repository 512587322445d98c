import { readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { ExpectedError } from '../../expected-error.ts';
import type { ProgressLog } from '../../logger.ts';
import { toEmbeddedUrl } from './cluster.ts';
import { endPostgres, launchPostgres, stopPostgres } from './launch-postgres.ts';
import type { EmbeddedLayout } from './layout.ts';
import { readPostmaster } from './postmaster.ts';
import { isComingUp, keepSession, openSession } from './session.ts';

const START_MS = 30_000;
const LOG_BYTES = 10_000_000;

/** A Postgres of our own, under `dataDir`, on loopback and a free port. */
export interface EmbeddedPostgres {
  readonly url: string;
  /** Ends the server, when this call started it. */
  stop(): Promise<void>;
}

export interface StartOptions {
  /** Server settings besides our own, for example `{ fsync: 'off' }`. */
  readonly settings?: Readonly<Record<string, string>> | undefined;
  readonly log?: ProgressLog | undefined;
  /** Told when the server has ended by itself: only a new start helps. @default warns */
  readonly onLost?: ((error: ExpectedError) => void) | undefined;
  /** Gives up, leaving neither process nor half-made data. */
  readonly signal?: AbortSignal | undefined;
}

/** Starts a server on the data. Undefined: its port, or the data, were taken in between. */
export async function startPostgres(
  layout: EmbeddedLayout,
  { settings = {}, log, onLost, signal }: StartOptions,
): Promise<EmbeddedPostgres | undefined> {
  signal?.throwIfAborted();
  const port = await findFreePort();
  const logged = spareLog(layout.logFile);
  const server = launchPostgres(layout, port, settings);
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
    const keeper = keepSession(
      session,
      layout,
      port,
      onLost ?? (({ message }) => log?.warn(message)),
    );
    return {
      url: toEmbeddedUrl(layout, port),
      async stop() {
        await keeper.end();
        await stopPostgres(layout);
      },
    };
  }
  await session?.end();
  await endPostgres(server);
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

/** The log's length in characters, after putting aside one that has grown long. */
function spareLog(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_BYTES) renameSync(file, `${file}.old`);
  return size > LOG_BYTES || size === 0 ? 0 : readFileSync(file, 'utf8').length;
}

/** A port of the loopback that nobody listens on at the moment. */
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
