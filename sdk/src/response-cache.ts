import type { FetchLike, ResponseLike } from './platform.ts';

// Larger bodies are rare, and a few of them would fill the memory of a small machine.
const MAX_BODY_LENGTH = 200_000;

interface CachedResponse {
  readonly etag: string;
  readonly text: string;
}

/**
 * Wraps a `fetch` with a cache of the `size` most recently used GET responses. A cached response is
 * revalidated with its `ETag` and returned again when the server replies 304.
 */
export function withResponseCache(
  fetch: FetchLike,
  size: number,
): (...args: Parameters<FetchLike>) => Promise<ResponseLike> {
  const cache = new Map<string, CachedResponse>();

  function use(url: string, response: CachedResponse): string {
    cache.delete(url);
    if (response.text.length <= MAX_BODY_LENGTH) cache.set(url, response);
    const [oldest = ''] = cache.keys();
    if (cache.size > size) cache.delete(oldest);
    return response.text;
  }

  return async (url, init) => {
    if (init.method !== 'GET') return fetch(url, init);
    const cached = cache.get(url);
    const condition = cached && { 'if-none-match': cached.etag };
    const response = await fetch(url, { ...init, headers: { ...condition, ...init.headers } });
    const { status, headers } = response;
    if (status === 304 && cached) return { status, headers, text: async () => use(url, cached) };
    const etag = headers.get('etag');
    if (status !== 200 || etag === null) return response;
    const text = async () => use(url, { etag, text: await response.text() });
    return { status, headers, text };
  };
}
