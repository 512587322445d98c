import { DixitAbortedError, DixitTimeoutError, isDixitError } from './errors.ts';
import type { CancelSignal } from './platform.ts';

/** The longest delay of a timer: with a longer one it fires immediately. */
export const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * Runs work until it completes, times out, or is aborted by the caller's signal. On timeout or
 * abort the promise rejects immediately, whether or not the work listens to the signal it receives.
 */
export async function withDeadline<Value>(
  work: (signal: CancelSignal, endsAt: number) => Promise<Value>,
  timeoutMs = 30_000,
  outer?: CancelSignal,
): Promise<Value> {
  if (!(timeoutMs > 0)) throw new RangeError('`timeoutMs` must be greater than 0');
  const inner = new AbortController();
  const { signal } = inner;
  const onTimeout = () => inner.abort(new DixitTimeoutError(timeoutMs));
  const timer = setTimeout(onTimeout, Math.min(timeoutMs, LONGEST_TIMER_MS));
  const release = outer && whenAborted(outer, () => inner.abort(abortedBy(outer)));
  try {
    signal.throwIfAborted();
    return await Promise.race([work(signal, performance.now() + timeoutMs), rejectionBy(signal)]);
  } catch (error) {
    // Also frees the connection of a response that was not read to the end.
    inner.abort(error);
    throw signal.reason;
  } finally {
    clearTimeout(timer);
    release?.();
  }
}

/** Waits. When the signal is aborted, rejects immediately and clears the timer. */
export function sleep(ms: number, signal: CancelSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      release();
      resolve();
    }, ms);
    const release = whenAborted(signal, () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}

/**
 * Calls the listener once, as soon as the signal is aborted. Returns a function that removes it.
 */
export function whenAborted(signal: CancelSignal, listener: () => void): () => void {
  if (signal.aborted) listener();
  else signal.addEventListener('abort', listener, { once: true });
  return () => signal.removeEventListener('abort', listener);
}

/** The error to throw for an aborted signal. */
export function abortedBy({ reason }: CancelSignal): Error {
  return isDixitError(reason) ? reason : new DixitAbortedError(reason);
}

function rejectionBy(signal: CancelSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    whenAborted(signal, () => reject(signal.reason));
  });
}
