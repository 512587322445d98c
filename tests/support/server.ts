import { Pool } from 'pg';
import { createServer, type DixitServer } from '../../server/http.ts';
import { type ChangeFeed, openChangeFeed } from '../../server/live/change-feed.ts';
import { readRaisedRevision } from '../../server/live/revision-listener.ts';
import { createLogger } from '../../server/logger.ts';
import type { AdmissionOptions } from '../../server/policy/admission.ts';
import { MAX_SUBSCRIPTIONS } from '../../server/policy/limits.ts';
import { listen } from '../../server/process/listen.ts';
import { UNLIMITED } from './admission.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { recordSql } from './record-sql.ts';
import { SEEDED_TEMPLATE, TEMPLATE } from './sql.ts';

export interface GraphQLAnswer {
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what its own query asked for
  readonly data: any;
  readonly errors: readonly GraphQLFailure[] | undefined;
  readonly status: number;
  readonly extensions: { readonly cost: number; readonly revision: number } | undefined;
  readonly headers: Headers;
}

export interface GraphQLFailure {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>> & { readonly code: string };
}

/** The service on a separate database for a test file, called without a port. */
export interface TestServer {
  readonly fetch: DixitServer['fetch'];
  /** For `http.createServer`, in tests that need a port. */
  readonly listener: DixitServer['listener'];
  readonly database: TestDatabase;
  readonly feed: ChangeFeed;
  /** Sends a query, and throws if the response has errors. */
  query(
    document: string,
    variables?: Record<string, unknown>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<GraphQLAnswer['data']>;
  /** Sends a query, and returns the response, with or without errors. */
  ask(
    document: string,
    variables?: Record<string, unknown>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<GraphQLAnswer>;
  /** The SQL statements run by `work`. */
  sqlOf(work: () => Promise<unknown>): Promise<readonly string[]>;
  close(): Promise<void>;
}

/**
 * With `seeded`, the database has the corpus in `seeds/`; otherwise it is empty. The fast lane is
 * on unless DIXIT_LANE is off. Requests are not limited unless `admission` says so.
 */
export async function createTestServer({
  seeded = false,
  hasLane = process.env['DIXIT_LANE'] !== 'off',
  admission = UNLIMITED as Partial<AdmissionOptions>,
} = {}): Promise<TestServer> {
  const database = await createTestDatabase(seeded ? SEEDED_TEMPLATE : TEMPLATE);
  const recorder = recordSql(database.pool);
  const logger = createLogger('error');
  const feed = await openChangeFeed({
    database,
    log: logger,
    maxSubscriptions: MAX_SUBSCRIPTIONS,
  });
  const isReady = async () => true;
  const service = createServer({ database, logger, isReady, feed, hasLane, admission });
  // Tests also write directly to the database, and the server is notified a moment later. This makes
  // the next request wait for the write. Its connection is not counted in `sqlOf`.
  const observer = new Pool({ connectionString: database.url, max: 1 }).on('error', () => {});
  async function ask(
    query: string,
    variables: Record<string, unknown> = {},
    more: Readonly<Record<string, string>> = {},
  ) {
    if (hasLane) await readRaisedRevision(observer).then(feed.note, () => {});
    const response = await service.fetch('http://dixit.test/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        ...more,
      },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors, extensions } = (await response.json()) as Partial<GraphQLAnswer>;
    return { data, errors, extensions, status: response.status, headers: response.headers };
  }
  return {
    fetch: service.fetch,
    listener: service.listener,
    database,
    feed,
    ask,
    async query(document, variables, headers) {
      const { data, errors } = await ask(document, variables, headers);
      if (!errors) return data;
      const asked = `${document}\nvariables: ${JSON.stringify(variables)}`;
      throw new Error(`${JSON.stringify(errors, null, 2)}\nin the answer to\n${asked}`);
    },
    sqlOf: recorder.during,
    async close() {
      await feed.close();
      await service.dispose();
      await observer.end();
      await database.close();
    },
  };
}

/** The service on a port. */
export async function createTestPort(
  options: Parameters<typeof createTestServer>[0] = {},
): Promise<TestServer & { readonly url: string }> {
  const server = await createTestServer(options);
  const port = await listen(server.listener, { port: 0, host: '127.0.0.1' });
  return {
    ...server,
    url: port.url,
    async close() {
      await port.stop();
      await server.close();
    },
  };
}
