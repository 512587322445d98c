import { columnName } from '../read/columns.ts';
import type { Search } from '../read/compile-search.ts';
import type { Conditions } from '../read/conditions.ts';
import type { SortValue } from '../read/cursor.ts';
import type { Section } from '../read/keyset.ts';
import type { Order } from '../read/order.ts';
import type { Parents } from '../read/page.ts';
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
  readonly conditions: Conditions & { readonly search: Search };
  readonly parents?: Parents | undefined;
  readonly order: Order;
  readonly take: number;
  /** More than RANKED_LIMIT match: the index of the order is walked instead of sorting them. */
  readonly isBroad: boolean;
}

/**
 * The next rows of a section of an order, of each parent or of the root. Few matches are gathered
 * first and then sorted: left alone the planner takes any word for a frequent one, walks the index
 * of the order and filters, which takes a second where the gathering takes half a millisecond.
 */
export async function pageMatches(
  reader: Reader,
  { type, conditions, parents, order, take, isBroad }: MatchRequest,
  { where, orderBy }: Section,
): Promise<readonly Match[]> {
  const documents = raw(`${type.toLowerCase()}_search`);
  const documentId = raw(`d.${type.toLowerCase()}_id`);
  const rank = rankSql(conditions.search);
  const column = raw(columnName(order.column));
  const value = order.column === 'rank' ? rank : sql`r.${column}`;
  const parent = raw(parents ? `r.${parents.column}` : 'null::bigint');
  const isListed = parents ? sql`and ${parent} = any(${parents.ids}::bigint[])` : sql``;
  const page = parents
    ? sql`select * from (
            select r.*, row_number() over (partition by r.parent order by ${orderBy}) as place
              from matched r where ${where}) placed
           where place <= ${take}`
    : sql`select * from matched r where ${where} order by ${orderBy} limit ${take}`;
  return await reader.query<Match>(sql`/* pageMatches */
    with matched as ${raw(isBroad ? 'not materialized' : 'materialized')} (
      select r.id, ${parent} as parent, ${value} as ${column}
        from ${raw(type.toLowerCase())} r join ${documents} d on ${documentId} = r.id
       where d.document @@ ${conditions.search.query}::tsquery
         and ${conditions.where(raw('r'))} ${isListed})
    select r.id, r.parent, r.${column} as value, ${rank} as rank
      from (${page}) r join ${documents} d on ${documentId} = r.id
     order by ${orderBy}`);
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
