import type { Database } from '../database/client.ts';
import type { Search } from '../read/compile-search.ts';
import { columnName, Parameters, toSql } from '../read/conditions.ts';
import { type Matches, matchesSql, parentSql } from '../read/matches.ts';

/** A row that matches, and where it stands. */
export interface Match {
  readonly id: bigint;
  readonly parent: bigint | null;
  readonly rank: number;
  /** The value it is sorted by, as JSON writes it. */
  readonly value: string | null;
}

export interface MatchPage {
  /** The field it is sorted by; `rank` is the rank. */
  readonly column: string;
  readonly direction: 'asc' | 'desc';
  /** The rows beyond the cursor: a Prisma condition on `column` and `id`. */
  readonly where: object;
  readonly take: number;
  /** More than RANKED_LIMIT match: the index of the order is walked instead of sorting them. */
  readonly isBroad: boolean;
}

/**
 * The next rows of an order, of each parent or of the root. Few matches are gathered first and
 * then sorted: left alone the planner takes any word for a frequent one, walks the index of the
 * order and filters, which takes a second where the gathering takes half a millisecond.
 */
export async function pageMatches(
  { pool }: Database,
  matches: Matches,
  page: MatchPage,
): Promise<readonly Match[]> {
  const parameters = new Parameters();
  const rank = rankSql({
    query: parameters.add(matches.search?.query, 'tsquery'),
    any: parameters.add(matches.search?.any, 'tsquery'),
  });
  const column = page.column === 'rank' ? 'rank' : columnName(page.column);
  const value = page.column === 'rank' ? rank : `r.${column}`;
  const order = `m.${column} ${page.direction}, m.id ${page.direction}`;
  const source = matchesSql(matches, parameters);
  const beyond = toSql(page.where, matches.model, 'm', parameters);
  const take = parameters.add(page.take, 'int');
  const rows = matches.parents
    ? `select * from (
         select m.*, row_number() over (partition by m.parent order by ${order}) as place
           from matched m where ${beyond}) placed
        where place <= ${take}`
    : `select m.* from matched m where ${beyond} order by ${order} limit ${take}`;
  const found = await pool.query<{
    id: string;
    parent: string | null;
    rank: number;
    value: string | null;
  }>(
    `/* pageMatches */
     with matched as ${page.isBroad && !matches.parents ? 'not ' : ''}materialized (
       select r.id, ${parentSql(matches)} as parent, ${value} as ${column}
         ${source})
     select m.id, m.parent, to_json(m.${column}) #>> '{}' as value, ${rank} as rank
       from (${rows}) m
       join ${matches.model}_search d on d.${matches.model}_id = m.id
      order by ${order}`,
    parameters.values,
  );
  return found.rows.map(({ id, parent, rank, value }) => ({
    id: BigInt(id),
    parent: parent === null ? null : BigInt(parent),
    rank,
    value,
  }));
}

const WEIGHTS = `'{0.05, 0.1, 0.4, 1}'`;

/**
 * The rank as SQL, between 0 and 1: half of it how close together all words stand (cover density),
 * half how much each weighs where it stands best (A 1, B 0.4, C 0.1, D 0.05). Of one document
 * alone, so that rows that come or go change no other's. A whole number of hundred-millionths, so
 * that a cursor compares what it was made from.
 */
function rankSql({ query, any }: Pick<Search, 'query' | 'any'>): string {
  return `((ts_rank_cd(${WEIGHTS}, d.document, ${query}, 32)
          + ts_rank(${WEIGHTS}, d.document, ${any}, 32)) * 5e7::float8)::int`;
}
