import type { Plugin } from 'graphql-yoga';
import { REQUEST_ID_HEADER, requestIdOf } from '../policy/request-id.ts';
import type { RequestFacts } from '../schema/context.ts';

/** Gives every request an id, in the `X-Request-Id` header of the response and in the context. */
export function useRequestId(): Plugin<RequestFacts> {
  return {
    onContextBuilding({ context, extendContext }) {
      extendContext({ requestId: requestIdOf(context.request) });
    },
    onResponse({ request, response }) {
      response.headers.set(REQUEST_ID_HEADER, requestIdOf(request));
    },
  };
}
