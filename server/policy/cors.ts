// Pages of any origin may send requests: the data are public, and requests have no cookies.

const ANY_ORIGIN = { 'access-control-allow-origin': '*' } as const;

/** The response headers to a preflight request, which allow all requested headers. */
export function preflightHeaders(asked: string | null) {
  return {
    ...ANY_ORIGIN,
    'access-control-allow-methods': 'GET, POST, OPTIONS',
    ...(asked && { 'access-control-allow-headers': asked }),
    'access-control-max-age': '86400',
    vary: 'access-control-request-headers',
  };
}

/** The headers of every response. */
export const COMMON_HEADERS = {
  ...ANY_ORIGIN,
  'access-control-expose-headers':
    'dixit-revision, etag, ratelimit-limit, ratelimit-remaining, ratelimit-reset, retry-after, ' +
    'x-request-id',
  // Browsers must not take an answer for a script or a page.
  'x-content-type-options': 'nosniff',
} as const;
