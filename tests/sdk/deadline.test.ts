import { getEventListeners } from 'node:events';
import { expect, test } from 'vitest';
import { sleep } from '../../sdk/src/deadline.ts';

const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;

test('a wait leaves no listener on its signal, which a subscription uses many times', async () => {
  const { signal } = new AbortController();
  await sleep(1, signal);
  expect(getEventListeners(signal, 'abort')).toHaveLength(0);
});

test('a wait that is aborted before or during it rejects with the reason and leaves no timer', async () => {
  const before = timers();
  await expect(sleep(60_000, AbortSignal.abort('before'))).rejects.toBe('before');
  const controller = new AbortController();
  const waiting = sleep(60_000, controller.signal);
  controller.abort('meanwhile');
  await expect(waiting).rejects.toBe('meanwhile');
  expect(timers()).toBe(before);
});
