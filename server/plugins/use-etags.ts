import type { Plugin } from 'graphql-yoga';
import { isPersonal } from '../executor/is-personal.ts';
import { cacheHeaders, matchesETag, toETag } from '../policy/etag.ts';
import { REVISION_HEADER } from '../policy/request-revision.ts';
import type { ServerContext } from '../schema/context.ts';

/** Adds an `ETag` to responses to GET, and responds with 304 if the client has that response. */
export function useETags(cdnSeconds: number): Plugin<object, ServerContext> {
  const tags = new WeakMap<Request, string | undefined>();
  const personal = new WeakSet<Request>();
  return {
    onExecute({ args: { schema, document, contextValue } }) {
      const { request } = contextValue;
      if (request.method === 'GET' && isPersonal(schema, document)) personal.add(request);
    },
    onResultProcess({ request, result }) {
      if (request.method !== 'GET' || Array.isArray(result) || Symbol.asyncIterator in result)
        return;
      const { data, errors } = result as { data?: unknown; errors?: unknown };
      tags.set(
        request,
        errors || !data || personal.has(request) ? undefined : toETag(JSON.stringify(data)),
      );
    },
    onResponse({ request, response, setResponse, fetchAPI }) {
      if (!tags.has(request)) return;
      const tag = tags.get(request);
      const { headers } = response;
      const isTrusted = !new URL(request.url, 'http://localhost').searchParams.has('query');
      const revision = BigInt(headers.get(REVISION_HEADER) ?? 0);
      const caching = cacheHeaders(request.headers, tag, { isTrusted, cdnSeconds, revision });
      for (const [name, value] of Object.entries(caching)) headers.set(name, value);
      if (!tag) return;
      headers.set('etag', tag);
      if (!matchesETag(request.headers.get('if-none-match'), tag)) return;
      headers.delete('content-type');
      headers.delete('content-length');
      setResponse(new fetchAPI.Response(null, { status: 304, headers }));
    },
  };
}
