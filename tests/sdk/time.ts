import { onTestFinished, vi } from 'vitest';

/** Uses fake timers for one test: time advances only by `pass`. Sockets continue to work. */
export function stopTime() {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  return {
    async pass(ms: number): Promise<void> {
      await turn();
      await vi.advanceTimersByTimeAsync(ms);
    },
  };
}

/** Waits for socket events, independent of the fake clock. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await turn();
}

/** One turn of the event loop. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
