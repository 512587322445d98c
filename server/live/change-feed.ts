import type { Pool } from 'pg';
import type { ProgressLog } from '../logger.ts';
import type { ChangePlace } from './change-cursor.ts';
import { expireChanges } from './expire-changes.ts';
import { type ChangeSubscription, followChanges, type OpenSubscription } from './follow-changes.ts';
import { type ChangeConditions, type ChangePage, readChanges } from './read-changes.ts';
import { listenForRevisions, readRevision } from './revision-listener.ts';

/** What a server knows of the register's revision, and those who follow its changes. */
export interface ChangeFeed {
  /** The highest revision that is known to be committed. */
  readonly known: bigint;
  /** How many follow at the moment. */
  readonly subscriptionCount: number;
  /** `known`; read from the database while the notification connection is lost. */
  revision(): bigint | Promise<bigint>;
  /** Notes a committed revision. */
  note(revision: bigint): void;
  /** @throws {FeedUnavailable} when too many follow, or the feed is closed. */
  follow(request: FollowRequest): ChangeSubscription;
  /** The subscription that a request was answered with. */
  subscriptionOf(request: Request): ChangeSubscription | undefined;
  /** Ends all subscriptions, as if there were no more changes. */
  close(): Promise<void>;
}

export interface FollowRequest {
  /** Ends the subscription when it is aborted. */
  readonly request: Request;
  readonly from: ChangePlace;
  readonly conditions: ChangeConditions;
}

export interface FeedOptions {
  readonly database: { readonly url: string; readonly pool: Pool };
  readonly log: ProgressLog;
  readonly maxSubscriptions: number;
}

const HOUR_MS = 3_600_000;

/** It accepts no more subscriptions at the moment. */
export class FeedUnavailable extends Error {
  override readonly name = 'FeedUnavailable';
}

/** Follows the register; several feeds of one database, in several processes, report the same. */
export async function openChangeFeed(options: FeedOptions): Promise<ChangeFeed> {
  const { database, log, maxSubscriptions } = options;
  const subscriptions = new Set<OpenSubscription>();
  const byRequest = new WeakMap<Request, ChangeSubscription>();
  let known = 0n;
  let isClosed = false;

  const note = (revision: bigint) => {
    if (revision <= known) return;
    known = revision;
    for (const subscription of subscriptions) subscription.wake();
  };
  const listener = await listenForRevisions({ url: database.url, onRevision: note, log });
  const read = shareReads(async (after, conditions) => {
    const page = await readChanges(database.pool, after, conditions);
    note(page.revision);
    return page;
  });

  return {
    get known() {
      return known;
    },
    get subscriptionCount() {
      return subscriptions.size;
    },
    revision() {
      if (listener.isConnected) return known;
      // An older revision is true as well; that the database is away, the request itself finds.
      return readRevision(database.pool)
        .then(note, () => {})
        .then(() => known);
    },
    note,
    follow({ request, from, conditions }) {
      if (isClosed || subscriptions.size >= maxSubscriptions) throw new FeedUnavailable();
      const subscription = followChanges({
        from,
        conditions,
        read,
        known: () => known,
        onEnd: () => subscriptions.delete(subscription),
      });
      subscriptions.add(subscription);
      byRequest.set(request, subscription);
      const end = () => void subscription.return();
      if (request.signal.aborted) end();
      else request.signal.addEventListener('abort', end, { once: true });
      return subscription;
    },
    subscriptionOf: (request) => byRequest.get(request),
    async close() {
      isClosed = true;
      for (const subscription of subscriptions) void subscription.return();
      await listener.close();
    },
  };
}

/** The change feed of a server process, which also forgets old changes: at its start and hourly. */
export async function openLive(options: FeedOptions): Promise<ChangeFeed> {
  const { database, log } = options;
  const feed = await openChangeFeed(options);
  const expire = () =>
    expireChanges(database.pool).catch((error: unknown) =>
      log.warn(`Old changes are still kept; the next try is in an hour: ${error}`),
    );
  let expiring = expire();
  const timer = setInterval(() => {
    expiring = expire();
  }, HOUR_MS).unref();
  const { close } = feed;
  return Object.assign(feed, {
    async close() {
      clearInterval(timer);
      await close();
      await expiring;
    },
  });
}

type Read = (after: ChangePlace, conditions: ChangeConditions) => Promise<ChangePage>;

// A commit wakes all subscriptions together; requests want the pool's other connections.
const AT_ONCE = 2;

/** Reads few pages at a time, and one page for all concurrent readers of the same place. */
export function shareReads(read: Read): Read {
  const wanted = new Map<string, Promise<ChangePage>>();
  const waiting: (() => void)[] = [];
  let running = 0;

  async function inTurn(after: ChangePlace, conditions: ChangeConditions): Promise<ChangePage> {
    if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await read(after, conditions);
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  }

  return (after, conditions) => {
    const key = JSON.stringify([after, conditions], (_, value) =>
      typeof value === 'bigint' ? `${value}n` : value,
    );
    const known = wanted.get(key);
    if (known) return known;
    const page = inTurn(after, conditions).finally(() => wanted.delete(key));
    wanted.set(key, page);
    return page;
  };
}
