/**
 * Everything a request can fail with, as one discriminated union.
 *
 * Messages never contain variables, headers or bodies: they are safe to log. What the server said
 * is in `errors`, what led to a failure in `cause`.
 */

// Shared by the ESM and the CJS copy of this module, where `instanceof` would not be.
const BRAND: unique symbol = Symbol.for('@dixit/sdk/error') as never;

/**
 * What every error of the SDK is made from.
 *
 * @example
 * const facts: ErrorFacts = { code: 'NETWORK_ERROR', retryable: true };
 */
export interface ErrorFacts {
  /** Stable, in SCREAMING_CASE; kinds that have one code of their own need none. */
  readonly code?: string;
  /** @default false */
  readonly retryable?: boolean;
  /** Milliseconds. */
  readonly retryAfterMs?: number | undefined;
  readonly requestId?: string | undefined;
  readonly cause?: unknown;
}

/**
 * The facts that are known once a response has begun.
 *
 * @example
 * const isPage = ({ contentType }: ResponseFacts) => contentType === 'text/html';
 */
export interface ResponseFacts extends ErrorFacts {
  /** The HTTP status. */
  readonly status: number;
  /** The media type of the answer, without parameters; null when it had none. */
  readonly contentType: string | null;
}

/**
 * The facts that are known of a GraphQL answer with errors.
 *
 * @example
 * const complete = ({ data }: AnswerFacts) => data !== null;
 */
export interface AnswerFacts extends ResponseFacts {
  /** What the server reported. */
  readonly errors: readonly GraphQLErrorEntry[];
  /** The partial result that came with the errors; null when there was none. */
  readonly data: unknown;
}

/**
 * What all errors of the SDK have in common. Catch the union `DixitError` through `isDixitError`
 * rather than this class.
 *
 * @example
 * const line = ({ code, requestId }: DixitBaseError) => `${code} in request ${requestId}`;
 */
export abstract class DixitBaseError<Facts extends ErrorFacts = ErrorFacts> extends Error {
  /** Which member of the union this is. */
  abstract readonly kind: string;
  /** Stable, in SCREAMING_CASE: the server's `extensions.code`, or the SDK's own. */
  declare readonly code: string;
  /** Whether the same request may succeed when it is sent again later, unchanged. */
  declare readonly retryable: boolean;
  /** How long the server asked to wait before the next try, in milliseconds, where it did. */
  declare readonly retryAfterMs: number | undefined;
  /** The server's id of the request, to quote in a report, where an answer carried one. */
  declare readonly requestId: string | undefined;

  constructor(message: string, facts: Facts) {
    const { cause, ...own } = facts;
    super(message, cause === undefined ? undefined : { cause });
    Object.assign(this, { retryable: false, retryAfterMs: undefined, requestId: undefined }, own);
    Object.defineProperty(this, BRAND, { value: true });
  }
}

/**
 * No answer, or half of one: the name did not resolve, the connection was refused, reset or cut.
 * `code` is `NETWORK_ERROR`, `cause` what `fetch` threw.
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
 * if (isDixitError(error, 'timeout')) console.warn(`nothing within ${error.timeoutMs} ms`);
 */
export class DixitTimeoutError extends DixitBaseError<ErrorFacts & { timeoutMs: number }> {
  override readonly name = 'DixitTimeoutError';
  readonly kind = 'timeout';
  override readonly code = 'TIMEOUT';
  override readonly retryable = true;
  /** The limit that was passed, in milliseconds. */
  declare readonly timeoutMs: number;

  constructor(timeoutMs: number) {
    super(`No answer within ${timeoutMs} ms`, { timeoutMs });
  }
}

/**
 * The caller's signal was aborted. `code` is `ABORTED`, `cause` the signal's reason.
 *
 * @example
 * if (isDixitError(error, 'aborted')) return; // the user typed on
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
 * An error status without a GraphQL answer: from a gateway, or a wrong address. `code` is
 * `HTTP_` and the status, for example `HTTP_404`.
 *
 * @example
 * if (isDixitError(error, 'http') && error.status === 401) signIn();
 */
export class DixitHttpError extends DixitBaseError<ResponseFacts> {
  override readonly name = 'DixitHttpError';
  readonly kind = 'http';
  /** The HTTP status. */
  declare readonly status: number;
  /** The media type of the answer, without parameters; null when it had none. */
  declare readonly contentType: string | null;
}

/**
 * Something else than a GraphQL server answered: a proxy's HTML page, JSON of another kind, JSON
 * cut short (`code` is `UNEXPECTED_CONTENT`), or a scalar is none: a date that does not exist, or is
 * missing (`MALFORMED_SCALAR`).
 *
 * @example
 * if (isDixitError(error, 'unexpected-content')) console.warn(error.status, error.contentType);
 */
export class DixitUnexpectedContentError extends DixitBaseError<ResponseFacts> {
  override readonly name = 'DixitUnexpectedContentError';
  readonly kind = 'unexpected-content';
  /** The HTTP status. */
  declare readonly status: number;
  /** The media type of the answer, without parameters; null when it had none. */
  declare readonly contentType: string | null;
}

/**
 * One entry of `errors` in a GraphQL answer.
 *
 * @example
 * const isMissing = ({ extensions }: GraphQLErrorEntry) => extensions?.code === 'UNKNOWN_ID';
 */
export interface GraphQLErrorEntry {
  /** The server's words. They may repeat input: think before you log them. */
  readonly message: string;
  /** Where in the result: field names and list positions. */
  readonly path?: readonly (string | number)[];
  /** Where in the document. */
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
  /** `code`, and what else the server adds. */
  readonly extensions?: { readonly code?: unknown; readonly [key: string]: unknown };
}

/**
 * The server answered with GraphQL errors. `code` is the first error's `extensions.code`, or
 * `GRAPHQL_ERROR` where it has none.
 *
 * @example
 * if (isDixitError(error, 'graphql')) console.warn(error.errors[0]?.message, error.data);
 */
export class DixitGraphQLError extends DixitBaseError<AnswerFacts> {
  override readonly name = 'DixitGraphQLError';
  readonly kind = 'graphql';
  /** The HTTP status. */
  declare readonly status: number;
  /** What the server reported; at least one. */
  declare readonly errors: readonly GraphQLErrorEntry[];
  /** The partial result that came with the errors; null when there was none. */
  declare readonly data: unknown;
}

/**
 * The server has had enough of this client for now: status 429, or `RATE_LIMITED` in an answer of
 * any status. `code` is `RATE_LIMITED`; `retryAfterMs` says how long to wait, where the server did.
 *
 * @example
 * if (isDixitError(error, 'rate-limit')) showPause(error.retryAfterMs ?? 60_000);
 */
export class DixitRateLimitError extends DixitBaseError<AnswerFacts> {
  override readonly name = 'DixitRateLimitError';
  readonly kind = 'rate-limit';
  override readonly code = 'RATE_LIMITED';
  override readonly retryable = true;
  /** The HTTP status. */
  declare readonly status: number;
  /** What the server reported; none where a gateway answered in its place. */
  declare readonly errors: readonly GraphQLErrorEntry[];
  /** The partial result that came with the errors; null when there was none. */
  declare readonly data: unknown;
}

/**
 * A connection that cannot be walked to its end. `code` is `STUCK_CURSOR` (the server gives the
 * same cursors again), `NO_CONNECTION` (`selectConnection` found none), `NO_PAGE_INFO` (the
 * document does not select the page info of its direction) or `NESTED_PAGE_CUT` (a connection inside
 * an item has further pages).
 *
 * @example
 * if (isDixitError(error, 'pagination')) console.warn(`incomplete: ${error.code}`);
 */
export class DixitPaginationError extends DixitBaseError {
  override readonly name = 'DixitPaginationError';
  readonly kind = 'pagination';
}

/**
 * Every error a request or an iteration can reject with, apart from mistakes in the call itself
 * (`TypeError`, `RangeError`) and from what your own `url` and `headers` functions throw.
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
 *       console.warn(`slow: more than ${error.timeoutMs} ms`);
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

/**
 * The names in `DixitError['kind']`.
 *
 * @example
 * const silent: readonly DixitErrorKind[] = ['aborted'];
 */
export type DixitErrorKind = DixitError['kind'];

/**
 * Whether a caught value is an error of the SDK, and, with `kind`, which one. Works across copies
 * of the package, where `instanceof` does not.
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
  if (!(value instanceof Error) || !(BRAND in value)) return false;
  return kind === undefined || ('kind' in value && value.kind === kind);
}
