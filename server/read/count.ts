import type { NodeType } from '../model/key.ts';
import { tableOf } from './columns.ts';
import type { Condition } from './conditions.ts';
import { once } from './once.ts';
import { type Spread, sampleOf } from './sample.ts';
import { type Reader, raw, type Sql, sql } from './sql.ts';

export interface Count {
  readonly value: number;
  /** False for an estimate. */
  readonly isExact: boolean;
}

/** Counts above this limit are estimates. */
export const EXACT_COUNT_LIMIT = 10_000;

/** The rows of the lists at one place of a query. */
export interface Lists {
  readonly type: NodeType;
  readonly where: Condition;
  /** The parents of the lists. Absent for the root list, whose parent is null. */
  readonly parents?: Parents | undefined;
}

export interface Parents {
  /** The column that refers to the parent, by its name in SQL. */
  readonly column: string;
  readonly ids: readonly bigint[];
}

/** Lists whose counts are read at most once. */
export interface CountedLists extends Lists {
  count(): Promise<ReadonlyMap<bigint | null, Count>>;
  /** The parents of the lists that exceed the limit. */
  longParents(): Promise<ReadonlySet<bigint | null>>;
}

const ROW = raw('r');

/** Counts by parent. */
type Counted = ReadonlyMap<bigint | null, number>;

/**
 * Counts each list exactly up to `limit` rows, and estimates larger ones from a sample. An exact
 * count of 20 M rows takes 1.6 s.
 */
export function createLists(
  reader: Reader,
  lists: Lists,
  limit = EXACT_COUNT_LIMIT,
  countRows: () => Promise<Counted> = () => countWithin(reader, lists, limit),
): CountedLists {
  const within = once(countRows);
  const longParents = once(async () => {
    const counts = [...(await within())];
    return new Set(counts.flatMap(([parent, count]) => (count > limit ? [parent] : [])));
  });
  const count = once(async () => {
    const parents = await longParents();
    const estimates = parents.size > 0 ? await estimateRows(reader, lists, parents) : new Map();
    const counts = [...(await within())].map(([parent, least]): [bigint | null, Count] => {
      const value = Math.max(least, estimates.get(parent) ?? 0);
      return [parent, { value, isExact: !parents.has(parent) }];
    });
    return new Map(counts);
  });
  return { ...lists, longParents, count };
}

/** Counts the rows of each list, up to `limit` + 1. */
export async function countWithin(
  reader: Reader,
  { type, where, parents }: Lists,
  limit: number,
): Promise<Counted> {
  const isListed = parents ? sql`r.${raw(parents.column)} = p.id` : sql`true`;
  const ids = parents ? [...new Set(parents.ids)] : [null];
  const rows = await reader.query<ParentCount>(sql`/* countWithin */
    select p.id as parent, m.count
      from unnest(${ids}::bigint[]) p (id)
     cross join lateral (
           select count(*)::int as count
             from (select from ${tableOf(type)} r
                    where ${isListed} and ${where(ROW)} limit ${limit + 1}) r) m`);
  return toMap(rows);
}

// A few long ranges give counts as accurate as many short ones, and are cheaper to read.
const COUNT_SPREAD: Spread = { stretches: 200, length: 50 };

async function estimateRows(
  reader: Reader,
  lists: Lists,
  parents: ReadonlySet<bigint | null>,
): Promise<Counted> {
  const rows = sampleOf(lists.type, COUNT_SPREAD);
  return toMap(
    await reader.query<ParentCount>(sql`/* estimateRows */
      select ${parentOf(lists)} as parent, round(sum(r.weight))::float8 as count
        from ${rows} r where ${isIn(lists, [...parents])} group by 1`),
  );
}

interface ParentCount {
  readonly parent: bigint | null;
  readonly count: number;
}

function toMap(rows: readonly ParentCount[]): Counted {
  return new Map(rows.map(({ parent, count }) => [parent, count]));
}

/** The parent of a row `r`. */
export function parentOf({ parents }: Lists): Sql {
  return raw(parents ? `r.${parents.column}` : 'null::bigint');
}

/** Whether a row `r` is in the list of one of the parents. */
export function isIn(lists: Lists, parents: readonly (bigint | null)[]): Sql {
  const { where } = lists;
  if (!lists.parents) return where(ROW);
  return sql`${parentOf(lists)} = any(${parents}::bigint[]) and ${where(ROW)}`;
}
