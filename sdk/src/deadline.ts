import { DixitAbortedError, DixitTimeoutError } from './errors.ts';
import type { CancelSignal } from './platform.ts';

/** A longer timer fires at once instead. */
export const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * Runs one piece of work that ends at the latest with its timeout or its caller's signal. The
 * promise rejects at that moment, whether or not the work listens to the signal it is given.
 */
export function withDeadline<Value>(
  work: (signal: CancelSignal) => Promise<Value>,
  timeoutMs: number,
  outer?: CancelSignal,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const inner = new AbortController();
    const settle = (end: () => void) => {
      clearTimeout(timer);
      outer?.removeEventListener('abort', onAbort);
      end();
    };
    const fail = (error: unknown) =>
      settle(() => {
        reject(error);
        // Also frees the connection of an answer that was not read to its end.
        inner.abort(error);
      });
    const onAbort = () => fail(new DixitAbortedError(outer?.reason));
    const timer =
      timeoutMs > LONGEST_TIMER_MS
        ? undefined
        : setTimeout(() => fail(new DixitTimeoutError(timeoutMs)), timeoutMs);
    if (outer?.aborted) return onAbort();
    outer?.addEventListener('abort', onAbort, { once: true });
    work(inner.signal).then((value) => settle(() => resolve(value)), fail);
  });
}
