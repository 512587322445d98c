import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createApiKey } from '../../server/access/api-keys.ts';
import { type Database, isReachable, openDatabase } from '../../server/database/client.ts';
import { createServer } from '../../server/http.ts';
import { createLogger } from '../../server/logger.ts';
import { ADMISSION, Admission, type AdmissionOptions } from '../../server/policy/admission.ts';
import {
  pluginPoints,
  REQUEST_POINTS,
  readingPoints,
  sizePoints,
} from '../../server/policy/prices.ts';
import { Visit } from '../../server/policy/visit.ts';
import { raiseRevision } from '../../server/register/revision.ts';
import { stopTime } from '../sdk/time.ts';
import { createTestKey } from '../support/api-key.ts';
import { sendText, toRequestText } from '../support/clients.ts';
import { readEvents } from '../support/event-stream.ts';
import { recordSql } from '../support/record-sql.ts';
import { createTestArticle, createTestSpeaker } from '../support/rows.ts';
import { createTestServer, type TestServer } from '../support/server.ts';
import { execute } from '../support/sql.ts';

let server: TestServer;
beforeAll(async () => {
  server = await createTestServer();
});
afterAll(() => server.close());

/** Another server on the same database, with its own memory. */
function open(admission: Partial<AdmissionOptions>) {
  return openOn(server.database, admission);
}

function openOn(database: Database, admission: Partial<AdmissionOptions>) {
  const service = createServer({
    database,
    feed: server.feed,
    logger: createLogger('silent'),
    isReady: () => isReachable(database),
    admission,
  });
  onTestFinished(() => service.dispose());
  return service;
}

type Service = ReturnType<typeof open>;

let asked = 0;

/** Sends a query that no cache has. */
async function ask(
  { fetch }: Pick<Service, 'fetch'>,
  query = '{ outlets { totalCount } }',
  headers: Readonly<Record<string, string>> = {},
) {
  asked += 1;
  const response = await fetch('http://dixit.test/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: `${query} # ${asked}` }),
  });
  return { status: response.status, headers: response.headers, ...(await response.json()) };
}

async function askUntilRefused(service: Service, headers: Readonly<Record<string, string>> = {}) {
  for (let answered = 0; ; answered += 1) {
    const answer = await ask(service, undefined, headers);
    if (answer.status !== 200) return { answered, refused: answer };
  }
}

/** The points of the query that `ask` sends. */
async function costOfQuery(): Promise<number> {
  await reset();
  const { headers } = await ask(open({ anonymousPoints: 100_000 }));
  await reset();
  return 100_000 - Number(headers.get('ratelimit-remaining'));
}

test.each(['{', '{ nothing }', 'query { node }'])(
  'invalid requests cost points: %s',
  async (query) => {
    await reset();
    const service = open({ anonymousPoints: 10 * pluginPoints(`${query} # 999`) });
    const statuses = [];
    for (let count = 0; count < 11; count += 1) statuses.push((await ask(service, query)).status);
    expect(statuses.indexOf(429)).toBe(10);
  },
);

test.each<[string, RequestInit, number]>([
  ['a body that is not JSON', { method: 'POST', body: '{'.repeat(40_000) }, 300],
  ['a batch', { method: 'POST', body: '[]' }, 100],
  ['another content type', { method: 'POST', headers: { 'content-type': 'text/plain' } }, 100],
  ['another method', { method: 'PUT' }, 100],
  ['an unknown document', { method: 'POST', body: '{"documentId":"sha256:0"}' }, 100],
  ['a hash only', { method: 'POST', body: '{"extensions":{"persistedQuery":{}}}' }, 100],
])('%s costs points', async (_, init, atLeast) => {
  await reset();
  const service = open({ anonymousPoints: 100_000 });
  const headers = { 'content-type': 'application/json', ...(init.headers as object) };
  const response = await service.fetch('http://dixit.test/graphql', { ...init, headers });
  const { headers: answered } = response;
  expect(await response.json()).toHaveProperty('errors');
  const used = 100_000 - Number(answered.get('ratelimit-remaining'));
  expect(used).toBeGreaterThanOrEqual(atLeast);
});

test('reading a document that is not known costs points, by its length', async () => {
  await reset();
  const service = open({ anonymousPoints: 100_000 });
  const query = `{ __typename } # ${'x'.repeat(3_000)}`;
  const { headers } = await ask(service, query);
  const used = 100_000 - Number(headers.get('ratelimit-remaining'));
  expect(used).toBeGreaterThanOrEqual(readingPoints(query));
});

const NESTED = `{"a":${'['.repeat(4_000)}${']'.repeat(4_000)}}`;
const KNOWN = '"query":"{ __typename }"';

describe('the bytes of a request', () => {
  test.each<[string, RequestInit & { readonly search?: string }]>([
    ['of which an answer is made already', { body: `{${KNOWN},"variables":${NESTED}}` }],
    ['that the lane leaves to the plugins', { body: `{${KNOWN},"extensions":${NESTED}}` }],
    ['with an unknown document', { body: `{"documentId":"sha256:0","variables":${NESTED}}` }],
    ['by GET', { method: 'GET', search: `query={__typename}&variables=${NESTED}` }],
  ])('cost points: one %s', async (_, { search, ...init }) => {
    await reset();
    const service = open({ anonymousPoints: 100_000 });
    const send = async () => {
      const { headers } = await service.fetch(`http://dixit.test/graphql?${search ?? ''}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        ...init,
      });
      return Number(headers.get('ratelimit-remaining'));
    };
    const first = await send();
    expect(first - (await send())).toBeGreaterThanOrEqual(sizePoints(8_000));
  });

  test('cost also a client that has too few, whose next requests are refused', async () => {
    await reset();
    const service = open({ anonymousPoints: 200 });
    const body = `{${KNOWN},"variables":${NESTED}}`;
    const headers = { 'content-type': 'application/json' };
    const init = { method: 'POST', headers, body };
    expect((await service.fetch('http://dixit.test/graphql', init)).status).toBe(429);
    expect((await ask(service, '{ __typename }')).status).toBe(429);
  });
});

const reset = () => execute(server.database.url, 'delete from client_points');

describe('points', () => {
  test('a client that has used its points gets a 429, and after Retry-After an answer', async () => {
    const cost = await costOfQuery();
    const service = open({ anonymousPoints: 10 * cost, windowMs: 1_000 });
    for (let round = 0; round < 3; round += 1) {
      const { refused } = await askUntilRefused(service);
      expect(refused.status).toBe(429);
      expect(refused.errors[0]).toMatchObject({ extensions: { code: 'RATE_LIMITED' } });
      expect(refused.headers.get('ratelimit-limit')).toBe(String(10 * cost));
      const seconds = Number(refused.headers.get('retry-after'));
      expect(seconds).toBeGreaterThanOrEqual(1);
      await sleep(seconds * 1_000);
      const again = Array.from({ length: 10 }, () => ask(service));
      expect((await Promise.all(again)).map(({ status }) => status)).not.toContain(429);
      await sleep(1_000);
    }
  });

  test('if the clock of the database is set back, nobody waits longer than a minute', async () => {
    await reset();
    await askUntilRefused(open({ anonymousPoints: 10_000 }));
    await execute(
      server.database.url,
      `update client_points set resets_at = now() + interval '1 hour'`,
    );
    const service = open({ anonymousPoints: 10_000 });
    expect((await ask(service)).status).toBe(200);
    const { refused } = await askUntilRefused(service);
    const seconds = Number(refused.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
  });

  test('servers of one database share them', async () => {
    const cost = await costOfQuery();
    const anonymousPoints = 100 * cost;
    const [one, other] = [open({ anonymousPoints }), open({ anonymousPoints })];
    const answered = [];
    for (const service of [one, other, one]) {
      answered.push((await askUntilRefused(service)).answered);
    }
    const [first = 0, second = 0, third = 0] = answered;
    expect(first + second + third).toBe(100);
    expect(first).toBeGreaterThan(90);
    const late = await askUntilRefused(open({ anonymousPoints }));
    expect(late.answered).toBe(0);
  });

  test('most requests need no round trip', async () => {
    const cost = await costOfQuery();
    const service = open({ anonymousPoints: 200 * cost });
    const { during } = recordSql(server.database.control);
    const sql = await during(async () => {
      for (let count = 0; count < 50; count += 1) await ask(service);
    });
    expect(sql.filter((text) => text.includes('leasePoints')).length).toBeLessThanOrEqual(6);
  });

  test('an answer from the cache costs a point', async () => {
    await reset();
    const service = open({ anonymousPoints: 100_000 });
    const remaining = async () => {
      const response = await service.fetch('http://dixit.test/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"query":"{ speakers { totalCount } }"}',
      });
      expect(await response.json()).toHaveProperty('data');
      return Number(response.headers.get('ratelimit-remaining'));
    };
    await remaining();
    await remaining();
    const before = await remaining();
    expect(await remaining()).toBe(before - 1);
  });

  test('rateLimit and the headers tell what is left, and are never cached for others', async () => {
    const cost = await costOfQuery();
    const service = open({ anonymousPoints: 50_000 });
    const query = '{ outlets { totalCount } rateLimit { limit remaining resetAt cost } }';
    for (const used of [1, 2, 3]) {
      const { data, headers } = await ask(service, query);
      expect(data.rateLimit).toMatchObject({
        limit: 50_000,
        remaining: 50_000 - used * data.rateLimit.cost,
      });
      expect(data.rateLimit.cost).toBeGreaterThanOrEqual(cost);
      expect(headers.get('ratelimit-remaining')).toBe(String(data.rateLimit.remaining));
      expect(Number(headers.get('ratelimit-reset'))).toBeLessThanOrEqual(60);
      const inMs = new Date(data.rateLimit.resetAt).getTime() - Date.now();
      expect(inMs).toBeGreaterThan(0);
    }
    const address = `http://dixit.test/graphql?query=${encodeURIComponent(query)}`;
    const response = await service.fetch(address, { headers: { accept: 'application/json' } });
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('etag')).toBeNull();
  });

  test('a subscription costs what an event of it may cost', async () => {
    await reset();
    const service = open({ anonymousPoints: 100_000 });
    const fields = 'nodes { text article { title } }';
    const query = `subscription { statementChanged { statement { article {
      statements(first: 100) { ${fields} } } } } }`;
    const client = new AbortController();
    const response = await service.fetch(
      `http://dixit.test/graphql?query=${encodeURIComponent(query)}`,
      { headers: { accept: 'text/event-stream' }, signal: client.signal },
    );
    expect(response.status).toBe(200);
    const { headers } = await ask(service, '{ __typename }');
    client.abort();
    const used = 100_000 - Number(headers.get('ratelimit-remaining'));
    // A page of 100 rows costs 2 points each, and the articles of them as much again.
    expect(used).toBeGreaterThan(pluginPoints(query) + 200);
  });

  test('are not counted where the setting is off', async () => {
    const service = open({ anonymousPoints: undefined });
    const { data, headers } = await ask(service, '{ rateLimit { limit } }');
    expect(data).toEqual({ rateLimit: null });
    expect(headers.get('ratelimit-limit')).toBeNull();
  });

  test('a key has its own, as many as it was given, and other keys have theirs', async () => {
    const cost = await costOfQuery();
    const { prisma } = server.database;
    const service = open({ anonymousPoints: 100 * cost, keyPoints: 110 * cost });
    const token = await createApiKey(prisma, {
      name: 'Ottar Velde',
      scopes: ['READ'],
      expiresAt: null,
      points: 120 * cost,
    });
    const [given, usual] = [{ authorization: `Bearer ${token}` }, await createTestKey(prisma)];
    expect((await askUntilRefused(service)).answered).toBe(100);
    expect((await askUntilRefused(service, usual)).answered).toBe(110);
    expect((await askUntilRefused(service, given)).answered).toBe(120);
  });

  test('wrong keys cost their address, and do not lock out a key that is in use there', async () => {
    const cost = await costOfQuery();
    const service = open({ anonymousPoints: 2_000 + cost });
    const good = await createTestKey(server.database.prisma);
    expect((await ask(service, undefined, good)).status).toBe(200);
    const statuses = [];
    for (let count = 0; count < 6; count += 1) {
      const wrong = `Bearer dixit_${'0'.repeat(12)}_${'0'.repeat(64)}`;
      statuses.push((await ask(service, undefined, { authorization: wrong })).status);
    }
    expect(statuses).toEqual([401, 401, 401, 401, 429, 429]);
    expect((await ask(service, undefined, good)).status).toBe(200);
  });
});

describe('at the port', () => {
  async function listenTo(service: Service): Promise<string> {
    const http = createHttpServer(service.listener);
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      http.closeAllConnections();
      http.close();
    });
    return `http://127.0.0.1:${(http.address() as AddressInfo).port}/graphql`;
  }
  const viaPort = (url: string) => ({
    fetch: (_: unknown, init?: RequestInit) => fetch(url, init),
  });

  test('loopback is a client like others, whatever X-Forwarded-For it sends', async () => {
    const cost = await costOfQuery();
    const service = open({ anonymousPoints: 5 * cost });
    const port = viaPort(await listenTo(service));
    const { answered, refused } = await askUntilRefused({ ...service, ...port } as Service);
    expect([answered, refused.status]).toEqual([5, 429]);
    const disguised = await ask(port, undefined, { 'x-forwarded-for': '203.0.113.7' });
    expect(disguised.status).toBe(429);
    expect(disguised.headers.get('access-control-allow-origin')).toBe('*');
    expect(Number(disguised.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  test('behind a trusted proxy, clients are counted by the address that it reports', async () => {
    const cost = await costOfQuery();
    const service = open({ anonymousPoints: 2 * cost, trustedProxies: ['127.0.0.0/8'] });
    const port = { ...service, ...viaPort(await listenTo(service)) } as Service;
    for (const address of ['203.0.113.7', '203.0.113.8', '1.1.1.1, 203.0.113.9']) {
      const { answered } = await askUntilRefused(port, { 'x-forwarded-for': address });
      expect(answered).toBe(2);
    }
  });

  test('clients of one IPv6 network of 48 bits have the points of eight together', async () => {
    const cost = await costOfQuery();
    const service = open({ anonymousPoints: 2 * cost, trustedProxies: ['127.0.0.0/8'] });
    const port = { ...service, ...viaPort(await listenTo(service)) } as Service;
    const answered = [];
    for (let network = 0; network < 10; network += 1) {
      const headers = { 'x-forwarded-for': `2001:db8:5:${network}::1` };
      answered.push((await askUntilRefused(port, headers)).answered);
    }
    expect(answered).toEqual([2, 2, 2, 2, 2, 2, 2, 2, 0, 0]);
    const other = await askUntilRefused(port, { 'x-forwarded-for': '2001:db8:6::1' });
    expect([other.answered, other.refused.status]).toEqual([2, 429]);
    const rows = await execute(
      server.database.url,
      `select used from client_points where client = 'address 2001:db8:5::/48'`,
    );
    expect(rows).toEqual([{ used: 16 * cost }]);
  });

  test('a network has at most the points that an account can hold', async () => {
    const service = open({ anonymousPoints: 999_999_999, trustedProxies: ['127.0.0.0/8'] });
    const port = viaPort(await listenTo(service));
    await ask(port, undefined, { 'x-forwarded-for': '2001:db8:7::1' });
    const rows = await execute(
      server.database.url,
      `select client from client_points where client = 'address 2001:db8:7::/48'`,
    );
    expect(rows).toHaveLength(1);
  });

  /** The answer to a request whose body does not arrive. */
  async function answerToHalf(url: string): Promise<string> {
    const socket = await sendText(url, toRequestText('{ __typename }', 90_000));
    let text = '';
    socket.setEncoding('utf8').on('data', (part) => {
      text += part;
    });
    await expect.poll(() => text).toContain('"errors"');
    socket.destroy();
    return text;
  }

  test('a client without points is refused before its request is read', async () => {
    const service = open({ anonymousPoints: 10 });
    const url = await listenTo(service);
    await askUntilRefused({ ...service, ...viaPort(url) } as Service);
    expect(await answerToHalf(url)).toMatch(/^HTTP\/1\.1 429 /);
  });

  test('while too many requests wait, further ones are refused before they are read', async () => {
    const light = { running: 1, waiting: 1, waitingOfClient: 1, patienceMs: 300_000 };
    const service = open({ gates: { ...ADMISSION.gates, light }, anonymousPoints: undefined });
    const url = await listenTo(service);
    const blocker = await server.database.pool.connect();
    await blocker.query('begin; lock table speaker in access exclusive mode');
    const query = '{ speakers { nodes { id } } }';
    const both = [ask(viaPort(url), query), ask(viaPort(url), query)];
    await expect.poll(async () => (await ask(viaPort(url))).status).toBe(503);
    expect(await answerToHalf(url)).toMatch(/^HTTP\/1\.1 503 /);
    await blocker.query('rollback');
    blocker.release();
    expect((await Promise.all(both)).map(({ status }) => status)).toEqual([200, 200]);
  });

  test('pages, preflights, /health and /ready need no points', async () => {
    const service = open({ anonymousPoints: 10 });
    const url = await listenTo(service);
    await askUntilRefused({ ...service, ...viaPort(url) } as Service);
    for (const path of ['/health', '/ready', '/']) {
      expect((await fetch(new URL(path, url))).status).not.toBe(429);
    }
    expect((await fetch(url, { method: 'OPTIONS' })).status).toBe(204);
  });

  test.each(['/nothing', '/assets/nothing.js', '/graphql/nothing'])(
    'an unknown address costs as much as the smallest page: %s',
    async (path) => {
      await reset();
      const url = await listenTo(open({ anonymousPoints: 3 * REQUEST_POINTS }));
      for (const accept of ['*/*', 'text/html']) {
        expect((await fetch(new URL(path, url), { headers: { accept } })).status).toBe(404);
      }
      expect((await fetch(new URL(path, url), { method: 'DELETE' })).status).toBe(404);
      const refused = await fetch(new URL(path, url));
      expect([refused.status, refused.headers.has('retry-after')]).toEqual([429, true]);
    },
  );
});

test('a subscription pays for past changes, and waits for points; new changes are free', async () => {
  await reset();
  const { prisma } = server.database;
  const { statementIds } = await createTestArticle(prisma, { statements: [{}] });
  const change = { statementId: statementIds[0] ?? 0n, change: 'CORRECTED' as const, former: null };
  const commit = async (count: number) => {
    const changes = Array.from({ length: count }, () => change);
    server.feed.note(await prisma.$transaction((tx) => raiseRevision(tx, changes)));
  };
  await commit(1);
  const { corpus } = await server.query('{ corpus { changesCursor } }');
  await commit(250);
  const service = open({ anonymousPoints: 3_000, windowMs: 3_600_000 });
  const controller = new AbortController();
  onTestFinished(() => controller.abort());
  const subscribe = async (more: Readonly<Record<string, string>> = {}) => {
    const query = encodeURIComponent('subscription { statementChanged { change } }');
    const response = await service.fetch(`http://dixit.test/graphql?query=${query}`, {
      headers: { accept: 'text/event-stream', ...more },
      signal: controller.signal,
    });
    const events = readEvents(response);
    await events.next();
    return events;
  };
  const next = async (events: Awaited<ReturnType<typeof subscribe>>) =>
    (await events.next()).value?.event;

  const present = await subscribe();
  const past = await subscribe({ 'last-event-id': corpus.changesCursor });
  const received: (string | undefined)[] = [];
  const following = (async () => {
    while (received.length < 250) received.push(await next(past));
  })();
  // The next one costs more than is left.
  const left = async () => {
    const [row] = await execute(server.database.url, 'select used from client_points');
    return 3_000 - Number(row?.['used']);
  };
  await expect.poll(left).toBeLessThan(40);
  await commit(1);
  expect(await next(present)).toBe('next');
  expect(received.length).toBeGreaterThan(20);
  expect(received.length).toBeLessThan(100);

  const key = await createTestKey(prisma);
  const other = await subscribe({ ...key, 'last-event-id': corpus.changesCursor });
  for (let count = 0; count < 251; count += 1) expect(await next(other)).toBe('next');
  controller.abort();
  await following.catch(() => {});
});

describe('places', () => {
  // Every page of every article: the most expensive kind of query.
  const HEAVY =
    '{ statements(first: 100) { nodes { article { statements(first: 90) { nodes { id } } } } } }';
  const gate = { waitingOfClient: 100, patienceMs: 300_000 };

  test('slow queries leave room for others and for /ready, and too many of them get a 503', async () => {
    const { prisma, pool } = server.database;
    const speaker = await createTestSpeaker(prisma, 'Ottar Velde');
    await createTestArticle(prisma, { statements: [{ speakerId: speaker.id }] });
    const service = open({
      anonymousPoints: undefined,
      gates: { ...ADMISSION.gates, heavy: { ...gate, running: 2, waiting: 5 } },
    });
    const blocker = await pool.connect();
    await blocker.query('begin; lock table statement in access exclusive mode');
    const slow = Array.from({ length: 30 }, () => ask(service, HEAVY));
    const refused = await Promise.race(slow);
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('1');
    expect(refused.errors[0].extensions.code).toBe('SERVICE_UNAVAILABLE');
    for (let count = 0; count < 5; count += 1) expect((await ask(service)).status).toBe(200);
    expect((await service.fetch('http://dixit.test/ready')).status).toBe(200);
    await blocker.query('rollback');
    blocker.release();
    const statuses = (await Promise.all(slow)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(7);
    expect(statuses.filter((status) => status === 503)).toHaveLength(23);
  });

  test('while no connection of the pool is free, /ready answers, and a query gets a typed 503', async () => {
    const { url } = server.database;
    const database = openDatabase({ url, poolSize: 2, connectionTimeoutMs: 2_000 });
    onTestFinished(() => database.close());
    const service = openOn(database, {});
    const held = [await database.pool.connect(), await database.pool.connect()];
    const pages = ['health', 'ready'].map((page) => service.fetch(`http://dixit.test/${page}`));
    const statuses = (await Promise.all(pages)).map(({ status }) => status);
    const { status, errors } = await ask(service);
    for (const client of held) client.release();
    expect(statuses).toEqual([200, 200]);
    expect([status, errors[0].extensions.code]).toEqual([503, 'SERVICE_UNAVAILABLE']);
    expect((await ask(service)).status).toBe(200);
  });
});

test('the wait for a place and the wait for the lock of the register have one limit together', async () => {
  const { database } = server;
  const { pass } = stopTime();
  const write = { ...ADMISSION.gates.write, running: 1, patienceMs: 60_000 };
  const admission = new Admission(database, { gates: { ...ADMISSION.gates, write } });
  const [first, second] = [new Visit(admission, 'first'), new Visit(admission, 'second')];
  const { signal } = new AbortController();
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  const running = first.run({ isWrite: true, signal }, async ({ admit }) => {
    await admit(0);
    await held;
  });
  const waiting = second.run({ isWrite: true, signal }, async ({ admit }) => {
    await admit(0);
    const { patienceMs } = second.writeLimits;
    second.chargeTurn(0, 40_000);
    return [patienceMs, second.writeLimits.patienceMs];
  });
  await pass(1_000);
  release();
  await running;
  expect(await waiting).toEqual([59_000, 19_000]);
  second.chargeTurn(0, 40_000);
  expect(second.writeLimits.patienceMs).toBe(0);
});

test('a write that makes others wait for longer than a second pays for the time', async () => {
  await reset();
  const { url, prisma } = server.database;
  const headers = await createTestKey(prisma);
  const service = open({ keyPoints: 100_000 });
  const input =
    '{ language: "fr", publishedOn: "2024-03-13", title: "Le bac", textKind: FULL, text: "Le bac." }';
  const write = `mutation { ingestArticle(input: ${input}) { __typename } }`;
  const quick = await ask(service, write, headers);
  expect(quick.data.ingestArticle.__typename).toBe('Article');
  await execute(
    url,
    `create function wait() returns trigger language plpgsql as
       'begin perform pg_sleep(1.2); return new; end';
     create trigger slow before insert on article for each row execute function wait()`,
  );
  try {
    const before = Number(quick.headers.get('ratelimit-remaining'));
    const slow = await ask(service, write, headers);
    expect(slow.data.ingestArticle.__typename).toBe('Article');
    const paid = before - Number(slow.headers.get('ratelimit-remaining'));
    expect(paid).toBeGreaterThan(slow.extensions.cost + 19_000);
  } finally {
    await execute(url, 'drop trigger slow on article; drop function wait');
  }
});
