import type { YogaInitialContext } from 'graphql-yoga';
import type { Database } from '../database/client.ts';
import type { ChangeFeed } from '../live/change-feed.ts';
import type { Caller } from '../policy/identify-caller.ts';
import type { ReadContext } from '../read/sql.ts';

/** The facts of one request, and what its server reads from. */
export interface RequestFacts extends Caller, ReadContext {
  /** Names the request in answers and in the log. */
  readonly requestId: string;
  /** What mutations write to. */
  readonly database: Database;
  readonly feed: ChangeFeed;
}

export type Context = Readonly<YogaInitialContext & RequestFacts>;
