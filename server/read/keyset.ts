import { toColumn } from '../model/columns.ts';
import { type Cursor, encodeCursor, parseCursor, type SortValue } from './cursor.ts';
import type { Order } from './order.ts';
import { join, raw, type Sql, sql } from './sql.ts';

/** A requested page: the number of rows from one end of a list, or of its part between cursors. */
export interface Page {
  readonly size: number;
  /** From the end. */
  readonly backward: boolean;
  readonly after?: string | undefined;
  readonly before?: string | undefined;
}

/** A part of the order that one index scan reads: the rows with a value, or those without. */
export interface Section {
  /** Condition on the rows `r`. */
  readonly where: Sql;
  /** Sort keys of the rows `r`. */
  readonly orderBy: Sql;
}

/** How to read one page: the first `limit` + 1 rows of the concatenated sections. */
export interface PagePlan {
  readonly order: Order;
  readonly limit: number;
  /** Rows are read in the opposite order and reversed at the end. */
  readonly backward: boolean;
  readonly sections: readonly Section[];
  /** The cursors that bound the page. There is a row beyond each of them. */
  readonly after: Cursor | undefined;
  readonly before: Cursor | undefined;
}

/** Where the sort values and ids are: the alias of a table, and the name of its column. */
export interface Keys {
  readonly row: string;
  readonly id: string;
}

/**
 * Plans a keyset page (https://use-the-index-luke.com/no-offset): rows are compared with the cursor
 * instead of skipped by an offset, so a page costs the same at any depth, and concurrent inserts
 * neither repeat nor hide rows.
 *
 * @param keys By default those of the rows `r`.
 * @throws INVALID_CURSOR
 */
export function planPage(
  { size, backward, ...cursors }: Page,
  order: Order,
  { row, id }: Keys = { row: 'r', id: 'id' },
): PagePlan {
  const parse = (name: 'after' | 'before') =>
    cursors[name] === undefined ? undefined : parseCursor(cursors[name], order, name);
  const after = parse('after');
  const before = parse('before');
  const isUpward = (order.direction === 'ASC') !== backward;
  const keys = { value: raw(`${row}.${toColumn(order.column)}`), id: raw(`${row}.${id}`) };
  const direction = raw(isUpward ? '' : ' desc');
  const orderBy = sql`${keys.value}${direction}, ${keys.id}${direction}`;
  const sections = [withValue(order, keys, after, before), withoutValue(order, keys, after, before)]
    .filter((where) => where !== undefined)
    .map((where) => ({ where, orderBy }));
  return {
    order,
    limit: size,
    backward,
    // Nulls are last in the list, so they come second forward and first backward.
    sections: backward ? sections.reverse() : sections,
    after,
    before,
  };
}

/** The sort value and the id of a row, as SQL. */
interface KeyColumns {
  readonly value: Sql;
  readonly id: Sql;
}

/** The rows with a value between the cursors; undefined if there cannot be any. */
function withValue(
  order: Order,
  keys: KeyColumns,
  after?: Cursor,
  before?: Cursor,
): Sql | undefined {
  if (after?.value === null) return undefined;
  const isAscending = order.direction === 'ASC';
  // With a row comparison, the index scan starts at the cursor.
  const beyond = ({ value, id }: Cursor, isUpward: boolean) => {
    const bound = value instanceof Date ? value.toISOString() : value;
    return sql`(${keys.value}, ${keys.id}) ${raw(isUpward ? '>' : '<')} (${bound}::${raw(order.type)}, ${id}::bigint)`;
  };
  const bounds = [
    ...(after ? [beyond(after, isAscending)] : []),
    ...(before && before.value !== null ? [beyond(before, !isAscending)] : []),
  ];
  if (bounds.length > 0) return join(bounds, ' and ');
  return order.nullable ? sql`${keys.value} is not null` : sql`true`;
}

/** The rows without a value, in the order of their ids. */
function withoutValue(
  order: Order,
  keys: KeyColumns,
  after?: Cursor,
  before?: Cursor,
): Sql | undefined {
  if (!order.nullable || (before && before.value !== null)) return undefined;
  const isAscending = order.direction === 'ASC';
  const beyond = ({ id }: Cursor, isUpward: boolean) =>
    sql`${keys.id} ${raw(isUpward ? '>' : '<')} ${id}::bigint`;
  const bounds = [
    sql`${keys.value} is null`,
    ...(after?.value === null ? [beyond(after, isAscending)] : []),
    ...(before ? [beyond(before, !isAscending)] : []),
  ];
  return join(bounds, ' and ');
}

/** The cursor of a row, which must have the column of the order. */
export function toCursor(row: { readonly id: bigint }, order: Order): string {
  const value = (row as unknown as Readonly<Record<string, SortValue>>)[order.column] ?? null;
  return encodeCursor(order, { value, id: row.id });
}
