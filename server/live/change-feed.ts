import type { Client } from 'pg';
import type { Database } from '../database/client.ts';
import type { ProgressLog } from '../logger.ts';
import { createReader } from '../read/sql.ts';
import { createTurns } from '../read/turns.ts';
import type { RaisedRevision } from '../register/revision.ts';
import type { ChangePlace } from './change-cursor.ts';
import { expireChanges } from './expire-changes.ts';
import {
  type ChangeSubscription,
  followChanges,
  type OpenSubscription,
  type PayForPast,
} from './follow-changes.ts';
import { type ChangeConditions, type ChangePage, readChanges } from './read-changes.ts';
import { listenForRevisions, readRaisedRevision } from './revision-listener.ts';

/** The revision that a server knows, and its subscriptions to changes. */
export interface ChangeFeed {
  /** The highest revision that is known to be committed. */
  readonly known: bigint;
  /** Number of open subscriptions. */
  readonly subscriptionCount: number;
  /** How often revisions were lost, because the database was restored or a standby took over. */
  readonly restores: number;
  /** `known`; read from the database first while it is in doubt. */
  revision(): bigint | Promise<bigint>;
  /** Reads the revision from the database. Concurrent callers share one read. */
  catchUp(): Promise<void>;
  /** Notes a committed revision. */
  note(raised: RaisedRevision): void;
  /**
   * @throws {FeedUnavailable} if there are too many subscriptions, or the feed is closed.
   * @throws {TooManySubscriptions} if the client has too many.
   */
  follow(request: FollowRequest): ChangeSubscription;
  /** The subscription that belongs to a request. */
  subscriptionOf(request: Request): ChangeSubscription | undefined;
  /** Completes all subscriptions. */
  close(): Promise<void>;
}

export interface FollowRequest {
  /** Ends the subscription when it is aborted. */
  readonly request: Request;
  readonly from: ChangePlace;
  readonly conditions: ChangeConditions;
  /** Whom the subscription is counted for. */
  readonly client: string;
  readonly payForPast: PayForPast;
}

export interface FeedOptions {
  readonly database: Database;
  readonly log: ProgressLog;
  readonly maxSubscriptions: number;
  /** Subscriptions of one client. @default any number */
  readonly maxSubscriptionsOfClient?: number | undefined;
}

const HOUR_MS = 3_600_000;

/** The feed has no place for another subscription at the moment, or is being closed. */
export class FeedUnavailable extends Error {
  override readonly name = 'FeedUnavailable';
  readonly isClosed: boolean;

  constructor(isClosed: boolean) {
    super(isClosed ? 'The feed is closed' : 'There are too many subscriptions');
    this.isClosed = isClosed;
  }
}

/** The client has too many subscriptions. */
export class TooManySubscriptions extends Error {
  override readonly name = 'TooManySubscriptions';
}

/**
 * Opens a feed. Several feeds of one database, also in other processes, report the same changes.
 */
export async function openChangeFeed(options: FeedOptions): Promise<ChangeFeed> {
  const { database, log, maxSubscriptions, maxSubscriptionsOfClient = Infinity } = options;
  const countOf = new Map<string, number>();
  const subscriptions = new Set<OpenSubscription>();
  const byRequest = new WeakMap<Request, ChangeSubscription>();
  let known: RaisedRevision = { revision: 0n, key: '' };
  // A revision below the known one is a late notification, or of a database that lost some.
  let doubts = 0;
  let settledDoubts = 0;
  let restores = 0;
  let catchingUp: Promise<void> | undefined;
  let isClosed = false;

  const note = (raised: RaisedRevision) => {
    if (isOther(raised, known)) return restart(raised);
    if (raised.revision < known.revision) doubts += 1;
    if (raised.revision <= known.revision) return;
    known = raised;
    for (const subscription of subscriptions) subscription.wake();
  };
  const catchUp = async (client: Pick<Client, 'query'>) => {
    const before = known;
    const doubtsBefore = doubts;
    const current = await readRaisedRevision(client);
    // Another check may have noticed the loss, and commits may have followed it.
    if (current.revision < before.revision && known === before) restart(current);
    else if (current.revision >= known.revision) note(current);
    settledDoubts = doubtsBefore;
  };
  const restart = (current: RaisedRevision) => {
    log.warn(
      `Revision ${known.revision} of the register was lost: the database is at ${current.revision} ` +
        'after a restore or a failover.',
    );
    known = current;
    restores += 1;
    // Their clients will resume from a place that this database does not have, and get an error.
    for (const subscription of subscriptions) void subscription.return();
  };
  const isUpToDate = () => listener.isConnected && doubts === settledDoubts;
  const { url } = database;
  const listener = await listenForRevisions({ url, onRevision: note, catchUp, log });
  const reader = createReader(database);
  const read = shareReads(async (after, conditions) => {
    const page = await readChanges(reader, after, conditions);
    note(page);
    return page;
  });

  const feed: ChangeFeed = {
    get known() {
      return known.revision;
    },
    get subscriptionCount() {
      return subscriptions.size;
    },
    get restores() {
      return restores;
    },
    revision: () => (isUpToDate() ? known.revision : feed.catchUp().then(() => known.revision)),
    catchUp() {
      catchingUp ??= catchUp(database.pool).finally(() => {
        catchingUp = undefined;
      });
      return catchingUp;
    },
    note,
    follow({ request, from, conditions, client, payForPast }) {
      if (isClosed || subscriptions.size >= maxSubscriptions) throw new FeedUnavailable(isClosed);
      const count = countOf.get(client) ?? 0;
      if (count >= maxSubscriptionsOfClient) throw new TooManySubscriptions();
      countOf.set(client, count + 1);
      const subscription = followChanges({
        from,
        conditions,
        read,
        known: () => known.revision,
        payForPast,
        onEnd: () => {
          subscriptions.delete(subscription);
          const left = (countOf.get(client) ?? 1) - 1;
          if (left > 0) countOf.set(client, left);
          else countOf.delete(client);
        },
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
  return feed;
}

/**
 * The change feed of a server process, which also deletes expired changes: at its start and hourly.
 */
export async function openLive(options: FeedOptions): Promise<ChangeFeed> {
  const { database, log } = options;
  const feed = await openChangeFeed(options);
  const expire = () =>
    expireChanges(database.pool).catch((error: unknown) =>
      log.warn(`Expired changes could not be deleted; the next attempt is in an hour: ${error}`),
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

/** Whether two revisions of the same number are of different registers. */
function isOther(one: RaisedRevision, known: RaisedRevision): boolean {
  return one.revision === known.revision && one.key !== known.key && known.key !== '';
}

type Read = (after: ChangePlace, conditions: ChangeConditions) => Promise<ChangePage>;

// A commit wakes all subscriptions at once. Requests need the pool's other connections.
const MAX_CONCURRENT_READS = 2;

/** Limits concurrent reads, and reads a page once for all concurrent readers of the same place. */
export function shareReads(read: Read): Read {
  const wanted = new Map<string, Promise<ChangePage>>();
  const enter = createTurns(() => MAX_CONCURRENT_READS);
  const texts = new WeakMap<ChangeConditions, string>();
  const textOf = (conditions: ChangeConditions) => {
    const known = texts.get(conditions);
    if (known !== undefined) return known;
    const text = JSON.stringify(conditions, (_, value) =>
      typeof value === 'bigint' ? `${value}n` : value,
    );
    texts.set(conditions, text);
    return text;
  };

  return (after, conditions) => {
    const key = `${after.revision} ${after.position} ${after.key} ${textOf(conditions)}`;
    const known = wanted.get(key);
    if (known) return known;
    const page = enter(() => read(after, conditions)).finally(() => wanted.delete(key));
    wanted.set(key, page);
    return page;
  };
}
