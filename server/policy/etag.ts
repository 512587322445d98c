import { createHash } from 'node:crypto';

/**
 * The tag of an answer, made of its `data` alone, as JSON. `extensions` describe the request (its id, its
 * cost, the revision it saw), so that two answers with the same data mean the same: a weak tag says
 * just that.
 */
export function toETag(data: string): string {
  return `W/"${createHash('sha256').update(data).digest('base64url')}"`;
}

/** Whether an `If-None-Match` names a tag: weakly compared, in a list, or with `*` (RFC 9110, 13.1.2). */
export function holdsETag(ifNoneMatch: string | null, tag: string): boolean {
  if (ifNoneMatch === null) return false;
  if (ifNoneMatch.trim() === '*') return true;
  const strong = (one: string) => one.replace(/^W\//, '');
  return (ifNoneMatch.match(/(W\/)?"[^"]*"/g) ?? []).some((one) => strong(one) === strong(tag));
}

/** What decides about caching besides the request's headers. */
export interface Caching {
  /** Whether the document was asked for by its hash. */
  readonly isTrusted: boolean;
  /** How long a CDN may serve an answer to a trusted document. */
  readonly cdnSeconds: number;
}

/**
 * How an answer with a tag, or without one, may be kept. Clients ask again each time, because any
 * commit can change it. Only answers to trusted documents are offered to CDNs: their addresses are
 * few, and many clients ask for the same. With `cdnSeconds`, a CDN serves one for so long without
 * asking, but not to a client that has seen a later revision, and can be purged by its key.
 */
export function cacheHeaders(
  headers: Pick<Headers, 'has'>,
  tag: string | undefined,
  { isTrusted, cdnSeconds }: Caching,
): Readonly<Record<string, string>> {
  const vary = 'accept, authorization';
  if (!tag) return { vary, 'cache-control': 'no-store' };
  if (headers.has('authorization')) return { vary, 'cache-control': 'private, no-cache' };
  if (!isTrusted) return { vary, 'cache-control': 'no-cache' };
  if (cdnSeconds === 0) return { vary, 'cache-control': 'public, no-cache' };
  return {
    vary: `${vary}, dixit-min-revision`,
    'cache-control': `public, max-age=0, s-maxage=${cdnSeconds}`,
    // The name of most CDNs, and that of Cloudflare.
    'surrogate-key': 'dixit',
    'cache-tag': 'dixit',
  };
}
