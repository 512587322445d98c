import type { Plugin } from 'graphql-yoga';
import { findFault, readBody } from '../policy/well-formed.ts';

// Yoga also takes requests whose address ends with its path, such as `/nothing?/graphql`.
const YOGA_PATHS = /^\/(?:graphql\/?|health)$/;

/** Rejects requests that are not GraphQL requests, and reads bodies as UTF-8. */
export function useWellFormedRequests(): Plugin {
  return {
    onRequest({ url, endResponse, fetchAPI }) {
      if (!YOGA_PATHS.test(url.pathname)) endResponse(new fetchAPI.Response(null, { status: 404 }));
    },
    onRequestParse({ request, url, endResponse, fetchAPI, setRequestParser }) {
      const fault = findFault(request, url.searchParams);
      if (!fault) {
        if (request.method === 'POST') setRequestParser(readBody);
        return;
      }
      const { status, code, message } = fault;
      endResponse(
        fetchAPI.Response.json({ errors: [{ message, extensions: { code } }] }, { status }),
      );
    },
  };
}
