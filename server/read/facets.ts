import DataLoader from 'dataloader';
import type { Database } from '../database/client.ts';
import { Parameters } from './conditions.ts';
import { type Conditions, type Matches, matchesNothing, matchesSql, parentSql } from './matches.ts';

const FACETS = ['speakers', 'outlets', 'topics', 'kinds', 'acts'] as const;

export type Facet = (typeof FACETS)[number];

export interface FacetCount {
  readonly facet: Facet;
  readonly parent: bigint | null;
  /** The row's id, or the value of the enum. */
  readonly value: string;
  readonly count: number;
}

/** The rows of a list, and of which parent; equal but for the parent at one place of a query. */
export interface ListScope {
  readonly conditions: () => Promise<Conditions>;
  readonly parent: { readonly column: string; readonly id: bigint } | undefined;
}

interface FacetKey {
  readonly scope: ListScope;
  readonly facet: Facet;
  readonly top: number;
}

/** One SQL statement for the facets of all connections at one place of the query. */
export function createFacetLoader(database: Database) {
  return new DataLoader<FacetKey, readonly FacetCount[], string>(
    async (keys) => {
      const scope = keys[0]?.scope;
      if (!scope) return [];
      const conditions = await scope.conditions();
      if (matchesNothing(conditions)) return keys.map(() => []);
      const ids = new Set(keys.flatMap((key) => key.scope.parent?.id ?? []));
      const matches: Matches = {
        model: 'statement',
        ...conditions,
        parents: scope.parent && { column: scope.parent.column, ids: [...ids] },
      };
      const facets = [...new Set(keys.map(({ facet }) => facet))];
      const counts = await countFacets(
        database,
        matches,
        facets,
        Math.max(...keys.map(({ top }) => top)),
      );
      return keys.map(({ facet, top, scope: { parent } }) =>
        counts
          .filter((count) => count.facet === facet && count.parent === (parent?.id ?? null))
          .slice(0, top),
      );
    },
    { cacheKeyFn: ({ scope, facet, top }) => `${scope.parent?.id} ${facet} ${top}` },
  );
}

const COLUMNS = {
  speakers: 'speaker_id',
  outlets: 'outlet_id',
  kinds: 'kind',
  acts: 'act',
} as const;

/**
 * How often each value occurs among the statements, the most frequent first, of each facet and
 * parent at most `top`. One SQL statement for all of them. A statement without the value counts
 * nowhere; one about two topics counts for both.
 */
async function countFacets(
  { pool }: Database,
  matches: Matches,
  facets: readonly Facet[],
  top: number,
): Promise<readonly FacetCount[]> {
  const parameters = new Parameters();
  const { rows } = await pool.query<{
    facet: Facet;
    parent: string | null;
    value: string;
    count: number;
  }>(
    `/* countFacets */
     with matched as materialized (
       select r.id, ${parentSql(matches)} as parent, r.speaker_id, r.outlet_id, r.kind, r.act
         ${matchesSql(matches, parameters)})
     select facet, parent, value, count
       from (select c.*, row_number() over (
                      partition by facet, parent order by count desc, length(value), value) as place
               from (${facets.map(countSql).join(' union all ')}) c) placed
      where place <= ${parameters.add(top, 'int')}
      order by facet, parent, place`,
    parameters.values,
  );
  return rows.map((row) => ({ ...row, parent: row.parent === null ? null : BigInt(row.parent) }));
}

function countSql(facet: Facet): string {
  const value = facet === 'topics' ? 't.topic_id' : `m.${COLUMNS[facet]}`;
  const join = facet === 'topics' ? 'join statement_topic t on t.statement_id = m.id' : '';
  return `select '${facet}' as facet, m.parent, ${value}::text as value, count(*)::int as count
            from matched m ${join} where ${value} is not null group by m.parent, ${value}`;
}
