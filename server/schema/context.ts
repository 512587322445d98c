import type { YogaInitialContext } from 'graphql-yoga';
import type { ApiKeyFacts } from '../access/check-api-key.ts';
import type { Database } from '../database/client.ts';
import type { ChangeFeed } from '../live/change-feed.ts';

/** The facts of one request, and what its server reads from. */
export interface RequestFacts {
  /** Names the request in answers and in the log. */
  readonly requestId: string;
  /** The key it came with; null: anybody, who may read. */
  readonly apiKey: ApiKeyFacts | null;
  /** What its mutations are done at most once under; null: it did not say. */
  readonly idempotencyKey: string | null;
  /** The server's own, as the feed is: servers of one process may have several. */
  readonly database: Database;
  readonly feed: ChangeFeed;
}

export type Context = Readonly<YogaInitialContext & RequestFacts>;
