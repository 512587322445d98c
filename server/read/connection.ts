import type { Count } from './count.ts';
import { type PagePlan, toCursor } from './keyset.ts';
import type { Order } from './order.ts';
import type { NodeRow } from './rows.ts';

/** Totals of whole lists, read together for all lists at one place of a query. */
export interface ListSource {
  /** The counts by parent; null is the root. */
  count(): Promise<ReadonlyMap<bigint | null, Count>>;
}

/** A page of a list. */
export interface Connection<Row extends NodeRow> {
  readonly edges: readonly Edge<Row>[];
  readonly pageInfo: PageInfo;
  readonly source: ListSource;
  /** The parent of the list; null for the root. */
  readonly parent: bigint | null;
}

// Edges and PageInfo compute cursors on demand. They are classes because each object literal with a
// getter has a hidden class of its own, which keeps its values until the next full garbage
// collection: that cost a quarter of the server's CPU.

/** An item of a page. */
export class Edge<Row extends NodeRow> {
  readonly node: Row;
  readonly #order: Order;

  constructor(node: Row, order: Order) {
    this.node = node;
    this.#order = order;
  }

  get cursor(): string {
    return toCursor(this.node, this.#order);
  }
}

class PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly #first: Edge<NodeRow> | undefined;
  readonly #last: Edge<NodeRow> | undefined;

  constructor(edges: readonly Edge<NodeRow>[], hasNextPage: boolean, hasPreviousPage: boolean) {
    this.#first = edges.at(0);
    this.#last = edges.at(-1);
    this.hasNextPage = hasNextPage;
    this.hasPreviousPage = hasPreviousPage;
  }

  get startCursor(): string | null {
    return this.#first?.cursor ?? null;
  }

  get endCursor(): string | null {
    return this.#last?.cursor ?? null;
  }
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
  const edges = page.map((node) => new Edge(node, plan.order));
  const hasNextPage = Boolean(plan.before) || (!plan.backward && hasMore);
  const hasPreviousPage = Boolean(plan.after) || (plan.backward && hasMore);
  return { edges, pageInfo: new PageInfo(edges, hasNextPage, hasPreviousPage), source, parent };
}

/** The counts of lists at one place of a query. */
export async function countLists(connections: readonly Connection<NodeRow>[]): Promise<Count[]> {
  const [first] = connections;
  if (!first) return [];
  const counts = await first.source.count();
  return connections.map(({ parent }) => counts.get(parent) ?? { value: 0, isExact: true });
}
