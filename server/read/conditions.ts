import type { Search } from './compile-search.ts';
import { join, raw, type Sql, sql } from './sql.ts';

/** A condition on the rows of an alias. */
export type Condition = (row: Sql) => Sql;

/** A filter as SQL. */
export interface Conditions {
  readonly where: Condition;
}

/** A filter as SQL, and its search, which also ranks and highlights. */
export interface SearchConditions extends Conditions {
  /** All of the filter but the search; `where` includes it. */
  readonly besides: Condition;
  readonly search: Search | undefined;
}

/** All that are there; without any, every row. */
export function allOf(conditions: readonly (Condition | null | undefined)[]): Condition {
  const limits = conditions.filter((condition) => condition != null);
  if (limits.length === 0) return () => sql`true`;
  return (row) =>
    join(
      limits.map((condition) => condition(row)),
      ' and ',
    );
}

/**
 * Whether the column has one of the values; undefined without a list of values. A single value is
 * compared as such: an index that begins with the column then gives the rows in order.
 */
export function oneOf(
  column: string,
  type: string,
  values: readonly unknown[] | null | undefined,
): Condition | undefined {
  return values ? (row) => sql`${row}.${raw(column)} = ${oneOrAny(type, values)}` : undefined;
}

/** What follows `=`: the only value, or any of several. */
export function oneOrAny(type: string, values: readonly unknown[]): Sql {
  return values.length === 1
    ? sql`${values[0]}::${raw(type)}`
    : sql`any(${values}::${raw(type)}[])`;
}

/** Joins a search to the other conditions of a filter. */
export function withSearch(
  search: Search | undefined,
  type: 'article' | 'statement',
  conditions: readonly (Condition | null | undefined)[],
): SearchConditions {
  const besides = allOf(conditions);
  return { search, besides, where: allOf([besides, foundBy(search, type)]) };
}

/**
 * Whether a document `d` has what is searched for. The planner is not shown the query: it would
 * plan each one anew from thousands of statistics, and take frequent words as a reason to read
 * whole tables.
 */
export function hasFound({ query }: Search): Sql {
  return query === undefined ? sql`false` : sql`d.document @@ (select ${query}::tsquery)`;
}

/** Whether the document of a row has what is searched for; undefined without a search. */
export function foundBy(
  search: Search | undefined,
  type: 'article' | 'statement',
): Condition | undefined {
  if (!search) return undefined;
  const id = raw(`${type}_id`);
  return (row) => sql`exists (select from ${raw(type)}_search d
    where d.${id} = ${row}.id and ${hasFound(search)})`;
}
