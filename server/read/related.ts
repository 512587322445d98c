import type { CorrectionKind } from '../../prisma/generated/client/enums.ts';
import type { NodeType } from '../model/key.ts';
import { type Rows, selectRows } from './rows.ts';
import { join, oneOrAny, type Reader, raw, type Sql, sql } from './sql.ts';
import { ifVisible, isActive } from './visibility.ts';

// Lists that belong to rows of another type, by parent id. Each function reads the lists of all
// parents with one SQL statement.

export type ByParent<Value> = ReadonlyMap<bigint, readonly Value[]>;

/** How the rows `r` of a type belong to parents. */
interface Relation<Type extends NodeType> {
  readonly type: Type;
  /** The column with the id of the parent. */
  readonly parent: string;
  /** Tables that lead from the parents to the rows. */
  readonly from: Sql;
  /** Which of the rows belong to the list. @default all */
  readonly where?: (reader: Reader) => Sql;
  readonly orderBy: string;
}

function relation<Type extends NodeType>(given: Relation<Type>) {
  const { type, from, where = () => sql`true` } = given;
  const [parent, orderBy] = [raw(given.parent), raw(given.orderBy)];
  return function readRelated(
    reader: Reader,
    parents: readonly bigint[],
    needs: readonly string[],
  ) {
    return groupByParent(
      selectRows<Type, Rows[Type] & Child>(
        reader,
        type,
        needs,
        ({ columns, joins }) => sql`/* readRelated */
          select ${parent} as "parentId", ${columns} from ${from} ${joins}
           where ${parent} = ${oneOrAny('bigint', parents)} and ${where(reader)} order by ${orderBy}`,
      ),
    );
  };
}

interface Child {
  readonly parentId: bigint;
}

async function groupByParent<Row extends Child>(rows: Promise<Row[]>): Promise<ByParent<Row>> {
  return Map.groupBy(await rows, ({ parentId }) => parentId);
}

/** Reads lists of rows that are not of a node type. The statement has a column `parentId`. */
function lists<Row extends object, Args extends readonly unknown[] = []>(
  statement: (parents: readonly bigint[], reader: Reader, ...args: Args) => Sql,
) {
  return (reader: Reader, parents: readonly bigint[], ...args: Args): Promise<ByParent<Row>> =>
    groupByParent(reader.query<Row & Child>(statement(parents, reader, ...args)));
}

/** The topics of statements, main topic first. */
export const readTopics = relation({
  type: 'Topic',
  parent: 't.statement_id',
  from: sql`statement_topic t join topic r on r.id = t.topic_id`,
  orderBy: 't.statement_id, t.position',
});

/** The current statements nested in others, in text order. */
export const readReported = relation({
  type: 'Statement',
  parent: 'r.within_id',
  from: sql`statement r`,
  where: () => isActive(raw('r')),
  orderBy: 'r.start, r.id',
});

// A denial holds while both statements have the same speaker, which a correction can change.
const DENIAL = sql`statement denier
  join statement_denial x on x.statement_id = denier.id
  join statement denied on denied.key = x.denied_key and denied.speaker_id = denier.speaker_id`;

/** The statements that others deny, in any status, in the order of the corpus. */
export const readDenied = relation({
  type: 'Statement',
  parent: 'denier.id',
  from: sql`${DENIAL} join statement r on r.id = denied.id`,
  where: (reader) => ifVisible(reader, 'Statement'),
  orderBy: 'denier.id, x.position',
});

/** The current statements that deny others, in time order. */
export const readDenials = relation({
  type: 'Statement',
  parent: 'denied.id',
  from: sql`${DENIAL} join statement r on r.id = denier.id`,
  where: () => isActive(raw('r')),
  orderBy: 'r.dated_earliest, r.id',
});

/** The statements that others are parted from, in either direction, in time order. */
export const readParted = relation({
  type: 'Statement',
  parent: 'x.id',
  from: sql`(select s.id, p.parted_key as key
          from statement s join statement_parting p on p.statement_id = s.id
         union
        select s.id, o.key
          from statement s
          join statement_parting p on p.parted_key = s.key
          join statement o on o.id = p.statement_id) x
     join statement r on r.key = x.key`,
  where: (reader) => ifVisible(reader, 'Statement'),
  orderBy: 'r.dated_earliest, r.id',
});

/** The members of collectives, in the order of the corpus. */
export const readMembers = relation({
  type: 'Speaker',
  parent: 'm.collective_id',
  from: sql`speaker_member m join speaker r on r.id = m.member_id`,
  orderBy: 'm.position',
});

/** The collectives that speakers are members of, by name. */
export const readCollectives = relation({
  type: 'Speaker',
  parent: 'm.member_id',
  from: sql`speaker_member m join speaker r on r.id = m.collective_id`,
  where: () => sql`r.merged_into_id is null`,
  orderBy: 'r.folded, r.id',
});

const redacted = (isDependent: boolean) =>
  relation({
    type: 'Statement',
    parent: 'x.redaction_id',
    from: sql`redacted_statement x join statement r on r.id = x.statement_id`,
    where: (reader) => sql`x.is_dependent = ${isDependent} and ${ifVisible(reader, 'Statement')}`,
    orderBy: 'x.statement_id',
  });

/** The statements that redactions were requested for. */
export const readRedacted = redacted(false);

/** The statements that were redacted with those. */
export const readAlsoRedacted = redacted(true);

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
export const readCorrections = lists<CorrectionRow>((statements, reader) => {
  // What precedes an acceptance was a proposal.
  const replaced = reader.seesProposals
    ? sql`c.replaced`
    : sql`case when exists (select from correction later
                 where later.statement_id = c.statement_id and later.version >= c.version
                   and later.kind = 'ACCEPTED') then '{}' else c.replaced end`;
  return sql`/* readCorrections */
    select c.statement_id as "parentId", c.version, c.kind, c.reason,
           c.corrected_by as "correctedBy", c.corrected_at as "correctedAt",
           ${replaced} as replaced
      from correction c where c.statement_id = ${oneOrAny('bigint', statements)}
     order by c.statement_id, c.version`;
});

export interface RedactionRow {
  readonly id: bigint;
  readonly reason: string;
  readonly redactedBy: string;
  readonly redactedAt: Date;
}

/** The redactions of articles, earliest first. */
export const readRedactions = lists<RedactionRow>(
  (articles) => sql`/* readRedactions */
    select article_id as "parentId", id, reason, redacted_by as "redactedBy",
           redacted_at as "redactedAt"
      from redaction where article_id = ${oneOrAny('bigint', articles)} order by id`,
);

export interface SpeakerNameRow {
  readonly use: 'NAME' | 'TRANSLATION' | 'ALIAS';
  readonly language: string | null;
  readonly name: string;
  /** Whether it is the name of a speaker merged into this one. */
  readonly isMerged: boolean;
}

/** The names of speakers: their own, then those of speakers merged into them. */
export const readNames = lists<SpeakerNameRow>(
  (speakers) => sql`/* readNames */
    select p.id as "parentId", n.use, n.language, n.name, b.id <> p.id as "isMerged"
      from unnest(${speakers}::bigint[]) p (id)
      join speaker b on b.id = p.id or b.merged_into_id = p.id
      join speaker_name n on n.speaker_id = b.id
     order by "isMerged", b.id, n.position`,
);

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
export const readRoles = lists<RoleRow, [on: Date | null | undefined]>((speakers, _reader, on) => {
  const day = on?.toISOString().slice(0, 10);
  const limits = [
    sql`speaker_id = ${oneOrAny('bigint', speakers)}`,
    ...(day
      ? [
          sql`(from_earliest is null or from_earliest <= ${day}::date)`,
          sql`(to_latest is null or to_latest >= ${day}::date)`,
        ]
      : []),
  ];
  return sql`/* readRoles */
    select speaker_id as "parentId", title, of_id as "ofId", from_date as "fromDate",
           to_date as "toDate"
      from speaker_role where ${join(limits, ' and ')} order by speaker_id, position`;
});

export interface SpeakerMergeRow {
  readonly reason: string;
  readonly mergedBy: string;
  readonly mergedAt: Date;
}

/** The merges of speakers that were merged into others. */
export const readMerges = lists<SpeakerMergeRow>(
  (speakers) => sql`/* readMerges */
    select speaker_id as "parentId", reason, merged_by as "mergedBy", merged_at as "mergedAt"
      from speaker_merge where speaker_id = ${oneOrAny('bigint', speakers)}`,
);

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
export const countSpeakers = lists<RelatedCount>(
  (articles) => sql`/* countSpeakers */
    select s.article_id as "parentId", s.speaker_id as id, count(*)::int as count
      from statement s
     where s.article_id = ${oneOrAny('bigint', articles)} and s.speaker_id is not null
       and ${isActive(STATEMENT)}
     group by s.article_id, s.speaker_id
     order by count desc, min(s.start), min(s.id)`,
);

/** The topics of speakers with their numbers of statements, most frequent first. */
export const countTopics = lists<RelatedCount>(
  (speakers) => sql`/* countTopics */
    select s.speaker_id as "parentId", t.topic_id as id, count(*)::int as count
      from statement s
      join statement_topic t on t.statement_id = s.id
      join topic on topic.id = t.topic_id
     where s.speaker_id = ${oneOrAny('bigint', speakers)} and ${isActive(STATEMENT)}
     group by s.speaker_id, t.topic_id, topic.slug
     order by count desc, topic.slug`,
);

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
             where s.utterance_id = ${oneOrAny('bigint', utterances)}
               and s.own_utterance_id is not null and ${isActive(raw('s'))}
             group by s.id) r
     group by r.utterance_id`);
  return new Map(rows.map(({ id, similarity }) => [id, similarity]));
}
