import type {
  ProvenanceMethod,
  SpeakerKind,
  SpeechAct,
  StatementKind,
  StatementStatus,
} from '../../../prisma/generated/client/enums.ts';
import { clientError } from '../../client-error.ts';
import { compileSearch } from '../compile-search.ts';
import {
  type Condition,
  oneOf,
  type SearchConditions,
  type SortedRows,
  withSearch,
} from '../conditions.ts';
import { resolveId, resolveIds, resolveSpeakers } from '../find-ids.ts';
import { oneOrAny, type Reader, sql } from '../sql.ts';
import { ACTIVE_STATUSES, areActive, isActive, isVisible } from '../visibility.ts';
import { type DateRange, inRange } from './date.ts';

/** A filter of statements. The schema describes its fields. */
export interface StatementFilter {
  readonly search?: string | null | undefined;
  readonly speakers?: readonly string[] | null | undefined;
  readonly speakerKinds?: readonly SpeakerKind[] | null | undefined;
  readonly articles?: readonly string[] | null | undefined;
  readonly outlets?: readonly string[] | null | undefined;
  readonly topics?: readonly string[] | null | undefined;
  readonly kinds?: readonly StatementKind[] | null | undefined;
  readonly acts?: readonly SpeechAct[] | null | undefined;
  readonly isNegated?: boolean | null | undefined;
  readonly saidOn?: DateRange | null | undefined;
  readonly datedOn?: DateRange | null | undefined;
  readonly publishedOn?: DateRange | null | undefined;
  readonly methods?: readonly ProvenanceMethod[] | null | undefined;
  readonly minConfidence?: number | null | undefined;
  readonly within?: string | null | undefined;
  readonly status?: readonly StatementStatus[] | null | undefined;
}

/**
 * The conditions of a filter.
 *
 * @throws UNKNOWN_ID, INVALID_ID, INVALID_ARGUMENT, each naming the argument.
 */
export async function statementConditions(
  reader: Reader,
  given: StatementFilter | null | undefined,
): Promise<SearchConditions> {
  const filter: StatementFilter = given ?? { status: ACTIVE_STATUSES };
  const { isNegated, within } = filter;
  const saidBy = await resolveSpeakers(reader, filter.speakers, ['filter', 'speakers']);
  const articles = await resolveIds(reader, 'Article', filter.articles, ['filter', 'articles']);
  const outlets = await resolveIds(reader, 'Outlet', filter.outlets, ['filter', 'outlets']);
  const topics = await resolveIds(reader, 'Topic', filter.topics, ['filter', 'topics']);
  const outer = await resolveId(reader, 'Statement', within, ['filter', 'within']);
  const search = await compileSearch(reader, filter.search, 'Statement');
  const others: readonly (Condition | null | undefined)[] = [
    oneOf('speaker_id', 'bigint', saidBy),
    saidByKinds(filter.speakerKinds),
    oneOf('article_id', 'bigint', articles),
    oneOf('outlet_id', 'bigint', outlets),
    oneOf('kind', 'statement_kind', filter.kinds),
    oneOf('act', 'speech_act', filter.acts),
    isNegated == null ? undefined : (row) => sql`${row}.is_negated = ${isNegated}`,
    inRange(filter.saidOn, 'said', 'filter.saidOn'),
    inRange(filter.datedOn, 'dated', 'filter.datedOn'),
    inRange(filter.publishedOn, 'published', 'filter.publishedOn'),
    oneOf('method', 'provenance_method', filter.methods),
    isConfident(filter.minConfidence),
    outer === undefined ? undefined : (row) => sql`${row}.within_id = ${outer}::bigint`,
    ...hasStatus(reader, filter.status),
  ];
  const conditions = withSearch(
    search,
    'statement',
    [topics && isAbout(topics), ...others],
    isActive,
  );
  const [only, ...more] = [search, ...others].filter((one) => one != null);
  // By identity: `hasStatus` returns this very function for the default.
  const isByTopic = only === isActive && more.length === 0;
  return isByTopic ? { ...conditions, sorted: byTopic(topics) } : conditions;
}

/** The default is written out, so that one plan is kept for all lists without a filter. */
function hasStatus(reader: Reader, statuses: readonly StatementStatus[] | null | undefined) {
  if (statuses && areActive(statuses)) return [isActive];
  return [oneOf('status', 'statement_status', statuses), isVisible(reader, 'Statement')];
}

function saidByKinds(kinds: readonly SpeakerKind[] | null | undefined): Condition | undefined {
  if (!kinds) return undefined;
  return (row) => sql`exists (select from speaker p
    where p.id = ${row}.speaker_id and p.kind = any(${kinds}::speaker_kind[]))`;
}

function isAbout(topics: readonly bigint[]): Condition {
  return (row) => sql`exists (select from statement_topic t
    where t.statement_id = ${row}.id and t.topic_id = ${oneOrAny('bigint', topics)})`;
}

/** The active statements about a topic, in the order of their dates; undefined for several topics. */
function byTopic([topic, ...others]: readonly bigint[] = []): SortedRows | undefined {
  if (topic === undefined || others.length > 0) return undefined;
  return {
    columns: ['publishedEarliest', 'datedEarliest'],
    id: 'statement_id',
    from: sql`statement_topic t join statement r on r.id = t.statement_id`,
    where: (row) => sql`t.topic_id = ${topic}::bigint and ${isActive(row)}`,
  };
}

function isConfident(minimum: number | null | undefined): Condition | undefined {
  if (minimum == null) return undefined;
  if (minimum < 0 || minimum > 1) {
    const argument = 'filter.minConfidence';
    throw clientError('INVALID_ARGUMENT', `\`${argument}\` must be from 0 to 1.`, { argument });
  }
  return (row) => sql`(${row}.confidence >= ${minimum}::float8 or ${row}.method = 'CURATED')`;
}
