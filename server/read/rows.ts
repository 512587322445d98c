import type { Prisma } from '../../prisma/generated/client/client.ts';
import type { Database } from '../database/client.ts';
import type { NodeType } from '../model/global-id.ts';

/** What reading needs of a request's context. */
export interface ReadContext {
  readonly database: Database;
}

/** What rows are read from: a database, or a transaction. */
export interface Readable {
  readonly prisma: Prisma.TransactionClient;
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

export function delegateOf({ prisma }: Readable, model: ListedModel): Delegate {
  return prisma[model] as unknown as Delegate;
}

/** The model of an API type. */
export function modelOf(type: NodeType): ListedModel {
  return type.toLowerCase() as ListedModel;
}
