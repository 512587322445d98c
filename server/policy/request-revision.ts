import { setTimeout as sleep } from 'node:timers/promises';
import type { ExecutionResult } from 'graphql';
import type { ChangeFeed } from '../live/change-feed.ts';
import type { RaisedRevision } from '../register/revision.ts';

interface RequestRevision {
  readonly before: bigint;
  committed: bigint;
}

const revisions = new WeakMap<object, RequestRevision>();

/** Request header with the minimum revision that the response must reflect. */
export const MIN_REVISION_HEADER = 'dixit-min-revision';

/** Response header with the revision that the response reflects. */
export const REVISION_HEADER = 'dixit-revision';

const WAIT_MS = 1_000;
const STEP_MS = 20;

/**
 * The revision known before execution. If the client requires a later one, waits for it for up to a
 * second: until a notification announces it, or one of a few reads of the database.
 */
export async function waitForRevision(
  feed: ChangeFeed,
  headers: Pick<Headers, 'get'>,
): Promise<bigint> {
  const known = await feed.revision();
  const [digits] = /^\d{1,15}$/.exec(headers.get(MIN_REVISION_HEADER) ?? '') ?? [];
  const wanted = BigInt(digits ?? 0);
  const deadline = performance.now() + WAIT_MS;
  const isOver = () => feed.known >= wanted || performance.now() >= deadline;
  if (known >= wanted) return known;
  for (let pause = STEP_MS; ; pause *= 2) {
    await feed.catchUp();
    for (let slept = 0; slept < pause && !isOver(); slept += STEP_MS) await sleep(STEP_MS);
    if (isOver()) return feed.known;
  }
}

/** Stores the revision that was known to be committed before the execution. */
export function setRevisionBefore(context: object, before: bigint): void {
  revisions.set(context, { before, committed: 0n });
}

/** Stores that a mutation of the request was committed. The response has at least that revision. */
export function noteCommit(context: { readonly feed: ChangeFeed }, raised: RaisedRevision): void {
  context.feed.note(raised);
  const { revision } = raised;
  const known = revisions.get(context);
  if (known && revision > known.committed) known.committed = revision;
}

/** Everything committed up to this revision is visible to all parts of the response. */
export function revisionBefore(context: object): bigint {
  return revisions.get(context)?.before ?? 0n;
}

/** The revision of the response, which includes the request's own commits. */
export function revisionOf(context: object): bigint {
  const { before, committed } = revisions.get(context) ?? { before: 0n, committed: 0n };
  return committed > before ? committed : before;
}

/** Adds the revision to a result. */
export function withRevision(result: ExecutionResult, revision: bigint): ExecutionResult {
  return { ...result, extensions: { ...result.extensions, revision: Number(revision) } };
}
