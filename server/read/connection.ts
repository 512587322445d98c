import { type PagePlan, toCursor } from './keyset.ts';

export interface Count {
  readonly value: number;
  /** False for an estimate. */
  readonly isExact: boolean;
}

/** A connection as resolvers return it; the count is taken only when it is asked for. */
export interface Connection<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly count: () => Promise<Count>;
}

/**
 * Reads the plan's sections, all at once, and joins them to the page and one row more. That the
 * first alone may do is only known afterwards: always asking for both keeps the number of SQL
 * statements the same for every page.
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
export function toConnection<Row extends object>(
  plan: PagePlan,
  rows: readonly Row[],
  count: () => Promise<Count>,
): Connection<Row> {
  const hasMore = rows.length > plan.limit;
  const page = rows.slice(0, plan.limit);
  if (plan.backward) page.reverse();
  const edges = page.map((node) => ({
    cursor: toCursor(node as Readonly<Record<string, unknown>>, plan.order),
    node,
  }));
  let counted: Promise<Count> | undefined;
  return {
    edges,
    pageInfo: {
      hasNextPage: Boolean(plan.before) || (!plan.backward && hasMore),
      hasPreviousPage: Boolean(plan.after) || (plan.backward && hasMore),
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    count: () => {
      counted ??= count();
      return counted;
    },
  };
}
