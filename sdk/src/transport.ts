import type { ClientOptions, HeadersLike, PerRequest } from './client-options.ts';
import { DixitNetworkError } from './errors.ts';
import { mergeHeaders } from './headers.ts';
import type { RequestFacts, ResponseReport } from './hooks.ts';
import type { Operation } from './operation.ts';
import type { CancelSignal, FetchLike, ResponseLike } from './platform.ts';
import { withResponseCache } from './response-cache.ts';

/** Options for sending one operation once. Set `accept` among the headers. */
export interface SendOptions {
  readonly signal: CancelSignal;
  /** @default 1 */
  readonly attempt?: number | undefined;
  /** Additional headers. They take precedence over the client's. */
  readonly headers?: HeadersLike | undefined;
  /** @default POST */
  readonly method?: 'GET' | 'POST' | undefined;
}

/** Sends one operation once and returns the unread response. */
export type Transport = (operation: Operation, options: SendOptions) => Promise<ResponseLike>;

export function createTransport(options: ClientOptions): Transport {
  const { url, headers: given = {}, hooks = {}, cachedResponses = 100 } = options;
  const { fetch = globalThis.fetch as FetchLike | undefined } = options;
  if (fetch === undefined) throw new TypeError('There is no global fetch: pass `fetch`');
  if (!url) throw new TypeError('Pass `url`, the URL of the API');
  const cachedFetch = withResponseCache(fetch, cachedResponses);
  // The latest revision that an answer has shown: later answers must not fall behind it.
  let seen = 0;

  return async (operation, { signal, attempt = 1, headers = {}, method = 'POST' }) => {
    const [address, own] = await Promise.all([current(url), current(given)]);
    const base = typeof address === 'string' ? address : address.href;
    // The platform's own error would quote the URL, and with it the variables. On a page, a URL may
    // be relative.
    const isAbsolute = /^https?:/i.test(base) && URL.canParse(base);
    if (!options.fetch && !isAbsolute && !globalThis.location) {
      throw new TypeError('`url` must be absolute, beginning with http:// or https://');
    }
    const isGet = method === 'GET';
    const href = isGet ? `${base}${base.includes('?') ? '&' : '?'}${operation.parameters}` : base;
    const type = isGet ? undefined : 'application/json';
    const always = { 'content-type': type, 'dixit-min-revision': `${seen}` };
    const merged = mergeHeaders(always, own, headers);
    const init = { method, headers: merged, signal, ...(!isGet && { body: operation.body }) };
    // Send nothing if the request timed out or was aborted while the caller's functions ran.
    signal.throwIfAborted();
    const request: RequestFacts = { operation: operation.name, attempt, method };
    hooks.onRequest?.(request);
    const startedAt = performance.now();
    const report = (outcome: Omit<ResponseReport, 'durationMs'>) =>
      hooks.onResponse?.(request, { durationMs: performance.now() - startedAt, ...outcome });
    const response = await cachedFetch(href, init).catch((cause: unknown) => {
      const error = unreachable(base, cause);
      report({ error });
      throw error;
    });
    seen = Math.max(seen, Number(response.headers.get('dixit-revision')));
    const requestId = response.headers.get('x-request-id') ?? undefined;
    report({ status: response.status, requestId });
    return response;
  };
}

/** Names the origin only: the rest of the address may contain variables. */
function unreachable(address: string, cause: unknown): DixitNetworkError {
  const origin = URL.canParse(address) ? new URL(address).origin : 'the server';
  const { code = 'no response' } = Object(Object(cause).cause);
  return new DixitNetworkError(`Could not reach ${origin}: ${code}`, { cause });
}

function current<Value extends object | string>(given: PerRequest<Value>): Value | Promise<Value> {
  return typeof given === 'function' ? given() : given;
}
