import { columnName } from './columns.ts';
import { type Cursor, encodeCursor, parseCursor, type SortValue } from './cursor.ts';
import type { Order } from './order.ts';
import { join, raw, type Sql, sql } from './sql.ts';

/** A page that is asked for: so many rows from one end of a list, or of what its cursors leave. */
export interface Page {
  readonly size: number;
  /** From the end. */
  readonly backward: boolean;
  readonly after?: string | undefined;
  readonly before?: string | undefined;
}

/** A stretch of the order that one index scan reads: the rows with a value, or those without. */
export interface Section {
  /** Condition on the rows `r`. */
  readonly where: Sql;
  /** Sort keys of the rows `r`. */
  readonly orderBy: Sql;
}

/** How to read one page: its sections joined, as far as `limit` + 1 rows. */
export interface PagePlan {
  readonly order: Order;
  readonly limit: number;
  /** Rows come in the opposite order and are turned round at the end. */
  readonly backward: boolean;
  readonly sections: readonly Section[];
  /** The cursors that bound the page: there is a row on their far side. */
  readonly after: Cursor | undefined;
  readonly before: Cursor | undefined;
}

/**
 * Plans a keyset page (https://use-the-index-luke.com/no-offset): rows are compared with the
 * cursor, never counted off, so a page costs the same at any depth and concurrent inserts neither
 * repeat nor hide a row.
 *
 * @throws INVALID_CURSOR
 */
export function planPage({ size, backward, ...cursors }: Page, order: Order): PagePlan {
  const parse = (name: 'after' | 'before') =>
    cursors[name] === undefined ? undefined : parseCursor(cursors[name], order, name);
  const after = parse('after');
  const before = parse('before');
  const isUpward = (order.direction === 'ASC') !== backward;
  const column = raw(`r.${columnName(order.column)}`);
  const direction = raw(isUpward ? '' : ' desc');
  const orderBy = sql`${column}${direction}, r.id${direction}`;
  const sections = [valued(order, column, after, before), valueless(order, column, after, before)]
    .filter((where) => where !== undefined)
    .map((where) => ({ where, orderBy }));
  return {
    order,
    limit: size,
    backward,
    // Nulls end the list: forward they come second, backward first.
    sections: backward ? sections.reverse() : sections,
    after,
    before,
  };
}

/** The rows with a value between the cursors; undefined when there can be none. */
function valued(order: Order, column: Sql, after?: Cursor, before?: Cursor): Sql | undefined {
  if (after?.value === null) return undefined;
  const isAscending = order.direction === 'ASC';
  // A comparison of rows lets the index start at the cursor.
  const beyond = ({ value, id }: Cursor, isUpward: boolean) => {
    const bound = value instanceof Date ? value.toISOString() : value;
    return sql`(${column}, r.id) ${raw(isUpward ? '>' : '<')} (${bound}::${raw(order.type)}, ${id}::bigint)`;
  };
  const bounds = [
    ...(after ? [beyond(after, isAscending)] : []),
    ...(before && before.value !== null ? [beyond(before, !isAscending)] : []),
  ];
  if (bounds.length > 0) return join(bounds, ' and ');
  return order.nullable ? sql`${column} is not null` : sql`true`;
}

/** The rows without a value, in the order of their ids. */
function valueless(order: Order, column: Sql, after?: Cursor, before?: Cursor): Sql | undefined {
  if (!order.nullable || (before && before.value !== null)) return undefined;
  const isAscending = order.direction === 'ASC';
  const beyond = ({ id }: Cursor, isUpward: boolean) =>
    sql`r.id ${raw(isUpward ? '>' : '<')} ${id}::bigint`;
  const bounds = [
    sql`${column} is null`,
    ...(after?.value === null ? [beyond(after, isAscending)] : []),
    ...(before ? [beyond(before, !isAscending)] : []),
  ];
  return join(bounds, ' and ');
}

/** The cursor of a row that carries the column of the order. */
export function toCursor(row: { readonly id: bigint }, order: Order): string {
  const value = (row as unknown as Readonly<Record<string, SortValue>>)[order.column] ?? null;
  return encodeCursor(order, { value, id: row.id });
}
