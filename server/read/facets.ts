import type { CountedLists } from './count.ts';
import { join, type Reader, raw, type Sql, sql } from './sql.ts';
import { tally } from './tally.ts';

export const FACETS = ['speakers', 'outlets', 'topics', 'kinds', 'acts'] as const;

export type Facet = (typeof FACETS)[number];

export interface FacetCount {
  readonly facet: Facet;
  /** Whose list; null for the root. */
  readonly parent: bigint | null;
  /** The row's id, or the value of the enum. */
  readonly value: string;
  readonly count: number;
}

const COLUMNS = {
  speakers: 'speaker_id',
  outlets: 'outlet_id',
  kinds: 'kind',
  acts: 'act',
} as const;

/** A list whose values are counted. */
export interface FacetedList {
  /** Whose list; null for the root. */
  readonly parent: bigint | null;
  readonly source: CountedLists;
}

/**
 * Counts the values of each facet in the lists at one place of a query: at most `top` per facet and
 * list, most frequent first. One SQL statement for all short lists, one for all long ones. A
 * statement without a value is not counted; a statement about two topics counts for both.
 */
export async function countFacets(
  reader: Reader,
  lists: readonly FacetedList[],
  facets: readonly Facet[],
  top: number,
): Promise<readonly FacetCount[]> {
  const source = lists[0]?.source;
  if (!source || facets.length === 0) return [];
  return await tally(source, ({ parent, rows }) =>
    reader.query<FacetCount>(sql`/* countFacets */
      with matched as materialized (
        select r.id, ${parent} as parent, r.speaker_id, r.outlet_id, r.kind, r.act, r.weight
          from ${rows})
      select facet, parent, value, count
        from (select c.*, row_number() over (
                       partition by facet, parent order by count desc, length(value), value) as place
                from (${join(facets.map(countSql), ' union all ')}) c) placed
       where place <= ${top}
       order by facet, parent, place`),
  );
}

function countSql(facet: Facet): Sql {
  const value = raw(facet === 'topics' ? 't.topic_id' : `m.${COLUMNS[facet]}`);
  const topics = facet === 'topics' ? sql`join statement_topic t on t.statement_id = m.id` : sql``;
  return sql`select ${raw(`'${facet}'`)} as facet, m.parent, ${value}::text as value,
                    round(sum(m.weight))::int as count
               from matched m ${topics} where ${value} is not null group by m.parent, ${value}`;
}
