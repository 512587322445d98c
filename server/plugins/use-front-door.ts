import type { Plugin } from 'graphql-yoga';

/** Leads people who open the bare address to the playground. */
export function useFrontDoor(): Plugin {
  return {
    onRequest({ url, request, endResponse, fetchAPI }) {
      if (url.pathname !== '/' || request.method !== 'GET') return;
      endResponse(new fetchAPI.Response(null, { status: 302, headers: { location: '/graphql' } }));
    },
  };
}
