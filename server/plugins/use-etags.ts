import { createHash } from 'node:crypto';
import type { Plugin } from 'graphql-yoga';
import { holdsETag } from '../policy/holds-etag.ts';

/**
 * Gives what is asked by GET an `ETag`, and answers 304 where the client has that answer already.
 *
 * The tag is made of `data` alone. `extensions` tell of the request (its id, its cost, the revision
 * it saw), so that two answers with the same data mean the same: a weak tag says just that.
 */
export function useETags(): Plugin {
  const tags = new WeakMap<Request, string | undefined>();
  return {
    onResultProcess({ request, result }) {
      if (request.method !== 'GET' || Array.isArray(result) || Symbol.asyncIterator in result)
        return;
      const { data, errors } = result as { data?: unknown; errors?: unknown };
      tags.set(request, errors || !data ? undefined : toETag(data));
    },
    onResponse({ request, response, setResponse, fetchAPI }) {
      if (!tags.has(request)) return;
      const tag = tags.get(request);
      const { headers } = response;
      headers.append('vary', 'accept, authorization');
      const isPrivate = request.headers.has('authorization');
      // May be kept, and is asked for again each time: any commit can change it.
      headers.set('cache-control', tag ? `${isPrivate ? 'private, ' : ''}no-cache` : 'no-store');
      if (!tag) return;
      headers.set('etag', tag);
      if (!holdsETag(request.headers.get('if-none-match'), tag)) return;
      headers.delete('content-type');
      headers.delete('content-length');
      setResponse(new fetchAPI.Response(null, { status: 304, headers }));
    },
  };
}

function toETag(data: unknown): string {
  return `W/"${createHash('sha256').update(JSON.stringify(data)).digest('base64url')}"`;
}
