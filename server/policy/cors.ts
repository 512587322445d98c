// Pages of any origin may ask and read: the data are public, and no cookie goes with a request.

const ANY_ORIGIN = { 'access-control-allow-origin': '*' } as const;

/** What a preflight request is answered with. */
export const PREFLIGHT_HEADERS = {
  ...ANY_ORIGIN,
  'access-control-allow-methods': 'GET, POST, OPTIONS',
  'access-control-allow-headers':
    'accept, authorization, content-type, dixit-min-revision, idempotency-key, if-none-match, last-event-id, x-request-id',
  'access-control-max-age': '86400',
} as const;

/** What every answer carries. */
export const CORS_HEADERS = {
  ...ANY_ORIGIN,
  'access-control-expose-headers': 'dixit-revision, etag, retry-after, x-request-id',
} as const;
