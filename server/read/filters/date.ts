import { clientError } from '../../client-error.ts';
import type { Condition } from '../conditions.ts';
import { join, raw, sql } from '../sql.ts';

/** A range of days, including both ends. An open end is unlimited. */
export interface DateRange {
  readonly from?: Date | null | undefined;
  readonly to?: Date | null | undefined;
  /** How dates known to the month or year are compared with the range. */
  readonly match?: 'OVERLAPS' | 'WITHIN' | null | undefined;
}

/**
 * The condition on a date's columns, for example `said_earliest`; undefined for an unlimited range.
 * Rows without the date never match a limited range.
 *
 * @throws INVALID_ARGUMENT if it ends before it begins.
 */
export function inRange(
  range: DateRange | null | undefined,
  date: 'published' | 'said',
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
  const ends = ['earliest', 'latest'].map((end) => raw(`${date}_${end}`));
  const [low, high] = match === 'WITHIN' ? ends : ends.reverse();
  return (row) =>
    join(
      [
        ...(from ? [sql`${row}.${low} >= ${dayOf(from)}::date`] : []),
        ...(to ? [sql`${row}.${high} <= ${dayOf(to)}::date`] : []),
      ],
      ' and ',
    );
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
