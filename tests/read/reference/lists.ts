import { GraphQLError } from 'graphql';
import { encodeId } from '../../../server/model/key.ts';

// Order and pages: whole lists are sorted, and then cut.

/** Cursors are opaque, so their positions are read from the server beforehand. */
export interface Cursors {
  /** The cursor of an order, for example `Statement SAID_ON ASC`, and an id. */
  of(order: string, id: string): string | undefined;
  /** The id of a cursor; undefined if it belongs to another order. */
  at(order: string, cursor: string): string | undefined;
}

export interface PageArgs {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
}

export interface ListArgs<Filter> extends PageArgs {
  readonly filter?: Filter | null;
  readonly orderBy?: OrderBy | null;
}

export interface OrderBy {
  readonly field: string;
  readonly direction: 'ASC' | 'DESC';
}

export interface List<Row> {
  readonly type: string;
  /** The rows that cursors can name, and those that are in the list. */
  readonly all: readonly Row[];
  readonly listed: readonly Row[];
  readonly keys: Readonly<Record<string, KeyOf<Row>>>;
  readonly toNode: (row: Row) => object;
}

export type KeyOf<Row> = (row: Row) => string | number | null;

export function toPage<Row extends { readonly id: bigint; readonly key: string }>(
  cursors: Cursors,
  list: List<Row>,
  { first, last, after, before }: PageArgs,
  { field, direction }: OrderBy,
) {
  const keyOf = list.keys[field] ?? fail('an order that this list has not');
  if (first != null && last != null) fail('first and last');
  const size = first ?? last ?? 20;
  if (size < 1 || size > 100) fail('a page size');
  const order = `${list.type} ${field} ${direction}`;
  const compare = inOrder(keyOf, direction);
  const rowAt = (cursor: string) => {
    const id = cursors.at(order, cursor);
    return list.all.find(({ key }) => encodeId(list.type, key) === id) ?? fail('a cursor');
  };
  const [start, end] = [after, before].map((cursor) => (cursor == null ? null : rowAt(cursor)));
  const between = list.listed
    .filter((row) => (!start || compare(row, start) > 0) && (!end || compare(row, end) < 0))
    .toSorted(compare);
  const page = last == null ? between.slice(0, size) : between.slice(-size);
  const edges = page.map((row) => ({
    cursor: cursors.of(order, encodeId(list.type, row.key)),
    node: list.toNode(row),
    // Without a search.
    rank: null,
    highlights: [],
    similarity: null,
    matchedName: null,
  }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      // The position of the cursor's row counts, even if the cursor comes from another list.
      hasNextPage: Boolean(end) || between.at(-1) !== page.at(-1),
      hasPreviousPage: Boolean(start) || between[0] !== page[0],
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: list.listed.length,
    totalCountIsExact: true,
    // Without a search.
    suggestions: [],
  };
}

/** Rows without a key are last in both directions; equal ones are in the order of recording. */
export function inOrder<Row extends { readonly id: bigint }>(keyOf: KeyOf<Row>, direction: string) {
  return (one: Row, other: Row): number => {
    const [a, b] = [keyOf(one), keyOf(other)];
    if (a === null || b === null) {
      if (a !== b) return a === null ? 1 : -1;
    } else if (a !== b) return a < b === (direction === 'ASC') ? -1 : 1;
    return Number(one.id - other.id) * (direction === 'ASC' ? 1 : -1);
  };
}

/** Counts values, most frequent first, ties by `tie` ascending. */
export function countValues<Value>(
  values: readonly Value[],
  tie: (value: Value) => string | number,
) {
  return Array.from(
    Map.groupBy(values, (value) => value),
    ([value, { length: count }]) => ({
      value,
      count,
    }),
  ).sort((a, b) => b.count - a.count || (tie(a.value) < tie(b.value) ? -1 : 1));
}

export function fail(what: string): never {
  throw new GraphQLError(`The reference refuses ${what}.`);
}
