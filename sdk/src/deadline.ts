import { DixitAbortedError, DixitTimeoutError, isDixitError } from './errors.ts';
import type { CancelSignal } from './platform.ts';

/** A longer timer fires at once instead. */
export const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * Runs one piece of work that ends at the latest with its timeout or its caller's signal. The
 * promise rejects at that moment, whether or not the work listens to the signal it is given.
 */
export async function withDeadline<Value>(
  work: (signal: CancelSignal, endsAt: number) => Promise<Value>,
  timeoutMs = 30_000,
  outer?: CancelSignal,
): Promise<Value> {
  if (!(timeoutMs > 0)) throw new RangeError('`timeoutMs` must be above 0');
  const inner = new AbortController();
  const { signal } = inner;
  const onTimeout = () => inner.abort(new DixitTimeoutError(timeoutMs));
  const timer = setTimeout(onTimeout, Math.min(timeoutMs, LONGEST_TIMER_MS));
  const release = outer && whenAborted(outer, () => inner.abort(abortedBy(outer)));
  try {
    signal.throwIfAborted();
    return await Promise.race([work(signal, performance.now() + timeoutMs), rejectionBy(signal)]);
  } catch (error) {
    // Also frees the connection of an answer that was not read to its end.
    inner.abort(error);
    throw signal.reason;
  } finally {
    clearTimeout(timer);
    release?.();
  }
}

/** Waits; rejects at once, and keeps no timer, when the signal is aborted. */
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

/** Calls the listener once, now or later; what it gives lets go of the signal. */
export function whenAborted(signal: CancelSignal, listener: () => void): () => void {
  if (signal.aborted) listener();
  else signal.addEventListener('abort', listener, { once: true });
  return () => signal.removeEventListener('abort', listener);
}

/** What an aborted signal is thrown as. */
export function abortedBy({ reason }: CancelSignal): Error {
  return isDixitError(reason) ? reason : new DixitAbortedError(reason);
}

function rejectionBy(signal: CancelSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    whenAborted(signal, () => reject(signal.reason));
  });
}
