import { clientError } from '../../client-error.ts';
import type { Database } from '../../database/client.ts';
import { resolveIds } from '../find-ids.ts';
import { type DateRange, dateCondition } from './date.ts';

/** Which utterances; the fields are described in the schema. */
export interface UtteranceFilter {
  readonly speakers?: readonly string[] | null | undefined;
  readonly saidOn?: DateRange | null | undefined;
  readonly minReports?: number | null | undefined;
}

/** Prisma's condition for a filter. @throws UNKNOWN_ID, INVALID_ID, INVALID_ARGUMENT */
export async function utteranceWhere(
  database: Database,
  filter: UtteranceFilter | null | undefined,
): Promise<object> {
  const { speakers, saidOn, minReports } = filter ?? {};
  if (minReports != null && minReports < 1) {
    const argument = 'filter.minReports';
    throw clientError('INVALID_ARGUMENT', `\`${argument}\` must be at least 1.`, { argument });
  }
  const conditions: (object | null | undefined)[] = [
    { mergedIntoId: null, reportCount: { gte: minReports ?? 1 } },
    speakers && {
      speakerId: { in: await resolveIds(database, 'Speaker', speakers, ['filter', 'speakers']) },
    },
    dateCondition(saidOn, 'said', 'filter.saidOn'),
  ];
  return { AND: conditions.filter((condition) => condition != null) };
}
