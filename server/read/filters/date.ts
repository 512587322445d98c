import { clientError } from '../../client-error.ts';

/** A range of days, both included; an open end does not limit. */
export interface DateRange {
  readonly from?: Date | null | undefined;
  readonly to?: Date | null | undefined;
  /** How dates known to the month or year meet the range. */
  readonly match?: 'OVERLAPS' | 'WITHIN' | null | undefined;
}

/**
 * The condition that a range puts on a date's columns, for example `saidEarliest`; undefined for
 * a range that does not limit. Rows without the date meet no limited range.
 *
 * @throws INVALID_ARGUMENT when it ends before it begins.
 */
export function dateCondition(
  range: DateRange | null | undefined,
  column: 'published' | 'said',
  argument: string,
): object | undefined {
  const { from, to, match } = range ?? {};
  if (from && to && from > to) {
    throw clientError(
      'INVALID_ARGUMENT',
      `\`${argument}\` ends before it begins. Swap \`from\` and \`to\`.`,
      { argument },
    );
  }
  if (!from && !to) return undefined;
  const [low, high] =
    match === 'WITHIN'
      ? [`${column}Earliest`, `${column}Latest`]
      : [`${column}Latest`, `${column}Earliest`];
  return { ...(from && { [low]: { gte: from } }), ...(to && { [high]: { lte: to } }) };
}
