import type { NodeType } from '../model/key.ts';
import { tableOf } from './columns.ts';
import { raw, type Sql, sql } from './sql.ts';

/** How a sample is spread over the ids of a table: the number of ranges, and the ids per range. */
export interface Spread {
  readonly stretches: number;
  readonly length: number;
}

/**
 * A sample of a table as a subquery: ranges of ids at regular distances. It is deterministic until
 * rows are added. `weight` is the number of rows that each sampled row represents. Ids follow the
 * order of recording, so every period is represented in proportion. The golden ratio varies the
 * offset of each range, so that the sample does not favour the same position within articles.
 */
export function sampleOf(type: NodeType, { stretches, length }: Spread): Sql {
  const table = tableOf(type);
  // Literals, so that the planner knows them.
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
