import type { Plugin } from 'graphql-yoga';

/**
 * Answers GET and HEAD /ready: 200 while requests can be answered, 503 while not. Unlike /health, which
 * only says that the process runs.
 */
export function useReadiness(isReady: () => Promise<boolean>): Plugin {
  return {
    async onRequest({ url, request, endResponse, fetchAPI }) {
      if (url.pathname !== '/ready' || !/^(GET|HEAD)$/.test(request.method)) return;
      // The cause is for the log, not for the caller.
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
