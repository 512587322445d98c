import type { Plugin } from 'graphql-yoga';

/**
 * Takes JSON bodies only. A page of another site can make a browser send forms and plain text
 * without asking; JSON it must ask for, so that no such page can write in a visitor's name.
 */
export function useJsonBodies(): Plugin {
  return {
    onRequestParse({ request, endResponse, fetchAPI }) {
      const type = request.headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
      if (request.method !== 'POST' || type === 'application/json') return;
      endResponse(
        fetchAPI.Response.json(
          {
            errors: [
              {
                message: 'Send the query as JSON, with `Content-Type: application/json`.',
                extensions: { code: 'UNSUPPORTED_MEDIA_TYPE' },
              },
            ],
          },
          { status: 415 },
        ),
      );
    },
  };
}
