import { LONGEST_TIMER_MS, sleep } from './deadline.ts';
import { type DixitError, isDixitError } from './errors.ts';
import type { Hooks, RetryPlan } from './hooks.ts';
import type { CancelSignal } from './platform.ts';

/**
 * How a request is tried again. Only failures that may pass are: no connection, 408, 429, 502, 503,
 * 504, and `RATE_LIMITED` in an answer of status 200.
 *
 * @example
 * const patient: RetryOptions = { tries: 6, capMs: 20_000 };
 */
export interface RetryOptions {
  /**
   * How often a request is sent at most, the first time included.
   *
   * @default 3; for a subscription 10 until its first event, then any number
   */
  readonly tries?: number | undefined;
  /**
   * The longest first wait, in milliseconds; it doubles with each try. What is waited is drawn
   * evenly between nothing and that ("full jitter"), so that clients do not come back all at once.
   *
   * @default 300
   */
  readonly baseMs?: number | undefined;
  /**
   * The longest wait of the client's own, in milliseconds. A server's `Retry-After` may be longer.
   *
   * @default 5000
   */
  readonly capMs?: number | undefined;
}

/**
 * How long to wait before the next try, in milliseconds; undefined where there is to be none: the
 * failure will not pass, the tries are used up, or the server asks for more time than is left.
 */
export function waitBeforeRetry(
  error: unknown,
  tried: number,
  retry: RetryOptions | false,
  leftMs: number,
  random: () => number = Math.random,
): number | undefined {
  if (!retry || !isDixitError(error) || !error.retryable) return undefined;
  const { tries = 3, baseMs = 300, capMs = 5_000 } = retry;
  // After a time the server named there is little left to spread.
  const spreadMs = error.retryAfterMs === undefined ? baseMs * 2 ** (tried - 1) : baseMs;
  const waitMs = (error.retryAfterMs ?? 0) + random() * Math.min(capMs, spreadMs);
  return tried < tries && waitMs < Math.min(leftMs, LONGEST_TIMER_MS) ? waitMs : undefined;
}

/** What a failed try belongs to. */
export interface Tries extends Pick<RetryPlan, 'operation' | 'attempt'> {
  readonly retry: RetryOptions | false;
  readonly hooks: Hooks | undefined;
  readonly signal: CancelSignal;
  /**
   * When there is no more time, on the clock of `performance.now()`.
   *
   * @default never
   */
  readonly endsAt?: number;
}

/** Waits for the next try; throws the failure where there is to be none. */
export async function waitForRetry(failure: unknown, tries: Tries): Promise<void> {
  const { operation, attempt, retry, hooks, signal, endsAt = Number.POSITIVE_INFINITY } = tries;
  signal.throwIfAborted();
  const waitMs = waitBeforeRetry(failure, attempt, retry, endsAt - performance.now());
  if (waitMs === undefined) throw failure;
  hooks?.onRetry?.({ operation, attempt, waitMs, error: failure as DixitError });
  await sleep(waitMs, signal);
}
