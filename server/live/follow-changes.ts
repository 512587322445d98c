import { setTimeout as sleep } from 'node:timers/promises';
import { explainFailure } from '../database/failures.ts';
import type { ChangePlace } from './change-cursor.ts';
import type { Change, ChangeConditions, ChangePage } from './read-changes.ts';

/** The changes after a place, in commit order, each once. */
export interface ChangeSubscription extends AsyncIterableIterator<Change, undefined> {
  /** The place after which it started. */
  readonly from: ChangePlace;
  /**
   * While it waits: all changes up to this place were delivered or do not match. Undefined while it
   * reads.
   */
  readonly idleAt: ChangePlace | undefined;
  return(): Promise<IteratorReturnResult<undefined>>;
}

export interface Following {
  readonly from: ChangePlace;
  readonly conditions: ChangeConditions;
  /** The highest revision that is known to be committed. */
  readonly known: () => bigint;
  readonly read: (after: ChangePlace, conditions: ChangeConditions) => Promise<ChangePage>;
  /**
   * Pays for reading what was committed before the subscription began. It may wait, until the signal
   * is aborted. What is committed later is read once for all subscribers.
   */
  readonly payForPast: PayForPast;
  /** Called once, when it ends. */
  readonly onEnd: (subscription: ChangeSubscription) => void;
}

/** Pays for a page of changes before it is read, or for a change before it is delivered. */
export type PayForPast = (what: 'page' | 'change', signal: AbortSignal) => Promise<void>;

/** A subscription as its feed holds it. */
export interface OpenSubscription extends ChangeSubscription {
  /** Looks for new changes if it is waiting for them. */
  wake(): void;
}

/** Some changes after the cursor have expired, or those before it were lost in a failover. */
export class ChangesExpired extends Error {
  override readonly name = 'ChangesExpired';
}

const DONE = { done: true, value: undefined } as const;
const RETRY_MS = 1_000;

/**
 * Reads on demand: a page is read when the previous one is delivered and the next change is
 * requested, so that a slow reader holds only one page. Waits while the database is unavailable.
 */
export function followChanges({
  from,
  conditions,
  known,
  read,
  payForPast,
  onEnd,
}: Following): OpenSubscription {
  const began = known();
  const ending = new AbortController();
  let place = from;
  let pending: Change[] = [];
  let readAt = -1n;
  let hasMore = true;
  let idleAt: ChangePlace | undefined;
  let wake = () => {};

  async function wait(): Promise<void> {
    idleAt = place;
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
    idleAt = undefined;
  }

  async function pay(what: 'page' | 'change', { revision }: ChangePlace): Promise<void> {
    if (revision <= began) await payForPast(what, ending.signal);
  }

  async function readOn(): Promise<void> {
    await pay('page', place);
    if (ending.signal.aborted) return;
    const page = await read(place, conditions);
    if (page.keptFrom > place.revision || page.isLost) throw new ChangesExpired();
    pending = [...page.changes];
    place = page.upTo;
    readAt = page.revision;
    hasMore = page.hasMore;
  }

  const subscription: OpenSubscription = {
    from,
    get idleAt() {
      return idleAt;
    },
    wake: () => wake(),
    async next() {
      while (!ending.signal.aborted) {
        const change = pending.shift();
        if (change) {
          await pay('change', change);
          return ending.signal.aborted ? DONE : { done: false, value: change };
        }
        if (!hasMore && readAt >= known()) await wait();
        else await readOn().catch(pauseIfTransient);
      }
      return DONE;
    },
    async return() {
      if (ending.signal.aborted) return DONE;
      ending.abort();
      pending = [];
      wake();
      onEnd(subscription);
      return DONE;
    },
    [Symbol.asyncIterator]: () => subscription,
  };
  return subscription;
}

// No change is lost: the page is read again from the same place.
async function pauseIfTransient(error: unknown): Promise<void> {
  const { status } = explainFailure(error) ?? {};
  if (status !== 503) throw error;
  await sleep(RETRY_MS, undefined, { ref: false });
}
