import type { Pool } from 'pg';
import type { StatementChangeKind, StatementStatus } from '../../prisma/generated/client/enums.ts';
import type { Database } from '../database/client.ts';
import type { Search } from '../read/compile-search.ts';
import { Parameters, toSql } from '../read/conditions.ts';
import { type StatementFilter, statementConditions } from '../read/filters/statement.ts';
import { resolveIds } from '../read/find-ids.ts';
import { STANDING } from '../read/visibility.ts';
import { type ChangePlace, placeAfter } from './change-cursor.ts';

export interface Change extends ChangePlace {
  readonly change: StatementChangeKind;
  readonly statementId: bigint;
  /** Whether a list with these conditions contains the statement now. */
  readonly isListed: boolean;
}

/** Selects changes of statements that match now or matched before the change. */
export interface ChangeConditions {
  /** Prisma's condition for the rest of the filter. */
  readonly where: object;
  readonly search?: Search | undefined;
  /** Said by one of these, by a speaker merged into one, or through a collective. @default any */
  readonly speakers?: readonly bigint[] | undefined;
  /** About one of these topics. @default any */
  readonly topics?: readonly bigint[] | undefined;
  /** The statuses that a list contains. @default any */
  readonly listed?: readonly StatementStatus[] | undefined;
}

/**
 * The conditions of a filter. Speakers, topics and status are checked both before and after a
 * change, so they are not part of `where`.
 */
export async function changeConditionsOf(
  database: Database,
  filter: StatementFilter | null | undefined,
): Promise<ChangeConditions> {
  const { speakers, topics, status = [...STANDING], ...rest } = filter ?? {};
  // Without a status, or with the default one, withdrawals are reported.
  const isDefault =
    status?.length === STANDING.length && STANDING.every((one) => status.includes(one));
  const listed = { ...rest, status: isDefault ? null : status };
  return {
    ...(await statementConditions(database, listed)),
    speakers: speakers
      ? await resolveIds(database, 'Speaker', speakers, ['filter', 'speakers'])
      : undefined,
    topics: topics ? await resolveIds(database, 'Topic', topics, ['filter', 'topics']) : undefined,
    listed: status ?? undefined,
  };
}

export interface ChangePage {
  readonly changes: readonly Change[];
  /** All changes up to this place are in this page, in earlier pages, or do not match. */
  readonly upTo: ChangePlace;
  /** Whether there is more to read now. */
  readonly hasMore: boolean;
  /** The revision at which the page was read. */
  readonly revision: bigint;
  /** Changes of earlier revisions have expired. */
  readonly keptFrom: bigint;
}

/** Maximum number of changes in a page, and of changes that are examined for it. */
export const PAGE_CHANGES = 100;
const PAGE_REACH = 2_000;

interface PageRow {
  readonly revision: string;
  readonly kept_from: string;
  readonly last: { readonly revision: string; readonly position: number } | null;
  readonly looked_at: number;
  readonly found: readonly {
    readonly revision: string;
    readonly position: number;
    readonly statement: string;
    readonly change: StatementChangeKind;
    readonly isListed: boolean;
  }[];
}

/**
 * Reads the changes after a place, in commit order. A single SQL statement gives a consistent view
 * of changes, revision and expiry. Its cost is bounded, also for narrow filters.
 */
export async function readChanges(
  pool: Pool,
  after: ChangePlace,
  conditions: ChangeConditions,
): Promise<ChangePage> {
  const parameters = new Parameters();
  const revision = parameters.add(String(after.revision), 'bigint');
  const position = parameters.add(after.position, 'int');
  const { saidBy, isFound, now, formerly, isListed } = compile(conditions, parameters);
  const { rows } = await pool.query<PageRow>(
    `/* readChanges */
     with recursive ${saidBy} reach as materialized (
       select revision, position, statement_id, change, former from statement_change
        where (revision, position) > (${revision}, ${position})
        order by revision, position limit ${PAGE_REACH}
     ), found as (
       select c.revision, c.position, c.statement_id, c.change,
              w.matches and ${isListed} as is_listed
         from reach c
         join statement r on r.id = c.statement_id
        cross join lateral (select coalesce(${now} and ${isFound}, false) as matches offset 0) w
        where w.matches
           or c.former is not null
              and exists (select from jsonb_populate_record(r, c.former) b where ${formerly})
        order by c.revision, c.position limit ${PAGE_CHANGES}
     )
     select k.revision, k.changes_kept_from as kept_from,
            (select count(*)::int from reach) as looked_at,
            (select jsonb_build_object('revision', revision::text, 'position', position)
               from reach order by revision desc, position desc limit 1) as last,
            (select coalesce(jsonb_agg(jsonb_build_object(
                      'revision', f.revision::text, 'position', f.position,
                      'statement', f.statement_id::text, 'change', f.change,
                      'isListed', f.is_listed)
                    order by f.revision, f.position), '[]') from found f) as found
       from corpus_revision k`,
    parameters.values,
  );
  const [row] = rows;
  if (!row)
    throw new Error('corpus_revision has no row: the database is damaged. Restore a backup.');
  return toPage(row);
}

/**
 * The conditions on a statement `r`, on its state `b` before the change `c`, and on its words.
 * Former words are not stored, so words decide only whether the statement matches now.
 */
function compile(conditions: ChangeConditions, parameters: Parameters) {
  const { where, search, speakers, topics, listed } = conditions;
  const add = (ids: readonly bigint[]) => parameters.add(ids.map(String), 'bigint[]');
  const about = topics && add(topics);
  const all = (alias: string, hasTopic: string) =>
    [
      toSql(where, 'statement', alias, parameters),
      ...(speakers ? [`${alias}.speaker_id in (select id from said_by)`] : []),
      ...(about === undefined ? [] : [`exists (select from ${hasTopic} = any(${about}))`]),
    ].join(' and ');
  const words =
    search?.query !== undefined
      ? `exists (select from statement_search d
           where d.statement_id = r.id and d.document @@ ${parameters.add(search.query, 'tsquery')})`
      : String(search === undefined);
  return {
    saidBy: speakers ? saidBySql(add(speakers)) : '',
    isFound: words,
    now: all('r', 'statement_topic t where t.statement_id = r.id and t.topic_id'),
    formerly: all('b', `jsonb_array_elements_text(c.former -> 'topics') t (id) where t.id::bigint`),
    isListed: listed ? `r.status = any(${parameters.add(listed, 'statement_status[]')})` : 'true',
  };
}

// Evaluated at each read, because speakers can be merged and collectives can get members.
function saidBySql(ids: string): string {
  return `named (id) as (
       select coalesce(merged_into_id, id) from speaker where id = any(${ids})
     ), reached (id) as (
       select id from named
       union
       select m.collective_id from speaker_member m join reached n on m.member_id = n.id
     ), said_by (id) as (
       select id from reached
       union
       select p.id from speaker p join reached n on p.merged_into_id = n.id
     ),`;
}

function toPage({ revision, kept_from, last, looked_at, found }: PageRow): ChangePage {
  const changes = found.map((one) => ({
    revision: BigInt(one.revision),
    position: one.position,
    statementId: BigInt(one.statement),
    change: one.change,
    isListed: one.isListed,
  }));
  const readAt = BigInt(revision);
  const end = changes.at(-1);
  const isFull = changes.length === PAGE_CHANGES;
  const isFar = looked_at === PAGE_REACH && last !== null;
  return {
    changes,
    upTo:
      isFull && end
        ? { revision: end.revision, position: end.position }
        : isFar
          ? { revision: BigInt(last.revision), position: last.position }
          : placeAfter(readAt),
    hasMore: isFull || isFar,
    revision: readAt,
    keptFrom: BigInt(kept_from),
  };
}
