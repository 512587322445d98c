import { toColumn } from '../model/columns.ts';
import { tableOf } from '../read/columns.ts';
import type { Search, SearchedType } from '../read/compile-search.ts';
import { documentMatches, isHeld, type SearchConditions } from '../read/conditions.ts';
import type { Parents } from '../read/count.ts';
import type { SortValue } from '../read/cursor.ts';
import type { PagePlan, Section } from '../read/keyset.ts';
import type { Order } from '../read/order.ts';
import { join, type Reader, raw, type Sql, sql } from '../read/sql.ts';

/** A matching row, with its rank and sort value. */
export interface Match {
  readonly id: bigint;
  readonly parent: bigint | null;
  /** 0 to 100,000,000. */
  readonly rank: number;
  /** Its sort value. */
  readonly value: SortValue;
}

export interface MatchRequest {
  readonly type: SearchedType;
  readonly conditions: SearchConditions & { readonly search: Search };
  readonly parents?: Parents | undefined;
  readonly order: Order;
}

/** A page of matches, and its plan. */
export interface FoundMatches {
  readonly plan: PagePlan;
  readonly matches: readonly Match[];
  /** The number of matches, counted up to the limit + 1; undefined if not counted. */
  readonly count?: number | undefined;
}

/** The next rows of a section, and the number of gathered matches. */
export interface Gathered {
  readonly matches: readonly Match[];
  readonly count: number;
}

/**
 * Gathers up to `limit` + 1 matches, sorts them, and returns the next rows of a section of each
 * parent or of the root. Without materialisation, the planner assumes that every word is frequent,
 * and scans the index of the order with a filter: a second instead of half a millisecond.
 */
export async function gatherMatches(
  reader: Reader,
  request: MatchRequest,
  { where, orderBy }: Section,
  { take, limit }: { readonly take: number; readonly limit?: number | undefined },
): Promise<Gathered> {
  const gathered = limit === undefined ? sql`` : sql`limit ${limit + 1}`;
  const page = request.parents
    ? sql`select * from (
            select r.*, row_number() over (partition by r.parent order by ${orderBy}) as place
              from matched r where ${where}) placed
           where place <= ${take}`
    : sql`select * from matched r where ${where} order by ${orderBy} limit ${take}`;
  const rows = await reader.query<{ readonly count: number } & (Match | { readonly id: null })>(
    sql`/* gatherMatches */
      with matched as materialized (${matchedSql(request)} ${gathered})
      select c.count, ${matchColumns(request)}
        from (select count(*)::int as count from matched) c
        left join (${page}) r on true
        left join ${documentsOf(request)} on d.id = r.id
       order by ${orderBy}`,
  );
  return { matches: rows.filter((row) => row.id !== null), count: rows[0]?.count ?? 0 };
}

/**
 * Gathers up to `limit` + 1 matches of any status in the root, sorts them by rank, and returns the
 * next rows of a section. It reads only the statements of the page, which takes a third of the time
 * of `gatherMatches`. The count includes statements that the filter excludes.
 */
export async function rankMatches(
  reader: Reader,
  { conditions }: MatchRequest,
  { where, orderBy }: Section,
  { take, limit }: { readonly take: number; readonly limit: number },
): Promise<Gathered> {
  const { search, others } = conditions;
  // The planner would join all matches, if the condition were not a subquery behind an offset.
  const rows = await reader.query<{ readonly count: number } & (Match | { readonly id: null })>(
    sql`/* rankMatches */
      with matched as materialized (
        select d.statement_id as id, ${rankSql(search, sql`false`)} as rank
          from statement_search d
         where ${documentMatches(search, ROW)} limit ${limit + 1})
      select c.count, r.id, null::bigint as parent, r.rank as value, r.rank
        from (select count(*)::int as count from matched) c
        left join (select r.*
                     from (select * from matched r where ${where} order by ${orderBy} offset 0) r
                    where (select ${others(raw('s'))} from statement s where s.id = r.id)
                    limit ${take}) r on true
       order by ${orderBy}`,
  );
  return { matches: rows.filter((row) => row.id !== null), count: rows[0]?.count ?? 0 };
}

/** Whether `rankMatches` can be used: the rank must depend on the documents alone. */
export function isRankedByDocument({ type, conditions, parents, order }: MatchRequest): boolean {
  const { speakers, byRole } = conditions.search;
  const isNamed = speakers.length > 0 || byRole !== undefined;
  return (
    type === 'Statement' && !parents && order.name === 'RANK' && conditions.isBroad && !isNamed
  );
}

/**
 * Scans the index of an order for the next rows of a section of the root. Efficient if there are
 * many matches.
 */
export function walkMatches(
  reader: Reader,
  request: MatchRequest,
  { where, orderBy }: Section,
  take: number,
): Promise<Match[]> {
  // As a parameter, the limit would be estimated at a tenth of all matches, and these gathered.
  const limit = raw(String(take));
  return reader.query<Match>(sql`/* walkMatches */
    select ${matchColumns(request)}
      from (select * from (${matchedSql(request)}) r
             where ${where} order by ${orderBy} limit ${limit}) r
      join ${documentsOf(request)} on d.id = r.id
     order by ${orderBy}`);
}

/** The matching rows: id, parent, whether a named speaker said it, and the column of the order. */
function matchedSql({ type, conditions, parents, order }: MatchRequest): Sql {
  const { search, others } = conditions;
  const column = raw(toColumn(order.column));
  const own = isOwn(search);
  const value = order.column === 'rank' ? rankSql(search, own) : sql`r.${column}`;
  const parent = raw(parents ? `r.${parents.column}` : 'null::bigint');
  const isListed = parents ? sql`${parent} = any(${parents.ids}::bigint[]) and` : sql``;
  return sql`select r.id, ${parent} as parent, ${own} as own, ${value} as ${column}
      from ${tableOf(type)} r join ${documentsOf({ type })} on d.id = r.id
     where ${isListed} ${documentMatches(search, ROW)} and ${others(ROW)}`;
}

const ROW = raw('r');

function documentsOf({ type }: Pick<MatchRequest, 'type'>): Sql {
  const table = type.toLowerCase();
  return raw(`(select ${table}_id as id, document from ${table}_search) d`);
}

function matchColumns({ conditions, order }: MatchRequest): Sql {
  const value = raw(`r.${toColumn(order.column)}`);
  const rank = order.column === 'rank' ? value : rankSql(conditions.search, sql`r.own`);
  return sql`r.id, r.parent, ${value} as value, ${rank} as rank`;
}

/** Whether a row is by a speaker who is named, or by one in a role that is named. */
function isOwn({ speakers, byRole }: Search): Sql {
  const roles = byRole?.roles.filter(({ isNamed }) => isNamed) ?? [];
  const either = [
    ...(speakers.length === 0 ? [] : [sql`r.speaker_id = any(${speakers}::bigint[])`]),
    ...(roles.length === 0 ? [] : [isHeld(roles, ROW)]),
  ];
  return either.length > 0 ? join(either, ' or ', 'coalesce(', ', false)') : sql`false`;
}

const WEIGHTS = raw(`'{0.05, 0.1, 0.4, 1}'`);

/**
 * The rank as SQL, from 0 to 1: one half is how close the words are, the other half the weight of
 * each word at its best positions (A 1, B 0.4, C 0.1, D 0.05). If a topic is named, statements about
 * it rank higher. If a speaker is named, that speaker's own statements come before all others. The
 * rank depends only on the statement and its speaker, so that changes of other rows do not affect
 * it. It is an integer number of hundred-millionths, so that cursors compare exactly. Cover density
 * (`ts_rank_cd`) would take seven times as long.
 */
export function rankSql({ all, any, speakers, topics, byRole }: Search, isOwn: Sql): Sql {
  const rank = (query: string) => sql`ts_rank(${WEIGHTS}, d.document, ${query}::tsquery, 32)`;
  const words = all === any ? rank(any) : sql`(${rank(all)} + ${rank(any)}) / 2`;
  const about =
    topics === undefined
      ? words
      : sql`(${words} + (d.document @@ ${topics}::tsquery)::int * ${TOPIC_SHARE}) / (1 + ${TOPIC_SHARE})`;
  if (speakers.length === 0 && !byRole?.roles.some(({ isNamed }) => isNamed))
    return sql`((${about}) * 1e8::float8)::int`;
  return sql`((${about} + (${isOwn})::int) * 5e7::float8)::int`;
}

/** What a topic counts in the rank; the words count 1. */
const TOPIC_SHARE = raw('0.5::float8');
