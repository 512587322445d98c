// All errors of a request, as one discriminated union.
//
// Messages never contain variables, headers or bodies, so they are safe to log. The server's own
// messages are in `errors`; the underlying failure is in `cause`.

// Shared by the ESM and CJS copies of this module, across which `instanceof` does not work.
const BRAND: unique symbol = Symbol.for('@dixit/sdk/error') as never;

/** The properties that every error of the SDK is created from. */
export interface ErrorFacts {
  /** Stable code in SCREAMING_CASE; omitted for kinds that have a single code. */
  readonly code?: string;
  /** @default false */
  readonly retryable?: boolean;
  /** Wait requested by the server, in milliseconds. */
  readonly retryAfterMs?: number | undefined;
  readonly requestId?: string | undefined;
  readonly cause?: unknown;
}

/** The properties that are known once a response has begun. */
export interface ResponseFacts extends ErrorFacts {
  /** HTTP status. */
  readonly status: number;
  /** Media type of the response, without parameters; null if it had none. */
  readonly contentType: string | null;
}

/** The properties of a GraphQL response with errors. */
export interface GraphQLErrorFacts extends ResponseFacts {
  /** Errors reported by the server. */
  readonly errors: readonly GraphQLErrorEntry[];
  /** Partial result that came with the errors; null if there was none. */
  readonly data: unknown;
}

/**
 * Base class of all errors of the SDK. To catch them, use `isDixitError`, which narrows to the
 * union `DixitError`, rather than this class.
 */
export abstract class DixitBaseError<Facts extends ErrorFacts = ErrorFacts> extends Error {
  /** Discriminant of the union. */
  abstract readonly kind: string;
  /** Stable code in SCREAMING_CASE: the server's `extensions.code`, or one of the SDK. */
  declare readonly code: string;
  /** Whether the same request may succeed if it is sent again later. */
  declare readonly retryable: boolean;
  /** Wait requested by the server (`Retry-After`), in milliseconds. */
  declare readonly retryAfterMs: number | undefined;
  /**
   * Request id assigned by the server, if the response had one. Quote it when reporting a problem.
   */
  declare readonly requestId: string | undefined;

  constructor(message: string, facts: Facts) {
    const { cause, ...own } = facts;
    super(message, cause === undefined ? undefined : { cause });
    Object.assign(this, { retryable: false, retryAfterMs: undefined, requestId: undefined }, own);
    Object.defineProperty(this, BRAND, { value: true });
  }
}

/**
 * No response, or an incomplete one: the host name did not resolve, or the connection was refused,
 * reset or closed. `code` is `NETWORK_ERROR`; `cause` is the error thrown by `fetch`.
 *
 * @example
 * if (isDixitError(error, 'network')) showOffline(error.cause);
 */
export class DixitNetworkError extends DixitBaseError {
  override readonly name = 'DixitNetworkError';
  readonly kind = 'network';
  override readonly code = 'NETWORK_ERROR';
  override readonly retryable = true;
}

/**
 * The request took longer than its `timeoutMs`. `code` is `TIMEOUT`.
 *
 * @example
 * if (isDixitError(error, 'timeout')) console.warn(`no response within ${error.timeoutMs} ms`);
 */
export class DixitTimeoutError extends DixitBaseError<ErrorFacts & { timeoutMs: number }> {
  override readonly name = 'DixitTimeoutError';
  readonly kind = 'timeout';
  override readonly code = 'TIMEOUT';
  override readonly retryable = true;
  /** The limit that was exceeded, in milliseconds. */
  declare readonly timeoutMs: number;

  constructor(timeoutMs: number) {
    super(`No response within ${timeoutMs} ms`, { timeoutMs });
  }
}

/**
 * The caller's signal was aborted. `code` is `ABORTED`; `cause` is the signal's reason.
 *
 * @example
 * if (isDixitError(error, 'aborted')) return; // replaced by a newer request
 */
export class DixitAbortedError extends DixitBaseError {
  override readonly name = 'DixitAbortedError';
  readonly kind = 'aborted';
  override readonly code = 'ABORTED';

  constructor(reason: unknown) {
    super('The request was aborted', { cause: reason });
  }
}

/**
 * An error status with an empty body, or with JSON that is not a GraphQL response, for example from
 * a gateway or a wrong URL. `code` is `HTTP_` followed by the status, for example `HTTP_404`. An
 * error status with HTML is a `DixitUnexpectedContentError`.
 *
 * @example
 * if (isDixitError(error, 'http') && error.status === 401) signIn();
 */
export class DixitHttpError extends DixitBaseError<ResponseFacts> {
  override readonly name = 'DixitHttpError';
  readonly kind = 'http';
  /** HTTP status. */
  declare readonly status: number;
  /** Media type of the response, without parameters; null if it had none. */
  declare readonly contentType: string | null;
}

/**
 * The response is not a valid GraphQL response: a proxy's HTML page with any status, incomplete
 * JSON, or other JSON with a success status (`code` is `UNEXPECTED_CONTENT`), or a scalar is missing
 * or invalid, such as a date that does not exist (`MALFORMED_SCALAR`). `retryable` depends on the
 * status: a proxy's page with 502 is retried, one with 200 is not.
 *
 * @example
 * if (isDixitError(error, 'unexpected-content')) console.warn(error.status, error.contentType);
 */
export class DixitUnexpectedContentError extends DixitBaseError<ResponseFacts> {
  override readonly name = 'DixitUnexpectedContentError';
  readonly kind = 'unexpected-content';
  /** HTTP status. */
  declare readonly status: number;
  /** Media type of the response, without parameters; null if it had none. */
  declare readonly contentType: string | null;
}

/** One entry of `errors` in a GraphQL response. */
export interface GraphQLErrorEntry {
  /** Message of the server. It may repeat input, so consider that before logging it. */
  readonly message: string;
  /** Position in the result: field names and list indexes. */
  readonly path?: readonly (string | number)[];
  /** Positions in the document. */
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
  /** The error `code` and additional properties set by the server. */
  readonly extensions?: { readonly code?: unknown; readonly [key: string]: unknown };
}

/**
 * The server responded with GraphQL errors. `code` is the `extensions.code` of the first error, or
 * `GRAPHQL_ERROR` if it has none.
 *
 * @example
 * if (isDixitError(error, 'graphql')) console.warn(error.errors[0]?.message, error.data);
 */
export class DixitGraphQLError extends DixitBaseError<GraphQLErrorFacts> {
  override readonly name = 'DixitGraphQLError';
  readonly kind = 'graphql';
  /** HTTP status. */
  declare readonly status: number;
  /** Errors reported by the server; at least one. */
  declare readonly errors: readonly GraphQLErrorEntry[];
  /** Partial result that came with the errors; null if there was none. */
  declare readonly data: unknown;
}

/**
 * The server rejected the request because of its rate limit: status 429, or `RATE_LIMITED` in a
 * response of any status. `code` is `RATE_LIMITED`; `retryAfterMs` is the time to wait, if the
 * server sent one.
 *
 * @example
 * if (isDixitError(error, 'rate-limit')) showPause(error.retryAfterMs ?? 60_000);
 */
export class DixitRateLimitError extends DixitBaseError<GraphQLErrorFacts> {
  override readonly name = 'DixitRateLimitError';
  readonly kind = 'rate-limit';
  override readonly code = 'RATE_LIMITED';
  override readonly retryable = true;
  /** HTTP status. */
  declare readonly status: number;
  /** Errors reported by the server; empty if a gateway responded instead. */
  declare readonly errors: readonly GraphQLErrorEntry[];
  /** Partial result that came with the errors; null if there was none. */
  declare readonly data: unknown;
}

/**
 * A connection that cannot be iterated completely. `code` is `STUCK_CURSOR` (the server repeats a
 * cursor), `NO_CONNECTION` (`selectConnection` returned null), `NO_PAGE_INFO` (the document does
 * not select the page info of the direction) or `NESTED_PAGE_TRUNCATED` (a connection inside an
 * item has more pages).
 *
 * @example
 * if (isDixitError(error, 'pagination')) console.warn(`incomplete: ${error.code}`);
 */
export class DixitPaginationError extends DixitBaseError {
  override readonly name = 'DixitPaginationError';
  readonly kind = 'pagination';
}

/**
 * Every error a request or an iteration can reject with, except for invalid calls (`TypeError`,
 * `RangeError`) and errors thrown by your own `url` and `headers` functions.
 *
 * @example
 * try {
 *   await client.request(StatementsDocument);
 * } catch (error) {
 *   if (!isDixitError(error)) throw error;
 *   switch (error.kind) {
 *     case 'graphql':
 *       console.warn(error.code, error.requestId, error.data);
 *       break;
 *     case 'timeout':
 *       console.warn(`no response within ${error.timeoutMs} ms`);
 *       break;
 *     default:
 *       console.warn(error.message);
 *   }
 * }
 */
export type DixitError =
  | DixitNetworkError
  | DixitTimeoutError
  | DixitAbortedError
  | DixitHttpError
  | DixitUnexpectedContentError
  | DixitGraphQLError
  | DixitRateLimitError
  | DixitPaginationError;

/** The values of `DixitError['kind']`. */
export type DixitErrorKind = DixitError['kind'];

/**
 * Whether a caught value is an error of the SDK and, if `kind` is given, of that kind. Unlike
 * `instanceof`, it works across copies of the package.
 *
 * @example
 * if (isDixitError(error, 'graphql') && error.code === 'UNKNOWN_ID') showNotFound();
 */
export function isDixitError(value: unknown): value is DixitError;
export function isDixitError<Kind extends DixitErrorKind>(
  value: unknown,
  kind: Kind,
): value is Extract<DixitError, { readonly kind: Kind }>;
export function isDixitError(value: unknown, kind?: DixitErrorKind): boolean {
  const error = Object(value);
  return BRAND in error && (kind === undefined || error.kind === kind);
}
