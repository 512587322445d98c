import { types } from 'pg';
import type { Sql } from 'sql-template-tag';
import type { Prisma } from '../../prisma/generated/client/client.ts';
import type { Database } from '../database/client.ts';

export { default as sql, join, raw, type Sql } from 'sql-template-tag';

/** What SQL is read with: a database, or a transaction. */
export interface Reader {
  /** Runs one SQL statement. int8 is a `bigint`, a date `YYYY-MM-DD`, an instant a Date. */
  query<Row extends object>(statement: Sql): Promise<Row[]>;
}

/** What reading needs of a request's context. */
export interface ReadContext {
  readonly reader: Reader;
}

/** Reads from a database, with prepared statements. */
export function createReader({ pool }: Pick<Database, 'pool'>): Reader {
  return {
    async query<Row extends object>({ text, values }: Sql) {
      const name = nameOf(text);
      const { rows } = await pool.query<Row>({
        text,
        values,
        types: PARSERS,
        ...(name && { name }),
      });
      return rows;
    },
  };
}

/** Reads what a transaction sees. */
export function readerOf(tx: Prisma.TransactionClient): Reader {
  return {
    query: <Row extends object>({ text, values }: Sql) =>
      tx.$queryRawUnsafe<Row[]>(text, ...values),
  };
}

// A day has no time zone, which a Date would give it.
const PARSERS = {
  getTypeParser(type: number, format?: 'text' | 'binary') {
    if (type === types.builtins.INT8) return BigInt;
    if (type === types.builtins.DATE) return (day: string) => day;
    return format === 'binary'
      ? types.getTypeParser(type, 'binary')
      : types.getTypeParser(type, 'text');
  },
} as typeof types;

const names = new Map<string, string>();

// Each connection keeps the plan of every name that it has seen, so there are not more than that;
// statements beyond are planned each time.
const MAX_NAMES = 300;
const MAX_NAMED_LENGTH = 8_000;

// Only what is asked again gets a name: else whoever asks first would hold them all.
const askedOnce = new Set<string>();

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= MAX_NAMES || text.length > MAX_NAMED_LENGTH) return undefined;
  if (!askedOnce.delete(text)) {
    if (askedOnce.size >= MAX_NAMES) askedOnce.clear();
    askedOnce.add(text);
    return undefined;
  }
  const name = `read_${names.size}`;
  names.set(text, name);
  return name;
}
