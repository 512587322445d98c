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

/**
 * How an answer with a tag, or without one, may be kept. It is asked for again each time, because
 * any commit can change it. CDNs are invited to keep answers to trusted documents only: their
 * addresses are few, and many clients ask for the same.
 */
export function cacheControl(
  headers: Pick<Headers, 'has'>,
  tag: string | undefined,
  isTrusted: boolean,
): string {
  if (!tag) return 'no-store';
  if (headers.has('authorization')) return 'private, no-cache';
  return isTrusted ? 'public, no-cache' : 'no-cache';
}
