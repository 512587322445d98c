import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isReachable, openDatabase } from '../../server/database/client.ts';
import { createServer } from '../../server/http.ts';
import { openChangeFeed } from '../../server/live/change-feed.ts';
import { createLogger } from '../../server/logger.ts';
import { MAX_BODY_BYTES } from '../../server/policy/limits.ts';
import { memoryOf } from '../bench/processes.ts';
import { UNLIMITED } from '../support/admission.ts';
import { received, sendText } from '../support/clients.ts';
import { createRandom } from '../support/random.ts';
import { rounds } from '../support/rounds.ts';
import { startSeededDixit } from '../support/seeded-dixit.ts';
import { createTestPort, createTestServer, type TestServer } from '../support/server.ts';

// On a busy machine, garbage is collected later.
const IS_MEASURED = rounds(0, 1) === 1;

// SQL, names of tables, paths, stacks, hosts and logins.
const LEAKS =
  /\bselect\b[^"]*\bfrom\b|\/\* \w+ \*\/|statement_words|corpus_revision|node_modules|server\/\w+|prisma|file:\/\/|\n\s*at |\.ts:\d+|ECONN|127\.0\.0\.1|127\.1\.2\.3|leaky|dixit_register|pg_/i;

const QUERIES = [
  '{ statements(first: 3) { nodes { id text speaker { name } } } }',
  'query ($id: ID!) { node(id: $id) { id } }',
  'query ($after: String) { articles(first: 2, after: $after) { nodes { title } } }',
  'query ($filter: StatementFilter) { statements(filter: $filter) { totalCount } }',
  'query ($text: String!) { verifyQuotation(text: $text) { verdict } }',
  'mutation { withdrawStatement(input: { id: "x", reason: "x" }) { __typename } }',
  '{ corpus { revision } rateLimit { limit } }',
  'subscription { statementChanged { cursor } }',
];
const VALUES = [
  '',
  'x',
  '\0',
  '\ud800',
  "'; drop table statement; --",
  'U3RhdGVtZW50OjE=',
  1e300,
  -1,
  null,
  [],
  {},
  true,
];
const HEADERS = [
  {},
  { authorization: 'Bearer dixit_unknown' },
  { authorization: 'Basic x' },
  { 'last-event-id': 'x' },
  { 'dixit-min-revision': '99999999999999' },
  { 'idempotency-key': '\u007f' },
  { accept: 'text/event-stream' },
  { accept: 'image/png' },
  { 'content-type': 'text/plain' },
  { 'content-encoding': 'gzip' },
];
const PATHS = [
  '/graphql',
  '/graphql',
  '/graphql',
  '/',
  '/ready',
  '/%00',
  '/article/../..',
  '/search?q=%ff',
];

describe('an invalid request', () => {
  let up: TestServer;
  let down: { fetch: TestServer['fetch']; close(): Promise<void> };
  beforeAll(async () => {
    up = await createTestServer();
    down = await openWithoutDatabase();
  });
  afterAll(async () => {
    await up.close();
    await down.close();
  });

  test('has no internals in its answer, also while the database is down', async () => {
    const random = createRandom(29);
    const answers = new Map<number, number>();
    for (let n = 0; n < rounds(80, 500); n += 1) {
      const { path, init } = createRequest(random);
      for (const [name, { fetch }] of Object.entries({ up, down })) {
        const stop = new AbortController();
        const request = new Request(`http://dixit.test${path}`, { ...init, signal: stop.signal });
        const response = await fetch(request);
        const { status, headers } = response;
        const isStream = headers.get('content-type')?.includes('event-stream') ?? false;
        const text = isStream ? await firstOf(response) : await response.text();
        stop.abort();
        const what = `${name} ${path} ${JSON.stringify(init)}: ${status}`;
        // Pages are files, which name the things that they show.
        if (!headers.get('content-type')?.includes('text/html'))
          expect(text, what).not.toMatch(LEAKS);
        expect([500, 501, 502], what).not.toContain(status);
        answers.set(status, (answers.get(status) ?? 0) + 1);
      }
    }
    for (const status of [200, 400, 503]) expect(answers.get(status)).toBeGreaterThan(0);
  });
});

/** The beginning of a stream. */
async function firstOf(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const { value } = (await reader?.read()) ?? {};
  return new TextDecoder().decode(value);
}

/** A service whose database refuses connections. */
async function openWithoutDatabase() {
  const url = 'postgresql://leaky-user:leaky-secret@127.1.2.3:9/leaky-name';
  const database = openDatabase({ url });
  const logger = createLogger('silent');
  const feed = await openChangeFeed({ database, log: logger, maxSubscriptions: 10 });
  const isReady = () => isReachable(database);
  const service = createServer({ database, feed, logger, isReady, admission: UNLIMITED });
  return {
    fetch: service.fetch,
    async close() {
      await feed.close();
      await service.dispose();
      await database.close();
    },
  };
}

function createRequest(random: (below: number) => number) {
  const pick = <T>(from: readonly T[]): T => from[random(from.length)] as T;
  const text = pick(QUERIES);
  const at = random(text.length);
  const garble = pick([
    () => text,
    () => text,
    () => text.slice(0, at),
    () => text.slice(0, at) + pick(['"', '{', '$', 'é', '\\', '#', '99999999999']) + text.slice(at),
    () => text.replace(/\w+(?= *[({])/, 'nothing'),
  ]);
  const value = () => pick<unknown>(VALUES);
  const variables = pick<unknown>([
    undefined,
    { id: value(), after: value(), text: value(), filter: { search: value(), kinds: value() } },
    { id: value(), after: value(), text: 'x', filter: { saidOn: { from: value() } } },
    'x',
  ]);
  const body = JSON.stringify({ query: garble(), variables });
  const headers = { 'content-type': 'application/json', ...pick<object>(HEADERS) };
  const path = pick(PATHS);
  const isPost = path === '/graphql' && random(4) > 0;
  const init = isPost
    ? { method: 'POST', headers, body: random(8) === 0 ? body.slice(0, at) : body }
    : { method: pick(['GET', 'GET', 'PUT', 'DELETE']), headers };
  const search = path === '/graphql' && !isPost ? `?query=${encodeURIComponent(garble())}` : '';
  return { path: path + search, init };
}

describe('a body', () => {
  let port: Awaited<ReturnType<typeof createTestPort>>;
  beforeAll(async () => {
    port = await createTestPort();
  });
  afterAll(() => port.close());

  const ofSize = (size: number) => {
    const query = '{"query":"{ __typename } #"}';
    return query.replace('#', `#${'x'.repeat(size - query.length)}`);
  };
  const HEAD =
    'POST /graphql HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: application/json\r\n';
  const withLength = (body: string, length = body.length) =>
    `${HEAD}Content-Length: ${length}\r\n\r\n${body}`;
  const inChunks = (body: string) =>
    `${HEAD}Transfer-Encoding: chunked\r\n\r\n${(body.match(/.{1,8000}/gs) ?? [])
      .map((part) => `${part.length.toString(16)}\r\n${part}\r\n`)
      .join('')}0\r\n\r\n`;

  const statusOf = async (request: string, url = port.url) =>
    Number(/^HTTP\/1\.1 (\d+)/.exec(await received(await sendText(url, request)))?.[1]);

  test('at the limit is served, and one byte more is a 413, however it is sent', async () => {
    const [fits, exceeds] = [ofSize(MAX_BODY_BYTES), ofSize(MAX_BODY_BYTES + 1)];
    for (const send of [withLength, inChunks]) {
      expect(await statusOf(send(fits))).toBe(200);
      expect(await statusOf(send(exceeds))).toBe(413);
    }
  });

  test('of another length than announced is a 400 or 413, and read no further', async () => {
    const exceeds = ofSize(10 * MAX_BODY_BYTES);
    // What follows the announced length would be the next request.
    expect(await statusOf(withLength(exceeds, 10))).toBe(400);
    expect(await statusOf(withLength('{}', -1))).toBe(400);
    expect(await statusOf(inChunks(exceeds))).toBe(413);
  });

  test.skipIf(process.platform !== 'linux')(
    'that is too long takes little memory, also 50 of them at once',
    async () => {
      const { url, pid } = await startSeededDixit();
      const exceeds = inChunks(ofSize(10 * MAX_BODY_BYTES));
      const flood = async () => {
        const bodies = Array.from({ length: 50 }, () => statusOf(exceeds, url));
        expect(await Promise.all(bodies)).toEqual(bodies.map(() => 413));
      };
      // Loads and compiles what is needed.
      for (let n = 0; n < 5; n += 1) await flood();
      const before = memoryOf(pid);
      // Forgets the most that it took so far.
      writeFileSync(`/proc/${pid}/clear_refs`, '5');
      await flood();
      const most = mostMemoryOf(pid);
      console.info({ 'MB before': Math.round(before), 'at the most': Math.round(most) });
      if (IS_MEASURED) expect(most - before).toBeLessThan(20);
    },
  );
});

/** The most memory that a process took, in MB. */
function mostMemoryOf(pid: number): number {
  const [, kilobytes] = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return (Number(kilobytes) * 1_024) / 1e6;
}
