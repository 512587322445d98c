import { clientError } from '../../client-error.ts';
import { compileSearch } from '../compile-search.ts';
import { allOf, type Conditions, documentMatches, oneOf, oneOrAny } from '../conditions.ts';
import { resolveIds } from '../find-ids.ts';
import { type Reader, raw, sql } from '../sql.ts';
import { isActive } from '../visibility.ts';
import { type DateRange, inRange } from './date.ts';

const REPORT = raw('s');

/** A filter of utterances. The schema describes its fields. */
export interface UtteranceFilter {
  readonly search?: string | null | undefined;
  readonly speakers?: readonly string[] | null | undefined;
  readonly topics?: readonly string[] | null | undefined;
  readonly saidOn?: DateRange | null | undefined;
  readonly minReports?: number | null | undefined;
}

/** @throws UNKNOWN_ID, INVALID_ID, INVALID_ARGUMENT */
export async function utteranceConditions(
  reader: Reader,
  filter: UtteranceFilter | null | undefined,
): Promise<Conditions> {
  const { search, speakers, topics, saidOn, minReports } = filter ?? {};
  if (minReports != null && minReports < 1) {
    const argument = 'filter.minReports';
    throw clientError('INVALID_ARGUMENT', `\`${argument}\` must be at least 1.`, { argument });
  }
  const ids = await resolveIds(reader, 'Speaker', speakers, ['filter', 'speakers']);
  const about = await resolveIds(reader, 'Topic', topics, ['filter', 'topics']);
  const compiled = await compileSearch(reader, search);
  return {
    where: allOf([
      (row) => sql`${row}.merged_into_id is null and ${row}.report_count >= ${minReports ?? 1}`,
      oneOf('speaker_id', 'bigint', ids),
      about &&
        ((row) => sql`exists (
          select from statement s join statement_topic t on t.statement_id = s.id
           where s.utterance_id = ${row}.id and ${isActive(REPORT)}
             and t.topic_id = ${oneOrAny('bigint', about)})`),
      // Uncorrelated, so that the matches are found by their words.
      compiled &&
        ((row) => sql`${row}.id in (
          select s.utterance_id
            from statement_search d join statement s on s.id = d.statement_id
           where ${documentMatches(compiled)} and ${isActive(REPORT)})`),
      inRange(saidOn, 'said', 'filter.saidOn'),
    ]),
  };
}
