import { COMMON_HEADERS } from '../policy/cors.ts';
import { chooseRequestId, REQUEST_ID_HEADER } from '../policy/request-id.ts';
import type { Fetch, Listener } from './serve.ts';

// Load balancers ask every second at most.
const KEPT_MS = 50;

interface HealthAnswer {
  readonly status: 200 | 503;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** Answers a request for /health or /ready; undefined for any other request. */
export type Health = (
  method: string,
  path: string,
  requestId: string | null,
) => Promise<HealthAnswer> | undefined;

/**
 * Responds to /health with 200 as long as the process runs, and to GET and HEAD /ready with 200 if
 * the server can answer requests, 503 if not. Anybody can ask, and the check needs a connection that
 * others need: its result is shared, and kept for a moment.
 */
export function createHealth(isReady: () => Promise<boolean>): Health {
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
  const readiness = async (method: string, common: HealthAnswer['headers']) => {
    if (known === undefined) checking ??= check();
    const ready = known ?? (await checking);
    const body = JSON.stringify({ status: ready ? 'ready' : 'not ready' });
    const headers = {
      ...common,
      'cache-control': 'no-store',
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(body.length),
    };
    return { status: ready ? 200 : 503, headers, body: method === 'HEAD' ? null : body } as const;
  };
  return (method, path, requestId) => {
    const isHealth = path === '/health' && method !== 'OPTIONS';
    if (!isHealth && !(path === '/ready' && /^(?:GET|HEAD)$/.test(method))) return undefined;
    const common = { ...COMMON_HEADERS, [REQUEST_ID_HEADER]: chooseRequestId(requestId) };
    if (isHealth) return Promise.resolve({ status: 200, headers: common, body: null });
    return readiness(method, common);
  };
}

/** Answers these requests before a listener: Yoga takes about 60 µs more, and anybody can ask. */
export function listenerWithHealth(health: Health, next: Listener): Listener {
  return (request, response, context) => {
    const { method = 'GET', url = '/', headers } = request;
    const [path = ''] = url.split('?', 1);
    const answer = health(method, path, headers[REQUEST_ID_HEADER]?.toString() ?? null);
    if (!answer) return next(request, response, context);
    void answer.then(({ status, headers, body }) => {
      response.writeHead(status, headers);
      response.end(body);
    });
  };
}

/** `listenerWithHealth` for requests without a socket. */
export function fetchWithHealth(health: Health, next: Fetch): Fetch {
  return async (input, init, context) => {
    const given = input instanceof Request ? input : undefined;
    const { method = given?.method ?? 'GET', headers = given?.headers } = init;
    const { pathname } = new URL(given?.url ?? String(input));
    const answer = health(method, pathname, new Headers(headers).get(REQUEST_ID_HEADER));
    if (!answer) return await next(input, init, context);
    const { body, ...head } = await answer;
    return new Response(body, head);
  };
}
