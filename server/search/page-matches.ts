import { columnName, tableOf } from '../read/columns.ts';
import type { Search } from '../read/compile-search.ts';
import { documentMatches, type SearchConditions } from '../read/conditions.ts';
import type { Parents } from '../read/count.ts';
import type { SortValue } from '../read/cursor.ts';
import type { Section } from '../read/keyset.ts';
import type { Order } from '../read/order.ts';
import { type Reader, raw, type Sql, sql } from '../read/sql.ts';

/** The types with full-text search. */
export type SearchedType = 'Article' | 'Statement';

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

/** The matching rows: id, parent, and the column of the order. */
function matchedSql({ type, conditions, parents, order }: MatchRequest): Sql {
  const { search, others } = conditions;
  const column = raw(columnName(order.column));
  const value = order.column === 'rank' ? rankSql(search) : sql`r.${column}`;
  const parent = raw(parents ? `r.${parents.column}` : 'null::bigint');
  const isListed = parents ? sql`${parent} = any(${parents.ids}::bigint[]) and` : sql``;
  return sql`select r.id, ${parent} as parent, ${value} as ${column}
      from ${tableOf(type)} r join ${documentsOf({ type })} on d.id = r.id
     where ${isListed} ${documentMatches(search, raw('r'))} and ${others(raw('r'))}`;
}

function documentsOf({ type }: Pick<MatchRequest, 'type'>): Sql {
  const table = type.toLowerCase();
  return raw(`(select ${table}_id as id, document from ${table}_search) d`);
}

function matchColumns({ conditions, order }: MatchRequest): Sql {
  const value = raw(`r.${columnName(order.column)}`);
  return sql`r.id, r.parent, ${value} as value, ${rankSql(conditions.search)} as rank`;
}

const WEIGHTS = raw(`'{0.05, 0.1, 0.4, 1}'`);

/**
 * The rank as SQL, from 0 to 1: one half is how close the words are, the other half the weight of
 * each word at its best positions (A 1, B 0.4, C 0.1, D 0.05). If a speaker is named, statements of
 * that speaker come before all others. The rank depends only on the document, so that changes of
 * other rows do not affect it. It is an integer number of hundred-millionths, so that cursors
 * compare exactly. Cover density (`ts_rank_cd`) would take seven times as long.
 */
function rankSql({ all, any, own }: Search): Sql {
  const words = sql`(ts_rank(${WEIGHTS}, d.document, ${all}::tsquery, 32)
             + ts_rank(${WEIGHTS}, d.document, ${any}::tsquery, 32))`;
  if (own === undefined) return sql`(${words} * 5e7::float8)::int`;
  return sql`((${words} / 2 + (d.document @@ ${own}::tsquery)::int) * 5e7::float8)::int`;
}
