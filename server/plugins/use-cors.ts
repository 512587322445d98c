import type { Plugin } from 'graphql-yoga';
import { CORS_HEADERS, preflightHeaders } from '../policy/cors.ts';

/**
 * Lets pages of any origin ask and read. Yoga's own CORS repeats each origin, which no cache in
 * between could share.
 */
export function useCors(): Plugin {
  return {
    onRequest({ request, endResponse, fetchAPI }) {
      if (request.method !== 'OPTIONS') return;
      const asked = request.headers.get('access-control-request-headers');
      endResponse(new fetchAPI.Response(null, { status: 204, headers: preflightHeaders(asked) }));
    },
    onResponse({ response }) {
      for (const [name, value] of Object.entries(CORS_HEADERS)) response.headers.set(name, value);
    },
  };
}
