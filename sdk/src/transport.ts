import { withAnswerCache } from './answer-cache.ts';
import type { ClientOptions, HeadersLike, PerRequest } from './client-options.ts';
import { DixitNetworkError } from './errors.ts';
import { mergeHeaders } from './headers.ts';
import type { RequestFacts, ResponseReport } from './hooks.ts';
import type { Operation } from './operation.ts';
import type { CancelSignal, FetchLike, ResponseLike } from './platform.ts';

/**
 * How one operation is sent once; `accept` stands among the headers.
 *
 * @example
 * const once: SendOptions = { signal: AbortSignal.timeout(5_000) };
 */
export interface SendOptions {
  readonly signal: CancelSignal;
  /** @default 1 */
  readonly attempt?: number | undefined;
  /** Headers besides the client's. They win. */
  readonly headers?: HeadersLike | undefined;
  /** @default POST */
  readonly method?: 'GET' | 'POST' | undefined;
}

/** Sends one operation once and gives the answer unread. */
export type Transport = (operation: Operation, options: SendOptions) => Promise<ResponseLike>;

export function createTransport(options: ClientOptions): Transport {
  const { url, headers: always = {}, hooks = {}, cachedAnswers = 100 } = options;
  const { fetch = globalThis.fetch as FetchLike | undefined } = options;
  if (fetch === undefined) throw new TypeError('There is no global fetch: give one in `fetch`');
  const cachedFetch = withAnswerCache(fetch, cachedAnswers);

  return async (operation, { signal, attempt = 1, headers = {}, method = 'POST' }) => {
    const [address, own] = await Promise.all([current(url), current(always)]);
    const base = typeof address === 'string' ? address : address.href;
    // The platform's own error would quote the address, and with it the variables.
    if (options.fetch === undefined && !canBeFetched(base)) {
      throw new TypeError('`url` must be a whole address, with http:// or https://');
    }
    const isGet = method === 'GET';
    const href = isGet ? `${base}${base.includes('?') ? '&' : '?'}${operation.parameters}` : base;
    const type = isGet ? undefined : 'application/json';
    const merged = mergeHeaders({ 'content-type': type }, own, headers);
    const init = { method, headers: merged, signal, ...(!isGet && { body: operation.body }) };
    // The time may have run out while the caller's functions worked: then nothing is sent.
    signal.throwIfAborted();
    const request: RequestFacts = { operation: operation.name, attempt, method };
    hooks.onRequest?.(request);
    const startedAt = performance.now();
    const report = (outcome: Omit<ResponseReport, 'durationMs'>) =>
      hooks.onResponse?.(request, { durationMs: performance.now() - startedAt, ...outcome });
    let response: ResponseLike;
    try {
      response = await cachedFetch(href, init);
    } catch (cause) {
      const error = new DixitNetworkError('The server could not be reached', { cause });
      report({ error });
      throw error;
    }
    const requestId = response.headers.get('x-request-id') ?? undefined;
    report({ status: response.status, requestId });
    return response;
  };
}

/** Whether an address is whole, or stands on a page that it can be relative to. */
function canBeFetched(address: string): boolean {
  if (globalThis.location !== undefined) return true;
  return /^https?:/i.test(address) && URL.canParse(address);
}

function current<Value extends object | string>(given: PerRequest<Value>): Value | Promise<Value> {
  return typeof given === 'function' ? given() : given;
}
