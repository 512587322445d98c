import type { Database } from '../database/client.ts';
import type { Search } from './compile-search.ts';
import { columnName, Parameters, type SearchedModel, toSql } from './conditions.ts';

/** Up to here matches are counted exactly and sorted by rank. */
export const RANKED_LIMIT = 10_000;

/** A filter: Prisma's condition, and the search that only SQL of our own can do. */
export interface Conditions {
  readonly where: object;
  readonly search?: Search | undefined;
}

/** The rows that a filter, and a search if there is one, leave; of some parents only. */
export interface Matches extends Conditions {
  readonly model: SearchedModel;
  readonly parents?: { readonly column: string; readonly ids: readonly bigint[] } | undefined;
}

/** `from … where …` of the matches; the rows are `r`, the index documents `d`. */
export function matchesSql(matches: Matches, parameters: Parameters): string {
  const { model, where, search, parents } = matches;
  const conditions = [toSql(where, model, 'r', parameters)];
  if (search) conditions.push(`d.document @@ ${parameters.add(search.query, 'tsquery')}`);
  if (parents) {
    const ids = parameters.add(parents.ids.map(String), 'bigint[]');
    conditions.push(`r.${columnName(parents.column)} = any(${ids})`);
  }
  const join = search ? `join ${model}_search d on d.${model}_id = r.id` : '';
  return `from ${model} r ${join} where ${conditions.join(' and ')}`;
}

/** Whether a search holds no word to look for: nothing matches it. */
export function matchesNothing({ search }: Conditions): boolean {
  return search !== undefined && search.query === undefined;
}

/** The column of the parent, or null of the root. */
export function parentSql({ parents }: Matches): string {
  return parents ? `r.${columnName(parents.column)}` : 'null::bigint';
}

/** How many there are, counted no further than one over RANKED_LIMIT. */
export async function countMatches({ pool }: Database, matches: Matches): Promise<number> {
  const parameters = new Parameters();
  const { rows } = await pool.query<{ count: number }>(
    `/* countMatches */
     select count(*)::int as count
       from (select ${matchesSql(matches, parameters)} limit ${RANKED_LIMIT + 1}) m`,
    parameters.values,
  );
  return rows[0]?.count ?? 0;
}

/** `countMatches` for each parent of a nested page, in full: parents have few. */
export async function countMatchesOfParents(
  { pool }: Database,
  matches: Matches,
): Promise<Map<bigint, number>> {
  const parameters = new Parameters();
  const { rows } = await pool.query<{ parent: string; count: number }>(
    `/* countMatchesOfParents */
     select ${parentSql(matches)} as parent, count(*)::int as count
       ${matchesSql(matches, parameters)} group by 1`,
    parameters.values,
  );
  return new Map(rows.map((row) => [BigInt(row.parent), row.count]));
}

const WINDOWS = 20;
const WINDOW_SIZE = 1_000;

/**
 * About how many there are, of more than RANKED_LIMIT: the share of matches in evenly spaced
 * windows of ids, as the lists without a search are estimated.
 */
export async function estimateMatches({ pool }: Database, matches: Matches): Promise<number> {
  const parameters = new Parameters();
  const source = matchesSql(matches, parameters);
  const { rows } = await pool.query<{ estimate: number }>(
    `/* estimateMatches */
     with bounds as (select min(id) as low, max(id) - min(id) + 1 as span from ${matches.model}),
     windows as (
       select b.low + i * b.span / ${WINDOWS} as low,
              least(b.low + i * b.span / ${WINDOWS} + ${WINDOW_SIZE},
                    b.low + (i + 1) * b.span / ${WINDOWS}) as high
         from bounds b cross join generate_series(0, ${WINDOWS - 1}) i),
     counted as (
       select sum(w.high - w.low) as ids, sum(found.count) as count
         from windows w
        cross join lateral (
              select count(*) as count ${source} and r.id >= w.low and r.id < w.high) found)
     select round(c.count * b.span / c.ids)::float8 as estimate from counted c, bounds b`,
    parameters.values,
  );
  return Math.max(rows[0]?.estimate ?? 0, RANKED_LIMIT + 1);
}
