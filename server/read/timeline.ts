import type { Condition } from './conditions.ts';
import { type Reader, raw, sql } from './sql.ts';

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

/** The statements to count: of all that meet the condition, or of each of some speakers. */
export interface TimelineScope {
  readonly where: Condition;
  readonly speakers?: readonly bigint[] | undefined;
}

/**
 * Statements by period, of each speaker, or of all under null. A partial date counts in the
 * smallest period that it is sure to lie in, and in none smaller than asked for: by week, `2022-01`
 * counts for the month of January, apart from its weeks, never for the week of its first day. So
 * the counts add up to all statements. One SQL statement.
 */
export async function countTimeline(
  reader: Reader,
  { where, speakers }: TimelineScope,
  by: TimelinePeriod,
  on: TimelineDate,
): Promise<Map<bigint | null, readonly PeriodCount[]>> {
  const [earliest, latest] = DAYS[on].map(raw);
  const parent = raw(speakers ? 'r.speaker_id' : 'null::bigint');
  const isAsked = speakers ? sql`and r.speaker_id = any(${speakers}::bigint[])` : sql``;
  const rows = await reader.query<{
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
                  else 'YEAR' end as unit
        from statement r where ${where(raw('r'))} ${isAsked}),
    counted as (
      select parent, unit, count(*)::int as count,
             case when unit <> 'UNKNOWN' then date_trunc(unit, earliest::timestamp) end as start
        from dated group by parent, unit, start)
    select parent, unit, start::date as "from", count,
           case when unit <> 'UNKNOWN'
                then (start + ('1 ' || unit)::interval - interval '1 day')::date end as "to"
      from counted
     order by start nulls last, "to"`);
  const found = new Map<bigint | null, PeriodCount[]>();
  for (const { parent, unit, from, to, count } of rows) {
    const counts = found.get(parent) ?? [];
    counts.push({ unit, from: toDate(from), to: toDate(to), count });
    found.set(parent, counts);
  }
  return found;
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
