/** Whether an `If-None-Match` names a tag: weakly compared, in a list, or with `*` (RFC 9110, 13.1.2). */
export function holdsETag(ifNoneMatch: string | null, tag: string): boolean {
  if (ifNoneMatch === null) return false;
  if (ifNoneMatch.trim() === '*') return true;
  const strong = (one: string) => one.replace(/^W\//, '');
  return (ifNoneMatch.match(/(W\/)?"[^"]*"/g) ?? []).some((one) => strong(one) === strong(tag));
}
