import { createHash } from 'node:crypto';
import { MIN_REVISION_HEADER } from './request-revision.ts';

/**
 * The tag of a response, computed from its `data` as JSON. `extensions` describe the request (id,
 * cost, revision), so the tag is weak: responses with equal tags have the same data.
 */
export function toETag(data: string | Uint8Array): string {
  return `W/"${createHash('sha256').update(data).digest('base64url')}"`;
}

/**
 * Whether an `If-None-Match` header matches a tag, by weak comparison or with `*` (RFC 9110,
 * 13.1.2).
 */
export function matchesETag(ifNoneMatch: string | null, tag: string): boolean {
  if (ifNoneMatch === null) return false;
  if (ifNoneMatch.trim() === '*') return true;
  const strong = (one: string) => one.replace(/^W\//, '');
  return (ifNoneMatch.match(/(W\/)?"[^"]*"/g) ?? []).some((one) => strong(one) === strong(tag));
}

/** The facts about a response that decide how it is cached. */
export interface Caching {
  /** Whether the document was requested by its hash. */
  readonly isTrusted: boolean;
  /** How long a CDN may serve an answer to a trusted document. */
  readonly cdnSeconds: number;
  /** The revision of the answer. */
  readonly revision: bigint;
}

/**
 * The caching headers of a response with or without a tag. Clients must revalidate each time, because
 * any commit can change the response. CDNs may store responses to trusted documents only: these have
 * few URLs, which many clients share. With `cdnSeconds`, a CDN serves a response for that time
 * without revalidation, but not to a client that has seen a later revision. It can be purged by key.
 */
export function cacheHeaders(
  headers: Pick<Headers, 'has' | 'get'>,
  tag: string | undefined,
  { isTrusted, cdnSeconds, revision }: Caching,
): Readonly<Record<string, string>> {
  const vary = 'accept, authorization';
  if (!tag) return { vary, 'cache-control': 'no-store' };
  if (headers.has('authorization')) return { vary, 'cache-control': 'private, no-cache' };
  if (!isTrusted) return { vary, 'cache-control': 'no-cache' };
  // A response older than the client requires must not be served to other clients either.
  const isBehind = Number(headers.get(MIN_REVISION_HEADER) ?? 0) > revision;
  if (cdnSeconds === 0 || isBehind) return { vary, 'cache-control': 'public, no-cache' };
  return {
    vary: `${vary}, ${MIN_REVISION_HEADER}`,
    'cache-control': `public, max-age=0, s-maxage=${cdnSeconds}`,
    // Fastly and others read the first, Cloudflare the second.
    'surrogate-key': 'dixit',
    'cache-tag': 'dixit',
  };
}
