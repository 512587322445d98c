import type { Plugin } from 'graphql-yoga';
import { malformedPoints } from '../policy/prices.ts';
import { findFault, readBody } from '../policy/well-formed.ts';
import type { ServerContext } from '../schema/context.ts';

// Yoga also takes requests whose address ends with its path, such as `/nothing?/graphql`.
const YOGA_PATHS = /^\/(?:graphql\/?|health)$/;

/** Rejects requests that are not GraphQL requests, which cost points, and reads bodies as UTF-8. */
export function useWellFormedRequests(): Plugin<object, ServerContext> {
  return {
    async onRequest({ request, url, endResponse, fetchAPI, serverContext }) {
      if (!YOGA_PATHS.test(url.pathname)) {
        return endResponse(new fetchAPI.Response(null, { status: 404 }));
      }
      if (!/^(?:GET|POST|HEAD|OPTIONS)$/.test(request.method)) await charge(serverContext);
    },
    async onRequestParse({ request, url, endResponse, fetchAPI, setRequestParser, serverContext }) {
      const fault = findFault(request, url.searchParams);
      if (!fault) {
        if (request.method === 'POST') setRequestParser(() => parse(request, serverContext));
        return;
      }
      await charge(serverContext);
      const { status, code, message } = fault;
      endResponse(
        fetchAPI.Response.json({ errors: [{ message, extensions: { code } }] }, { status }),
      );
    },
  };
}

async function parse(request: Request, context: ServerContext) {
  const bytes = await request.arrayBuffer();
  try {
    return readBody(bytes);
  } catch (error) {
    await charge(context, bytes.byteLength);
    throw error;
  }
}

// If the client has too few points, its next request is refused.
async function charge({ visit }: ServerContext, bytes = 0): Promise<void> {
  await visit.pay(malformedPoints(bytes)).catch(() => {});
}
