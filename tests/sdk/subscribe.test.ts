import { getEventListeners, once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { describe, expect, test, vi } from 'vitest';
import { createClient } from '../../sdk/src/client.ts';
import type { ClientOptions } from '../../sdk/src/client-options.ts';
import { TypedDocumentString } from '../../sdk/src/document.ts';
import type { RetryPlan } from '../../sdk/src/hooks.ts';
import { type SubscribeOptions, type Subscription, subscribe } from '../../sdk/src/subscribe.ts';
import { caught, caughtAtOnce } from './caught.ts';
import { type SeenRequest, sendJson, startFaultServer } from './fault-server.ts';
import { stopTime, turn, until } from './time.ts';

interface Tick {
  readonly tick: number;
}

const Ticks = new TypedDocumentString<Tick>('subscription Ticks { tick }');
const retry = { baseMs: 1, capMs: 5 };
const EVENT_STREAM = { headers: { 'content-type': 'text/event-stream' } };

const event = (tick: number, id: string | number = tick) =>
  `id: ${id}\nevent: next\ndata: ${JSON.stringify({ data: { tick } })}\n\n`;
const COMPLETE = 'event: complete\ndata:\n\n';

/** A server with a list of responses, one per connection; the last one is repeated. */
async function startTicks(
  ...answers: readonly ((response: ServerResponse, seen: SeenRequest) => void)[]
) {
  let connections = 0;
  const server = await startFaultServer((response, seen) => {
    const answer = answers[Math.min(connections, answers.length - 1)];
    connections += 1;
    answer?.(response, seen);
  });
  return {
    ...server,
    follow: (own: SubscribeOptions = {}, options: Partial<ClientOptions> = {}) =>
      subscribe(createClient({ url: server.url, retry, ...options }), Ticks, {}, own),
    resumed: () => server.requests.map(({ headers }) => headers['last-event-id']),
  };
}

function begin(response: ServerResponse, text = ':\n\n'): void {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
  response.write(text);
}

/** Breaks the connection after the written data was sent. */
function breakOff(response: ServerResponse): void {
  setImmediate(() => response.destroy());
}

async function take(ticks: Subscription<Tick>, count: number): Promise<number[]> {
  const found: number[] = [];
  while (found.length < count) {
    const { done, value } = await ticks.next();
    if (done) break;
    found.push(value.tick);
  }
  return found;
}

async function drain(ticks: Subscription<Tick>): Promise<number[]> {
  return take(ticks, Number.POSITIVE_INFINITY);
}

test('results are yielded as they arrive; without an id, the end of the stream is final', async () => {
  const bare = (tick: number) => event(tick).replace(/^id.*\n/, '');
  const { follow, requests } = await startTicks((response) => {
    begin(response, bare(1) + bare(2));
    response.end(bare(3) + COMPLETE);
  });
  expect(await drain(follow())).toEqual([1, 2, 3]);
  expect(requests).toHaveLength(1);
  expect(requests[0]).toMatchObject({
    method: 'POST',
    headers: { accept: 'text/event-stream' },
    body: { query: 'subscription Ticks { tick }' },
  });
});

test('a connection that breaks during an event is reopened after the last event', async () => {
  const { follow, resumed } = await startTicks(
    (response) => {
      begin(response, `${event(1)}${event(2)}id: 3\nevent: next\ndata: {"data"`);
      breakOff(response);
    },
    (response) => begin(response, event(3) + event(4)),
  );
  const ticks = follow();
  expect(await take(ticks, 4)).toEqual([1, 2, 3, 4]);
  expect(resumed()).toEqual([undefined, '2']);
  await ticks.return();
});

test('the client resumes from an id without data, and starts from a given one', async () => {
  const { follow, resumed } = await startTicks(
    (response) => {
      begin(response, ':\nid: passed\n\n');
      breakOff(response);
    },
    (response) => begin(response, event(9)),
  );
  const ticks = follow({ lastEventId: 'yesterday' });
  expect(await take(ticks, 1)).toEqual([9]);
  expect(resumed()).toEqual(['yesterday', 'passed']);
  await ticks.return();
});

test('503, a refused connection and a rate limit are retried when reconnecting', async () => {
  const limited = { errors: [{ message: 'No.', extensions: { code: 'RATE_LIMITED' } }] };
  const { follow, resumed } = await startTicks(
    (response) => {
      begin(response, event(1));
      breakOff(response);
    },
    (response) => response.writeHead(503).end(),
    (response) => response.destroy(),
    (response) => sendJson(response, limited),
    (response) => begin(response, event(2)),
  );
  const waits: number[] = [];
  const ticks = follow({}, { hooks: { onRetry: ({ attempt }) => waits.push(attempt) } });
  expect(await take(ticks, 2)).toEqual([1, 2]);
  expect(resumed()).toEqual([undefined, '1', '1', '1', '1']);
  expect(waits).toEqual([1, 2, 3, 4]);
  await ticks.return();
});

test('after `complete`, the client reconnects from the last event', async () => {
  const { follow, resumed } = await startTicks(
    (response) => {
      begin(response, event(1));
      response.end(COMPLETE);
    },
    (response) => begin(response, event(2)),
  );
  const ticks = follow();
  expect(await take(ticks, 2)).toEqual([1, 2]);
  expect(resumed()).toEqual([undefined, '1']);
  await ticks.return();
});

test('repeated `complete` without events is an error in the end', async () => {
  const { follow, requests } = await startTicks((response) => {
    begin(response, requests.length === 1 ? event(1) : '');
    response.end(COMPLETE);
  });
  const ticks = follow({}, { retry: { ...retry, tries: 3 } });
  expect(await take(ticks, 1)).toEqual([1]);
  expect((await caught('network', drain(ticks))).message).toBe(
    'The server closed the subscription',
  );
  expect(requests).toHaveLength(3);
});

test('the client gives up after ten attempts, or the configured number, if no server ever responded', async () => {
  const { follow, requests } = await startTicks((response) => response.writeHead(503).end());
  expect(await caught('http', drain(follow()))).toMatchObject({ code: 'HTTP_503' });
  expect(requests).toHaveLength(10);
  await caught('http', drain(follow({}, { retry: false })));
  expect(requests).toHaveLength(11);
  await caught('http', drain(follow({ retry: { ...retry, tries: 2 } }, { retry: false })));
  expect(requests).toHaveLength(13);
});

test.each([
  ['before a byte', ''],
  ['after nothing but a comment', ':\n\n'],
])('the client also gives up after ten streams that break off %s', async (_name, sent) => {
  const { follow, requests } = await startTicks((response) => {
    begin(response, sent);
    breakOff(response);
  });
  expect(await caught('network', drain(follow()))).toMatchObject({ code: 'NETWORK_ERROR' });
  expect(requests).toHaveLength(10);
});

test('an id without data counts as a response', async () => {
  const { follow, resumed } = await startTicks(
    (response) => {
      begin(response, 'id: here\n\n');
      breakOff(response);
    },
    ...Array(11).fill((response: ServerResponse) => response.writeHead(503).end()),
    (response) => begin(response, event(1)),
  );
  const ticks = follow();
  expect(await take(ticks, 1)).toEqual([1]);
  expect(resumed()).toEqual([undefined, ...Array(12).fill('here')]);
  await ticks.return();
});

test('after a response, attempts are unlimited unless configured', async () => {
  const first = (response: ServerResponse) => {
    begin(response, event(1));
    breakOff(response);
  };
  const absent = (response: ServerResponse) => response.writeHead(503).end();
  const patient = await startTicks(first, ...Array(28).fill(absent), (response) =>
    begin(response, event(2)),
  );
  const ticks = patient.follow();
  expect(await take(ticks, 2)).toEqual([1, 2]);
  expect(patient.requests).toHaveLength(30);
  await ticks.return();

  const counting = await startTicks(first, absent);
  const counted = counting.follow({ retry: { ...retry, tries: 4 } });
  expect(await take(counted, 1)).toEqual([1]);
  await caught('http', drain(counted));
  // The broken connection counts as the first attempt.
  expect(counting.requests).toHaveLength(4);
});

test.each<[string, (response: ServerResponse) => void, string]>([
  [
    'an error in the stream',
    (response) =>
      begin(
        response,
        'event: next\ndata: {"errors":[{"message":"No.","extensions":{"code":"CURSOR_EXPIRED"}}]}\n\n',
      ),
    'CURSOR_EXPIRED',
  ],
  [
    'an error in its place',
    (response) =>
      sendJson(
        response,
        { errors: [{ message: 'No.', extensions: { code: 'FORBIDDEN' } }] },
        { status: 403 },
      ),
    'FORBIDDEN',
  ],
  [
    'a page',
    (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('x'),
    'UNEXPECTED_CONTENT',
  ],
  [
    'a response without events',
    (response) => sendJson(response, { data: { tick: 1 } }),
    'UNEXPECTED_CONTENT',
  ],
  [
    'an event that is not JSON',
    (response) => begin(response, 'event: next\ndata: {"da\n\n'),
    'UNEXPECTED_CONTENT',
  ],
])('%s is final', async (_name, answer, code) => {
  const { follow, requests } = await startTicks(answer);
  await expect(drain(follow())).rejects.toMatchObject({ code });
  expect(requests).toHaveLength(1);
});

describe('silence', () => {
  test('with heartbeats is not a failure', async () => {
    const time = stopTime();
    let beats = 0;
    const body = new ReadableStream(
      {
        async pull(controller) {
          await time.pass(300);
          beats += 1;
          controller.enqueue(new TextEncoder().encode(beats < 8 ? ':\n\n' : event(1)));
        },
      },
      { highWaterMark: 0 },
    );
    const fetch = vi.fn(() => new Response(body, EVENT_STREAM));
    const client = createClient({ url: 'http://dixit/', retry, fetch });
    const ticks = subscribe(client, Ticks, {}, { idleTimeoutMs: 400 });
    expect(await take(ticks, 1)).toEqual([1]);
    expect(fetch).toHaveBeenCalledTimes(1);
    await ticks.return();
  });

  test('without any is a broken connection', async () => {
    const time = stopTime();
    const { follow, resumed, hungUp } = await startTicks(
      (response) => begin(response, event(1)),
      (response) => begin(response, event(2)),
    );
    const broken = Promise.withResolvers<RetryPlan>();
    const ticks = follow({ idleTimeoutMs: 100 }, { hooks: { onRetry: broken.resolve } });
    expect(await take(ticks, 1)).toEqual([1]);
    const next = take(ticks, 1);
    await time.pass(100);
    const { waitMs } = await broken.promise;
    await time.pass(Math.ceil(waitMs));
    expect(await next).toEqual([2]);
    expect(resumed()).toEqual([undefined, '1']);
    await hungUp;
    await ticks.return();
  });

  test('instead of a response, or within an invalid one, is too', async () => {
    const { follow } = await startTicks(
      () => {},
      (response) => response.writeHead(503, { 'content-type': 'application/json' }).write('{'),
      (response) => begin(response, event(1)),
    );
    const ticks = follow({ timeoutMs: 300 });
    expect(await take(ticks, 1)).toEqual([1]);
    await ticks.return();
  });
});

describe('an end', () => {
  test('by break closes the connection immediately', async () => {
    const { follow, requests, hungUp } = await startTicks((response) =>
      begin(response, event(1) + event(2)),
    );
    for await (const { tick } of follow()) {
      expect(tick).toBe(1);
      break;
    }
    await hungUp;
    expect(requests).toHaveLength(1);
  });

  test.each(['while an event is waited for', 'while a connection is waited for', 'between tries'])(
    'by return() %s lets the pending next() end',
    async (when) => {
      const { follow, requests } = await startTicks((response) => {
        if (when === 'between tries') response.writeHead(503, { 'retry-after': '3600' }).end();
        else if (when === 'while an event is waited for') begin(response);
      });
      const waiting = Promise.withResolvers<unknown>();
      const ticks = follow({}, { hooks: { onRetry: waiting.resolve } });
      const pending = ticks.next();
      if (when === 'between tries') await waiting.promise;
      else await until(() => requests.length === 1);
      expect(await ticks.return()).toEqual({ done: true, value: undefined });
      expect(await pending).toEqual({ done: true, value: undefined });
      expect(await ticks.next()).toEqual({ done: true, value: undefined });
      expect(requests).toHaveLength(1);
    },
  );

  test('by an abort rejects immediately, closes the connection, and yields nothing more', async () => {
    const { follow, requests, hungUp } = await startTicks((response) =>
      begin(response, event(1) + event(2)),
    );
    const controller = new AbortController();
    const ticks = follow({ signal: controller.signal });
    expect(await take(ticks, 1)).toEqual([1]);
    controller.abort('enough');
    expect((await caughtAtOnce('aborted', ticks.next())).cause).toBe('enough');
    await hungUp;
    expect(await ticks.next()).toEqual({ done: true, value: undefined });
    expect(requests).toHaveLength(1);
    const waiting = follow({ signal: AbortSignal.abort('before') });
    expect((await caught('aborted', waiting.next())).cause).toBe('before');
    expect(requests).toHaveLength(1);
  });

  test('leaves no listener on the signal, regardless of its cause', async () => {
    const { follow } = await startTicks(
      (response) => begin(response, event(1)),
      (response) => response.writeHead(404).end(),
    );
    const { signal } = new AbortController();
    const ticks = follow({ signal });
    await take(ticks, 1);
    await ticks.return();
    await follow({ signal }).return();
    await caught('http', drain(follow({ signal })));
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });
});

test('backpressure: a server that sends continuously is slowed down', async () => {
  const MOST = 500;
  let sent = 0;
  const { follow } = await startTicks(async (response) => {
    begin(response);
    const filler = 'x'.repeat(100_000);
    const gone = once(response, 'close');
    while (!response.destroyed) {
      sent += 1;
      const more = response.write(`: ${filler}\n\n${event(sent)}`);
      if (!more) await Promise.race([once(response, 'drain'), gone]);
    }
  });
  const ticks = follow();
  expect(await take(ticks, 3)).toEqual([1, 2, 3]);
  // The socket buffers fill, then nothing more is sent. Both ends share this event loop, so reading
  // ahead would happen at each turn.
  for (let [before, still] = [sent, 0]; still < 300 && sent < MOST; before = sent) {
    await turn();
    still = sent === before ? still + 1 : 0;
  }
  expect(sent).toBeLessThan(MOST);
  await ticks.return();
});
