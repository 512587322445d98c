import type { Duplex } from 'node:stream';
import type { Connection, Submittable } from 'pg';
import { prepareValue } from 'pg/lib/utils.js';

/** The columns of a statement's rows. Those that are equal are one object. */
export interface Columns {
  readonly names: readonly string[];
  /** The ids of their types in Postgres. */
  readonly types: readonly number[];
}

/** The text of each value of a row, or null. */
export type RawRow = (string | null)[];

export interface PreparedStatement {
  readonly text: string;
  /** The name that it is prepared under; empty if it is not prepared. */
  readonly name: string;
  readonly values: readonly unknown[];
}

/**
 * A statement for a client of `pg`. Postgres describes its columns only when a connection runs it for
 * the first time: `pg` asks for the description each time, which for a page of rows costs a tenth of
 * the CPU of the server.
 */
export class PreparedQuery implements Submittable {
  readonly name: string;
  readonly text: string;
  /** The parameters, as they are sent. */
  readonly values: readonly (string | Buffer | null)[];
  readonly callback: (error: Error | null, columns: Columns) => void;
  readonly #onRow: (row: RawRow, columns: Columns) => void;
  #connection: Connection | undefined;
  #columns = NO_COLUMNS;
  #error: Error | undefined;

  /**
   * @param onRow Receives each row. If it throws, the statement fails with its error.
   * @param callback Called once, at the end.
   */
  constructor(
    { name, text, values }: PreparedStatement,
    onRow: (row: RawRow, columns: Columns) => void,
    callback: (error: Error | null, columns: Columns) => void,
  ) {
    this.name = name;
    this.text = text;
    this.values = values.map((value) => prepareValue(value));
    this.#onRow = onRow;
    this.callback = callback;
  }

  submit(connection: Connection): void {
    const wire = connection as unknown as Wire;
    const { name, text } = this;
    const columns = name === '' ? undefined : described.get(connection)?.get(name);
    this.#connection = connection;
    this.#columns = columns ?? NO_COLUMNS;
    wire.stream.cork();
    try {
      if (name === '' || wire.parsedStatements[name] === undefined) wire.parse({ name, text });
      wire.bind({ statement: name, values: this.values });
      if (!columns) wire.describe({ type: 'P' });
      wire.execute();
      wire.sync();
    } finally {
      wire.stream.uncork();
    }
  }

  handleRowDescription({ fields }: { readonly fields: readonly Field[] }): void {
    this.#columns = toColumns(fields);
    const { name } = this;
    const connection = this.#connection;
    if (name === '' || !connection) return;
    const known = described.get(connection);
    if (known) known.set(name, this.#columns);
    else described.set(connection, new Map([[name, this.#columns]]));
  }

  handleDataRow({ fields }: { readonly fields: RawRow }): void {
    if (this.#error) return;
    try {
      this.#onRow(fields, this.#columns);
    } catch (error) {
      this.#error = error as Error;
    }
  }

  handleError(error: Error): void {
    this.callback(this.#error ?? error, this.#columns);
  }

  handleReadyForQuery(): void {
    this.callback(this.#error ?? null, this.#columns);
  }

  handleCommandComplete(): void {}
  handleEmptyQuery(): void {}
}

interface Field {
  readonly name: string;
  readonly dataTypeID: number;
}

/** What a connection of `pg` sends. */
interface Wire {
  readonly stream: Duplex;
  /** The texts of the statements that are prepared on it, by name. */
  readonly parsedStatements: Readonly<Record<string, string | undefined>>;
  parse(statement: { readonly name: string; readonly text: string }): void;
  bind(portal: {
    readonly statement: string;
    readonly values: readonly (string | Buffer | null)[];
  }): void;
  describe(what: { readonly type: 'P' }): void;
  execute(): void;
  sync(): void;
}

const NO_COLUMNS: Columns = { names: [], types: [] };

// The columns of a prepared statement never change: Postgres fails instead, if a table does.
const described = new WeakMap<Connection, Map<string, Columns>>();

const MAX_COLUMNS = 1_000;
const kept = new Map<string, Columns>();

/** Selections come from clients' documents, so the number of different columns is unlimited. */
function toColumns(fields: readonly Field[]): Columns {
  const key = fields.map(({ name, dataTypeID }) => `${name} ${dataTypeID}`).join();
  const known = kept.get(key);
  if (known) return known;
  const columns = {
    names: fields.map(({ name }) => name),
    types: fields.map(({ dataTypeID }) => dataTypeID),
  };
  if (kept.size >= MAX_COLUMNS) kept.clear();
  kept.set(key, columns);
  return columns;
}
