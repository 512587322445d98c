import type { Database } from '../database/client.ts';
import { Parameters } from '../read/conditions.ts';
import { type Matches, matchesSql, RANKED_LIMIT } from './matches.ts';

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
