import type { Plugin } from 'graphql-yoga';

/**
 * Responds to GET and HEAD /ready: 200 if the server can answer requests, 503 if not. (/health only
 * reports that the process runs.) Requests at the same time share one check: it uses a connection that
 * others need, and anybody can ask.
 */
export function useReadiness(isReady: () => Promise<boolean>): Plugin {
  let checking: Promise<boolean> | undefined;
  // The cause is logged, not sent to the caller.
  const check = () =>
    isReady()
      .catch(() => false)
      .finally(() => {
        checking = undefined;
      });
  return {
    async onRequest({ url, request, endResponse, fetchAPI }) {
      if (url.pathname !== '/ready' || !/^(GET|HEAD)$/.test(request.method)) return;
      checking ??= check();
      const ready = await checking;
      endResponse(
        fetchAPI.Response.json(
          { status: ready ? 'ready' : 'not ready' },
          { status: ready ? 200 : 503, headers: { 'cache-control': 'no-store' } },
        ),
      );
    },
  };
}
