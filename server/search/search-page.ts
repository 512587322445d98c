import type { Search } from '../read/compile-search.ts';
import type { Conditions } from '../read/conditions.ts';
import { type Connection, readSections, toConnection } from '../read/connection.ts';
import { EXACT_COUNT_LIMIT } from '../read/count.ts';
import { isCursorOf } from '../read/cursor.ts';
import { type Page, type PagePlan, planPage } from '../read/keyset.ts';
import type { Order } from '../read/order.ts';
import { createSource, type ListRequest } from '../read/page.ts';
import { type Rows, readRows } from '../read/rows.ts';
import type { Reader } from '../read/sql.ts';
import { type Match, pageMatches, type SearchedType } from './page-matches.ts';

/** Up to here matches are sorted by rank. */
export const RANKED_LIMIT = EXACT_COUNT_LIMIT;

/** A row of a search, with its rank from 0 to 1. */
export type Found<Type extends SearchedType> = Rows[Type] & { readonly searchRank: number };

export interface SearchRequest<Type extends SearchedType> extends ListRequest<Type> {
  readonly conditions: Conditions & { readonly search: Search };
}

// More than RANKED_LIMIT rows are not sorted by rank but come newest first, and a cursor says so:
// rows that come or go do not change the order under a reader.
const BROAD: Order = {
  name: 'RANK_OF_MANY',
  column: 'publishedEarliest',
  type: 'date',
  direction: 'DESC',
};

/**
 * A page of what a search finds in each list: one SQL statement for the matches, one for the rows.
 *
 * @throws INVALID_CURSOR
 */
export async function readSearchPages<Type extends SearchedType>(
  reader: Reader,
  request: SearchRequest<Type>,
): Promise<Connection<Found<Type>>[]> {
  const { page, conditions, parents } = request;
  const source = createSource(reader, request, parents);
  const ids = parents?.ids ?? [null];
  if (conditions.search.query === undefined) {
    const plan = planPage(page, request.order);
    return ids.map((id) => toConnection<Found<Type>>(plan, [], source, id));
  }
  const isBroad = await source.isMany();
  const plan = planPage(page, chooseOrder(page, request.order, isBroad));
  const found = await findMatches(reader, request, plan, isBroad);
  const rows = await readFound(reader, request, plan, found);
  const byParent = Map.groupBy(found, ({ parent }) => parent);
  return ids.map((id) => {
    const matches = (byParent.get(id) ?? []).slice(0, plan.limit + 1);
    return toConnection(
      plan,
      matches.flatMap((match) => rows.get(match.id) ?? []),
      source,
      id,
    );
  });
}

function chooseOrder(page: Page, order: Order, isBroad: boolean): Order {
  if (order.name !== 'RANK') return order;
  const cursor = page.after ?? page.before;
  const goesOnBroad = cursor == null ? isBroad : isCursorOf(cursor, BROAD);
  return goesOnBroad ? BROAD : order;
}

async function findMatches<Type extends SearchedType>(
  reader: Reader,
  { type, conditions, parents }: SearchRequest<Type>,
  plan: PagePlan,
  isBroad: boolean,
): Promise<readonly Match[]> {
  const read = (section: PagePlan['sections'][number], take: number) =>
    pageMatches(reader, { type, conditions, parents, order: plan.order, take, isBroad }, section);
  if (!parents) return await readSections(plan, read);
  const sections = plan.sections.map((section) => read(section, plan.limit + 1));
  return (await Promise.all(sections)).flat();
}

async function readFound<Type extends SearchedType>(
  reader: Reader,
  { type, needs }: SearchRequest<Type>,
  { order }: PagePlan,
  found: readonly Match[],
): Promise<ReadonlyMap<bigint, Found<Type>>> {
  const rows = await readRows(
    reader,
    type,
    found.map(({ id }) => id),
    needs,
  );
  return new Map(
    found.flatMap(({ id, rank, value }) => {
      const row = rows.get(id);
      if (!row) return [];
      return [[id, { ...row, searchRank: rank / 1e8, [order.column]: value }] as const];
    }),
  );
}
