import type { Database } from '../database/client.ts';

/** What reading needs of a request's context. */
export interface ReadContext {
  readonly database: Database;
}

/** The models that are listed. */
export type ListedModel = 'article' | 'outlet' | 'speaker' | 'statement' | 'topic' | 'utterance';

/** A row with the columns of its cursor and what the query selects of it. */
export type Row = Readonly<Record<string, unknown>> & {
  readonly id: bigint;
  readonly key: string;
};

// Prisma's delegates have no common type; what lists need of them is this.
interface Delegate {
  findMany(args: object): Promise<Row[]>;
}

export function delegateOf(database: Database, model: ListedModel): Delegate {
  return database.prisma[model] as unknown as Delegate;
}
