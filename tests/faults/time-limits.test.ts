import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { isReachable, openDatabase } from '../../server/database/client.ts';
import { explainFailure } from '../../server/database/failures.ts';
import { createServer } from '../../server/http.ts';
import { openChangeFeed } from '../../server/live/change-feed.ts';
import { createLogger } from '../../server/logger.ts';
import { createReader, sql } from '../../server/read/sql.ts';
import { changeRegister, IDLE_MS } from '../../server/register/change.ts';
import { UNLIMITED } from '../support/admission.ts';
import { createTestKey } from '../support/api-key.ts';
import { useTestDatabase } from '../support/database.ts';
import { until } from '../support/dixit-process.ts';
import { PATIENT } from '../support/patient.ts';
import { createProxy } from '../support/proxy.ts';
import { recordSql } from '../support/record-sql.ts';
import { rounds } from '../support/rounds.ts';
import { execute } from '../support/sql.ts';

const RUNNING = `select query from pg_stat_activity
  where datname = current_database() and state = 'active' and pid <> pg_backend_pid()
    and query like '/*%'`;
const SPEAKERS = '{ speakers(first: 5) { nodes { statements { nodes { id } } } } }';
const WITHDRAW =
  'mutation { withdrawStatement(input: { id: "x", reason: "x", expectedVersion: 1 }) { __typename } }';

const SUBSCRIPTIONS = [
  'subscription { statementChanged { change } }',
  'subscription { statementChanged(filter: { search: "pont", kinds: [DIRECT] }) { change } }',
];

/** A service whose requests have little time, on a database that can be frozen. */
async function open({ queryMs = 300, mutationsMs = 600, hasLane = true } = {}) {
  const direct = await useTestDatabase();
  const proxy = await createProxy(direct.url);
  const database = openDatabase({ url: proxy.url, ...PATIENT });
  const recorder = recordSql(database.pool);
  const logger = createLogger('silent');
  const feed = await openChangeFeed({ database, log: logger, maxSubscriptions: 1 });
  const service = createServer({
    database,
    feed,
    logger,
    hasLane,
    isReady: () => isReachable(database),
    admission: { ...UNLIMITED, queryMs, mutationsMs },
  });
  const http = createHttpServer(service.listener);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    proxy.thaw();
    http.closeAllConnections();
    http.close();
    await feed.close();
    await service.dispose();
    await database.close();
  });
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const ask = async (query: string, headers: Readonly<Record<string, string>> = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
    const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
    return [response.status, errors?.[0]?.extensions.code];
  };
  return { ask, proxy, direct, database, recorder, feed, url };
}

describe('the time of a request', () => {
  test('ends a slow query with a 503, and its SQL in Postgres', async () => {
    const { ask, direct } = await open();
    const blocker = await direct.pool.connect();
    await blocker.query('begin; lock table statement, speaker in access exclusive mode');
    expect(await ask(SPEAKERS)).toEqual([503, 'QUERY_TIMEOUT']);
    await until(async () => (await execute(direct.url, RUNNING)).length === 0);
    await blocker.query('rollback');
    blocker.release();
    await until(async () => (await ask(SPEAKERS))[0] === 200);
  });

  test('rolls back a slow write, which gives back the lock, and says what to do', async () => {
    const { ask, direct, url } = await open();
    const key = await createTestKey(direct.prisma);
    const blocker = await direct.pool.connect();
    await blocker.query('begin; lock table article in access exclusive mode');
    const input =
      '{ language: "fr", publishedOn: "2024-03-13", title: "Bac", textKind: FULL, text: "Bac." }';
    const query = `mutation { ingestArticle(input: ${input}) { __typename } }`;
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...key },
      body: JSON.stringify({ query }),
    });
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('1');
    expect((await response.json()).errors[0]).toMatchObject({
      message: expect.stringContaining('with the same `Idempotency-Key`'),
      extensions: { code: 'QUERY_TIMEOUT' },
    });
    // The table is still locked, the register is not.
    await changeRegister(direct, async (change) => change.touch());
    await until(async () => (await execute(direct.url, RUNNING)).length === 0);
    await blocker.query('rollback');
    blocker.release();
    expect(await direct.prisma.article.count()).toBe(0);
    await until(async () => (await ask(query, key))[0] === 200);
  });

  test('ends while Postgres is frozen, and requests work again when it thaws', async () => {
    const { ask, proxy, direct, feed, url } = await open();
    const key = await createTestKey(direct.prisma);
    expect(await ask(SPEAKERS)).toEqual([200, undefined]);
    expect((await ask(WITHDRAW, key))[0]).toBe(200);
    proxy.freeze();
    expect((await ask(`${SPEAKERS} # another`))[0]).toBe(503);
    expect((await ask(WITHDRAW, key))[0]).toBe(503);
    for (const subscription of SUBSCRIPTIONS) {
      const refused = await fetch(`${url}/graphql?query=${encodeURIComponent(subscription)}`, {
        headers: { accept: 'text/event-stream' },
      });
      expect([refused.status, await refused.text()]).toEqual([
        503,
        expect.stringContaining('"code":"QUERY_TIMEOUT"'),
      ]);
    }
    expect((await fetch(`${url}/health`)).status).toBe(200);
    expect((await fetch(`${url}/ready`)).status).toBe(503);
    proxy.thaw();
    await until(async () => (await fetch(`${url}/ready`)).status === 200);
    await until(async () => (await ask(`${SPEAKERS} # later`))[0] === 200);
    // None is open, although they would have started by now.
    expect(feed.subscriptionCount).toBe(0);
    await until(async () => (await ask(WITHDRAW, key))[0] === 200);
  });
});

test.each([true, false])(
  'a client that leaves ends its SQL in Postgres, and its other fields never begin (lane: %s)',
  async (hasLane) => {
    const { ask, recorder, direct, url } = await open({ queryMs: 3_600_000, hasLane });
    const blocker = await direct.pool.connect();
    await blocker.query('begin; lock table statement in access exclusive mode');
    const running = async () => (await execute(direct.url, RUNNING)).length;
    const client = new AbortController();
    const fields = Array.from(
      { length: 6 },
      (_, n) => `a${n}: statements(first: 1) { nodes { id } }`,
    );
    const sent = await recorder.during(async () => {
      const query = `?query=${encodeURIComponent(`{ ${fields.join(' ')} }`)}`;
      const left = fetch(`${url}/graphql${query}`, { signal: client.signal }).catch(() => 'left');
      await until(async () => (await running()) === 2);
      client.abort();
      expect(await left).toBe('left');
      // The table is still locked.
      await until(async () => (await running()) === 0);
      await blocker.query('rollback');
      blocker.release();
      expect((await ask('{ corpus { revision } }'))[0]).toBe(200);
    });
    expect(sent.filter((text) => /\bfrom statement\b/.test(text))).toHaveLength(2);
  },
);

test('an abort rejects all statements of a reader at once, and ends them in Postgres', async () => {
  const database = await useTestDatabase();
  const controller = new AbortController();
  const reader = createReader(database, { signal: controller.signal });
  const sleeping = Array.from({ length: 5 }, () =>
    reader.query(sql`/* sleep */ select pg_sleep(3600)`).catch((error: unknown) => error),
  );
  const running = async () => (await execute(database.url, RUNNING)).length;
  // A request uses two connections at a time.
  await until(async () => (await running()) === 2);
  const reason = new Error('The client left.');
  controller.abort(reason);
  expect(await Promise.all(sleeping)).toEqual(sleeping.map(() => reason));
  await until(async () => (await running()) === 0);
  // The connections can be used again.
  const other = createReader(database);
  const rows = await Promise.all(
    Array.from({ length: 20 }, () => other.query(sql`select 1 as one`)),
  );
  expect(rows.flat()).toHaveLength(20);
});

test('Postgres ends a statement that takes too long, with a typed error, and its connection goes on', async () => {
  const { url } = await useTestDatabase();
  const database = openDatabase({ url, poolSize: 1, statementTimeoutMs: 100 });
  onTestFinished(() => database.close());
  const reader = createReader(database);
  const pidOf = async () =>
    (await reader.query<{ pid: number }>(sql`select pg_backend_pid() as pid`))[0]?.pid;
  const before = await pidOf();
  const failure = await reader.query(sql`select pg_sleep(3600)`).catch((error: unknown) => error);
  expect(explainFailure(failure)).toMatchObject({ code: 'QUERY_TIMEOUT', status: 503 });
  expect(await pidOf()).toBe(before);
});

test('a statement of a query may take 5 s; those of a change as long as its turn', async () => {
  const { url } = await useTestDatabase();
  const database = openDatabase({ url });
  onTestFinished(() => database.close());
  const limit = sql`select current_setting('statement_timeout') as limit`;
  expect(await createReader(database).query(limit)).toEqual([{ limit: '5s' }]);
  const limits = { patienceMs: 10_000, limitMs: 20_000 };
  const changed = await changeRegister(database, async ({ tx }) => tx.$queryRaw(limit), limits);
  expect(changed.value).toEqual([{ limit: '30s' }]);
});

test('a server that freezes while it writes loses its transaction, and others can write', async () => {
  const frozen = await useTestDatabase();
  const other = openDatabase({ url: frozen.url, ...PATIENT });
  onTestFinished(() => other.close());
  const holding = Promise.withResolvers<void>();
  const thawing = Promise.withResolvers<void>();
  const lost = changeRegister(
    frozen,
    async (change) => {
      change.touch();
      holding.resolve();
      await thawing.promise;
    },
    { idleMs: rounds(200, IDLE_MS) },
  ).catch((error: unknown) => error);
  await holding.promise;
  const began = performance.now();
  const written = await changeRegister(other, async (change) => change.touch(), {
    patienceMs: 300_000,
  });
  expect(performance.now() - began).toBeLessThan(rounds(Number.POSITIVE_INFINITY, 10_000));
  expect(written.raised?.revision).toBeGreaterThan(0n);
  thawing.resolve();
  expect(explainFailure(await lost)).toMatchObject({ status: 503 });
  const again = await changeRegister(frozen, async (change) => change.touch());
  expect(again.raised?.revision).toBe((written.raised?.revision ?? 0n) + 1n);
});
