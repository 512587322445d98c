import type { Count } from './count.ts';
import { type PagePlan, toCursor } from './keyset.ts';
import type { NodeRow } from './rows.ts';

/** Totals of whole lists, read together for all lists at one place of a query. */
export interface ListSource {
  /** The counts by parent; null is the root. */
  count(): Promise<ReadonlyMap<bigint | null, Count>>;
}

/** A page of a list. */
export interface Connection<Row extends NodeRow> {
  readonly edges: readonly Edge<Row>[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly source: ListSource;
  /** The parent of the list; null for the root. */
  readonly parent: bigint | null;
}

export interface Edge<Row extends NodeRow> {
  readonly cursor: string;
  readonly node: Row;
}

/**
 * Reads the plan's sections concurrently and concatenates them to the page and one more row.
 * Reading both sections, even if the first would suffice, keeps the number of SQL statements the
 * same for every page.
 */
export async function readSections<Row>(
  plan: PagePlan,
  read: (section: PagePlan['sections'][number], take: number) => Promise<readonly Row[]>,
): Promise<Row[]> {
  const take = plan.limit + 1;
  const sections = await Promise.all(plan.sections.map((section) => read(section, take)));
  return sections.flat().slice(0, take);
}

/** Makes a connection of at most `limit` + 1 rows in the plan's reading order. */
export function toConnection<Row extends NodeRow>(
  plan: PagePlan,
  rows: readonly Row[],
  source: ListSource,
  parent: bigint | null,
): Connection<Row> {
  const hasMore = rows.length > plan.limit;
  const page = rows.slice(0, plan.limit);
  if (plan.backward) page.reverse();
  const cursorOf = (row: Row | undefined) => (row ? toCursor(row, plan.order) : null);
  return {
    // Cursors are computed on demand.
    edges: page.map((node) => ({
      node,
      get cursor() {
        return toCursor(node, plan.order);
      },
    })),
    pageInfo: {
      hasNextPage: Boolean(plan.before) || (!plan.backward && hasMore),
      hasPreviousPage: Boolean(plan.after) || (plan.backward && hasMore),
      get startCursor() {
        return cursorOf(page.at(0));
      },
      get endCursor() {
        return cursorOf(page.at(-1));
      },
    },
    source,
    parent,
  };
}

/** The counts of lists at one place of a query. */
export async function countLists(connections: readonly Connection<NodeRow>[]): Promise<Count[]> {
  const [first] = connections;
  if (!first) return [];
  const counts = await first.source.count();
  return connections.map(({ parent }) => counts.get(parent) ?? { value: 0, isExact: true });
}
