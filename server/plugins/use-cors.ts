import type { Plugin } from 'graphql-yoga';
import { COMMON_HEADERS, preflightHeaders } from '../policy/cors.ts';

/**
 * Allows requests from pages of any origin. Yoga's own CORS plugin echoes each origin, so that
 * shared caches could not reuse responses.
 */
export function useCors(): Plugin {
  return {
    onRequest({ request, endResponse, fetchAPI }) {
      if (request.method !== 'OPTIONS') return;
      const asked = request.headers.get('access-control-request-headers');
      endResponse(new fetchAPI.Response(null, { status: 204, headers: preflightHeaders(asked) }));
    },
    onResponse({ response }) {
      for (const [name, value] of Object.entries(COMMON_HEADERS)) response.headers.set(name, value);
    },
  };
}
