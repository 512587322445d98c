import type { Transaction } from '../transaction.ts';
import type { Link, Member } from './cluster-reports.ts';

/** Forgets what statements are linked to; answers with the statements at the other ends. */
export async function dropLinks(tx: Transaction, ids: readonly bigint[]): Promise<bigint[]> {
  const rows = await tx.$queryRaw<{ one_id: bigint; other_id: bigint }[]>`/* dropLinks */
    delete from report_link
     where one_id = any(${ids}::bigint[]) or other_id = any(${ids}::bigint[])
    returning one_id, other_id`;
  return rows.flatMap(({ one_id, other_id }) => [one_id, other_id]);
}

export async function storeLinks(tx: Transaction, links: readonly Link[]): Promise<void> {
  if (links.length === 0) return;
  await tx.reportLink.createMany({
    data: links.map(({ one, other, similarity }) => ({
      oneId: one < other ? one : other,
      otherId: one < other ? other : one,
      similarity,
    })),
    skipDuplicates: true,
  });
}

/** A statement with where it stands now. */
export interface GroupedMember extends Member {
  readonly utteranceId: bigint;
  readonly stands: boolean;
}

/**
 * These statements, all they are linked to directly or through others, and all that were said to
 * report the same utterance, by a corpus or by a writer.
 */
export async function readLinked(
  tx: Transaction,
  ids: readonly bigint[],
): Promise<readonly GroupedMember[]> {
  const rows = await readMembers(tx, await findLinked(tx, ids));
  return rows.map(({ ownId, ownKey, declared, ...member }) => ({
    ...member,
    own: { id: ownId, key: ownKey, declared },
  }));
}

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
    select id from linked`;
  return rows.map(({ id }) => id);
}

// A statement of its own: the planner cannot tell how few the recursion finds.
async function readMembers(tx: Transaction, ids: readonly bigint[]): Promise<MemberRow[]> {
  return await tx.$queryRaw<MemberRow[]>`/* readMembers */
    select s.id, s.key::text as key, s.article_id as "articleId",
           coalesce(p.merged_into_id, p.id) as "speakerId", s.is_negated as "isNegated",
           s.said_earliest as "saidEarliest", s.said_latest as "saidLatest",
           s.published_earliest as "publishedEarliest", s.published_latest as "publishedLatest",
           s.utterance_id as "utteranceId",
           s.status in ('CURRENT', 'CORRECTED') and a.status = 'CURRENT' as stands,
           u.id as "ownId", u.key::text as "ownKey", u.declared
      from statement s
      join article a on a.id = s.article_id
      join utterance u on u.id = coalesce(s.own_utterance_id, s.utterance_id)
      left join speaker p on p.id = s.speaker_id
     where s.id = any(${ids}::bigint[])
     order by s.key`;
}

interface MemberRow extends Omit<GroupedMember, 'own'> {
  readonly ownId: bigint;
  readonly ownKey: string;
  readonly declared: string | null;
}

export async function readLinks(tx: Transaction, ids: readonly bigint[]): Promise<Link[]> {
  return await tx.$queryRaw<Link[]>`/* readLinks */
    select one_id as one, other_id as other, similarity from report_link
     where one_id = any(${ids}::bigint[])`;
}

/** Links to statements by their keys; those to statements that are not there are left out. */
export async function insertLinks(
  tx: Transaction,
  links: readonly {
    readonly id: bigint;
    readonly statement: string;
    readonly similarity: number;
  }[],
): Promise<void> {
  if (links.length === 0) return;
  const json = JSON.stringify(links.map((link) => ({ ...link, id: String(link.id) })));
  await tx.$executeRaw`/* insertLinks */
    insert into report_link (one_id, other_id, similarity)
    select least(r.id, s.id), greatest(r.id, s.id), r.similarity
      from json_to_recordset(${json}::json) as r(id bigint, statement uuid, similarity float8)
      join statement s on s.key = r.statement
    on conflict do nothing`;
}

/** What was a statement's own utterance has it as its first report, until its reports say more. */
export async function nameFirstReports(
  tx: Transaction,
  statementIds: readonly bigint[],
): Promise<void> {
  if (statementIds.length === 0) return;
  await tx.$executeRaw`/* nameFirstReports */
    update utterance u set first_report_id = s.id
      from statement s
     where u.id = s.own_utterance_id and s.id = any(${statementIds.map(String)}::bigint[])
       and u.first_report_id is null`;
}
