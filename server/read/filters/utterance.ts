import { clientError } from '../../client-error.ts';
import { allOf, type Conditions, oneOf } from '../conditions.ts';
import { resolveIds } from '../find-ids.ts';
import { type Reader, sql } from '../sql.ts';
import { type DateRange, inRange } from './date.ts';

/** A filter of utterances. The schema describes its fields. */
export interface UtteranceFilter {
  readonly speakers?: readonly string[] | null | undefined;
  readonly saidOn?: DateRange | null | undefined;
  readonly minReports?: number | null | undefined;
}

/** @throws UNKNOWN_ID, INVALID_ID, INVALID_ARGUMENT */
export async function utteranceConditions(
  reader: Reader,
  filter: UtteranceFilter | null | undefined,
): Promise<Conditions> {
  const { speakers, saidOn, minReports } = filter ?? {};
  if (minReports != null && minReports < 1) {
    const argument = 'filter.minReports';
    throw clientError('INVALID_ARGUMENT', `\`${argument}\` must be at least 1.`, { argument });
  }
  const ids = await resolveIds(reader, 'Speaker', speakers, ['filter', 'speakers']);
  return {
    where: allOf([
      (row) => sql`${row}.merged_into_id is null and ${row}.report_count >= ${minReports ?? 1}`,
      oneOf('speaker_id', 'bigint', ids),
      inRange(saidOn, 'said', 'filter.saidOn'),
    ]),
  };
}
