import type { Plugin } from 'graphql-yoga';
import { findFault } from '../policy/admission.ts';

/** Refuses what is not a GraphQL request before it is read. */
export function useWellFormedRequests(): Plugin {
  return {
    onRequestParse({ request, url, endResponse, fetchAPI }) {
      const fault = findFault(request, url.searchParams);
      if (!fault) return;
      const { status, code, message } = fault;
      endResponse(
        fetchAPI.Response.json({ errors: [{ message, extensions: { code } }] }, { status }),
      );
    },
  };
}
