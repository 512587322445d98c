import { onTestFinished, vi } from 'vitest';

/** Stops the clock for one test: time passes only by `pass`. Sockets work on meanwhile. */
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

/** Waits for what comes over a socket, whatever the clock does. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await turn();
}

/** One turn of the event loop. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
