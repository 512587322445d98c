import type { DixitError, DixitNetworkError } from './errors.ts';

/**
 * One attempt of one operation. `onRequest` and `onResponse` receive the same object for the same
 * attempt, so it can be a `WeakMap` key, for example for a tracing span.
 */
export interface RequestFacts {
  /** Operation name; empty if it has none. */
  readonly operation: string;
  /** Attempt number, starting at 1. */
  readonly attempt: number;
  /** HTTP method: GET for a query sent by hash. */
  readonly method: 'GET' | 'POST';
}

/** The HTTP outcome of an attempt. A response with status 200 may still contain GraphQL errors. */
export interface ResponseReport {
  /** HTTP status; undefined if there was no response. */
  readonly status?: number;
  readonly requestId?: string | undefined;
  /** Time until the response headers arrived, in milliseconds. */
  readonly durationMs: number;
  /** The reason there was no response. */
  readonly error?: DixitNetworkError;
}

/** A failed attempt that will be retried. */
export interface RetryPlan {
  /** Operation name; empty if it has none. */
  readonly operation: string;
  /** Number of the failed attempt, starting at 1. A subscription counts consecutive failures. */
  readonly attempt: number;
  /** Time until the next attempt, in milliseconds. */
  readonly waitMs: number;
  readonly error: DixitError;
}

/** A deprecated field selected by a document. */
export interface Deprecation {
  /** Type and field name, for example `Statement.occasion`. */
  readonly field: string;
  /** Deprecation reason in the schema, including what to use instead. */
  readonly reason: string;
  /** Operation name; empty if it has none. */
  readonly operation: string;
}

/**
 * Callbacks for logs and traces. They receive no variables, headers or bodies. If a hook throws,
 * the request rejects with that error.
 *
 * @example
 * const hooks: Hooks = {
 *   onRetry: ({ operation, error, waitMs }) => console.warn(operation, error.code, waitMs),
 * };
 */
export interface Hooks {
  /** Called before each attempt. */
  readonly onRequest?: ((request: RequestFacts) => void) | undefined;
  /** Called when the response headers arrive, or when there is no response. */
  readonly onResponse?: ((request: RequestFacts, report: ResponseReport) => void) | undefined;
  /** Called before the wait that precedes the next attempt. */
  readonly onRetry?: ((plan: RetryPlan) => void) | undefined;
  /** Called once per client for each deprecated field. */
  readonly onDeprecated?: ((deprecation: Deprecation) => void) | undefined;
}
