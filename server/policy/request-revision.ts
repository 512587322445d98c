import { setTimeout as sleep } from 'node:timers/promises';
import type { ExecutionResult } from 'graphql';
import type { ChangeFeed } from '../live/change-feed.ts';

interface RequestRevision {
  readonly before: bigint;
  committed: bigint;
}

const revisions = new WeakMap<object, RequestRevision>();

/** The header by which a client says what its answer must have seen. */
export const MIN_REVISION_HEADER = 'dixit-min-revision';

/** The header of an answer that says what it has seen. */
export const REVISION_HEADER = 'dixit-revision';

const WAIT_MS = 1_000;
const STEP_MS = 20;

/**
 * The revision that an answer can count on. If the client has seen a later one than this server,
 * the database is asked, for up to a second: an answer is then as late as what the database has.
 */
export async function waitForRevision(
  feed: ChangeFeed,
  headers: Pick<Headers, 'get'>,
): Promise<bigint> {
  const wanted = /^\d{1,15}$/.exec(headers.get(MIN_REVISION_HEADER) ?? '');
  const known = await feed.revision();
  if (!wanted || known >= BigInt(wanted[0])) return known;
  const deadline = Date.now() + WAIT_MS;
  for (;;) {
    await feed.catchUp();
    if (feed.known >= BigInt(wanted[0]) || Date.now() >= deadline) return feed.known;
    await sleep(STEP_MS);
  }
}

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
