import type { Connection, PoolClient } from 'pg';
import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { Prisma } from '../../prisma/generated/client/client.ts';
import type { Database } from '../database/client.ts';
import {
  type Columns,
  PreparedQuery,
  type PreparedStatement,
  type RawRow,
} from '../database/prepared-query.ts';
import type { SynonymGroup } from '../model/words/synonyms.ts';
import { toRows } from './nested-rows.ts';
import { parseRow } from './parse-row.ts';
import { synonymsOf } from './synonyms.ts';
import { createTurns } from './turns.ts';

export { join, raw, type Sql, sql };

/**
 * What follows `=`: the only value, or any of several. An array counts as ten values in a plan that is
 * kept, so that Postgres would plan anew for each single value.
 */
export function oneOrAny(type: string, values: readonly unknown[]): Sql {
  return values.length === 1
    ? sql`${values[0]}::${raw(type)}`
    : sql`any(${values}::${raw(type)}[])`;
}

/** Runs SQL on a database, or within a transaction. */
export interface Reader {
  /** Whether proposals are visible to whom it reads for. */
  readonly seesProposals: boolean;
  /**
   * Runs one SQL statement. int8 is returned as `bigint`, date as `YYYY-MM-DD`, timestamptz as
   * Date.
   */
  query<Row extends object>(statement: Sql): Promise<Row[]>;
  /** The synonyms that searches use. */
  readonly synonyms: readonly SynonymGroup[];
  /** See `Pace`. Called between pieces of work that take milliseconds. */
  giveWay(): Promise<void> | undefined;
  /** What was read before under this name (`Lookups`), or else what `read` reads. */
  remember<Found extends object>(name: string, read: () => Promise<Found>): Promise<Found>;
}

/** The part of a request's context that reading needs. */
export interface ReadContext {
  readonly reader: Reader;
}

/** How a request shares the server with others. */
export interface Pace {
  /** Statements that run at the same time. The others wait, so that it does not use up the pool. */
  readonly concurrentStatements: number;
  /** A promise to wait for if others are to go first now. */
  giveWay(): Promise<void> | undefined;
}

const ALONE: Pace = { concurrentStatements: 2, giveWay: () => undefined };

export interface ReaderOptions {
  /** Rejects all statements at once when it is aborted, and cancels them in Postgres. */
  readonly signal?: AbortSignal;
  readonly seesProposals?: boolean;
  /**
   * Receives the UTF-16 code units of each text that is read. If it returns a promise, no more is
   * read until it resolves. If it throws, the statement fails with its error, and the rest of the
   * rows is not kept in memory.
   */
  readonly onText?: OnText;
  /** @default two statements at a time, and nobody goes first */
  readonly pace?: Pace;
  /** @default none: everything is read */
  readonly lookups?: Map<string, object>;
}

type OnText = (units: number) => Promise<void> | undefined;

/** Reads from a database with prepared statements. */
export function createReader(database: Database, options: ReaderOptions = {}): Reader {
  return new DatabaseReader(database, options);
}

class DatabaseReader implements Reader {
  readonly seesProposals: boolean;
  readonly #database: Database;
  readonly #options: ReaderOptions;
  readonly #pace: Pace;
  readonly #enter: ReturnType<typeof createTurns>;
  readonly #running = new Set<RunningStatement>();

  constructor(database: Database, options: ReaderOptions) {
    const { signal, seesProposals = false, pace = ALONE } = options;
    this.seesProposals = seesProposals;
    this.#database = database;
    this.#options = options;
    this.#pace = pace;
    this.#enter = createTurns(() => pace.concurrentStatements);
    // One listener for all statements: adding one costs more than a small statement's rows.
    const abort = () => {
      for (const one of this.#running) one.abort(signal?.reason);
    };
    signal?.addEventListener('abort', abort, { once: true });
  }

  get synonyms(): readonly SynonymGroup[] {
    return synonymsOf(this.#database);
  }

  query<Row extends object>({ text, values }: Sql): Promise<Row[]> {
    const statement = { text, values, name: this.#database.statementName(text) };
    return this.#enter(() => this.#run<Row>(statement));
  }

  async #run<Row extends object>(statement: PreparedStatement): Promise<Row[]> {
    const { signal, onText } = this.#options;
    signal?.throwIfAborted();
    const one = new RunningStatement(this.#database, onText);
    this.#running.add(one);
    try {
      const { names, rows } = await one.run(statement);
      return toRows<Row>(names, rows);
    } finally {
      this.#running.delete(one);
    }
  }

  giveWay(): Promise<void> | undefined {
    return this.#pace.giveWay();
  }

  async remember<Found extends object>(name: string, read: () => Promise<Found>): Promise<Found> {
    const { lookups } = this.#options;
    const known = lookups?.get(name) as Found | undefined;
    if (known) return known;
    const found = await read();
    lookups?.set(name, found);
    return found;
  }
}

/** The rows of a statement, as lists of values. */
interface Found {
  readonly names: readonly string[];
  readonly rows: readonly unknown[][];
}

/** A statement from its wait for a connection to its result. */
class RunningStatement {
  readonly #database: Database;
  readonly #onText: OnText | undefined;
  /** Undefined at the end: a connection keeps the callback that it was opened for, but not the rows. */
  #outcome: PromiseWithResolvers<Found> | undefined;
  #client: PoolClient | undefined;
  #isAborted = false;
  #cancelling: Promise<void> | undefined;

  constructor(database: Database, onText: OnText | undefined) {
    this.#database = database;
    this.#onText = onText;
  }

  run(statement: PreparedStatement): Promise<Found> {
    this.#outcome = Promise.withResolvers();
    const { promise } = this.#outcome;
    this.#database.pool.connect((error, client) => {
      if (!client) return this.#fail(error);
      if (this.#isAborted) return client.release();
      this.#client = client;
      runOn(client, statement, this.#onText && this.#count, (failure, found) => {
        this.#end(client);
        if (failure) return this.#fail(failure);
        this.#outcome?.resolve(found);
        this.#outcome = undefined;
      });
    });
    return promise;
  }

  /** Rejects at once. */
  abort(reason: unknown): void {
    this.#isAborted = true;
    this.#fail(reason);
    if (this.#client) this.#cancelling ??= this.#database.cancel(this.#client);
  }

  #fail(reason: unknown): void {
    this.#outcome?.reject(reason);
    this.#outcome = undefined;
  }

  readonly #count = (units: number): void => {
    // The rest is not kept: it can arrive at once on all connections, before the cancellation does.
    if (this.#isAborted) throw new Error('The statement was aborted.');
    const turn = this.#onText?.(units);
    if (!turn || !this.#client) return;
    const stream = streamOf(this.#client);
    stream.pause();
    void turn.then(() => stream.resume());
  };

  #end(client: PoolClient): void {
    this.#client = undefined;
    streamOf(client).resume();
    // A late cancellation must not hit the next statement of the connection.
    if (this.#cancelling) void this.#cancelling.then(() => client.release());
    else client.release();
  }
}

// With a callback: pg's promises keep their results until the next full garbage collection.
function runOn(
  client: PoolClient,
  statement: PreparedStatement,
  count: ((units: number) => void) | undefined,
  done: (error: Error | null, found: Found) => void,
): void {
  const rows: unknown[][] = [];
  const onRow = (row: RawRow, columns: Columns) => {
    rows.push(parseRow(row, columns, count));
  };
  client.query(
    new PreparedQuery(statement, onRow, (error, { names }) => done(error, { names, rows })),
  );
}

function streamOf(client: PoolClient): Connection['stream'] {
  return (client as unknown as { readonly connection: Connection }).connection.stream;
}

/** Reads for a writer, within a transaction. */
export function readerOf(tx: Prisma.TransactionClient): Reader {
  return {
    ...UNPACED,
    query: async <Row extends object>({ text, values }: Sql) => {
      const rows = await tx.$queryRawUnsafe<object[]>(text, ...values);
      return toRows<Row>(Object.keys(rows[0] ?? {}), rows.map(Object.values));
    },
  };
}

/** Reads on a connection of its own, for an export of everything. */
export function readerOn(client: PoolClient): Reader {
  return {
    ...UNPACED,
    query: async <Row extends object>({ text, values }: Sql) => {
      const { promise, resolve, reject } = Promise.withResolvers<Found>();
      runOn(client, { text, values, name: '' }, undefined, (error, found) =>
        error ? reject(error) : resolve(found),
      );
      const { names, rows } = await promise;
      return toRows<Row>(names, rows);
    },
  };
}

const UNPACED = {
  synonyms: [],
  seesProposals: true,
  giveWay: () => undefined,
  remember: <Found>(_name: string, read: () => Promise<Found>) => read(),
};
