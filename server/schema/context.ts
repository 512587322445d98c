import type { YogaInitialContext } from 'graphql-yoga';
import type { Database } from '../database/client.ts';
import type { Executed } from '../executor/execute.ts';
import type { ChangeFeed } from '../live/change-feed.ts';
import type { Caller } from '../policy/identify-caller.ts';
import type { Visit } from '../policy/visit.ts';
import type { ReadContext } from '../read/sql.ts';

/** What the plugins receive besides a request. */
export interface ServerContext {
  readonly visit: Visit;
  /** Its result, if the lane has executed it. */
  readonly executed?: Executed | undefined;
}

/** The facts of one request, and the server's readers. */
export interface RequestFacts extends Caller, ReadContext, ServerContext {
  /** Identifies the request in responses and in the log. */
  readonly requestId: string;
  /** The database for mutations. */
  readonly database: Database;
  readonly feed: ChangeFeed;
  /** The answer, if the lane has made it and the plugins only explain its errors. */
  readonly executed?: Executed | undefined;
}

export type Context = Readonly<YogaInitialContext & RequestFacts>;
