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

/** Reads the plan's sections in turn until the page, and one row more, is there. */
export async function readSections<Row>(
  plan: PagePlan,
  read: (section: PagePlan['sections'][number], take: number) => Promise<readonly Row[]>,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const section of plan.sections) {
    const missing = plan.limit + 1 - rows.length;
    if (missing > 0) rows.push(...(await read(section, missing)));
  }
  return rows;
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
