import type { Hooks } from './hooks.ts';
import type { CancelSignal, FetchLike } from './platform.ts';
import type { RetryOptions } from './retry.ts';

/**
 * Request headers: an object, a `Headers` instance, or name–value pairs. A header whose value is
 * `undefined` is not sent.
 *
 * @example
 * const headers: HeadersLike = { authorization: key && `Bearer ${key}` };
 */
export type HeadersLike =
  | { readonly [name: string]: string | undefined }
  | Iterable<readonly [name: string, value: string]>;

/** A value, or a function that is called for each request and returns it. */
export type PerRequest<Value> = Value | (() => Value | Promise<Value>);

/** Options for `createClient` and `createDixit`. */
export interface ClientOptions {
  /**
   * URL of the GraphQL endpoint: a string, a `URL`, or a function (sync or async) that is called
   * for each request.
   *
   * @example 'http://127.0.0.1:4000/graphql'
   */
  readonly url: PerRequest<string | { readonly href: string }>;
  /**
   * Headers added to each request. A function (sync or async) is called for each request: use one
   * for tokens that expire. If it throws, the request rejects with that error.
   *
   * @default {}
   * @example async () => ({ authorization: `Bearer ${await freshToken()}` })
   */
  readonly headers?: PerRequest<HeadersLike> | undefined;
  /**
   * The `fetch` to use: the platform's, another library's, an instrumented one, or the handler of a
   * server in the same process.
   *
   * @default globalThis.fetch, looked up when the client is created
   */
  readonly fetch?: FetchLike | undefined;
  /**
   * Maximum total time of a request, in milliseconds. It covers the `url` and `headers` functions,
   * all attempts, the waits between them, and reading the response. `Infinity` disables it.
   *
   * @default 30000
   */
  readonly timeoutMs?: number | undefined;
  /**
   * Retry policy for transient failures; `false` disables retries. Queries are retried; mutations
   * are retried only with an `idempotencyKey`.
   *
   * @default { tries: 3, baseMs: 300, capMs: 5000 }
   */
  readonly retry?: RetryOptions | false | undefined;
  /**
   * Prints parsed documents (`DocumentNode`), such as those of gql.tada or of the client preset of
   * GraphQL Code Generator: `print` of the package `graphql`. The SDK does not include a printer, so
   * without this option such a document is rejected with a `TypeError`.
   *
   * @example print
   */
  readonly print?: ((document: never) => string) | undefined;
  /** Callbacks for logs and traces. */
  readonly hooks?: Hooks | undefined;
  /**
   * Whether to send queries by hash in GET requests, which browsers and proxies can cache. If the
   * server does not know a hash, the client sends that query by POST from then on. The variables of
   * a GET request are part of its URL, so they appear in access logs.
   *
   * @default true
   */
  readonly trustedDocuments?: boolean | undefined;
  /**
   * Number of GET responses to cache. A cached response is revalidated with its `ETag` before it is
   * used again. 0 disables the cache; browsers have one of their own.
   *
   * @default 100
   */
  readonly cachedResponses?: number | undefined;
}

/**
 * Options for a single request.
 *
 * @example
 * await client.request(CorpusDocument, {}, { signal, timeoutMs: 1_000 });
 */
export interface RequestOptions {
  /**
   * Signal that cancels the request: the promise rejects immediately with a `DixitAbortedError`,
   * and nothing more is sent.
   */
  readonly signal?: CancelSignal | undefined;
  /**
   * Maximum total time of this request, in milliseconds.
   *
   * @default the client's `timeoutMs`
   */
  readonly timeoutMs?: number | undefined;
  /**
   * Retry policy for this request; `false` disables retries.
   *
   * @default the client's `retry`
   */
  readonly retry?: RetryOptions | false | undefined;
  /**
   * Makes a mutation safe to retry: the server carries out requests with the same key only once.
   * The key is sent with every attempt, in the `Idempotency-Key` header. Use a new key for each
   * operation.
   *
   * @example crypto.randomUUID()
   */
  readonly idempotencyKey?: string | undefined;
  /**
   * Called with the warnings of the response, if it has any, before the promise settles. If it
   * throws, the request rejects with that error.
   *
   * @example (warnings) => console.warn(warnings.map(({ message }) => message).join('\n'))
   */
  readonly onWarnings?: ((warnings: readonly Warning[]) => void) | undefined;
}

/** Something that a mutation accepted although it looks wrong. */
export interface Warning {
  /** Response key of the mutation and a place in its arguments: `['m', 'input', 'source']`. */
  readonly path: readonly string[];
  /** Stable code in SCREAMING_CASE, for example `NAMES_OTHER_SPEAKER`. */
  readonly code: string;
  /** Message of the server. It repeats input, so consider that before logging it. */
  readonly message: string;
}

/** The arguments after the document. Variables can be omitted if the document requires none. */
export type RequestArguments<Variables, Options = RequestOptions> =
  Record<string, never> extends Variables
    ? [variables?: Variables, options?: Options]
    : [variables: Variables, options?: Options];
