import { pool } from '../database/client.ts';
import { Parameters } from './conditions.ts';
import { type Matches, matchesSql, RANKED_LIMIT } from './matches.ts';

const WINDOWS = 20;
const WINDOW_SIZE = 1_000;

/**
 * About how many there are, of more than RANKED_LIMIT: the share of matches in evenly spaced
 * windows of ids, as the lists without a search are estimated.
 */
export async function estimateMatches(matches: Matches): Promise<number> {
  const parameters = new Parameters();
  const source = matchesSql(matches, parameters);
  const { rows } = await pool().query<{ estimate: number }>(
    `/* estimateMatches */
     with bounds as (select min(id) as low, max(id) - min(id) + 1 as span from ${matches.model}),
     windows as (
       select distinct b.low + (i * b.span / ${WINDOWS}) as low from bounds b,
              generate_series(0, ${WINDOWS - 1}) i)
     select (count(m.id)::float8 * max(b.span) / least(max(b.span), ${WINDOWS * WINDOW_SIZE}))::bigint::float8
              as estimate
       from bounds b
       left join (select w.low, found.id from windows w
                  cross join lateral (
                        select r.id ${source}
                           and r.id >= w.low and r.id < w.low + ${WINDOW_SIZE}) found) m on true`,
    parameters.values,
  );
  return Math.max(rows[0]?.estimate ?? 0, RANKED_LIMIT + 1);
}
