import type { Plugin } from 'graphql-yoga';
import type { ServerContext } from '../schema/context.ts';

/**
 * Reports in `RateLimit-*` headers what a client may still use, but not in responses that a CDN may
 * serve to others. (The executor counts the points and waits for a place.)
 */
export function useAdmission(cdnSeconds: number): Plugin<object, ServerContext> {
  return {
    onResponse({ request, response, serverContext }) {
      if (!new URL(request.url).pathname.startsWith('/graphql')) return;
      if (request.method === 'GET' && cdnSeconds > 0) return;
      for (const [name, value] of Object.entries(serverContext.visit.headers)) {
        response.headers.set(name, value);
      }
    },
  };
}
