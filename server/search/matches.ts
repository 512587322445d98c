import type { Database } from '../database/client.ts';
import type { Search } from '../read/compile-search.ts';
import { columnName, Parameters, type SearchedModel, toSql } from '../read/conditions.ts';

/** Up to here matches are counted exactly and sorted by rank. */
export const RANKED_LIMIT = 10_000;

/** The rows that a filter, and a search if there is one, leave; of some parents only. */
export interface Matches {
  readonly model: SearchedModel;
  /** Prisma's condition for the filter. */
  readonly where: object;
  readonly search?: Search | undefined;
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

/** The column of the parent, or null of the root. */
export function parentSql({ parents }: Matches): string {
  return parents ? `r.${columnName(parents.column)}` : 'null::bigint';
}

const WEIGHTS = `'{0.05, 0.1, 0.4, 1}'`;

/**
 * The rank as SQL, between 0 and 1: half of it how close together all words stand (cover density),
 * half how much each weighs where it stands best (A 1, B 0.4, C 0.1, D 0.05). Of one document
 * alone, so that rows that come or go change no other's. A whole number of hundred-millionths, so
 * that a cursor compares what it was made from.
 */
export function rankSql({ query, any }: Pick<Search, 'query' | 'any'>): string {
  return `((ts_rank_cd(${WEIGHTS}, d.document, ${query}, 32)
          + ts_rank(${WEIGHTS}, d.document, ${any}, 32)) * 5e7::float8)::int`;
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
