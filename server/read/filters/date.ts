import { clientError } from '../../client-error.ts';
import type { Condition } from '../conditions.ts';
import { join, raw, sql } from '../sql.ts';

/** A range of days, both included; an open end does not limit. */
export interface DateRange {
  readonly from?: Date | null | undefined;
  readonly to?: Date | null | undefined;
  /** How dates known to the month or year meet the range. */
  readonly match?: 'OVERLAPS' | 'WITHIN' | null | undefined;
}

/**
 * The condition that a range puts on a date's columns, for example `said_earliest`; undefined for
 * a range that does not limit. Rows without the date meet no limited range.
 *
 * @throws INVALID_ARGUMENT when it ends before it begins.
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
