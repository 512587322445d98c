import type { Plugin } from 'graphql-yoga';

/**
 * Responds to GET and HEAD /ready: 200 if the server can answer requests, 503 if not. (/health only
 * reports that the process runs.)
 */
export function useReadiness(isReady: () => Promise<boolean>): Plugin {
  return {
    async onRequest({ url, request, endResponse, fetchAPI }) {
      if (url.pathname !== '/ready' || !/^(GET|HEAD)$/.test(request.method)) return;
      // The cause is logged, not sent to the caller.
      const ready = await isReady().catch(() => false);
      endResponse(
        fetchAPI.Response.json(
          { status: ready ? 'ready' : 'not ready' },
          { status: ready ? 200 : 503, headers: { 'cache-control': 'no-store' } },
        ),
      );
    },
  };
}
