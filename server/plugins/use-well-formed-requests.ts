import type { Plugin } from 'graphql-yoga';
import { MALFORMED_POINTS } from '../policy/prices.ts';
import type { Visit } from '../policy/visit.ts';
import { payForPage } from '../policy/web-pages.ts';
import { findFault, readBody } from '../policy/well-formed.ts';
import type { ServerContext } from '../schema/context.ts';

// Yoga also takes requests whose address ends with its path, such as `/nothing?/graphql`.
const YOGA_PATHS = /^\/graphql\/?$/;

const NO_PAGE = new Uint8Array();

/** Rejects requests that are not GraphQL requests, which cost points, and reads bodies as UTF-8. */
export function useWellFormedRequests(): Plugin<object, ServerContext> {
  return {
    async onRequest({ request, url, endResponse, fetchAPI, serverContext }) {
      if (!YOGA_PATHS.test(url.pathname)) {
        const refusal = await payForPage(NO_PAGE, serverContext.visit);
        const init = refusal ?? { status: 404 };
        return endResponse(new fetchAPI.Response(refusal?.body ?? null, init));
      }
      if (!/^(?:GET|POST|HEAD|OPTIONS)$/.test(request.method)) {
        serverContext.visit.charge(MALFORMED_POINTS);
      }
    },
    onRequestParse({ request, url, endResponse, fetchAPI, setRequestParser, serverContext }) {
      const { visit } = serverContext;
      visit.bytes = url.pathname.length + url.search.length;
      const fault = findFault(request, url.searchParams);
      if (!fault) {
        if (request.method === 'POST') setRequestParser((bounded) => parse(bounded, visit));
        return;
      }
      visit.charge(MALFORMED_POINTS);
      const { status, code, message } = fault;
      endResponse(
        fetchAPI.Response.json({ errors: [{ message, extensions: { code } }] }, { status }),
      );
    },
  };
}

async function parse(request: Request, visit: Visit) {
  try {
    const bytes = await request.arrayBuffer();
    visit.bytes += bytes.byteLength;
    return readBody(bytes);
  } catch (error) {
    visit.charge(MALFORMED_POINTS);
    throw error;
  }
}
