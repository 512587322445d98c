import type { Plugin } from 'graphql-yoga';
import { findFault, readBody } from '../policy/well-formed.ts';

/** Rejects requests that are not GraphQL requests, and reads bodies as UTF-8. */
export function useWellFormedRequests(): Plugin {
  return {
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
