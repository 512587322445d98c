import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { APPLICATION_NAME } from '../database/client.ts';
import type { ProgressLog } from '../logger.ts';
import { type RaisedRevision, REVISION_CHANNEL } from '../register/revision.ts';

export interface RevisionListener {
  /** Whether new revisions are reported immediately: the connection has worked a moment ago. */
  readonly isConnected: boolean;
  close(): Promise<void>;
}

export interface ListenerOptions {
  readonly url: string;
  readonly onRevision: (raised: RaisedRevision) => void;
  /** Reads the revision on a connection, and notes it. */
  readonly catchUp: (client: Pick<Client, 'query'>) => Promise<void>;
  readonly log: ProgressLog;
}

const PATIENCE_MS = 5_000;

// Without traffic, a broken connection goes unnoticed; a query detects it.
const CHECK_MS = 3_000;

/** How long a check is trusted: until then, a write elsewhere can go unnoticed. */
export const TRUSTED_MS = 2 * CHECK_MS;

/**
 * Listens for committed revisions on its own connection, independent of requests. Reconnects after
 * a failure and catches up. Resolves after the first attempt.
 */
export async function listenForRevisions(options: ListenerOptions): Promise<RevisionListener> {
  const { log } = options;
  const closing = new AbortController();
  const tried = Promise.withResolvers<void>();
  let checkedAt = Number.NEGATIVE_INFINITY;
  let failures = 0;

  async function keepListening(): Promise<void> {
    while (!closing.signal.aborted) {
      const error = await listenOnce(options, closing.signal, (at) => {
        if (failures > 0) log.info('Listening for changes of the register again.');
        failures = 0;
        checkedAt = at;
        tried.resolve();
      });
      checkedAt = Number.NEGATIVE_INFINITY;
      tried.resolve();
      if (closing.signal.aborted) return;
      if (failures === 0)
        log.warn(`Lost the connection that listens for changes. Reconnecting: ${error}`);
      failures += 1;
      const delay = Math.min(PATIENCE_MS, 50 * 2 ** Math.min(failures, 10));
      await sleep(delay * (0.5 + Math.random() / 2), undefined, closing).catch(() => {});
    }
  }

  const done = keepListening();
  await tried.promise;
  return {
    get isConnected() {
      return performance.now() - checkedAt < TRUSTED_MS;
    },
    async close() {
      closing.abort();
      await done;
    },
  };
}

/** Listens until the connection ends or `signal` is aborted. Returns the reason. */
async function listenOnce(
  { url, onRevision, catchUp }: ListenerOptions,
  signal: AbortSignal,
  onChecked: (at: number) => void,
): Promise<unknown> {
  const client = new Client({
    connectionString: url,
    application_name: `${APPLICATION_NAME} live`,
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
    keepAlive: true,
  });
  const ended = Promise.withResolvers<unknown>();
  client.on('error', ended.resolve);
  client.on('end', () => ended.resolve(new Error('the connection ended')));
  client.on('notification', ({ payload = '' }) => {
    const [, revision, key] = /^(\d{1,18}) ([0-9a-f-]{36})$/.exec(payload) ?? [];
    if (revision && key) onRevision({ revision: BigInt(revision), key });
  });
  const stop = () => ended.resolve(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  const check = async () => {
    const at = performance.now();
    await catchUp(client);
    onChecked(at);
  };
  let checks: NodeJS.Timeout | undefined;
  try {
    await client.connect();
    await client.query(`/* listenOnce */ listen ${REVISION_CHANNEL}`);
    await check();
    checks = setInterval(() => check().catch(ended.resolve), CHECK_MS).unref();
    return await ended.promise;
  } catch (error) {
    return error;
  } finally {
    clearInterval(checks);
    signal.removeEventListener('abort', stop);
    // Do not wait for a connection that no longer responds.
    await Promise.race([client.end().catch(() => {}), sleep(1_000, undefined, { ref: false })]);
  }
}

// Requests wait for it: on a connection that broke unnoticed, they would wait for minutes.
const READ_REVISION = {
  text: '/* readRaisedRevision */ select revision, revision_key as key from corpus_revision',
  query_timeout: PATIENCE_MS,
};

/** The latest committed revision. */
export async function readRaisedRevision(client: Pick<Client, 'query'>): Promise<RaisedRevision> {
  const { rows } = await client.query<{ revision: string; key: string }>(READ_REVISION);
  const [{ revision, key } = { revision: 0, key: '' }] = rows;
  return { revision: BigInt(revision), key };
}
