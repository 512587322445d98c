import type { YogaInitialContext } from 'graphql-yoga';

/** The facts of one request. The database is not among them: `db()` answers for the process. */
export interface RequestFacts {
  /** Names the request in answers and in the log. */
  readonly requestId: string;
}

export type Context = Readonly<YogaInitialContext & RequestFacts>;
