import { type ChangeFeed, type FeedOptions, openChangeFeed } from './change-feed.ts';
import { expireChanges } from './expire-changes.ts';

const HOUR_MS = 3_600_000;

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
