import DataLoader from 'dataloader';
import type { Database } from '../database/client.ts';
import { Parameters } from './conditions.ts';
import { type Matches, matchesNothing, matchesSql, parentSql } from './matches.ts';
import { IS_STANDING } from './visibility.ts';

export type TimelinePeriod = 'DAY' | 'WEEK' | 'MONTH';

/** The first and the last day of the date that is counted. */
const DAYS = {
  DATED_ON: ['r.dated_earliest', 'coalesce(r.said_latest, r.published_latest)'],
  SAID_ON: ['r.said_earliest', 'r.said_latest'],
  PUBLISHED_ON: ['r.published_earliest', 'r.published_latest'],
} as const;

export type TimelineDate = keyof typeof DAYS;

export interface PeriodCount {
  readonly unit: TimelinePeriod | 'YEAR' | 'UNKNOWN';
  /** The period's first and last day; null when the date is unknown. */
  readonly from: Date | null;
  readonly to: Date | null;
  readonly count: number;
}

/**
 * Statements by period. A partial date counts in the smallest period that it is sure to lie in,
 * and in none smaller than asked for: by week, `2022-01` counts for the month of January, apart
 * from its weeks, never for the week of its first day. So the counts add up to all statements.
 */
export async function countTimeline(
  { pool }: Database,
  matches: Matches,
  by: TimelinePeriod,
  on: TimelineDate,
): Promise<Map<bigint | null, readonly PeriodCount[]>> {
  if (matchesNothing(matches)) return new Map();
  const parameters = new Parameters();
  const [earliest, latest] = DAYS[on];
  const period = parameters.add(by, 'text');
  const { rows } = await pool.query<{
    parent: string | null;
    unit: PeriodCount['unit'];
    from: string | null;
    to: string | null;
    count: number;
  }>(
    `/* countTimeline */
     with dated as (
       select ${parentSql(matches)} as parent, ${earliest} as earliest,
              case when ${earliest} is null then 'UNKNOWN'
                   when ${latest} = ${earliest} then ${period}
                   when ${latest} - ${earliest} < 31 then 'MONTH'
                   else 'YEAR' end as unit
         ${matchesSql(matches, parameters)}),
     counted as (
       select parent, unit, count(*)::int as count,
              case when unit <> 'UNKNOWN' then date_trunc(unit, earliest::timestamp) end as start
         from dated group by parent, unit, start)
     select parent, unit, start::date::text as from, count,
            case when unit <> 'UNKNOWN'
                 then (start + ('1 ' || unit)::interval - interval '1 day')::date::text end as to
       from counted
      order by start nulls last, "to"`,
    parameters.values,
  );
  const found = new Map<bigint | null, PeriodCount[]>();
  for (const { parent, unit, from, to, count } of rows) {
    const key = parent === null ? null : BigInt(parent);
    const counts = found.get(key) ?? [];
    counts.push({ unit, from: toDate(from), to: toDate(to), count });
    found.set(key, counts);
  }
  return found;
}

/** The timelines of speakers: one SQL statement for all that are asked for together. */
export function createTimelineLoader(database: Database, by: TimelinePeriod, on: TimelineDate) {
  return new DataLoader<bigint, readonly PeriodCount[]>(async (ids) => {
    const parents = { column: 'speakerId', ids };
    const counts = await countTimeline(
      database,
      { model: 'statement', where: IS_STANDING, parents },
      by,
      on,
    );
    return ids.map((id) => counts.get(id) ?? []);
  });
}

/** ISO 8601: `2022-01-14`, `2022-W02`, `2022-01` or `2022`; null when the date is unknown. */
export function periodLabel({ unit, from }: PeriodCount): string | null {
  if (!from) return null;
  const day = from.toISOString().slice(0, 10);
  if (unit === 'YEAR') return day.slice(0, 4);
  if (unit === 'MONTH') return day.slice(0, 7);
  return unit === 'WEEK' ? weekLabel(from) : day;
}

// The year of a week is that of its Thursday.
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
