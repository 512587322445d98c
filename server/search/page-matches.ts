import { columnName, tableOf } from '../read/columns.ts';
import type { Search } from '../read/compile-search.ts';
import { hasFound, type SearchConditions } from '../read/conditions.ts';
import type { Parents } from '../read/count.ts';
import type { SortValue } from '../read/cursor.ts';
import type { Section } from '../read/keyset.ts';
import type { Order } from '../read/order.ts';
import { type Reader, raw, type Sql, sql } from '../read/sql.ts';

/** The types that are searched by full text. */
export type SearchedType = 'Article' | 'Statement';

/** A row that matches, and where it stands. */
export interface Match {
  readonly id: bigint;
  readonly parent: bigint | null;
  /** 0 to 100,000,000. */
  readonly rank: number;
  /** The value it is sorted by. */
  readonly value: SortValue;
}

export interface MatchRequest {
  readonly type: SearchedType;
  readonly conditions: SearchConditions & { readonly search: Search };
  readonly parents?: Parents | undefined;
  readonly order: Order;
}

/** The next rows of a section, and how many are gathered. */
export interface Gathered {
  readonly matches: readonly Match[];
  readonly count: number;
}

/**
 * Gathers the matches, no more than one over the limit, and sorts them: the next rows of a section
 * of each parent or of the root. Left alone the planner takes any word for a frequent one, walks the index of the
 * order and filters, which takes a second where the gathering takes half a millisecond.
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

/** Walks the index of an order to the next rows of a section of the root: for many matches. */
export function walkMatches(
  reader: Reader,
  request: MatchRequest,
  { where, orderBy }: Section,
  take: number,
): Promise<Match[]> {
  return reader.query<Match>(sql`/* walkMatches */
    select ${matchColumns(request)}
      from (select * from (${matchedSql(request)}) r
             where ${where} order by ${orderBy} limit ${take}) r
      join ${documentsOf(request)} on d.id = r.id
     order by ${orderBy}`);
}

/** The rows that match: id, parent, and the column of the order. */
function matchedSql({ type, conditions, parents, order }: MatchRequest): Sql {
  const { search, besides } = conditions;
  const column = raw(columnName(order.column));
  const value = order.column === 'rank' ? rankSql(search) : sql`r.${column}`;
  const parent = raw(parents ? `r.${parents.column}` : 'null::bigint');
  const isListed = parents ? sql`${parent} = any(${parents.ids}::bigint[]) and` : sql``;
  return sql`select r.id, ${parent} as parent, ${value} as ${column}
      from ${tableOf(type)} r join ${documentsOf({ type })} on d.id = r.id
     where ${isListed} ${hasFound(search)} and ${besides(raw('r'))}`;
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
 * The rank as SQL, between 0 and 1: half of it how close together all words stand (cover density),
 * half how much each weighs where it stands best (A 1, B 0.4, C 0.1, D 0.05). Of one document
 * alone, so that rows that come or go change no other's. A whole number of hundred-millionths, so
 * that a cursor compares what it was made from.
 */
function rankSql({ query, any }: Search): Sql {
  return sql`((ts_rank_cd(${WEIGHTS}, d.document, ${query}::tsquery, 32)
             + ts_rank(${WEIGHTS}, d.document, ${any}::tsquery, 32)) * 5e7::float8)::int`;
}
