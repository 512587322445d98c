import { clientError } from '../../client-error.ts';
import type { Condition } from '../conditions.ts';
import { join, type Sql, sql } from '../sql.ts';

/** A range of days, including both ends. An open end is unlimited. */
export interface DateRange {
  readonly from?: Date | null | undefined;
  readonly to?: Date | null | undefined;
  /** How dates known to the month or year are compared with the range. */
  readonly match?: 'OVERLAPS' | 'WITHIN' | null | undefined;
}

/** The first and the last possible day of a row's dates. */
const DAYS = {
  published: (row: Sql) => [sql`${row}.published_earliest`, sql`${row}.published_latest`],
  said: (row: Sql) => [sql`${row}.said_earliest`, sql`${row}.said_latest`],
  dated: (row: Sql) => [
    sql`${row}.dated_earliest`,
    sql`coalesce(${row}.said_latest, ${row}.published_latest)`,
  ],
} as const;

/**
 * The condition on a date's columns, for example `said_earliest`; undefined for an unlimited range.
 * Rows without the date never match a limited range.
 *
 * @throws INVALID_ARGUMENT if it ends before it begins.
 */
export function inRange(
  range: DateRange | null | undefined,
  date: keyof typeof DAYS,
  argument: string,
): Condition | undefined {
  const { from, to, match } = range ?? {};
  if (from && to && from > to) {
    throw clientError(
      'INVALID_ARGUMENT',
      `\`${argument}\` ends before it begins. Swap \`from\` and \`to\`.`,
      { argument },
    );
  }
  if (!from && !to) return undefined;
  return (row) => {
    const ends = DAYS[date](row);
    const [low, high] = match === 'WITHIN' ? ends : ends.toReversed();
    return join(
      [
        ...(from ? [sql`${low} >= ${dayOf(from)}::date`] : []),
        ...(to ? [sql`${high} <= ${dayOf(to)}::date`] : []),
      ],
      ' and ',
    );
  };
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
