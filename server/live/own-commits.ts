import type { Context } from '../context.ts';

const revisions = new WeakMap<Context, bigint>();

/** Says that a mutation of the request was committed: its answer carries that revision at least. */
export function noteCommit(context: Context, revision: bigint): void {
  context.feed.note(revision);
  const known = revisions.get(context) ?? 0n;
  if (revision > known) revisions.set(context, revision);
}

/** The last revision that the request itself committed; 0 when none. */
export function committedBy(context: Context): bigint {
  return revisions.get(context) ?? 0n;
}
