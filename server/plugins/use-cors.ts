import type { Plugin } from 'graphql-yoga';

const ANY_ORIGIN = 'access-control-allow-origin';

/**
 * Lets pages of any origin ask and read: the data are public, and no cookie goes with a request.
 * Yoga's own CORS repeats each origin, which no cache in between could share.
 */
export function useCors(): Plugin {
  return {
    onRequest({ request, endResponse, fetchAPI }) {
      if (request.method !== 'OPTIONS') return;
      const headers = {
        [ANY_ORIGIN]: '*',
        'access-control-allow-methods': 'GET, POST, OPTIONS',
        'access-control-allow-headers':
          'accept, authorization, content-type, idempotency-key, if-none-match, last-event-id, x-request-id',
        'access-control-max-age': '86400',
      };
      endResponse(new fetchAPI.Response(null, { status: 204, headers }));
    },
    onResponse({ response }) {
      response.headers.set(ANY_ORIGIN, '*');
      response.headers.set('access-control-expose-headers', 'etag, retry-after, x-request-id');
    },
  };
}
