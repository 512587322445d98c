import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import * as sdk from '../../sdk/src/index.ts';
import { caught, caughtAtOnce } from './caught.ts';
import { sendJson, startFaultServer } from './fault-server.ts';
import { stopTime, until } from './time.ts';

// Ten requirements, by which clients of other APIs were evaluated. Each has a simple test here,
// against a real server. The other files test the edge cases.

const Revision = new sdk.TypedDocumentString<{ revision: number }>('query Revision { revision }');
const Write = new sdk.TypedDocumentString<{ ok: boolean }>('mutation Write { ok }');
const ANSWER = { data: { revision: 7, ok: true } };
const LIMITED = { errors: [{ message: 'Slow down.', extensions: { code: 'RATE_LIMITED' } }] };

/** Two pages of two statements each; `stuck` always returns the same cursor. */
async function startStatements({ stuck = false } = {}) {
  const server = await startFaultServer((response, { method, body }) => {
    if (method === 'GET')
      return sendJson(response, { errors: [{ message: 'No.' }] }, { status: 404 });
    const after = body.variables?.['after'];
    const ids = after === undefined ? ['a', 'b'] : ['c', 'd'];
    const nodes = ids.map((id) => ({
      id,
      content: [],
      verbatim: [],
      source: null,
      cue: null,
      saidOn: null,
      article: { language: 'fr', publishedOn: { earliest: '2022-01-14', latest: '2022-01-14' } },
    }));
    const hasNextPage = stuck || after === undefined;
    const pageInfo = { hasNextPage, endCursor: stuck ? 'x' : ids[1] };
    return sendJson(response, { data: { statements: { nodes, pageInfo } } });
  });
  const dixit = sdk.createDixit({ url: server.url });
  const pages = () => server.requests.filter(({ method }) => method === 'POST');
  return { dixit, pages };
}

test('1. items by for await, pages(), toArray with its limit; break ends the requests', async () => {
  const { dixit, pages } = await startStatements();
  const statements = dixit.statements({ filter: { acts: ['WARN'] } });
  const ids: string[] = [];
  for await (const { id } of statements) ids.push(id);
  expect(ids).toEqual(['a', 'b', 'c', 'd']);
  expect(pages()).toHaveLength(2);
  for await (const { nodes } of statements.pages()) {
    expect(nodes).toHaveLength(2);
    break;
  }
  expect(pages()).toHaveLength(3);
  expect(await statements.toArray({ limit: 1 })).toHaveLength(1);
  expect(pages()).toHaveLength(4);
  // @ts-expect-error the limit is required
  await expect(statements.toArray()).rejects.toThrow(
    new TypeError('Pass a limit, for example toArray({ limit: 100 })'),
  );
});

test('2. a cursor that does not advance is a typed error after exactly two requests', async () => {
  const { dixit, pages } = await startStatements({ stuck: true });
  const walk = dixit.statements().toArray({ limit: 100 });
  expect(await caught('pagination', walk)).toMatchObject({
    code: 'STUCK_CURSOR',
    retryable: false,
  });
  expect(pages()).toHaveLength(2);
});

describe('3. Retry-After is obeyed', () => {
  test.each([
    ['in seconds, with 503', 503, '2', 2_000],
    ['in seconds, with a rate limit in a 200', 200, '2', 2_000],
    ['as a date', 429, 'Fri, 14 Jan 2022 09:30:03 GMT', 3_000],
  ])('%s', async (_name, status, retryAfter, waitMs) => {
    const time = stopTime();
    vi.setSystemTime('2022-01-14T09:30:00Z');
    const { url, requests } = await startFaultServer((response) => {
      if (requests.length > 1) return sendJson(response, ANSWER);
      return sendJson(response, LIMITED, { status, headers: { 'retry-after': retryAfter } });
    });
    const onRequest = vi.fn();
    const waits = Promise.withResolvers<sdk.RetryPlan>();
    const hooks = { onRequest, onRetry: waits.resolve };
    const request = sdk.createClient({ url, retry: { baseMs: 0 }, hooks }).request(Revision);
    expect((await waits.promise).waitMs).toBe(waitMs);
    await time.pass(waitMs - 1);
    expect(onRequest).toHaveBeenCalledTimes(1);
    await time.pass(1);
    expect(onRequest).toHaveBeenCalledTimes(2);
    expect(await request).toEqual(ANSWER.data);
  });

  test('mutations are retried only with an idempotency key, the same each time', async () => {
    const { url, requests } = await startFaultServer((response) => response.writeHead(503).end());
    const client = sdk.createClient({ url, retry: { baseMs: 1 } });
    await caught('http', client.request(Write));
    expect(requests).toHaveLength(1);
    expect(requests[0]?.headers).not.toHaveProperty('idempotency-key');
    await caught('http', client.request(Write, {}, { idempotencyKey: 'k-1' }));
    const keys = requests.slice(1).map(({ headers }) => headers['idempotency-key']);
    expect(keys).toEqual(['k-1', 'k-1', 'k-1']);
  });
});

describe('4. an abort rejects immediately and ends the requests', () => {
  test.each([
    ['while the server is silent', false],
    ['while the next try is waited for', true],
  ])('%s', async (_name, refuses) => {
    const time = stopTime();
    const { url, requests, hungUp } = await startFaultServer((response) => {
      if (refuses) response.writeHead(503, { 'retry-after': '1' }).end();
    });
    const onRequest = vi.fn();
    const waits = Promise.withResolvers<sdk.RetryPlan>();
    const client = sdk.createClient({ url, hooks: { onRequest, onRetry: waits.resolve } });
    const controller = new AbortController();
    const request = client.request(Revision, {}, { signal: controller.signal });
    await (refuses ? waits.promise : until(() => requests.length === 1));
    controller.abort('enough');
    expect(await caughtAtOnce('aborted', request)).toMatchObject({
      code: 'ABORTED',
      retryable: false,
      cause: 'enough',
    });
    if (!refuses) await hungUp;
    await time.pass(60_000);
    expect(onRequest).toHaveBeenCalledTimes(1);
  });
});

test('5. errors are a union with code, retryable, requestId, retryAfterMs and partial data', async () => {
  const errors = [{ message: 'No such id.', extensions: { code: 'UNKNOWN_ID' } }];
  const { url } = await startFaultServer((response) =>
    sendJson(
      response,
      { data: { revision: 7, other: null }, errors },
      { headers: { 'x-request-id': 'r-1' } },
    ),
  );
  const client = sdk.createClient({ url, headers: { authorization: 'hunter3' } });
  const error = await caught('graphql', client.request(Revision));
  expect(error).toMatchObject({ code: 'UNKNOWN_ID', retryable: false, requestId: 'r-1' });
  expect(error.data).toEqual({ revision: 7, other: null });
  expect(error.message).not.toMatch(/hunter/);
  const limited = await startFaultServer((response) =>
    sendJson(response, LIMITED, { headers: { 'retry-after': '9' } }),
  );
  const request = sdk.createClient({ url: limited.url, retry: false }).request(Revision);
  expect(await caught('rate-limit', request)).toMatchObject({
    retryable: true,
    retryAfterMs: 9_000,
  });
});

test('6. both media types are accepted and read; a proxy’s page is a typed error', async () => {
  const types = ['application/graphql-response+json', 'application/json', 'text/html'];
  const { url, requests } = await startFaultServer((response) => {
    const type = types[requests.length - 1] ?? 'text/html';
    sendJson(response, ANSWER, { type, status: type === 'text/html' ? 502 : 200 });
  });
  const client = sdk.createClient({ url, retry: false });
  expect(await client.request(Revision)).toEqual(ANSWER.data);
  expect(await client.request(Revision)).toEqual(ANSWER.data);
  expect(await caught('unexpected-content', client.request(Revision))).toMatchObject({
    status: 502,
  });
  for (const { headers } of requests) {
    expect(headers.accept).toBe('application/graphql-response+json, application/json;q=0.9');
  }
});

test.each([['soon'], [undefined], ['2022-02-30']])(
  '7. a missing or malformed date is a typed error, never now: %o',
  async (earliest) => {
    const Day = new sdk.TypedDocumentString<object>(
      'query Day { corpus { publishedTo { earliest } } }',
      {
        scalars: { corpus: { publishedTo: { earliest: 'Date' } } },
      },
    );
    const { url } = await startFaultServer((response) =>
      sendJson(response, { data: { corpus: { publishedTo: { earliest } } } }),
    );
    const error = await caught('unexpected-content', sdk.createClient({ url }).request(Day));
    expect(error.code).toBe('MALFORMED_SCALAR');
  },
);

test('8. no dependencies, no side effects (sizes and smoke projects: package.test.ts)', async () => {
  const text = await readFile(path.join(import.meta.dirname, '../../sdk/package.json'), 'utf8');
  const manifest = JSON.parse(text) as Record<string, unknown>;
  expect(manifest['sideEffects']).toBe(false);
  expect(manifest).not.toHaveProperty('dependencies');
});

test('9. the schema is published, and a deprecated field is reported once', async () => {
  const text = await readFile(path.join(import.meta.dirname, '../../sdk/package.json'), 'utf8');
  expect(JSON.parse(text)).toHaveProperty(['exports', './schema.graphql']);
  const { url } = await startFaultServer((response) => sendJson(response, ANSWER));
  const told: string[] = [];
  const onDeprecated = ({ field }: sdk.Deprecation) => told.push(field);
  const client = sdk.createClient({ url, hooks: { onDeprecated } });
  const Old = new sdk.TypedDocumentString('query Old { revision }', {
    deprecated: { 'Query.revision': 'Use `corpus`.' },
  });
  await client.request(Old);
  await client.request(Old);
  expect(told).toEqual(['Query.revision']);
});

test('10. queries are sent by hash with GET, and a 304 returns the cached result', async () => {
  const { url, requests } = await startFaultServer((response, { headers }) => {
    if (headers['if-none-match'] === '"7"') response.writeHead(304, { etag: '"7"' }).end();
    else sendJson(response, { data: { topics: [] } }, { headers: { etag: '"7"' } });
  });
  const client = sdk.createClient({ url });
  expect(await client.request(sdk.TopicsDocument)).toEqual({ topics: [] });
  expect(await client.request(sdk.TopicsDocument)).toEqual({ topics: [] });
  expect(requests.map(({ method }) => method)).toEqual(['GET', 'GET']);
  expect(requests[1]?.address.searchParams.get('documentId')).toMatch(/^sha256:[\da-f]{64}$/);
  expect(requests[1]?.headers['if-none-match']).toBe('"7"');
});
