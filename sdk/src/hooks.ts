import type { DixitError, DixitNetworkError } from './errors.ts';

/**
 * One try of one operation. `onRequest` and `onResponse` get the same object for the same try: it
 * can be the key of a `WeakMap` that holds a span.
 *
 * @example
 * const label = ({ operation, attempt }: RequestFacts) => `${operation} #${attempt}`;
 */
export interface RequestFacts {
  /** The operation's name; empty where it has none. */
  readonly operation: string;
  /** 1 for the first try. */
  readonly attempt: number;
  /** GET for a query asked by its hash. */
  readonly method: 'GET' | 'POST';
}

/**
 * How a try went as far as HTTP can tell. An answer of status 200 may still hold GraphQL errors.
 *
 * @example
 * const line = ({ status, durationMs }: ResponseReport) => `${status ?? 'none'} ${durationMs} ms`;
 */
export interface ResponseReport {
  /** The HTTP status; undefined where there was no answer. */
  readonly status?: number;
  readonly requestId?: string | undefined;
  /** Until the answer's headers were there, in milliseconds. */
  readonly durationMs: number;
  /** Why there was no answer. */
  readonly error?: DixitNetworkError;
}

/**
 * A try that failed and will be followed by another.
 *
 * @example
 * const total = (plans: RetryPlan[]) => plans.reduce((sum, { waitMs }) => sum + waitMs, 0);
 */
export interface RetryPlan {
  /** The operation's name; empty where it has none. */
  readonly operation: string;
  /** The try that failed, 1 for the first; for a subscription, in a row. */
  readonly attempt: number;
  readonly waitMs: number;
  readonly error: DixitError;
}

/**
 * A deprecated field that a document of this client selects.
 *
 * @example
 * const onDeprecated = ({ field, reason }: Deprecation) => console.warn(field, reason);
 */
export interface Deprecation {
  /** Type and name: `Statement.occasion`. */
  readonly field: string;
  /** What the schema says, with what to use instead. */
  readonly reason: string;
  /** The operation's name; empty where it has none. */
  readonly operation: string;
}

/**
 * Functions that are told what happens, for logs and traces. They get no variables, headers or
 * bodies. What a hook throws is what the request rejects with.
 *
 * @example
 * const hooks: Hooks = {
 *   onRetry: ({ operation, error, waitMs }) => console.warn(operation, error.code, waitMs),
 * };
 */
export interface Hooks {
  /** Before each try. */
  readonly onRequest?: ((request: RequestFacts) => void) | undefined;
  /** When an answer has begun, or none came. */
  readonly onResponse?: ((request: RequestFacts, report: ResponseReport) => void) | undefined;
  /** Before the wait that comes before the next try. */
  readonly onRetry?: ((plan: RetryPlan) => void) | undefined;
  /** Once for each deprecated field in the client's life. */
  readonly onDeprecated?: ((deprecation: Deprecation) => void) | undefined;
}
