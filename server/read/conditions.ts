import type { RoleMatches, Search } from './compile-search.ts';
import { join, oneOrAny, raw, type Sql, sql } from './sql.ts';

/** A condition on the rows of an alias. */
export type Condition = (row: Sql) => Sql;

/** A filter as SQL. */
export interface Conditions {
  readonly where: Condition;
  /** Another way to read the same rows in certain orders. */
  readonly sorted?: SortedRows | undefined;
}

/**
 * A table `t` with copies of sort values of the rows `r`. One of its indexes has exactly the rows of
 * the filter, in the order of such a value.
 */
export interface SortedRows {
  /** The copied columns. */
  readonly columns: readonly string[];
  /** The column of `t` with the id of the row. */
  readonly id: string;
  /** The rows `r`, joined to `t`. */
  readonly from: Sql;
  readonly where: Condition;
}

/** A filter as SQL, with its search, which is also used for ranks and highlights. */
export interface SearchConditions extends Conditions {
  /** The filter without its search. `where` includes the search. */
  readonly others: Condition;
  /** Whether the filter has only its default, which nearly all rows meet, besides the search. */
  readonly isBroad: boolean;
  readonly search: Search | undefined;
}

/** The conjunction of the given conditions; true if there are none. */
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
 * Whether the column has one of the values; undefined if there is no list. A single value is
 * compared as such: an index that begins with the column then gives the rows in order.
 */
export function oneOf(
  column: string,
  type: string,
  values: readonly unknown[] | null | undefined,
): Condition | undefined {
  return values ? (row) => sql`${row}.${raw(column)} = ${oneOrAny(type, values)}` : undefined;
}

/**
 * Joins a search to the other conditions of a filter.
 *
 * @param usual The condition that nearly all rows meet.
 */
export function withSearch(
  search: Search | undefined,
  type: 'article' | 'statement',
  conditions: readonly (Condition | null | undefined)[],
  usual?: Condition,
): SearchConditions {
  const limits = conditions.filter((condition) => condition != null);
  const others = allOf(limits);
  // A condition is recognised by its identity: `usual` must be the very function of the filter.
  const isBroad = limits.every((condition) => condition === usual);
  return { search, others, isBroad, where: allOf([others, searchCondition(search, type)]) };
}

/**
 * Whether a document `d` of a row matches. The subqueries hide the queries from the planner, which
 * would otherwise plan each search from thousands of statistics and scan whole tables for frequent
 * words. The index finds the matches by roles too; then their dates are compared.
 */
export function documentMatches({ query, byRole }: Search, row: Sql): Sql {
  if (query === undefined) return sql`false`;
  const isFound = sql`d.document @@ (select ${query}::tsquery)`;
  if (!byRole) return isFound;
  const { others, roles } = byRole;
  return sql`${isFound} and (d.document @@ (select ${others}::tsquery)
    or ${isHeld(roles, row, (role) => sql`d.document @@ ${role}.query::tsquery`)})`;
}

/** Whether the speaker of a row held one of the roles on the date of the statement. */
export function isHeld(
  roles: RoleMatches['roles'],
  row: Sql,
  condition: Condition = () => sql`true`,
): Sql {
  return sql`exists (
    select from unnest(${roles.map(({ speakerId }) => speakerId)}::bigint[],
                       ${roles.map(({ from }) => from)}::date[],
                       ${roles.map(({ to }) => to)}::date[],
                       ${roles.map(({ query }) => query)}::text[]) h (speaker_id, "from", "to", query)
     where h.speaker_id = ${row}.speaker_id
       and (h.from is null or h.from <= coalesce(${row}.said_latest, ${row}.published_latest))
       and (h.to is null or h.to >= ${row}.dated_earliest)
       and ${condition(raw('h'))})`;
}

/** Whether the document of a row matches; undefined without a search. */
export function searchCondition(
  search: Search | undefined,
  type: 'article' | 'statement',
): Condition | undefined {
  if (!search) return undefined;
  const id = raw(`${type}_id`);
  return (row) => sql`exists (select from ${raw(type)}_search d
    where d.${id} = ${row}.id and ${documentMatches(search, row)})`;
}
