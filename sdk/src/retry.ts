import { LONGEST_TIMER_MS, sleep } from './deadline.ts';
import { type DixitError, isDixitError } from './errors.ts';
import type { Hooks, RetryPlan } from './hooks.ts';
import type { CancelSignal } from './platform.ts';

/**
 * A retry policy. Only transient failures are retried: a network error, status 408, 429, 502, 503
 * or 504, and `RATE_LIMITED` in a response with status 200.
 *
 * @example
 * const patient: RetryOptions = { tries: 6, capMs: 20_000 };
 */
export interface RetryOptions {
  /**
   * Maximum number of attempts, including the first.
   *
   * @default 3; for a subscription 10 until its first event, then unlimited
   */
  readonly tries?: number | undefined;
  /**
   * Maximum wait before the first retry, in milliseconds; it doubles with each attempt. The actual
   * wait is random between 0 and this maximum ("full jitter"), so that clients do not all retry at
   * the same time.
   *
   * @default 300
   */
  readonly baseMs?: number | undefined;
  /**
   * Upper limit of the wait, in milliseconds. A `Retry-After` of the server may exceed it.
   *
   * @default 5000
   */
  readonly capMs?: number | undefined;
}

/**
 * Time to wait before the next attempt, in milliseconds. Undefined if the request must not be
 * retried: the failure is not transient, the attempts are used up, or the server asks for more time
 * than is left.
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
  // With `Retry-After`, a small jitter is enough.
  const spreadMs = error.retryAfterMs === undefined ? baseMs * 2 ** (tried - 1) : baseMs;
  const waitMs = (error.retryAfterMs ?? 0) + random() * Math.min(capMs, spreadMs);
  return tried < tries && waitMs < Math.min(leftMs, LONGEST_TIMER_MS) ? waitMs : undefined;
}

/** The request that a failed attempt belongs to. */
export interface Tries extends Pick<RetryPlan, 'operation' | 'attempt'> {
  readonly retry: RetryOptions | false;
  readonly hooks: Hooks | undefined;
  readonly signal: CancelSignal;
  /**
   * Deadline, in the time of `performance.now()`.
   *
   * @default never
   */
  readonly endsAt?: number;
}

/** Waits for the next attempt; throws the failure if the request must not be retried. */
export async function waitForRetry(failure: unknown, tries: Tries): Promise<void> {
  const { operation, attempt, retry, hooks, signal, endsAt = Number.POSITIVE_INFINITY } = tries;
  signal.throwIfAborted();
  const waitMs = waitBeforeRetry(failure, attempt, retry, endsAt - performance.now());
  if (waitMs === undefined) throw failure;
  hooks?.onRetry?.({ operation, attempt, waitMs, error: failure as DixitError });
  await sleep(waitMs, signal);
}
