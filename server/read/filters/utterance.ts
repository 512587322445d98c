import { clientError } from '../../client-error.ts';
import { compileSearch, type Search } from '../compile-search.ts';
import { allOf, type Condition, type Conditions, documentMatches, oneOf } from '../conditions.ts';
import { resolveIds } from '../find-ids.ts';
import { oneOrAny, type Reader, raw, type Sql, sql } from '../sql.ts';
import { isActive } from '../visibility.ts';
import { type DateRange, inRange } from './date.ts';

const REPORT = raw('s');
const MATCH = sql`statement_search d join statement s on s.id = d.statement_id`;

// Above this number of matching reports, the utterances are scanned in the order of the list.
const GATHERED_LIMIT = 10_000;

/**
 * Whether a report matches a search. Rare words are found by their index, and the utterances by
 * their ids; of frequent ones, a scan of the list soon finds a page. Neither is good for both.
 */
async function isReportedWith(reader: Reader, search: Search, limit: number): Promise<Condition> {
  const matches = sql`${documentMatches(search, REPORT)} and ${isActive(REPORT)}`;
  const found = await gatherReported(reader, matches, limit + 1);
  if (found.length > limit) {
    // The planner would turn `exists` into a join with all matches.
    return (row) => sql`coalesce((
      select true from ${MATCH} where s.utterance_id = ${row}.id and ${matches} limit 1), false)`;
  }
  const ids = [...new Set(found.map(({ id }) => id))];
  return (row) => sql`${row}.id = any(${ids}::bigint[])`;
}

function gatherReported(reader: Reader, matches: Sql, limit: number) {
  return reader.query<{ readonly id: bigint }>(sql`/* gatherReported */
    select s.utterance_id as id from ${MATCH} where ${matches} limit ${limit}`);
}

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
  gatheredLimit = GATHERED_LIMIT,
): Promise<Conditions> {
  const { search, speakers, topics, saidOn, minReports } = filter ?? {};
  if (minReports != null && minReports < 1) {
    const argument = 'filter.minReports';
    throw clientError('INVALID_ARGUMENT', `\`${argument}\` must be at least 1.`, { argument });
  }
  const ids = await resolveIds(reader, 'Speaker', speakers, ['filter', 'speakers']);
  const about = await resolveIds(reader, 'Topic', topics, ['filter', 'topics']);
  const compiled = await compileSearch(reader, search, 'Statement');
  return {
    where: allOf([
      (row) => sql`${row}.merged_into_id is null and ${row}.report_count >= ${minReports ?? 1}`,
      oneOf('speaker_id', 'bigint', ids),
      about &&
        ((row) => sql`exists (
          select from statement s join statement_topic t on t.statement_id = s.id
           where s.utterance_id = ${row}.id and ${isActive(REPORT)}
             and t.topic_id = ${oneOrAny('bigint', about)})`),
      compiled && (await isReportedWith(reader, compiled, gatheredLimit)),
      inRange(saidOn, 'said', 'filter.saidOn'),
    ]),
  };
}
