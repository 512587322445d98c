import { type Connection, type PoolClient, types as pgTypes } from 'pg';
import type { Sql } from 'sql-template-tag';
import type { Prisma } from '../../prisma/generated/client/client.ts';
import type { Database } from '../database/client.ts';
import {
  type Columns,
  PreparedQuery,
  type PreparedStatement,
  type RawRow,
} from '../database/prepared-query.ts';
import { untilAborted } from '../database/until-aborted.ts';
import type { SynonymGroup } from '../model/words/synonyms.ts';
import { toRows } from './nested-rows.ts';
import { synonymsOf } from './synonyms.ts';

export { default as sql, join, raw, type Sql } from 'sql-template-tag';

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
export function createReader(
  database: Database,
  { signal, seesProposals = false, onText, pace = ALONE, lookups }: ReaderOptions = {},
): Reader {
  const enter = createTurns(() => pace.concurrentStatements);
  return {
    synonyms: synonymsOf(database),
    seesProposals,
    giveWay: () => pace.giveWay(),
    remember: async <Found extends object>(name: string, read: () => Promise<Found>) => {
      const known = lookups?.get(name) as Found | undefined;
      if (known) return known;
      const found = await read();
      lookups?.set(name, found);
      return found;
    },
    query: <Row extends object>({ text, values }: Sql) => {
      const statement = { text, values, name: database.statementName(text) };
      const run = () => runQuery<Row>(database, statement, { signal, onText });
      return untilAborted(signal, () => enter(run));
    },
  };
}

/** Runs work when fewer than a number of others run. */
export function createTurns(count: () => number) {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= count()) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}

async function runQuery<Row extends object>(
  { pool, cancel }: Database,
  statement: PreparedStatement,
  {
    signal,
    onText = () => undefined,
  }: { readonly signal: AbortSignal | undefined; readonly onText: OnText | undefined },
): Promise<Row[]> {
  signal?.throwIfAborted();
  const client = await pool.connect();
  const { stream } = (client as unknown as { readonly connection: Connection }).connection;
  const count = (units: number) => {
    // What is read after an abort is dropped, until the cancellation arrives.
    const turn = signal?.aborted ? undefined : onText(units);
    if (!turn) return;
    stream.pause();
    void turn.then(() => stream.resume());
  };
  let cancelling: Promise<void> | undefined;
  const abort = () => {
    cancelling = cancel(client);
  };
  try {
    signal?.throwIfAborted();
    signal?.addEventListener('abort', abort, { once: true });
    const { names, rows } = await runOn(client, statement, count);
    return toRows<Row>(names, rows);
  } finally {
    signal?.removeEventListener('abort', abort);
    stream.resume();
    // A late cancellation must not hit the next statement of the connection.
    await cancelling;
    client.release();
  }
}

// pg's promises keep their results in memory until the next full garbage collection.
function runOn(
  client: PoolClient,
  statement: PreparedStatement,
  count: (units: number) => void,
): Promise<{ readonly names: readonly string[]; readonly rows: readonly unknown[][] }> {
  return new Promise((resolve, reject) => {
    const rows: unknown[][] = [];
    const onRow = (row: RawRow, columns: Columns) => {
      rows.push(parseRow(row, columns, count));
    };
    client.query(
      new PreparedQuery(statement, onRow, (error, { names }) =>
        error ? reject(error) : resolve({ names, rows }),
      ),
    );
  });
}

/** Reads for a writer, within a transaction. */
export function readerOf(tx: Prisma.TransactionClient): Reader {
  return {
    ...UNLIMITED,
    query: async <Row extends object>({ text, values }: Sql) => {
      const rows = await tx.$queryRawUnsafe<object[]>(text, ...values);
      return toRows<Row>(Object.keys(rows[0] ?? {}), rows.map(Object.values));
    },
  };
}

/** Reads on a connection of its own, for an export of everything. */
export function readerOn(client: PoolClient): Reader {
  return {
    ...UNLIMITED,
    query: async <Row extends object>({ text, values }: Sql) => {
      const { names, rows } = await runOn(client, { text, values, name: '' }, () => {});
      return toRows<Row>(names, rows);
    },
  };
}

const UNLIMITED = {
  synonyms: [],
  seesProposals: true,
  giveWay: () => undefined,
  remember: <Found>(_name: string, read: () => Promise<Found>) => read(),
};

/** Replaces the texts of values by the values, and counts those that are texts. */
function parseRow(row: RawRow, columns: Columns, count: (units: number) => void): unknown[] {
  const values: unknown[] = row;
  const found = parsersOf(columns);
  for (let index = 0; index < found.length; index += 1) {
    const parse = found[index];
    const text = row[index];
    if (text == null || parse === undefined) continue;
    if (parse.isText) count(text.length);
    if (parse.value) values[index] = parse.value(text);
  }
  return values;
}

/** How to parse the values of a column; undefined: they are used as Postgres sends them. */
interface Parser {
  readonly isText: boolean;
  readonly value: ((text: string) => unknown) | undefined;
}

const parsers = new WeakMap<Columns, readonly (Parser | undefined)[]>();

function parsersOf(columns: Columns): readonly (Parser | undefined)[] {
  const known = parsers.get(columns);
  if (known) return known;
  const made = columns.types.map(parserOf);
  parsers.set(columns, made);
  return made;
}

function parserOf(type: number): Parser | undefined {
  if (type === builtins.INT8) return { isText: false, value: BigInt };
  // A day is text, because a Date would add a time zone.
  if (type === builtins.DATE) return undefined;
  const isText = TEXTS.has(type);
  if (type === builtins.TEXT || type === builtins.VARCHAR) return { isText, value: undefined };
  return { isText, value: pgTypes.getTypeParser(type, 'text') };
}

const TEXT_ARRAY = 1009;
const { builtins } = pgTypes;
const TEXTS: ReadonlySet<number> = new Set([
  ...[builtins.TEXT, builtins.VARCHAR, builtins.JSON, builtins.JSONB],
  TEXT_ARRAY,
]);
