import type { StatementChangeKind } from '../../prisma/generated/client/enums.ts';
import { compileSearch } from '../read/compile-search.ts';
import { type Condition, oneOf, searchCondition } from '../read/conditions.ts';
import { type StatementFilter, statementConditions } from '../read/filters/statement.ts';
import { resolveIds } from '../read/find-ids.ts';
import { join, type Reader, raw, type Sql, sql } from '../read/sql.ts';
import { ACTIVE_STATUSES, areActive } from '../read/visibility.ts';
import { type ChangePlace, isLost, placeAfter, seenAt } from './change-cursor.ts';

export interface Change extends ChangePlace {
  readonly change: StatementChangeKind;
  readonly statementId: bigint;
  /** Whether a list with these conditions contains the statement now. */
  readonly isListed: boolean;
}

/** Selects changes of statements that match now, or matched before the change. */
export interface ChangeConditions {
  /** Common table expressions that the conditions read from; empty for none. */
  readonly tables: Sql;
  /** Condition on the current statement `r`. */
  readonly now: Sql;
  /** Condition on `b`, the statement before the change `c`. */
  readonly formerly: Sql;
  /** Additional condition on `r` for lists. */
  readonly isListed: Sql;
}

const NOW = raw('r');
const BEFORE = raw('b');

/**
 * The conditions of a filter. Changes do not record former words, and the current words may be from
 * a later change. A search therefore only affects whether the statement matches now.
 *
 * @throws UNKNOWN_ID, INVALID_ID, INVALID_ARGUMENT
 */
export async function changeConditionsOf(
  reader: Reader,
  filter: StatementFilter | null | undefined,
): Promise<ChangeConditions> {
  const { speakers, topics, search, status = [...ACTIVE_STATUSES], ...rest } = filter ?? {};
  // Without a status, or with the default one, withdrawals are reported.
  const isDefault = status && areActive(status);
  const { where } = await statementConditions(reader, {
    ...rest,
    status: isDefault ? null : status,
  });
  const saidBy = await resolveIds(reader, 'Speaker', speakers, ['filter', 'speakers']);
  const about = await resolveIds(reader, 'Topic', topics, ['filter', 'topics']);
  const found = searchCondition(await compileSearch(reader, search, 'Statement'), 'statement');
  const isSaid = saidBy && ((row: Sql) => sql`${row}.speaker_id in (select id from said_by)`);
  const isAbout = (topicsOf: Sql) =>
    about &&
    (() => sql`exists (select from ${topicsOf} t (id) where t.id = any(${about}::bigint[]))`);
  return {
    tables: saidBy ? saidByTables(saidBy) : sql``,
    now: every(NOW, [
      where,
      isSaid,
      isAbout(sql`(select topic_id from statement_topic where statement_id = r.id)`),
      found,
    ]),
    formerly: every(BEFORE, [
      where,
      isSaid,
      isAbout(sql`(select id::bigint from jsonb_array_elements_text(c.former -> 'topics') e (id))`),
    ]),
    isListed: oneOf('status', 'statement_status', status)?.(NOW) ?? sql`true`,
  };
}

function every(row: Sql, conditions: readonly (Condition | undefined)[]): Sql {
  return join(
    conditions.flatMap((condition) => condition?.(row) ?? []),
    ' and ',
  );
}

// Evaluated at each read, because speakers are merged and collectives get members.
function saidByTables(ids: readonly bigint[]): Sql {
  return sql`named (id) as (
       select coalesce(merged_into_id, id) from speaker where id = any(${ids}::bigint[])
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

export interface ChangePage {
  readonly changes: readonly Change[];
  /** All changes up to this place are in this page, in earlier pages, or do not match. */
  readonly upTo: ChangePlace;
  /** Whether there is more to read now. */
  readonly hasMore: boolean;
  /** The revision at which the page was read, and its key. */
  readonly revision: bigint;
  readonly key: string;
  /** Changes of earlier revisions have expired. */
  readonly keptFrom: bigint;
  /** Whether the changes that were seen before are not those of the register any more. */
  readonly isLost: boolean;
}

/** Maximum number of changes in a page, and of changes that are examined for it. */
const PAGE_CHANGES = 100;
const PAGE_REACH = 2_000;

interface PageRow {
  readonly revision: bigint;
  readonly key: string;
  readonly kept_from: bigint;
  readonly seen_key: string | null;
  readonly last: PlaceRow | null;
  readonly looked_at: number;
  readonly found: readonly (PlaceRow & {
    readonly statement: string;
    readonly change: StatementChangeKind;
    readonly isListed: boolean;
  })[];
}

interface PlaceRow {
  readonly revision: string;
  readonly position: number;
  readonly key: string | null;
}

/**
 * Reads the changes after a place, in commit order. A single SQL statement gives a consistent view
 * of changes, revision and expiry. Its cost is bounded, also for narrow filters.
 */
export async function readChanges(
  reader: Reader,
  after: ChangePlace,
  { tables, now, formerly, isListed }: ChangeConditions,
): Promise<ChangePage> {
  const [row] = await reader.query<PageRow>(sql`/* readChanges */
     with recursive ${tables} reach as materialized (
       select revision, position, statement_id, change, former from statement_change
        where (revision, position) > (${after.revision}::bigint, ${after.position}::int)
        order by revision, position limit ${PAGE_REACH}
     ), found as (
       select c.revision, c.position, c.statement_id, c.change,
              w.matches and ${isListed} as is_listed
         from reach c
         join statement r on r.id = c.statement_id
        cross join lateral (select coalesce(${now}, false) as matches offset 0) w
        where w.matches
           or c.former is not null
              and exists (select from jsonb_populate_record(r, c.former) b where ${formerly})
        order by c.revision, c.position limit ${PAGE_CHANGES}
     )
     select k.revision, k.revision_key::text as key, k.changes_kept_from as kept_from,
            (select key::text from revision_key where revision = ${seenAt(after)}::bigint)
              as seen_key,
            (select count(*)::int from reach) as looked_at,
            (select jsonb_build_object('revision', revision::text, 'position', position,
                      'key', ${keyOf(raw('reach'))})
               from reach order by revision desc, position desc limit 1) as last,
            (select coalesce(jsonb_agg(jsonb_build_object(
                      'revision', f.revision::text, 'position', f.position,
                      'key', ${keyOf(raw('f'))},
                      'statement', f.statement_id::text, 'change', f.change,
                      'isListed', f.is_listed)
                    order by f.revision, f.position), '[]') from found f) as found
       from corpus_revision k`);
  if (!row)
    throw new Error('corpus_revision has no row: the database is damaged. Restore a backup.');
  return { ...toPage(row), isLost: isLost(after, row.seen_key) };
}

function keyOf(row: Sql): Sql {
  return sql`(select key::text from revision_key where revision = ${row}.revision)`;
}

function placeOf({ revision, position, key }: PlaceRow): ChangePlace {
  return { revision: BigInt(revision), position, key: key ?? undefined };
}

function toPage(row: PageRow): Omit<ChangePage, 'isLost'> {
  const { revision, key, kept_from, last, looked_at, found } = row;
  const changes = found.map((one) => ({
    ...placeOf(one),
    statementId: BigInt(one.statement),
    change: one.change,
    isListed: one.isListed,
  }));
  const end = found.at(-1);
  const isFull = changes.length === PAGE_CHANGES;
  const isFar = looked_at === PAGE_REACH && last !== null;
  return {
    changes,
    upTo: isFull && end ? placeOf(end) : isFar ? placeOf(last) : placeAfter(revision, key),
    hasMore: isFull || isFar,
    revision,
    key,
    keptFrom: kept_from,
  };
}
