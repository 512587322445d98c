// Pages of any origin may ask and read: the data are public, and requests carry no cookies.

const ANY_ORIGIN = { 'access-control-allow-origin': '*' } as const;

/** What a preflight request is answered with: all headers that it asks for are allowed. */
export function preflightHeaders(asked: string | null) {
  return {
    ...ANY_ORIGIN,
    'access-control-allow-methods': 'GET, POST, OPTIONS',
    ...(asked && { 'access-control-allow-headers': asked }),
    'access-control-max-age': '86400',
    vary: 'access-control-request-headers',
  };
}

/** What every answer carries. */
export const CORS_HEADERS = {
  ...ANY_ORIGIN,
  'access-control-expose-headers': 'dixit-revision, etag, retry-after, x-request-id',
} as const;
