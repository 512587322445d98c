import { getEventListeners } from 'node:events';
import { inspect } from 'node:util';
import { expect, test, vi } from 'vitest';
import { createClient } from '../../sdk/src/client.ts';
import { TypedDocumentString } from '../../sdk/src/document.ts';
import { isDixitError } from '../../sdk/src/errors.ts';
import { caught } from './caught.ts';
import { sendJson, startFaultServer } from './fault-server.ts';
import { stopTime, turn, until } from './time.ts';

const Revision = new TypedDocumentString<{ revision: number }>('query Revision { revision }');
const Secret = new TypedDocumentString<{ revision: number }, { password: string }>(
  'query Secret($password: String!) { revision }',
);

test('a request is a POST that accepts both media types, in the right order', async () => {
  const { url, requests } = await startFaultServer((response) =>
    sendJson(response, { data: { revision: 7 } }),
  );
  const client = createClient({ url });
  expect(await client.request(Secret, { password: 'x' })).toEqual({ revision: 7 });
  expect(requests[0]?.headers.accept).toBe(
    'application/graphql-response+json, application/json;q=0.9',
  );
  expect(requests[0]?.headers['content-type']).toBe('application/json');
  expect(requests[0]?.body).toEqual({
    query: 'query Secret($password: String!) { revision }',
    variables: { password: 'x' },
  });
});

test('url and headers may be async functions, called for each request', async () => {
  const { url, requests } = await startFaultServer((response) =>
    sendJson(response, { data: { revision: 7 } }),
  );
  let calls = 0;
  const client = createClient({
    url: async () => new URL(url),
    headers: async () => {
      calls += 1;
      return { Authorization: `Bearer ${calls}`, 'x-not-sent': undefined };
    },
  });
  await client.request(Revision);
  await client.request(Revision);
  expect(requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer 1', 'Bearer 2']);
  expect(requests[0]?.headers).not.toHaveProperty('x-not-sent');
  await createClient({ url, headers: new Headers({ 'x-a': 'b' }) }).request(Revision);
  expect(requests[2]?.headers['x-a']).toBe('b');
});

test('the request rejects with the error of a headers function, and nothing is sent', async () => {
  const { url, requests } = await startFaultServer((response) => sendJson(response, {}));
  const refused = new Error('no token');
  const client = createClient({ url, headers: () => Promise.reject(refused) });
  await expect(client.request(Revision)).rejects.toBe(refused);
  expect(requests).toHaveLength(0);
});

test('an invalid header is rejected without quoting it', async () => {
  const { url, requests } = await startFaultServer((response) => sendJson(response, {}));
  const request = createClient({ url, headers: { authorization: 'se\ncret' } }).request(Revision);
  await expect(request).rejects.toThrow(TypeError);
  await expect(request).rejects.toThrow('The value of the header authorization');
  await expect(request).rejects.not.toThrow('cret');
  expect(requests).toHaveLength(0);
});

test('a number that JSON would turn into null is rejected', async () => {
  const { url, requests } = await startFaultServer((response) => sendJson(response, {}));
  const Filtered = new TypedDocumentString<unknown, { filter: { minConfidence: number } }>('{ a }');
  const variables = { filter: { minConfidence: Number('0,9') } };
  await expect(createClient({ url }).request(Filtered, variables)).rejects.toThrow(
    new TypeError('The variable minConfidence is not a finite number'),
  );
  expect(requests).toHaveLength(0);
});

test('GraphQL errors keep the partial data, the code and the request id', async () => {
  const errors = [
    { message: 'No.', path: ['a', 0], extensions: { code: 'UNKNOWN_ID', requestId: 'r-2' } },
    { message: 'No, neither.' },
  ];
  const { url } = await startFaultServer((response) =>
    sendJson(response, { data: { a: [null] }, errors }, { headers: { 'x-request-id': 'r-1' } }),
  );
  const error = await caught('graphql', createClient({ url }).request(Revision));
  expect(error).toMatchObject({
    name: 'DixitGraphQLError',
    code: 'UNKNOWN_ID',
    requestId: 'r-1',
    retryable: false,
    retryAfterMs: undefined,
    status: 200,
    data: { a: [null] },
    errors,
  });
  expect(error.message).toBe('UNKNOWN_ID: No. (1 more in `errors`)');
});

test.each([
  ['in an error', { errors: [{ message: 'No.', extensions: { requestId: 'r-2' } }] }],
  ['on the answer', { errors: [{ message: 'No.' }], extensions: { requestId: 'r-2' } }],
])('without the header, the request id is found %s', async (_where, answer) => {
  const { url } = await startFaultServer((response) => sendJson(response, answer, { status: 500 }));
  const error = await caught('graphql', createClient({ url }).request(Revision));
  expect(error).toMatchObject({ requestId: 'r-2', code: 'GRAPHQL_ERROR', status: 500, data: null });
});

test('a rate limit in a 200 response is retryable, with the delay', async () => {
  const errors = [{ message: 'Slow down.', extensions: { code: 'RATE_LIMITED' } }];
  const { url } = await startFaultServer((response) =>
    sendJson(response, { errors }, { headers: { 'retry-after': '2' } }),
  );
  const error = await caught('rate-limit', createClient({ url, retry: false }).request(Revision));
  expect(error).toMatchObject({
    code: 'RATE_LIMITED',
    retryable: true,
    retryAfterMs: 2000,
    status: 200,
    errors,
  });
});

test('a proxy’s HTML page is unexpected content, and the error does not contain its text', async () => {
  const { url } = await startFaultServer((response) => {
    response.writeHead(502, { 'content-type': 'text/html; charset=utf-8', 'x-request-id': 'r-1' });
    response.end('<h1>secret gateway</h1>');
  });
  const error = await caught(
    'unexpected-content',
    createClient({ url, retry: false }).request(Revision),
  );
  expect(error).toMatchObject({
    code: 'UNEXPECTED_CONTENT',
    status: 502,
    contentType: 'text/html',
    retryable: true,
    requestId: 'r-1',
  });
  expect(inspect(error)).not.toContain('secret gateway');
});

test.each([
  ['JSON cut short', 200, 'application/json', '{"data":{"revi'],
  ['other JSON', 200, 'application/json', '{"status":"ok"}'],
  ['data that is null without a reason', 200, 'application/json', '{"data":null}'],
  ['a JSON list', 200, 'application/json', '[1]'],
  ['errors that are none', 200, 'application/json', '{"errors":[1]}'],
  ['an empty body', 200, 'application/json', ''],
  ['a page', 200, 'text/html', '{"data":{"revision":7}}'],
])('%s is unexpected content', async (_name, status, type, body) => {
  const { url } = await startFaultServer((response) => {
    response.writeHead(status, { 'content-type': type });
    response.end(body);
  });
  const error = await caught('unexpected-content', createClient({ url }).request(Revision));
  expect(error).toMatchObject({ status, contentType: type, retryable: false });
});

test.each([
  [404, 'application/json', '{"message":"no such route"}', false],
  [401, undefined, '', false],
  [502, undefined, '', true],
  [503, 'application/problem+json', '{"title":"starting"}', true],
])(
  'status %d without a GraphQL response is an HTTP error',
  async (status, type, body, retryable) => {
    const { url } = await startFaultServer((response) => {
      response.writeHead(status, { ...(type && { 'content-type': type }), 'retry-after': '1' });
      response.end(body);
    });
    const error = await caught('http', createClient({ url, retry: false }).request(Revision));
    expect(error).toMatchObject({ code: `HTTP_${status}`, status, retryable, retryAfterMs: 1000 });
  },
);

test.each([
  ['nothing', undefined, ''],
  ['a page', 'text/html', '<h1>429</h1>'],
  ['other JSON', 'application/json', '{"message":"slow down"}'],
  ['a GraphQL answer', 'application/json', '{"errors":[{"message":"slow down"}]}'],
])('status 429 with %s is a rate limit', async (_name, type, body) => {
  const { url } = await startFaultServer((response) => {
    response.writeHead(429, { ...(type && { 'content-type': type }), 'retry-after': '7' });
    response.end(body);
  });
  const error = await caught('rate-limit', createClient({ url, retry: false }).request(Revision));
  expect(error).toMatchObject({
    name: 'DixitRateLimitError',
    code: 'RATE_LIMITED',
    status: 429,
    retryAfterMs: 7000,
    retryable: true,
    data: null,
  });
});

test('a refused connection is a network error with its cause', async () => {
  const { url } = await startFaultServer((response) => response.destroy());
  const error = await caught('network', createClient({ url, retry: false }).request(Revision));
  expect(error).toMatchObject({ code: 'NETWORK_ERROR', retryable: true });
  expect(error.message).toBe(`Could not reach ${new URL(url).origin}: UND_ERR_SOCKET`);
  expect(error.cause).toBeInstanceOf(TypeError);
});

test('without a URL, the error says what to pass', () => {
  const { url: _, ...rest } = { url: '' };
  expect(() => createClient(rest as never)).toThrow('Pass `url`');
});

test('a connection that breaks during a response is a network error', async () => {
  const { url } = await startFaultServer((response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
    response.write('{"data":');
    setImmediate(() => response.destroy());
  });
  const error = await caught('network', createClient({ url, retry: false }).request(Revision));
  expect(error.message).toBe('The connection was closed before the response was complete');
});

test('a slow response times out, and the connection is closed', async () => {
  const time = stopTime();
  const { url, requests, hungUp } = await startFaultServer(() => {});
  const request = caught('timeout', createClient({ url, timeoutMs: 100 }).request(Revision));
  await until(() => requests.length === 1);
  await time.pass(100);
  expect(await request).toMatchObject({ code: 'TIMEOUT', timeoutMs: 100, retryable: true });
  await expect(hungUp).resolves.toBeUndefined();
});

test('the timeout also covers a body that never ends, and a request can set its own', async () => {
  const { url } = await startFaultServer((response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('{"data":');
  });
  const client = createClient({ url });
  const error = await caught('timeout', client.request(Revision, {}, { timeoutMs: 80 }));
  expect(error.timeoutMs).toBe(80);
});

test('the timeout also covers the headers function, and then nothing is sent', async () => {
  const fetch = vi.fn();
  const token = Promise.withResolvers<Record<string, string>>();
  const client = createClient({
    url: 'http://dixit/',
    timeoutMs: 50,
    headers: () => token.promise,
    fetch,
  });
  await caught('timeout', client.request(Revision));
  token.resolve({});
  await turn();
  expect(fetch).not.toHaveBeenCalled();
});

test.each([0, -1, Number.NaN])('a timeout of %d ms is rejected', async (timeoutMs) => {
  const request = createClient({ url: 'http://127.0.0.1:9', timeoutMs }).request(Revision);
  await expect(request).rejects.toThrow(RangeError);
});

test('a timeout longer than the maximum of timers does not fire immediately', async () => {
  const { url } = await startFaultServer((response) =>
    setTimeout(() => sendJson(response, { data: { revision: 7 } }), 30),
  );
  for (const timeoutMs of [Number.POSITIVE_INFINITY, 2 ** 40]) {
    expect(await createClient({ url, timeoutMs }).request(Revision)).toEqual({ revision: 7 });
  }
});

test('a fetch that ignores its signal does not delay an abort', async () => {
  const controller = new AbortController();
  const client = createClient({ url: 'http://dixit/', fetch: () => new Promise(() => {}) });
  const request = client.request(Revision, {}, { signal: controller.signal });
  controller.abort();
  await caught('aborted', request);
  expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
});

test('with an aborted signal, nothing is sent', async () => {
  const { url, requests } = await startFaultServer((response) => sendJson(response, {}));
  const signal = AbortSignal.abort();
  await caught('aborted', createClient({ url }).request(Revision, {}, { signal }));
  expect(requests).toHaveLength(0);
});

test('a finished request leaves no listener and no timer behind', async () => {
  const { signal } = new AbortController();
  const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
  const before = timers();
  const headers = { 'content-type': 'application/json' };
  const client = createClient({
    url: 'http://dixit/',
    fetch: () => new Response('{"data":{"revision":7}}', { headers }),
  });
  expect(await client.request(Revision, {}, { signal })).toEqual({ revision: 7 });
  expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  expect(timers()).toBe(before);
});

test('a message contains what the server says, but no variables, headers or bodies', async () => {
  const { url } = await startFaultServer((response) => {
    const message = 'Variable "$word" got an invalid value';
    sendJson(response, { errors: [{ message }] }, { status: 400 });
  });
  const client = createClient({ url, headers: { authorization: 'Bearer hunter3' } });
  const error = await caught('graphql', client.request(Secret, { password: 'hunter2' }));
  expect(`${error.message}\n${error.stack}`).not.toMatch(/hunter|password|query Secret/);
  expect(error.message).toBe('GRAPHQL_ERROR: Variable "$word" got an invalid value');
});

test('isDixitError recognises SDK errors only', () => {
  expect(isDixitError(new Error('x'))).toBe(false);
  expect(isDixitError({ kind: 'network' })).toBe(false);
  expect(isDixitError(undefined)).toBe(false);
});
