import { createAnswerCache } from './answer-cache.ts';
import type { ClientOptions, HeadersLike, PerRequest } from './client-options.ts';
import { DixitNetworkError } from './errors.ts';
import { mergeHeaders } from './headers.ts';
import type { RequestFacts } from './hooks.ts';
import type { Operation } from './operation.ts';
import type { CancelSignal, FetchInit, FetchLike, ResponseLike } from './platform.ts';

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
  const { url, fetch = globalThis.fetch as FetchLike | undefined, hooks = {} } = options;
  if (fetch === undefined) throw new TypeError('There is no global fetch: give one in `fetch`');
  const cache = createAnswerCache(options.cachedAnswers ?? 100);

  return async (
    { name, parameters, body },
    { signal, attempt = 1, headers = {}, method = 'POST' },
  ) => {
    const [address, own] = await Promise.all([current(url), current(options.headers ?? {})]);
    let href = typeof address === 'string' ? address : address.href;
    if (method === 'GET') href += `${href.includes('?') ? '&' : '?'}${parameters}`;
    const init: FetchInit =
      method === 'GET'
        ? { method, headers: mergeHeaders(cache.headersFor(href), own, headers), signal }
        : { method, headers: mergeHeaders(JSON_BODY, own, headers), signal, body };
    // The time may have run out while the caller's functions worked: then nothing is sent.
    signal.throwIfAborted();
    const request: RequestFacts = { operation: name, attempt, method };
    hooks.onRequest?.(request);
    const started = performance.now();
    const response = await connect(() => fetch(href, init)).catch((error: DixitNetworkError) => {
      hooks.onResponse?.(request, { durationMs: performance.now() - started, error });
      throw error;
    });
    const requestId = response.headers.get('x-request-id') ?? undefined;
    const { status } = response;
    hooks.onResponse?.(request, { durationMs: performance.now() - started, status, requestId });
    return method === 'GET' ? cache.use(href, response) : response;
  };
}

const JSON_BODY = { 'content-type': 'application/json' };

async function connect(send: () => Promise<ResponseLike> | ResponseLike): Promise<ResponseLike> {
  try {
    return await send();
  } catch (cause) {
    const facts = { code: 'NETWORK_ERROR', retryable: true, cause };
    throw new DixitNetworkError('The server could not be reached', facts);
  }
}

function current<Value extends object | string>(given: PerRequest<Value>): Value | Promise<Value> {
  return typeof given === 'function' ? given() : given;
}
