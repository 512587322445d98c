import { type Cursor, encodeCursor, parseCursor, type SortValue } from './cursor.ts';
import type { Order } from './order.ts';

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
  readonly where: object;
  readonly orderBy: readonly object[];
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
  const sections = [valued(order, after, before), valueless(order, after, before)]
    .filter((where) => where !== undefined)
    .map((where) => ({ where, orderBy: sorting(order, backward) }));
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
function valued(order: Order, after?: Cursor, before?: Cursor): object | undefined {
  if (after?.value === null) return undefined;
  const ascending = order.direction === 'ASC';
  const bounds: object[] = [];
  if (after) bounds.push(beyond(order.column, after, ascending));
  if (before && before.value !== null) bounds.push(beyond(order.column, before, !ascending));
  if (order.nullable && bounds.length === 0) bounds.push({ [order.column]: { not: null } });
  return { AND: bounds };
}

/** The rows without a value, in the order of their ids. */
function valueless(order: Order, after?: Cursor, before?: Cursor): object | undefined {
  if (!order.nullable || (before && before.value !== null)) return undefined;
  const ascending = order.direction === 'ASC';
  const bounds: object[] = [{ [order.column]: null }];
  if (after?.value === null) bounds.push({ id: { [ascending ? 'gt' : 'lt']: after.id } });
  if (before) bounds.push({ id: { [ascending ? 'lt' : 'gt']: before.id } });
  return { AND: bounds };
}

// The guard on the first column lets the index start at the cursor; the bare OR reads from the
// list's beginning (11 s in the middle of 20 M rows instead of 0.2 ms).
function beyond(column: string, { value, id }: Cursor, upward: boolean): object {
  return upward
    ? { [column]: { gte: value }, OR: [{ [column]: { gt: value } }, { id: { gt: id } }] }
    : { [column]: { lte: value }, OR: [{ [column]: { lt: value } }, { id: { lt: id } }] };
}

function sorting(order: Order, backward: boolean): object[] {
  const direction = (order.direction === 'ASC') !== backward ? 'asc' : 'desc';
  return [{ [order.column]: direction }, { id: direction }];
}

/** The columns a row must carry to be a node and to make its cursor. */
export function cursorColumns(order: Order): Record<string, true> {
  return { id: true, key: true, [order.column]: true };
}

/** The cursor of a row that carries `cursorColumns`. */
export function toCursor(row: Readonly<Record<string, unknown>>, order: Order): string {
  return encodeCursor(order, { value: row[order.column] as SortValue, id: row['id'] as bigint });
}
