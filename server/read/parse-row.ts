import { types as pgTypes } from 'pg';
import type { Columns, RawRow } from '../database/prepared-query.ts';

/** Replaces the texts of values by the values, and counts those that are texts. */
export function parseRow(
  row: RawRow,
  columns: Columns,
  count: ((units: number) => void) | undefined,
): unknown[] {
  const values: unknown[] = row;
  const found = parsersOf(columns);
  for (let index = 0; index < found.length; index += 1) {
    const parse = found[index];
    const text = row[index];
    if (text == null || parse === undefined) continue;
    if (count && parse.isText) count(text.length);
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
