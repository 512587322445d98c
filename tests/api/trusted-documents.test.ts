import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import documents from '../../sdk/generated/documents.json' with { type: 'json' };
import { createServer } from '../../server/http.ts';
import { createLogger } from '../../server/logger.ts';
import { matchesETag } from '../../server/policy/etag.ts';
import { raiseRevision } from '../../server/register/revision.ts';
import { createTestKey } from '../support/api-key.ts';
import { createTestServer, type TestServer } from '../support/server.ts';

const ADDRESS = 'http://dixit.test/graphql';
const byName = (name: string) => {
  const found = Object.entries(documents).find(([, text]) => text.startsWith(`query ${name}{`));
  if (!found) throw new Error(`There is no document ${name}`);
  return found[0];
};
const CORPUS = byName('Corpus');
let server: TestServer;

beforeAll(async () => {
  server = await createTestServer({ seeded: true });
});
afterAll(() => server?.close());

async function get(parameters: Record<string, string>, headers: Record<string, string> = {}) {
  const response = await server.fetch(`${ADDRESS}?${new URLSearchParams(parameters)}`, { headers });
  const text = await response.text();
  return { response, text, answer: text && JSON.parse(text), headers: response.headers };
}

describe('a document by its hash', () => {
  test.each(Object.entries(documents))('%s is known', async (hash) => {
    const { response, answer } = await get({ documentId: `sha256:${hash}` });
    // Some require variables. Then that is the error, not an unknown document.
    const codes = (answer.errors ?? []).map(({ extensions }: never) => extensions['code']);
    expect(codes).not.toContain('PERSISTED_QUERY_NOT_FOUND');
    expect([200, 400]).toContain(response.status);
  });

  test('is executed by GET and by POST', async () => {
    const { answer } = await get({ documentId: `sha256:${CORPUS}` });
    const posted = await server.fetch(ADDRESS, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ documentId: `sha256:${CORPUS}` }),
    });
    expect(await posted.json()).toEqual(answer);
    expect(answer.data.corpus.statementCount).toBeGreaterThan(0);
  });

  test.each([
    `sha256:${'0'.repeat(64)}`,
    CORPUS,
    'sha256:',
    'sha256:__proto__',
    'sha256:constructor',
    '',
    'é🙂',
  ])('%s is unknown', async (documentId) => {
    const { response, answer } = await get({ documentId });
    const [{ extensions, message }] = answer.errors;
    expect([response.status, extensions.code]).toEqual([404, 'PERSISTED_QUERY_NOT_FOUND']);
    expect(message).not.toContain(documentId || 'sha256');
    expect(response.headers.get('etag')).toBeNull();
  });

  test.each([
    ['a number', { documentId: 7 }, 404],
    ['a list', [], 400],
    ['nothing', null, 400],
  ])('%s in a body is rejected', async (_name, body, status) => {
    const response = await server.fetch(ADDRESS, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(response.status).toBe(status);
  });
});

describe('ETag', () => {
  const ask = (headers = {}) => get({ documentId: `sha256:${CORPUS}` }, headers);

  test('is equal for equal data of different requests', async () => {
    const [first, second] = [await ask(), await ask({ accept: 'application/json' })];
    expect(first.headers.get('etag')).toMatch(/^W\/"[\w-]{43}"$/);
    expect(second.headers.get('etag')).toBe(first.headers.get('etag'));
    expect(second.headers.get('x-request-id')).not.toBe(first.headers.get('x-request-id'));
  });

  test('comes with Vary and revalidation headers', async () => {
    const { headers } = await ask();
    expect(headers.get('vary')).toBe('accept, authorization');
    expect(headers.get('cache-control')).toBe('public, no-cache');
    const byText = await get({ query: '{ __typename }' });
    expect(byText.headers.get('cache-control')).toBe('no-cache');
    const own = await ask(await createTestKey(server.database.prisma));
    expect(own.headers.get('cache-control')).toBe('private, no-cache');
  });

  test.each([
    ['lane', true],
    ['plugins', false],
  ])('lets a CDN serve it where the operator says so: %s', async (_way, hasLane) => {
    const { database, feed } = server;
    const logger = createLogger('silent');
    const options = { database, feed, logger, isReady: async () => true, hasLane };
    const behindCdn = createServer({ ...options, cdnSeconds: 30 });
    const headersOf = async (parameters: object, headers = {}) => {
      const query = new URLSearchParams({ ...parameters });
      return (await behindCdn.fetch(`${ADDRESS}?${query}`, { headers })).headers;
    };
    const trusted = await headersOf({ documentId: `sha256:${CORPUS}` });
    expect(trusted.get('cache-control')).toBe('public, max-age=0, s-maxage=30');
    expect(trusted.get('vary')).toBe('accept, authorization, dixit-min-revision');
    expect([trusted.get('surrogate-key'), trusted.get('cache-tag')]).toEqual(['dixit', 'dixit']);
    const ahead = { 'dixit-min-revision': '1000000' };
    const behind = await headersOf({ documentId: `sha256:${CORPUS}` }, ahead);
    expect(behind.get('cache-control')).toBe('public, no-cache');
    const byText = await headersOf({ query: '{ __typename }' });
    expect(byText.get('cache-control')).toBe('no-cache');
    const key = await createTestKey(database.prisma);
    const own = await headersOf({ documentId: `sha256:${CORPUS}` }, key);
    expect(own.get('cache-control')).toBe('private, no-cache');
    await behindCdn.dispose();
  });

  test('that matches gives a 304 without a body', async () => {
    const { headers } = await ask();
    const tag = headers.get('etag') ?? '';
    const { response, text } = await ask({ 'if-none-match': `"other", ${tag}` });
    expect([response.status, text]).toEqual([304, '']);
    expect(response.headers.get('etag')).toBe(tag);
    expect(response.headers.get('vary')).toBe('accept, authorization');
    expect(response.headers.get('content-type')).toBeNull();
    expect((await ask({ 'if-none-match': '"other"' })).response.status).toBe(200);
  });

  test('changes with the data', async () => {
    const filter = { query: '{ outlets(first: 100) { nodes { name } } }' };
    const before = (await get(filter)).headers.get('etag');
    const revision = await server.database.prisma.$transaction(async (tx) => {
      await tx.outlet.updateMany({ data: { name: 'Gazette du Sud' } });
      return await raiseRevision(tx);
    });
    server.feed.note(revision);
    const after = await get(filter, { 'if-none-match': before ?? '' });
    expect(after.response.status).toBe(200);
    expect(after.headers.get('etag')).not.toBe(before);
  });

  test('is not sent with errors or for POST', async () => {
    const failed = await get({ query: '{ nothing }' });
    expect(failed.headers.get('etag')).toBeNull();
    expect(failed.headers.get('cache-control')).toBe('no-store');
    const { headers } = await server.ask('{ corpus { revision } }');
    expect(headers.get('etag')).toBeNull();
  });
});

test('a page of another origin can revalidate', async () => {
  const asked = 'if-none-match, traceparent, apollographql-client-name';
  const response = await server.fetch(ADDRESS, {
    method: 'OPTIONS',
    headers: { 'access-control-request-headers': asked },
  });
  expect(response.headers.get('access-control-allow-headers')).toBe(asked);
  expect(response.headers.get('vary')).toContain('access-control-request-headers');
  const exposed = (await get({ query: '{ __typename }' })).headers;
  expect(exposed.get('access-control-expose-headers')).toContain('etag');
});

test.each([
  [null, false],
  ['', false],
  ['*', true],
  ['W/"a"', true],
  ['"a"', true],
  ['"b", W/"a"', true],
  ['"b"', false],
  ['a', false],
  ['"a', false],
])('If-None-Match: %s holds W/"a": %s', (header, expected) => {
  expect(matchesETag(header, 'W/"a"')).toBe(expected);
});
