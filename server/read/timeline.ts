import type { CountedLists } from './count.ts';
import { type Reader, raw, sql } from './sql.ts';
import { tally } from './tally.ts';

export type TimelinePeriod = 'DAY' | 'WEEK' | 'MONTH';

/** The columns for the first and the last day of each date. */
const DAYS = {
  DATED_ON: ['r.dated_earliest', 'coalesce(r.said_latest, r.published_latest)'],
  SAID_ON: ['r.said_earliest', 'r.said_latest'],
  PUBLISHED_ON: ['r.published_earliest', 'r.published_latest'],
} as const;

export type TimelineDate = keyof typeof DAYS;

export interface PeriodCount {
  readonly unit: TimelinePeriod | 'YEAR' | 'UNKNOWN';
  /** The period's first and last day; null if the date is unknown. */
  readonly from: Date | null;
  readonly to: Date | null;
  readonly count: number;
  /** False for an estimate. */
  readonly isExact: boolean;
}

/**
 * Counts the statements of each list by period. A partial date counts for the smallest period that
 * certainly contains it, but not one smaller than requested: by week, `2022-01` counts for the
 * month of January, separately from its weeks, and never for the week of its first day. The counts
 * therefore add up to all statements.
 */
export async function countTimeline(
  reader: Reader,
  lists: CountedLists,
  by: TimelinePeriod,
  on: TimelineDate,
): Promise<Map<bigint | null, readonly PeriodCount[]>> {
  const [earliest, latest] = DAYS[on].map(raw);
  const periods = await tally(lists, ({ parent, rows }) =>
    reader.query<{
      readonly parent: bigint | null;
      readonly unit: PeriodCount['unit'];
      readonly from: string | null;
      readonly to: string | null;
      readonly count: number;
    }>(sql`/* countTimeline */
    with dated as (
      select ${parent} as parent, ${earliest} as earliest,
             case when ${earliest} is null then 'UNKNOWN'
                  when ${latest} = ${earliest} then ${by}::text
                  when ${latest} - ${earliest} < 31 then 'MONTH'
                  else 'YEAR' end as unit, r.weight
        from ${rows}),
    counted as (
      select parent, unit, round(sum(weight))::int as count,
             case when unit <> 'UNKNOWN' then date_trunc(unit, earliest::timestamp) end as start
        from dated group by parent, unit, start)
    select parent, unit, start::date as "from", count,
           case when unit <> 'UNKNOWN'
                then (start + ('1 ' || unit)::interval - interval '1 day')::date end as "to"
      from counted
     order by start nulls last, "to"`),
  );
  const found = new Map<bigint | null, PeriodCount[]>();
  for (const { parent, from, to, ...period } of periods) {
    const counts = found.get(parent) ?? [];
    counts.push({ ...period, from: toDate(from), to: toDate(to) });
    found.set(parent, counts);
  }
  return found;
}

/** ISO 8601: `2022-01-14`, `2022-W02`, `2022-01` or `2022`; null if the date is unknown. */
export function periodLabel({ unit, from }: Pick<PeriodCount, 'unit' | 'from'>): string | null {
  if (!from) return null;
  const day = from.toISOString().slice(0, 10);
  if (unit === 'YEAR') return day.slice(0, 4);
  if (unit === 'MONTH') return day.slice(0, 7);
  return unit === 'WEEK' ? weekLabel(from) : day;
}

// A week belongs to the year of its Thursday.
function weekLabel(monday: Date): string {
  const thursday = new Date(monday.getTime() + 3 * DAY_MS);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY_MS)) + 1;
  return `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`;
}

const DAY_MS = 86_400_000;

function toDate(day: string | null): Date | null {
  return day === null ? null : new Date(day);
}
