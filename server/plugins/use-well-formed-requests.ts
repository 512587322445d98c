import type { Plugin } from 'graphql-yoga';

/**
 * Refuses what is no GraphQL request before it is read.
 *
 * Bodies are JSON only: a page of another site can make a browser send forms and plain text
 * without asking; JSON it must ask for, so that no such page can write in a visitor's name.
 */
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

function findFault({ method, headers }: Request, parameters: URLSearchParams) {
  if (method === 'POST') {
    const type = headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
    if (type === 'application/json') return undefined;
    const message = 'Send the query as JSON, with `Content-Type: application/json`.';
    return { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE', message };
  }
  for (const name of ['variables', 'extensions']) {
    if (isJsonObject(parameters.get(name))) continue;
    const message = `The parameter \`${name}\` must be a JSON object, percent-encoded.`;
    return { status: 400, code: 'BAD_REQUEST', message };
  }
  return undefined;
}

// Absent and null are none, as in a body.
function isJsonObject(text: string | null): boolean {
  if (!text) return true;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && !Array.isArray(value);
  } catch {
    return false;
  }
}
