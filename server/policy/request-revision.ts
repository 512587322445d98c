import type { ExecutionResult } from 'graphql';
import type { ChangeFeed } from '../live/change-feed.ts';

interface RequestRevision {
  readonly before: bigint;
  committed: bigint;
}

const revisions = new WeakMap<object, RequestRevision>();

/** Says what was known to be committed before the execution began. */
export function beginAt(context: object, before: bigint): void {
  revisions.set(context, { before, committed: 0n });
}

/** Says that a mutation of the request was committed: its answer carries that revision at least. */
export function noteCommit(context: { readonly feed: ChangeFeed }, revision: bigint): void {
  context.feed.note(revision);
  const known = revisions.get(context);
  if (known && revision > known.committed) known.committed = revision;
}

/** All that was committed up to it can be seen by every part of the answer. */
export function revisionBefore(context: object): bigint {
  return revisions.get(context)?.before ?? 0n;
}

/** What the answer says it has seen: with what the request itself committed. */
export function revisionOf(context: object): bigint {
  const { before, committed } = revisions.get(context) ?? { before: 0n, committed: 0n };
  return committed > before ? committed : before;
}

/** A result that says which revision it has seen. */
export function withRevision(result: ExecutionResult, revision: bigint): ExecutionResult {
  return { ...result, extensions: { ...result.extensions, revision: Number(revision) } };
}
