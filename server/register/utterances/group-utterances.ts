import type { Transaction } from '../../database/client.ts';
import { sql } from '../../read/sql.ts';
import { clusterReports } from './cluster-reports.ts';
import type { Member } from './report-group.ts';
import { dropLinks, FACTS, linkReports, readLinks } from './report-links.ts';
import { IS_CURRENT } from './utterances.ts';

/**
 * Regroups statements that were written, and the statements linked to them. `changeRegister` calls
 * it after the rows and segments are written. Returns the ids of the utterances to refresh.
 *
 * A writer that declares which utterance a statement reports sets `utteranceId` to it and
 * `ownUtteranceId` to null. All other writers leave both unchanged.
 *
 * The number of SQL statements does not depend on the number of given statements, except that links
 * are stored in parts, and that statements with very many links are read in parts. The result depends
 * only on the current statements, not on the order in which they were added, up to `MAX_LINKED` of them.
 */
export async function groupUtterances(
  tx: Transaction,
  statementIds: readonly bigint[],
  signal?: AbortSignal,
): Promise<readonly bigint[]> {
  return (await regroup(tx, statementIds, signal)).utterances;
}

/** Like `groupUtterances`, but also returns how many statements moved to another utterance. */
export async function regroup(
  tx: Transaction,
  statementIds: readonly bigint[],
  signal?: AbortSignal,
): Promise<{ readonly utterances: readonly bigint[]; readonly moved: number }> {
  if (statementIds.length === 0) return { utterances: [], moved: 0 };
  const neighbours = await dropLinks(tx, statementIds);
  await linkReports(tx, statementIds, signal);
  const written = new Set(statementIds);
  const ids = [...new Set([...statementIds, ...neighbours])];
  const placed = await placeReports(tx, ids, written, signal);
  const moved = placed.filter(hasMoved);
  // The others have the same reports as before.
  const changed = [...moved, ...placed.filter(({ id }) => written.has(id))];
  const utterances = changed.flatMap(({ utteranceId, target, own }) => [
    utteranceId,
    target,
    own.id,
  ]);
  return { utterances: [...new Set(utterances)], moved: moved.length };
}

/** A statement with the utterance that it reports from now on. */
interface PlacedMember extends GroupedMember {
  readonly target: bigint;
}

/**
 * Statements that a write reads to group what it has written: those that are linked to it, also by way
 * of others. Reprints of a slogan are linked over years, and each of them has up to 20 links.
 */
export const MAX_LINKED = 2_000;

/**
 * Groups statements with those that are linked to them, in parts if these are too many. If those of
 * one are, only the groups next to it are considered; if they are too large, it is not grouped.
 */
async function placeReports(
  tx: Transaction,
  ids: readonly bigint[],
  written: ReadonlySet<bigint>,
  signal?: AbortSignal,
): Promise<readonly PlacedMember[]> {
  signal?.throwIfAborted();
  const linked = await findLinked(tx, ids);
  if (linked.length > MAX_LINKED && ids.length > 1) {
    const middle = Math.ceil(ids.length / 2);
    const first = await placeReports(tx, ids.slice(0, middle), written, signal);
    return [...first, ...(await placeReports(tx, ids.slice(middle), written, signal))];
  }
  const near = linked.length > MAX_LINKED ? await findNear(tx, ids) : linked;
  const placed = await (near.length > MAX_LINKED
    ? placeAlone(
        tx,
        ids.filter((id) => written.has(id)),
      )
    : placeLinked(tx, near));
  await moveReports(tx, placed.filter(hasMoved));
  return placed;
}

const hasMoved = ({ utteranceId, target }: PlacedMember) => utteranceId !== target;

async function placeAlone(
  tx: Transaction,
  ids: readonly bigint[],
): Promise<readonly PlacedMember[]> {
  return (await readGrouped(tx, ids)).map((one) => ({ ...one, target: one.own.id }));
}

async function placeLinked(
  tx: Transaction,
  ids: readonly bigint[],
): Promise<readonly PlacedMember[]> {
  const members = await readGrouped(tx, ids);
  const active = members.filter(({ isActive }) => isActive);
  const links = await readLinks(
    tx,
    active.map(({ id }) => id),
  );
  const utteranceOf = clusterReports(active, links);
  return members.map((member) => {
    return { ...member, target: utteranceOf.get(member.id) ?? member.own.id };
  });
}

/** Stores the assigned utterances. */
async function moveReports(tx: Transaction, moved: readonly PlacedMember[]): Promise<void> {
  if (moved.length === 0) return;
  const ids = moved.map(({ id }) => id);
  const targets = moved.map(({ target }) => target);
  const owns = moved.map(({ own }) => own.id);
  await tx.$executeRaw`/* moveReports */
    update statement s
       set utterance_id = m.target, own_utterance_id = nullif(m.own, m.target)
      from unnest(${ids}::bigint[], ${targets}::bigint[], ${owns}::bigint[]) m (id, target, own)
     where s.id = m.id`;
}

/** A statement with its present utterance. */
interface GroupedMember extends Member {
  readonly utteranceId: bigint;
  readonly isActive: boolean;
}

async function readGrouped(
  tx: Transaction,
  ids: readonly bigint[],
): Promise<readonly GroupedMember[]> {
  const rows = await readMembers(tx, ids);
  return rows.map(({ ownId, ownKey, declared, ...member }) => ({
    ...member,
    own: { id: ownId, key: ownKey, declared },
  }));
}

/**
 * These statements, all statements that are linked to them directly or indirectly, and all that
 * share a declared utterance with one of those; only more than `MAX_LINKED` of them if there are more.
 */
async function findLinked(tx: Transaction, ids: readonly bigint[]): Promise<bigint[]> {
  const rows = await tx.$queryRaw<{ id: bigint }[]>`/* findLinked */
    with recursive linked (id) as (
      select unnest(${ids}::bigint[])
      union
      select next.id
        from linked l
       cross join lateral (
          select other_id as id from report_link where one_id = l.id
          union all
          select one_id from report_link where other_id = l.id
          union all
          select mate.id
            from statement s
            join statement mate on mate.utterance_id = coalesce(s.own_utterance_id, s.utterance_id)
           where s.id = l.id
          union all
          select mate.id
            from statement s
            join statement mate
              on mate.own_utterance_id = coalesce(s.own_utterance_id, s.utterance_id)
           where s.id = l.id
        ) next
    )
    select id from linked limit ${MAX_LINKED + 1}`;
  return rows.map(({ id }) => id);
}

/** These statements, those that are linked to them directly, and all reports of their utterances. */
async function findNear(tx: Transaction, ids: readonly bigint[]): Promise<bigint[]> {
  const rows = await tx.$queryRaw<{ id: bigint }[]>`/* findNear */
    with near as (
      select unnest(${ids}::bigint[]) as id
      union
      select other_id from report_link where one_id = any(${ids}::bigint[])
      union
      select one_id from report_link where other_id = any(${ids}::bigint[])
    ), reported as materialized (
      select s.utterance_id as id from statement s join near using (id)
      union
      select s.own_utterance_id from statement s join near using (id)
    )
    select mate.id
      from reported r
     cross join lateral (
        select id from statement where utterance_id = r.id
        union
        select id from statement where own_utterance_id = r.id
      ) mate
     group by mate.id
     limit ${MAX_LINKED + 1}`;
  return rows.map(({ id }) => id);
}

// A separate SQL statement: the planner cannot estimate how few rows the recursion finds.
async function readMembers(tx: Transaction, ids: readonly bigint[]): Promise<MemberRow[]> {
  return await tx.$queryRaw<MemberRow[]>(sql`/* readMembers */
    select ${FACTS}, s.utterance_id as "utteranceId", ${IS_CURRENT} as "isActive",
           array(select denied_key::text from statement_denial d where d.statement_id = s.id
                  union all
                 select parted_key::text from statement_parting d where d.statement_id = s.id
                ) as apart,
           u.id as "ownId", u.key::text as "ownKey", u.declared
      from statement s
      join article a on a.id = s.article_id
      join utterance u on u.id = coalesce(s.own_utterance_id, s.utterance_id)
      left join speaker p on p.id = s.speaker_id
     where s.id = any(${ids}::bigint[])
     order by s.key`);
}

interface MemberRow extends Omit<GroupedMember, 'own'> {
  readonly ownId: bigint;
  readonly ownKey: string;
  readonly declared: string | null;
}
