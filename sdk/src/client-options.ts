import type { Hooks } from './hooks.ts';
import type { CancelSignal, FetchLike } from './platform.ts';
import type { RetryOptions } from './retry.ts';

/**
 * Request headers: an object, a `Headers`, or pairs. A header that is `undefined` is not sent.
 *
 * @example
 * const headers: HeadersLike = { authorization: key && `Bearer ${key}` };
 */
export type HeadersLike =
  | { readonly [name: string]: string | undefined }
  | Iterable<readonly [name: string, value: string]>;

/**
 * A value, or a function that gives it anew for each request.
 *
 * @example
 * const url: PerRequest<string> = () => settings.endpoint;
 */
export type PerRequest<Value> = Value | (() => Value | Promise<Value>);

/**
 * What a client is made of.
 *
 * @example
 * const options: ClientOptions = { url: 'http://127.0.0.1:4000/graphql', timeoutMs: 5_000 };
 */
export interface ClientOptions {
  /**
   * The address of the GraphQL endpoint: a string or a `URL`. A function, also an async one, is
   * called for each request.
   *
   * @example 'http://127.0.0.1:4000/graphql'
   */
  readonly url: PerRequest<string | { readonly href: string }>;
  /**
   * Headers added to each request. A function, also an async one, is called for each request: use
   * it for tokens that expire. What it throws is what the request rejects with.
   *
   * @default {}
   * @example async () => ({ authorization: `Bearer ${await freshToken()}` })
   */
  readonly headers?: PerRequest<HeadersLike> | undefined;
  /**
   * The `fetch` to use: another library's, an instrumented one, or a server's own handler in the
   * same process.
   *
   * @default globalThis.fetch, looked up when the client is made
   */
  readonly fetch?: FetchLike | undefined;
  /**
   * How long a request may take in all, in milliseconds: `url` and `headers` functions, every try
   * and the waits between them, and reading the answer to its end. `Infinity` turns it off.
   *
   * @default 30000
   */
  readonly timeoutMs?: number | undefined;
  /**
   * How failures that may pass are tried again; `false` for never. Queries are; mutations only with
   * an `idempotencyKey`.
   *
   * @default { tries: 3, baseMs: 300, capMs: 5000 }
   */
  readonly retry?: RetryOptions | false | undefined;
  /** Functions that are told what happens. */
  readonly hooks?: Hooks | undefined;
  /**
   * Whether queries that the server may know are asked by their hash, through GET, which browsers
   * and proxies can cache. A server that does not know one is asked by POST, then and later. Their
   * variables stand in the address then, and so in access logs.
   *
   * @default true
   */
  readonly trustedDocuments?: boolean | undefined;
  /**
   * How many answers to such a GET are kept, to be used again where the server says that they still
   * hold (`ETag`). 0 leaves that to the platform: browsers do it by themselves.
   *
   * @default 100
   */
  readonly cachedAnswers?: number | undefined;
}

/**
 * What one request may change.
 *
 * @example
 * await client.request(CorpusDocument, {}, { signal, timeoutMs: 1_000 });
 */
export interface RequestOptions {
  /**
   * Ends the request when it is aborted: the promise rejects at once with a `DixitAbortedError`,
   * and nothing more is sent.
   */
  readonly signal?: CancelSignal | undefined;
  /**
   * How long this request may take in all, in milliseconds.
   *
   * @default the client's `timeoutMs`
   */
  readonly timeoutMs?: number | undefined;
  /**
   * How this request is tried again; `false` for never.
   *
   * @default the client's `retry`
   */
  readonly retry?: RetryOptions | false | undefined;
  /**
   * Lets a mutation be tried again: the server carries out what has the same key once. The same
   * goes with every try, in `Idempotency-Key`; make a new one for each thing to be done.
   *
   * @example crypto.randomUUID()
   */
  readonly idempotencyKey?: string | undefined;
}

/**
 * The arguments after the document: variables may be left out where the document needs none.
 *
 * @example
 * const args: RequestArguments<{ id: string }> = [{ id }, { timeoutMs: 1_000 }];
 */
export type RequestArguments<Variables, Options = RequestOptions> =
  Record<string, never> extends Variables
    ? [variables?: Variables, options?: Options]
    : [variables: Variables, options?: Options];
