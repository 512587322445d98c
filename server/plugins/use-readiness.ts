import type { Plugin } from 'graphql-yoga';

// Load balancers ask every second at most.
const KEPT_MS = 50;

/**
 * Responds to GET and HEAD /ready: 200 if the server can answer requests, 503 if not. (/health only
 * reports that the process runs.) Anybody can ask, and the check needs a connection that others need:
 * its result is shared, and kept for a moment.
 */
export function useReadiness(isReady: () => Promise<boolean>): Plugin {
  let checking: Promise<boolean> | undefined;
  let known: boolean | undefined;
  // The cause is logged, not sent to the caller.
  const check = async () => {
    known = await isReady().catch(() => false);
    checking = undefined;
    setTimeout(() => {
      known = undefined;
    }, KEPT_MS).unref();
    return known;
  };
  return {
    async onRequest({ url, request, endResponse, fetchAPI }) {
      if (url.pathname !== '/ready' || !/^(GET|HEAD)$/.test(request.method)) return;
      if (known === undefined) checking ??= check();
      const ready = known ?? (await checking);
      endResponse(
        fetchAPI.Response.json(
          { status: ready ? 'ready' : 'not ready' },
          { status: ready ? 200 : 503, headers: { 'cache-control': 'no-store' } },
        ),
      );
    },
  };
}
