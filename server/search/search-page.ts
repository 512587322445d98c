import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import type { Database } from '../database/client.ts';
import type { SearchedModel } from '../read/conditions.ts';
import { type Connection, readSections, toConnection } from '../read/connection.ts';
import { isCursorOf } from '../read/cursor.ts';
import { type Page, type PagePlan, planPage } from '../read/keyset.ts';
import {
  type Conditions,
  countMatches,
  countMatchesOfParents,
  estimateMatches,
  type Matches,
  matchesNothing,
  RANKED_LIMIT,
} from '../read/matches.ts';
import type { Order } from '../read/order.ts';
import { perField } from '../read/per-field.ts';
import { nodeQuery } from '../read/read-page.ts';
import { delegateOf, type ReadContext, type Row } from '../read/rows.ts';
import { type Match, pageMatches } from './page-matches.ts';

export interface SearchPageRequest {
  readonly page: Page;
  readonly order: Order;
  /** Called once for all parents of a nested page. */
  readonly conditions: () => Promise<Conditions>;
  /** Of a nested page: the children's column that names the parent. */
  readonly parent?: { readonly column: string; readonly id: bigint } | undefined;
  readonly context: ReadContext;
  readonly info: GraphQLResolveInfo;
}

/** A page of a search, with the conditions that all pages at its place of the query share. */
export interface FoundConnection extends Connection<Row> {
  readonly conditions: () => Promise<Conditions>;
}

/** A row of a search, with its rank from 0 to 1. */
export type FoundRow = Row & { readonly searchRank: number };

// More than RANKED_LIMIT rows are not sorted by rank but come newest first, and a cursor says so:
// rows that come or go do not change the order under a reader.
const BROAD: Order = {
  name: 'RANK_OF_MANY',
  column: 'publishedEarliest',
  type: 'date',
  direction: 'DESC',
};

// What a page of the root list is kept under, in the place of a parent's id.
const ROOT = 0n;

/** A page of what a search finds: one SQL statement for the matches, one for the rows. */
export async function readSearchPage(
  model: SearchedModel,
  { page, order, conditions, parent, context, info }: SearchPageRequest,
): Promise<FoundConnection> {
  const query = nodeQuery({ ...order, column: 'id' }, context, info);
  const read = () =>
    createReader(context.database, model, page, order, conditions, query, parent?.column);
  const reader = parent ? perField(context, info, read) : read();
  const { plan, rows } = await reader.pages.load(parent?.id ?? ROOT);
  const connection = toConnection(plan, rows, async () => {
    const value = await reader.counts.load(parent?.id ?? ROOT);
    if (parent || value <= RANKED_LIMIT) return { value, isExact: true };
    return {
      value: await estimateMatches(context.database, await reader.matches([])),
      isExact: false,
    };
  });
  return { ...connection, conditions: reader.conditions };
}

function createReader(
  database: Database,
  model: SearchedModel,
  page: Page,
  order: Order,
  conditions: () => Promise<Conditions>,
  query: object,
  column: string | undefined,
) {
  let made: Promise<Conditions> | undefined;
  const once = () => {
    made ??= conditions();
    return made;
  };
  const matches = async (ids: readonly bigint[]): Promise<Matches> => {
    const parents = column === undefined ? undefined : { column, ids };
    return { model, ...(await once()), parents };
  };
  const counts = new DataLoader<bigint, number>(async (ids) => {
    const wanted = await matches(ids);
    if (matchesNothing(wanted)) return ids.map(() => 0);
    if (!column) {
      const count = await countMatches(database, wanted);
      return ids.map(() => count);
    }
    const counted = await countMatchesOfParents(database, wanted);
    return ids.map((id) => counted.get(id) ?? 0);
  });
  const pages = new DataLoader<bigint, { plan: PagePlan; rows: Row[] }>(async (ids) => {
    const wanted = await matches(ids);
    if (matchesNothing(wanted)) {
      const plan = planPage(page, order);
      return ids.map(() => ({ plan, rows: [] }));
    }
    const isBroad = column ? false : (await counts.load(ROOT)) > RANKED_LIMIT;
    const plan = planPage(page, chooseOrder(page, order, isBroad));
    const found = await readMatches(database, wanted, plan, isBroad, ids);
    const rows = await readRows(database, model, [...found.values()].flat(), plan.order, query);
    return ids.map((id) => ({
      plan,
      rows: (found.get(id) ?? []).flatMap((match) => rows.get(match.id) ?? []),
    }));
  });
  return { pages, counts, matches, conditions: once };
}

function chooseOrder(page: Page, order: Order, isBroad: boolean): Order {
  if (order.name !== 'RANK') return order;
  const cursor = page.after ?? page.before;
  const goesOnBroad = cursor == null ? isBroad : isCursorOf(cursor, BROAD);
  return goesOnBroad ? BROAD : order;
}

async function readMatches(
  database: Database,
  matches: Matches,
  plan: PagePlan,
  isBroad: boolean,
  ids: readonly bigint[],
): Promise<Map<bigint, readonly Match[]>> {
  const direction = (plan.order.direction === 'ASC') !== plan.backward ? 'asc' : 'desc';
  const { column } = plan.order;
  const read = async ({ where }: { where: object }, take: number) =>
    await pageMatches(database, matches, { column, direction, where, take, isBroad });
  if (!matches.parents) return new Map([[ROOT, await readSections(plan, read)]]);
  const found = new Map<bigint, Match[]>(ids.map((id) => [id, []]));
  for (const section of plan.sections) {
    for (const match of await read(section, plan.limit + 1))
      found.get(match.parent ?? ROOT)?.push(match);
  }
  return new Map([...found].map(([id, rows]) => [id, rows.slice(0, plan.limit + 1)]));
}

async function readRows(
  database: Database,
  model: SearchedModel,
  found: readonly Match[],
  order: Order,
  query: object,
): Promise<Map<bigint, Row>> {
  if (found.length === 0) return new Map();
  const where = { id: { in: found.map(({ id }) => id) } };
  const rows = await delegateOf(database, model).findMany({ ...query, where });
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const { id, rank, value } of found) {
    const row = byId.get(id);
    // Pothos knows the row by its identity: what is added is added to it.
    if (row)
      Object.assign(row, { searchRank: rank / 1e8, [order.column]: sortValue(value, order) });
  }
  return byId;
}

function sortValue(value: string | null, { type }: Order) {
  if (value === null) return null;
  if (type === 'date') return new Date(value);
  return type === 'int' ? Number(value) : value;
}
