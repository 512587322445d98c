import type { CountedLists } from './count.ts';
import type { FacetCount } from './facets.ts';
import { type Reader, raw, type Sql, sql } from './sql.ts';
import { type TalliedRows, tally } from './tally.ts';

export type TimelinePeriod = 'DAY' | 'WEEK' | 'MONTH' | 'YEAR';

/** The columns for the first and the last day of each date. */
const DAYS = {
  DATED_ON: ['r.dated_earliest', 'coalesce(r.said_latest, r.published_latest)'],
  SAID_ON: ['r.said_earliest', 'r.said_latest'],
  PUBLISHED_ON: ['r.published_earliest', 'r.published_latest'],
} as const;

export type TimelineDate = keyof typeof DAYS;

/** The lists at one place of a query whose statements are counted by period. */
export interface TimelineSource {
  readonly lists: CountedLists;
  readonly by: TimelinePeriod;
  readonly on: TimelineDate;
}

/** What the statements of a period are split by. */
export type TimelineSplit = 'topics' | 'acts';

export interface PeriodCount {
  readonly source: TimelineSource;
  /** Whose list; null for the root. */
  readonly parent: bigint | null;
  readonly unit: TimelinePeriod | 'UNKNOWN';
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
  source: TimelineSource,
): Promise<Map<bigint | null, readonly PeriodCount[]>> {
  const periods = await tally(source.lists, (statements) =>
    reader.query<PeriodRow & { readonly to: string | null; readonly count: number }>(
      sql`/* countTimeline */
      with dated as (${datedRows(source, statements)}),
      counted as (
        select parent, unit, start, round(sum(weight))::int as count
          from dated group by parent, unit, start)
      select parent, unit, start as "from", count,
             case when unit <> 'UNKNOWN'
                  then (start + ('1 ' || unit)::interval - interval '1 day')::date end as "to"
        from counted
       order by start nulls last, "to"`,
    ),
  );
  const found = new Map<bigint | null, PeriodCount[]>();
  for (const { from, to, ...period } of periods) {
    const counts = found.get(period.parent) ?? [];
    counts.push({ ...period, source, from: toDate(from), to: toDate(to) });
    found.set(period.parent, counts);
  }
  return found;
}

/**
 * Splits the statements of each period by topic or act: at most `top` values per period, most
 * frequent first. The periods are those of one place of a query. Exact as the periods' counts are.
 */
export async function splitPeriods(
  reader: Reader,
  periods: readonly PeriodCount[],
  by: TimelineSplit,
  top: number,
): Promise<(readonly FacetCount[])[]> {
  const source = periods[0]?.source;
  if (!source) return [];
  const [value, join] = SPLITS[by];
  const parts = await tally(source.lists, (statements) =>
    reader.query<PeriodRow & FacetCount>(sql`/* splitPeriods */
      with dated as (${datedRows(source, statements)}),
      counted as (
        select parent, unit, start, ${value}::text as value, round(sum(weight))::int as count
          from dated d ${join} group by parent, unit, start, ${value})
      select ${by}::text as facet, parent, unit, start as "from", value, count
        from (select c.*, row_number() over (partition by parent, unit, start
                                             order by count desc, length(value), value) as place
                from counted c) placed
       where place <= ${top}
       order by place`),
  );
  const nameOf = (parent: bigint | null, unit: string, from: string | null | undefined) =>
    `${parent} ${unit} ${from ?? ''}`;
  const byPeriod = Map.groupBy(parts, ({ parent, unit, from }) => nameOf(parent, unit, from));
  return periods.map(
    ({ parent, unit, from }) =>
      byPeriod.get(nameOf(parent, unit, from?.toISOString().slice(0, 10))) ?? [],
  );
}

/** The SQL of a split's value, and its join to the rows `d`. */
const SPLITS: Readonly<Record<TimelineSplit, readonly [Sql, Sql]>> = {
  topics: [sql`t.topic_id`, sql`join statement_topic t on t.statement_id = d.id`],
  acts: [sql`d.act`, sql``],
};

interface PeriodRow {
  readonly parent: bigint | null;
  readonly unit: PeriodCount['unit'];
  readonly from: string | null;
}

/** The statements, each with the unit and the first day of its period. */
function datedRows({ by, on }: TimelineSource, { parent, rows }: TalliedRows): Sql {
  const [earliest, latest] = DAYS[on].map(raw);
  return sql`
    select id, act, weight, parent, unit,
           case when unit <> 'UNKNOWN' then date_trunc(unit, earliest::timestamp)::date end as start
      from (select r.id, r.act, r.weight, ${parent} as parent, ${earliest} as earliest,
                   case when ${earliest} is null then 'UNKNOWN'
                        when ${latest} = ${earliest} then ${by}::text
                        when ${latest} - ${earliest} < 31 and ${by}::text <> 'YEAR' then 'MONTH'
                        else 'YEAR' end as unit
              from ${rows}) r`;
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
