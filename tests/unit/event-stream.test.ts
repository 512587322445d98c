import { expect, test, vi } from 'vitest';
import { type StreamedResult, toEventStream } from '../../server/live/event-stream.ts';

/** A stream of results that the test adds one by one. */
function createStream({ idleId = () => undefined as string | undefined, heartbeatMs = 10 } = {}) {
  const controller = new AbortController();
  let give: (result: IteratorResult<StreamedResult, undefined> | Error) => void = () => {};
  const results = {
    next: () =>
      new Promise<IteratorResult<StreamedResult, undefined>>((resolve, reject) => {
        give = (result) => (result instanceof Error ? reject(result) : resolve(result));
      }),
    return: vi.fn(async () => ({ done: true as const, value: undefined })),
  };
  const response = toEventStream(results, {
    firstId: 'first',
    idleId,
    heartbeatMs,
    stringify: (result) => JSON.stringify(result),
    signal: controller.signal,
    fetchAPI: globalThis,
  });
  const reader = response.body?.getReader();
  return {
    results,
    controller,
    give: (result: Parameters<typeof give>[0]) => give(result),
    read: async () => {
      const { value, done } = (await reader?.read()) ?? {};
      return done ? 'end' : new TextDecoder().decode(value);
    },
    cancel: () => reader?.cancel(),
  };
}

const told = (id: string | undefined) => ({
  done: false as const,
  value: { result: { data: { n: 1 } }, id },
});

test('ids, events, and the end', async () => {
  const { read, give, results } = createStream({ heartbeatMs: 60_000 });
  expect(await read()).toBe(':\nid: first\n\n');
  give(told('a'));
  expect(await read()).toBe('id: a\nevent: next\ndata: {"data":{"n":1}}\n\n');
  await Promise.resolve();
  give({ done: true, value: undefined });
  expect(await read()).toBe('event: complete\ndata:\n\n');
  expect(await read()).toBe('end');
  expect(results.return).toHaveBeenCalled();
});

test('a failure ends the stream without `complete`', async () => {
  const { read, give } = createStream({ heartbeatMs: 60_000 });
  await read();
  give(new Error('missing'));
  expect(await read()).toBe('end');
});

test('heartbeats contain the latest id, each id once', async () => {
  const places = ['first', 'second', 'second', undefined];
  const { read, cancel } = createStream({ idleId: () => places.shift() });
  expect(await read()).toBe(':\nid: first\n\n');
  expect(await read()).toBe(':\n\n');
  expect(await read()).toBe(':\nid: second\n\n');
  expect(await read()).toBe(':\n\n');
  expect(await read()).toBe(':\n\n');
  await cancel();
});

test('a disconnect ends the results', async () => {
  const disconnected = createStream();
  disconnected.controller.abort();
  await expect.poll(() => disconnected.results.return.mock.calls.length).toBeGreaterThan(0);
  const cancelled = createStream();
  await cancelled.cancel();
  expect(cancelled.results.return).toHaveBeenCalled();
});
