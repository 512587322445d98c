import { randomUUID } from 'node:crypto';
import type { Plugin } from 'graphql-yoga';
import type { RequestFacts } from '../schema/context.ts';

const HEADER = 'x-request-id';
const ACCEPTABLE = /^[\w.-]{8,64}$/;
const ids = new WeakMap<Request, string>();

/** The id of a request: the client's own where it is fit to be logged, a new one otherwise. */
export function requestIdOf(request: Request): string {
  const known = ids.get(request);
  if (known) return known;
  const given = request.headers.get(HEADER);
  const id = given && ACCEPTABLE.test(given) ? given : randomUUID();
  ids.set(request, id);
  return id;
}

/** Names every request, in its answer's `X-Request-Id` and in the context. */
export function useRequestId(): Plugin<RequestFacts> {
  return {
    onContextBuilding({ context, extendContext }) {
      extendContext({ requestId: requestIdOf(context.request) });
    },
    onResponse({ request, response }) {
      response.headers.set(HEADER, requestIdOf(request));
    },
  };
}
