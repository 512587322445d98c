import { createHash } from 'node:crypto';
import { inspect } from 'node:util';
import { afterAll, assert, beforeAll, describe, expect, test, vi } from 'vitest';
import * as sdk from '../../sdk/src/index.ts';
import { createTestServer, type TestServer } from '../support/server.ts';
import { caught } from './caught.ts';
import { sendJson, startFaultServer } from './fault-server.ts';

const TEXT = 'query Revision { revision }';
const HASH = createHash('sha256').update(TEXT).digest('hex');
const Revision = new sdk.TypedDocumentString<{ revision: number }, { word?: string }>(TEXT, {
  hash: HASH,
});
const DATA = { data: { revision: 7 } };

describe('against a server of any kind', () => {
  test('a query is sent by hash with GET, with its variables and headers', async () => {
    const { url, requests } = await startFaultServer((response) => sendJson(response, DATA));
    const client = sdk.createClient({ url: `${url}?tenant=a`, headers: { authorization: 'k' } });
    const word = 'ligne rouge & « Ünïcode » 🙂';
    expect(await client.request(Revision, { word })).toEqual({ revision: 7 });
    const [seen] = requests;
    assert(seen);
    expect(seen.method).toBe('GET');
    expect(Object.fromEntries(seen.address.searchParams)).toEqual({
      tenant: 'a',
      documentId: `sha256:${HASH}`,
      variables: JSON.stringify({ word }),
    });
    expect(seen.headers).toMatchObject({
      authorization: 'k',
      accept: 'application/graphql-response+json, application/json;q=0.9',
    });
    expect(seen.headers).not.toHaveProperty('content-type');
  });

  test.each<[string, number, string, string]>([
    [
      'its code',
      404,
      'application/json',
      '{"errors":[{"message":"no","extensions":{"code":"PERSISTED_QUERY_NOT_FOUND"}}]}',
    ],
    [
      'a plain 400',
      400,
      'application/json',
      '{"errors":[{"message":"Must provide query string."}]}',
    ],
    ['no such method', 405, 'text/plain', 'GET?'],
    ['a page', 200, 'text/html', '<h1>Playground</h1>'],
  ])(
    'a server that does not know the document, said by %s, gets one POST, then and later',
    async (_name, status, type, body) => {
      const { url, requests } = await startFaultServer((response, { method }) => {
        if (method === 'POST') return sendJson(response, DATA);
        response.writeHead(status, { 'content-type': type });
        response.end(body);
      });
      const client = sdk.createClient({ url });
      expect(await client.request(Revision)).toEqual({ revision: 7 });
      expect(await client.request(Revision)).toEqual({ revision: 7 });
      expect(requests.map(({ method }) => method)).toEqual(['GET', 'POST', 'POST']);
      expect(requests[2]?.body.query).toBe(TEXT);
    },
  );

  test('other errors do not cause a second request', async () => {
    const errors = [{ message: 'No.', extensions: { code: 'INVALID_ID' } }];
    const { url, requests } = await startFaultServer((response) =>
      sendJson(response, { errors }, { status: 400 }),
    );
    await caught('graphql', sdk.createClient({ url }).request(Revision));
    expect(requests).toHaveLength(1);
  });

  test.each(['127.0.0.1:9/graphql', 'localhost:9/graphql', '/graphql', 'http://a b/'])(
    'the address %s is refused, once and without the variables',
    async (url) => {
      const onRequest = vi.fn();
      const client = sdk.createClient({ url, hooks: { onRequest } });
      const failure = client.request(Revision, { word: 'hunter2' });
      await expect(failure).rejects.toThrow(
        new TypeError('`url` must be absolute, beginning with http:// or https://'),
      );
      expect(inspect(await failure.catch((error: unknown) => error))).not.toContain('hunter2');
      expect(onRequest).not.toHaveBeenCalled();
    },
  );

  test('POST is used for long requests, mutations, unknown hashes, or if GET is disabled', async () => {
    const { url, requests } = await startFaultServer((response) => sendJson(response, DATA));
    const client = sdk.createClient({ url });
    await client.request(Revision, { word: 'x'.repeat(5_000) });
    await client.request(new sdk.TypedDocumentString('mutation A { a }', { hash: HASH }));
    await client.request(new sdk.TypedDocumentString(TEXT, { hash: 'sha1' }));
    await client.request(new sdk.TypedDocumentString(TEXT));
    await sdk.createClient({ url, trustedDocuments: false }).request(Revision);
    expect(requests.map(({ method }) => method)).toEqual(Array(5).fill('POST'));
  });

  test('an unchanged response is not sent again', async () => {
    const { url, requests } = await startFaultServer((response, { headers }) => {
      if (headers['if-none-match'] !== 'W/"7"') {
        return sendJson(response, DATA, { headers: { etag: 'W/"7"' } });
      }
      response.writeHead(304, { etag: 'W/"7"' });
      response.end();
    });
    const client = sdk.createClient({ url });
    const [first, second] = [await client.request(Revision), await client.request(Revision)];
    expect(second).toEqual(first);
    expect(second).not.toBe(first);
    expect(requests.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, 'W/"7"']);
    await client.request(Revision, { word: 'other' });
    expect(requests[2]?.headers).not.toHaveProperty('if-none-match');
  });

  test('a changed response replaces the cached one', async () => {
    const { url, requests } = await startFaultServer((response) =>
      sendJson(
        response,
        { data: { revision: requests.length } },
        { headers: { etag: `"${requests.length}"` } },
      ),
    );
    const client = sdk.createClient({ url });
    for (const revision of [1, 2, 3]) expect(await client.request(Revision)).toEqual({ revision });
    expect(requests[2]?.headers['if-none-match']).toBe('"2"');
  });

  test('the cache is limited to the most recently used responses', async () => {
    const { url, requests } = await startFaultServer((response) =>
      sendJson(response, DATA, { headers: { etag: '"7"' } }),
    );
    const client = sdk.createClient({ url, cachedResponses: 2 });
    for (const word of ['a', 'b', 'a', 'c', 'a', 'b']) await client.request(Revision, { word });
    const asked = requests.map(({ headers }) => headers['if-none-match']);
    expect(asked).toEqual([undefined, undefined, '"7"', undefined, '"7"', undefined]);
    const none = sdk.createClient({ url, cachedResponses: 0 });
    await none.request(Revision);
    await none.request(Revision);
    expect(requests.at(-1)?.headers).not.toHaveProperty('if-none-match');
  });
});

describe('against ours', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await createTestServer({ seeded: true });
  });
  afterAll(() => server?.close());

  test('a document of the SDK is known, and its response is cached until it changes', async () => {
    const seen: unknown[] = [];
    const client = sdk.createClient({
      url: 'http://dixit.test/graphql',
      fetch: server.fetch,
      hooks: { onResponse: ({ method }, { status }) => seen.push([method, status]) },
    });
    const first = await client.request(sdk.StatementsDocument, { first: 3 });
    expect(await client.request(sdk.StatementsDocument, { first: 3 })).toEqual(first);
    await client.request(sdk.StatementsDocument, { first: 2 });
    expect(seen).toEqual([
      ['GET', 200],
      ['GET', 304],
      ['GET', 200],
    ]);
  });

  test('a custom document is sent by POST', async () => {
    const methods: string[] = [];
    const client = sdk.createClient({
      url: 'http://dixit.test/graphql',
      fetch: server.fetch,
      hooks: { onRequest: ({ method }) => methods.push(method) },
    });
    const text = 'query Mine { corpus { revision } }';
    const hash = createHash('sha256').update(text).digest('hex');
    const Mine = new sdk.TypedDocumentString<{ corpus: object }>(text, { hash });
    expect(await client.request(Mine)).toHaveProperty('corpus.revision');
    expect(await client.request(Mine)).toHaveProperty('corpus.revision');
    expect(methods).toEqual(['GET', 'POST', 'POST']);
  });
});
