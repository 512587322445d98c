import { expect, test, vi } from 'vitest';
import { createClient } from '../../sdk/src/client.ts';
import { TypedDocumentString } from '../../sdk/src/document.ts';
import { DixitAbortedError, DixitNetworkError, DixitTimeoutError } from '../../sdk/src/errors.ts';
import type { RetryPlan } from '../../sdk/src/hooks.ts';
import { waitBeforeRetry } from '../../sdk/src/retry.ts';
import { caught } from './caught.ts';
import { type FaultServer, sendJson, startFaultServer } from './fault-server.ts';
import { stopTime, until } from './time.ts';

const Revision = new TypedDocumentString<{ revision: number }>('query Revision { revision }');
const quick = { baseMs: 1 };
const LIMITED = { errors: [{ message: 'No.', extensions: { code: 'RATE_LIMITED' } }] };

type Failure = Parameters<typeof startFaultServer>[0];

/** A server that fails `times` times and then answers. */
function failing(times: number, fail: Failure): Promise<FaultServer> {
  let failed = 0;
  return startFaultServer((response, seen) => {
    failed += 1;
    if (failed > times) sendJson(response, { data: { revision: 7 } });
    else fail(response, seen);
  });
}

const reset: Failure = (response) => response.destroy();
const unavailable: Failure = (response) => response.writeHead(503).end();

test.each<[string, Failure]>([
  ['a connection that is reset', reset],
  ['429', (response) => response.writeHead(429).end()],
  ['503', unavailable],
  ['503 with a page', (response) => response.writeHead(503, { 'content-type': 'text/html' }).end()],
  ['RATE_LIMITED in a 200', (response) => sendJson(response, LIMITED)],
  ['RATE_LIMITED in a 429', (response) => sendJson(response, LIMITED, { status: 429 })],
  [
    'an answer cut short',
    (response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '99' });
      response.write('{"data":');
      setImmediate(() => response.destroy());
    },
  ],
])('%s: a query is retried', async (_name, fail) => {
  const { url, requests } = await failing(2, fail);
  expect(await createClient({ url, retry: quick }).request(Revision)).toMatchObject({
    revision: 7,
  });
  expect(requests).toHaveLength(3);
});

test.each<[string, number, unknown]>([
  ['a query that is not valid', 400, { errors: [{ message: 'No.' }] }],
  ['an error of the server', 500, { errors: [{ message: 'No.', extensions: { code: 'X' } }] }],
  ['another code in a 200', 200, { errors: [{ message: 'No.', extensions: { code: 'X' } }] }],
  ['a wrong address', 404, {}],
])('%s is not', async (_name, status, answer) => {
  const { url, requests } = await startFaultServer((response) =>
    sendJson(response, answer, { status }),
  );
  await expect(createClient({ url, retry: quick }).request(Revision)).rejects.toThrow();
  expect(requests).toHaveLength(1);
});

test('after three attempts, or the configured number, the last error is thrown', async () => {
  const { url, requests } = await startFaultServer(unavailable);
  const client = createClient({ url, retry: quick });
  expect(await caught('http', client.request(Revision))).toMatchObject({ code: 'HTTP_503' });
  expect(requests).toHaveLength(3);
  await caught('http', client.request(Revision, {}, { retry: { ...quick, tries: 5 } }));
  expect(requests).toHaveLength(8);
  await caught('http', client.request(Revision, {}, { retry: false }));
  expect(requests).toHaveLength(9);
  await caught('http', createClient({ url, retry: false }).request(Revision));
  expect(requests).toHaveLength(10);
});

test('a request is not retried if the server requires a longer delay than the remaining time', async () => {
  const { url, requests } = await startFaultServer((response) =>
    response.writeHead(503, { 'retry-after': '60' }).end(),
  );
  const error = await caught('http', createClient({ url }).request(Revision));
  expect(error.retryAfterMs).toBe(60_000);
  expect(requests).toHaveLength(1);
});

test('an abort during an attempt is not retried', async () => {
  const time = stopTime();
  const { url, requests } = await startFaultServer(() => {});
  const hooks = { onRequest: vi.fn(), onRetry: vi.fn() };
  const controller = new AbortController();
  const client = createClient({ url, retry: quick, hooks });
  const request = caught('aborted', client.request(Revision, {}, { signal: controller.signal }));
  await until(() => requests.length === 1);
  controller.abort();
  await request;
  await time.pass(60_000);
  expect(hooks.onRequest).toHaveBeenCalledTimes(1);
  expect(hooks.onRetry).not.toHaveBeenCalled();
});

test('the timeout covers all attempts together', async () => {
  const time = stopTime();
  const hanging = await startFaultServer((response) => {
    if (hanging.requests.length === 1) response.writeHead(503, { 'retry-after': '1' }).end();
  });
  const planned = Promise.withResolvers<RetryPlan>();
  const client = createClient({
    url: hanging.url,
    retry: { baseMs: 0 },
    timeoutMs: 1_500,
    hooks: { onRetry: planned.resolve },
  });
  const request = caught('timeout', client.request(Revision));
  await planned.promise;
  await time.pass(1_000);
  await until(() => hanging.requests.length === 2);
  await time.pass(500);
  await request;
  expect(hanging.requests).toHaveLength(2);
});

test.each([
  ['query A { a }', true],
  ['{ a }', true],
  ['# mutation\n query A { a }', true],
  ['fragment F on T { a } query A { ...F }', true],
  ['mutation A { a }', false],
  [' ,\n# query\nmutation A { a }', false],
  ['fragment F on T { a(x: "#") } mutation A { ...F }', false],
  ['subscription A { a }', false],
])('%s: retried %s', async (text, again) => {
  const { url, requests } = await startFaultServer(unavailable);
  const client = createClient({ url, retry: { tries: 2, ...quick } });
  await caught('http', client.request(text));
  expect(requests).toHaveLength(again ? 2 : 1);
});

test('full jitter: from zero to a limit that doubles up to the cap', () => {
  const error = new DixitNetworkError('', {});
  const limits = [1, 2, 3, 4, 5, 6].map((tried) =>
    waitBeforeRetry(error, tried, { tries: 9, baseMs: 300, capMs: 5_000 }, 60_000, () => 1),
  );
  expect(limits).toEqual([300, 600, 1_200, 2_400, 4_800, 5_000]);
  expect(waitBeforeRetry(error, 3, {}, 60_000, () => 0)).toBeUndefined();
  expect(waitBeforeRetry(error, 2, {}, 60_000, () => 0)).toBe(0);
  const waits = Array.from({ length: 200 }, () => waitBeforeRetry(error, 1, {}, 60_000) ?? -1);
  expect(Math.min(...waits)).toBeLessThan(100);
  expect(Math.max(...waits)).toBeGreaterThan(200);
});

test('errors that are not retryable or not of the SDK are not retried', () => {
  expect(waitBeforeRetry(new DixitAbortedError('x'), 1, {}, 60_000)).toBeUndefined();
  expect(waitBeforeRetry(new Error('x'), 1, {}, 60_000)).toBeUndefined();
  expect(waitBeforeRetry(new DixitTimeoutError(5), 1, {}, 0)).toBeUndefined();
  // A day; timers cannot hold 30 of them.
  const slow = new DixitNetworkError('', { retryAfterMs: 30 * 86_400_000 });
  expect(waitBeforeRetry(slow, 1, {}, Number.POSITIVE_INFINITY)).toBeUndefined();
});
