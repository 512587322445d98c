import type { CorrectionKind } from '../../prisma/generated/client/enums.ts';
import type { NodeType } from '../model/key.ts';
import { type Rows, selectRows } from './rows.ts';
import { join, type Reader, raw, type Sql, sql } from './sql.ts';
import { ifVisible, isActive } from './visibility.ts';

// Lists that belong to rows of another type, by parent id. Each function reads the lists of all
// parents with one SQL statement.

export type ByParent<Value> = ReadonlyMap<bigint, readonly Value[]>;

interface Child {
  readonly parentId: bigint;
}

/** `from` joins the rows `r` to `parentId`; `rest` has the where and order by clauses. */
async function readRelated<Type extends NodeType>(
  reader: Reader,
  type: Type,
  needs: readonly string[],
  parentId: Sql,
  from: Sql,
  rest: Sql,
): Promise<ByParent<Rows[Type]>> {
  const rows = await selectRows<Type, Rows[Type] & Child>(
    reader,
    type,
    needs,
    ({ columns, joins }) => sql`/* readRelated */
      select ${parentId} as "parentId", ${columns} from ${from} ${joins} ${rest}`,
  );
  return Map.groupBy(rows, (row) => row.parentId);
}

async function readByParent<Row extends object>(
  reader: Reader,
  statement: Sql,
): Promise<ByParent<Row>> {
  return Map.groupBy(await reader.query<Row & Child>(statement), ({ parentId }) => parentId);
}

/** The topics of statements, main topic first. */
export function readTopics(
  reader: Reader,
  statements: readonly bigint[],
  needs: readonly string[],
) {
  return readRelated(
    reader,
    'Topic',
    needs,
    raw('t.statement_id'),
    sql`statement_topic t join topic r on r.id = t.topic_id`,
    sql`where t.statement_id = any(${statements}::bigint[]) order by t.statement_id, t.position`,
  );
}

/** The current statements nested in others, in text order. */
export function readReported(
  reader: Reader,
  statements: readonly bigint[],
  needs: readonly string[],
) {
  return readRelated(
    reader,
    'Statement',
    needs,
    raw('r.within_id'),
    sql`statement r`,
    sql`where r.within_id = any(${statements}::bigint[]) and ${isActive(raw('r'))}
       order by r.start, r.id`,
  );
}

// A denial holds while both statements have the same speaker, which a correction can change.
const DENIAL = sql`statement denier
  join statement_denial x on x.statement_id = denier.id
  join statement denied on denied.key = x.denied_key and denied.speaker_id = denier.speaker_id`;

/** The statements that others deny, in any status, in the order of the corpus. */
export function readDenied(
  reader: Reader,
  statements: readonly bigint[],
  needs: readonly string[],
) {
  return readRelated(
    reader,
    'Statement',
    needs,
    raw('denier.id'),
    sql`${DENIAL} join statement r on r.id = denied.id`,
    sql`where denier.id = any(${statements}::bigint[]) and ${ifVisible(reader, 'Statement')}
       order by denier.id, x.position`,
  );
}

/** The current statements that deny others, in time order. */
export function readDenials(
  reader: Reader,
  statements: readonly bigint[],
  needs: readonly string[],
) {
  return readRelated(
    reader,
    'Statement',
    needs,
    raw('denied.id'),
    sql`${DENIAL} join statement r on r.id = denier.id and ${isActive(raw('r'))}`,
    sql`where denied.id = any(${statements}::bigint[]) order by r.dated_earliest, r.id`,
  );
}

/** The statements that others are parted from, in either direction, in time order. */
export function readParted(
  reader: Reader,
  statements: readonly bigint[],
  needs: readonly string[],
) {
  return readRelated(
    reader,
    'Statement',
    needs,
    raw('x.id'),
    sql`(select s.id, p.parted_key as key
           from statement s join statement_parting p on p.statement_id = s.id
          where s.id = any(${statements}::bigint[])
          union
         select s.id, o.key
           from statement s
           join statement_parting p on p.parted_key = s.key
           join statement o on o.id = p.statement_id
          where s.id = any(${statements}::bigint[])) x
        join statement r on r.key = x.key`,
    sql`order by r.dated_earliest, r.id`,
  );
}

/** The members of collectives, in the order of the corpus. */
export function readMembers(
  reader: Reader,
  collectives: readonly bigint[],
  needs: readonly string[],
) {
  return readRelated(
    reader,
    'Speaker',
    needs,
    raw('m.collective_id'),
    sql`speaker_member m join speaker r on r.id = m.member_id`,
    sql`where m.collective_id = any(${collectives}::bigint[]) order by m.position`,
  );
}

/** The collectives that speakers are members of, by name. */
export function readCollectives(
  reader: Reader,
  speakers: readonly bigint[],
  needs: readonly string[],
) {
  return readRelated(
    reader,
    'Speaker',
    needs,
    raw('m.member_id'),
    sql`speaker_member m join speaker r on r.id = m.collective_id`,
    sql`where m.member_id = any(${speakers}::bigint[]) and r.merged_into_id is null
       order by r.folded, r.id`,
  );
}

/** The statements of redactions: the requested ones, or the dependent ones. */
export function readRedacted(
  reader: Reader,
  redactions: readonly bigint[],
  isDependent: boolean,
  needs: readonly string[],
) {
  return readRelated(
    reader,
    'Statement',
    needs,
    raw('x.redaction_id'),
    sql`redacted_statement x join statement r on r.id = x.statement_id`,
    sql`where x.redaction_id = any(${redactions}::bigint[]) and x.is_dependent = ${isDependent}
         and ${ifVisible(reader, 'Statement')}
       order by x.statement_id`,
  );
}

export interface CorrectionRow {
  readonly version: number;
  readonly kind: CorrectionKind;
  readonly reason: string;
  readonly correctedBy: string;
  readonly correctedAt: Date;
  /**
   * The replaced version, in the corpus format; empty if it was redacted, or if it was a proposal
   * and the caller may not see those.
   */
  readonly replaced: unknown;
}

/** The corrections of statements, earliest first. */
export async function readCorrections(
  reader: Reader,
  statements: readonly bigint[],
): Promise<ByParent<CorrectionRow>> {
  // What precedes an acceptance was a proposal.
  const replaced = reader.seesProposals
    ? sql`c.replaced`
    : sql`case when exists (select from correction later
                 where later.statement_id = c.statement_id and later.version >= c.version
                   and later.kind = 'ACCEPTED') then '{}' else c.replaced end`;
  return await readByParent<CorrectionRow>(
    reader,
    sql`/* readCorrections */
    select c.statement_id as "parentId", c.version, c.kind, c.reason,
           c.corrected_by as "correctedBy", c.corrected_at as "correctedAt",
           ${replaced} as replaced
      from correction c where c.statement_id = any(${statements}::bigint[])
     order by c.statement_id, c.version`,
  );
}

export interface RedactionRow {
  readonly id: bigint;
  readonly reason: string;
  readonly redactedBy: string;
  readonly redactedAt: Date;
}

/** The redactions of articles, earliest first. */
export async function readRedactions(
  reader: Reader,
  articles: readonly bigint[],
): Promise<ByParent<RedactionRow>> {
  return await readByParent<RedactionRow>(
    reader,
    sql`/* readRedactions */
    select article_id as "parentId", id, reason, redacted_by as "redactedBy",
           redacted_at as "redactedAt"
      from redaction where article_id = any(${articles}::bigint[]) order by id`,
  );
}

export interface SpeakerNameRow {
  readonly use: 'NAME' | 'TRANSLATION' | 'ALIAS';
  readonly language: string | null;
  readonly name: string;
  /** Whether it is the name of a speaker merged into this one. */
  readonly isMerged: boolean;
}

/** The names of speakers: their own, then those of speakers merged into them. */
export async function readNames(
  reader: Reader,
  speakers: readonly bigint[],
): Promise<ByParent<SpeakerNameRow>> {
  return await readByParent<SpeakerNameRow>(
    reader,
    sql`/* readNames */
    select p.id as "parentId", n.use, n.language, n.name, b.id <> p.id as "isMerged"
      from unnest(${speakers}::bigint[]) p (id)
      join speaker b on b.id = p.id or b.merged_into_id = p.id
      join speaker_name n on n.speaker_id = b.id
     order by "isMerged", b.id, n.position`,
  );
}

export interface RoleRow {
  readonly title: string;
  /** The state or institution in which it is held. */
  readonly ofId: bigint | null;
  readonly fromDate: string | null;
  readonly toDate: string | null;
}

/**
 * The roles of speakers, in the order of the corpus; with a day, only roles that may be held on it.
 */
export async function readRoles(
  reader: Reader,
  speakers: readonly bigint[],
  on: Date | null | undefined,
): Promise<ByParent<RoleRow>> {
  const day = on?.toISOString().slice(0, 10);
  const limits = [
    sql`speaker_id = any(${speakers}::bigint[])`,
    ...(day
      ? [
          sql`(from_earliest is null or from_earliest <= ${day}::date)`,
          sql`(to_latest is null or to_latest >= ${day}::date)`,
        ]
      : []),
  ];
  return await readByParent<RoleRow>(
    reader,
    sql`/* readRoles */
    select speaker_id as "parentId", title, of_id as "ofId", from_date as "fromDate",
           to_date as "toDate"
      from speaker_role where ${join(limits, ' and ')} order by speaker_id, position`,
  );
}

export interface SpeakerMergeRow {
  readonly reason: string;
  readonly mergedBy: string;
  readonly mergedAt: Date;
}

/** The merges of speakers that were merged into others. */
export async function readMerges(
  reader: Reader,
  speakers: readonly bigint[],
): Promise<ByParent<SpeakerMergeRow>> {
  return await readByParent<SpeakerMergeRow>(
    reader,
    sql`/* readMerges */
    select speaker_id as "parentId", reason, merged_by as "mergedBy", merged_at as "mergedAt"
      from speaker_merge where speaker_id = any(${speakers}::bigint[])`,
  );
}

/** The number of statements of a parent that refer to an object. */
export interface RelatedCount {
  readonly id: bigint;
  readonly count: number;
}

const STATEMENT = raw('s');

/**
 * The speakers of articles with their numbers of statements, most statements first, then in text
 * order.
 */
export async function countSpeakers(
  reader: Reader,
  articles: readonly bigint[],
): Promise<ByParent<RelatedCount>> {
  return await readByParent<RelatedCount>(
    reader,
    sql`/* countSpeakers */
    select s.article_id as "parentId", s.speaker_id as id, count(*)::int as count
      from statement s
     where s.article_id = any(${articles}::bigint[]) and s.speaker_id is not null
       and ${isActive(STATEMENT)}
     group by s.article_id, s.speaker_id
     order by count desc, min(s.start), min(s.id)`,
  );
}

/** The topics of speakers with their numbers of statements, most frequent first. */
export async function countTopics(
  reader: Reader,
  speakers: readonly bigint[],
): Promise<ByParent<RelatedCount>> {
  return await readByParent<RelatedCount>(
    reader,
    sql`/* countTopics */
    select s.speaker_id as "parentId", t.topic_id as id, count(*)::int as count
      from statement s
      join statement_topic t on t.statement_id = s.id
      join topic on topic.id = t.topic_id
     where s.speaker_id = any(${speakers}::bigint[]) and ${isActive(STATEMENT)}
     group by s.speaker_id, t.topic_id, topic.slug
     order by count desc, topic.slug`,
  );
}

/**
 * The similarity of utterances whose reports were found: the lowest, over the found reports, of the
 * highest similarity to another report.
 */
export async function readSimilarities(
  reader: Reader,
  utterances: readonly bigint[],
): Promise<ReadonlyMap<bigint, number>> {
  if (utterances.length === 0) return new Map();
  const rows = await reader.query<{ id: bigint; similarity: number }>(sql`/* readSimilarities */
    select r.utterance_id as id, min(r.similarity) as similarity
      from (select s.utterance_id, max(l.similarity) as similarity
              from statement s
              join lateral (
                select other_id as id, similarity from report_link where one_id = s.id
                 union all
                select one_id, similarity from report_link where other_id = s.id
              ) l on true
              join statement o on o.id = l.id and o.utterance_id = s.utterance_id
             where s.utterance_id = any(${utterances}::bigint[])
               and s.own_utterance_id is not null and ${isActive(raw('s'))}
             group by s.id) r
     group by r.utterance_id`);
  return new Map(rows.map(({ id, similarity }) => [id, similarity]));
}
