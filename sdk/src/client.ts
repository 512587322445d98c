import { withDeadline } from './deadline.ts';
import type { TypedDocument } from './document.ts';
import { DixitNetworkError } from './errors.ts';
import type { CancelSignal, FetchLike } from './platform.ts';
import { readResponse } from './response.ts';

const DEFAULT_TIMEOUT_MS = 30_000;

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
   * How long a request may take in all, in milliseconds: `url` and `headers` functions, the
   * connection, and reading the answer to its end. `Infinity` turns it off.
   *
   * @default 30000
   */
  readonly timeoutMs?: number | undefined;
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
}

/**
 * The arguments after the document: variables may be left out where the document needs none.
 *
 * @example
 * const args: RequestArguments<{ id: string }> = [{ id }, { timeoutMs: 1_000 }];
 */
export type RequestArguments<Variables> =
  Record<string, never> extends Variables
    ? [variables?: Variables, options?: RequestOptions]
    : [variables: Variables, options?: RequestOptions];

/**
 * A typed connection to one Dixit server; holds no state besides its options.
 *
 * @example
 * const revision = async (client: Client) =>
 *   (await client.request(CorpusDocument)).corpus.revision;
 */
export interface Client {
  /**
   * Sends one operation and gives its `data`, typed by the document.
   *
   * @throws {DixitError} one of the union: network, timeout, aborted, http, graphql (partial data
   * kept) or unexpected content
   * @throws {TypeError | RangeError} for a mistake in the call: a header value that HTTP does not
   * allow, variables that are no JSON, a `timeoutMs` that is not above 0
   * @example
   * const { statement } = await client.request(StatementDocument, { id });
   */
  request<Result, Variables>(
    document: TypedDocument<Result, Variables>,
    ...args: RequestArguments<Variables>
  ): Promise<Result>;
}

/**
 * Makes a client. Nothing is sent before the first request.
 *
 * @throws {TypeError} where there is neither `options.fetch` nor a global `fetch`
 * @example
 * const client = createClient({ url: 'http://127.0.0.1:4000/graphql' });
 * const { corpus } = await client.request(CorpusDocument);
 */
export function createClient(options: ClientOptions): Client {
  const { url, headers = {}, fetch = globalThis.fetch as FetchLike | undefined } = options;
  if (fetch === undefined) throw new TypeError('There is no global fetch: give one in `fetch`');

  return {
    async request<Result, Variables>(
      document: TypedDocument<Result, Variables>,
      ...[variables, { signal, timeoutMs } = {}]: RequestArguments<Variables>
    ) {
      const limitMs = timeoutMs ?? options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
      if (!(limitMs > 0)) throw new RangeError('`timeoutMs` must be above 0');
      const body = JSON.stringify({ query: document.toString(), variables }, refuseNaN);

      const send = async (signal: CancelSignal) => {
        const [address, own] = await Promise.all([current(url), current(headers)]);
        const init = { method: 'POST' as const, headers: mergeHeaders(own), body, signal };
        // The time may have run out while the caller's functions worked: then nothing is sent.
        signal.throwIfAborted();
        const response = await connect(() =>
          fetch(typeof address === 'string' ? address : address.href, init),
        );
        return (await readResponse(response)) as Result;
      };
      return withDeadline(send, limitMs, signal);
    },
  };
}

// JSON turns NaN into null, and a filter that is null is no filter: the answer would be everything.
function refuseNaN(name: string, value: unknown): unknown {
  if (typeof value !== 'number' || Number.isFinite(value)) return value;
  throw new TypeError(`The variable ${name} is no finite number`);
}

async function connect<Answer>(send: () => Promise<Answer> | Answer): Promise<Answer> {
  try {
    return await send();
  } catch (cause) {
    throw new DixitNetworkError('The server could not be reached', {
      code: 'NETWORK_ERROR',
      retryable: true,
      cause,
    });
  }
}

function current<Value extends object | string>(given: PerRequest<Value>): Value | Promise<Value> {
  return typeof given === 'function' ? given() : given;
}

function mergeHeaders(own: HeadersLike): Record<string, string> {
  const merged: Record<string, string> = {
    accept: 'application/graphql-response+json, application/json;q=0.9',
    'content-type': 'application/json',
  };
  const pairs = Symbol.iterator in own ? own : Object.entries(own);
  for (const [name, value] of pairs) {
    if (value === undefined) continue;
    // Checked here, because the platform's own error would quote the value: often a secret.
    if (/[^\t\x20-\x7e\x80-\xff]/.test(value.trim())) {
      throw new TypeError(
        `The value of the header ${name} has characters that HTTP does not allow`,
      );
    }
    merged[name.toLowerCase()] = value;
  }
  return merged;
}
