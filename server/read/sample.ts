import type { NodeType } from '../model/key.ts';
import { tableOf } from './columns.ts';
import { raw, type Sql, sql } from './sql.ts';

/** How a sample is spread over the ids of a table: how many stretches, and how many ids each. */
export interface Spread {
  readonly stretches: number;
  readonly length: number;
}

/**
 * Rows from stretches of ids all over a table, as a table: the same ones each time until rows are
 * added. `weight` is how many rows of the table each stands for. Ids follow the order of recording,
 * so stretches at even distances give each time its share. Where in its part of the ids a stretch
 * begins follows the golden ratio, so that it does not meet the same row of each article.
 */
export function sampleOf(type: NodeType, { stretches, length }: Spread): Sql {
  const table = tableOf(type);
  // The planner needs to know them.
  const [count, size] = [raw(`${stretches}`), raw(`${length}`)];
  return sql`(
    with ends as (
      select (select id from ${table} order by id limit 1) as low,
             (select id from ${table} order by id desc limit 1) as high),
    parts as (
      select i, high - low + 1 as ids, low + i * (high - low + 1) / ${count} as first,
             low + (i + 1) * (high - low + 1) / ${count} as next
        from ends cross join generate_series(0, ${count} - 1) i),
    stretches as (
      select ids, next,
             first + floor(i * 0.618034 % 1 * greatest(next - first - ${size} + 1, 1))::bigint as first
        from parts),
    weighted as (
      select first, least(first + ${size}, next) as next,
             ids::float8 / sum(least(first + ${size}, next) - first) over () as weight
        from stretches)
    select r.*, w.weight
      from weighted w
     cross join lateral (
           select * from ${table} r where r.id >= w.first and r.id < w.next limit ${size}) r)`;
}
