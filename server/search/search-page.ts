import type { Search, SearchedType } from '../read/compile-search.ts';
import type { SearchConditions } from '../read/conditions.ts';
import { type Connection, readSections, toConnection } from '../read/connection.ts';
import { createLists, type Parents } from '../read/count.ts';
import { isCursorOf } from '../read/cursor.ts';
import { type PagePlan, planPage } from '../read/keyset.ts';
import type { Order } from '../read/order.ts';
import type { ListRequest } from '../read/page.ts';
import { type Rows, readRows } from '../read/rows.ts';
import type { Reader } from '../read/sql.ts';
import {
  type FoundMatches,
  gatherMatches,
  isRankedByDocument,
  type Match,
  rankMatches,
  walkMatches,
} from './page-matches.ts';
import { countLexemes, RANKED_LIMIT, rankedLimitOf } from './ranking-effort.ts';
import { BROAD, findSaid, tooLong } from './said-page.ts';

/** A row of a search, with its rank from 0 to 1. */
export type Found<Type extends SearchedType> = Rows[Type] & { readonly searchRank: number };

export interface SearchRequest<Type extends SearchedType> extends ListRequest<Type> {
  readonly conditions: SearchConditions & { readonly search: Search };
}

/**
 * Reads a page of a search in each list: one SQL statement for the matches, one for the rows, and
 * one or two more for the root if more rows match than are ranked.
 *
 * @throws INVALID_CURSOR
 */
export async function readSearchPages<Type extends SearchedType>(
  reader: Reader,
  request: SearchRequest<Type>,
  rankedLimit = RANKED_LIMIT,
): Promise<Connection<Found<Type>>[]> {
  const { parents, conditions } = request;
  const { plan, matches, count } =
    conditions.search.query === undefined || !request.needs
      ? { plan: planPage(request.page, request.order), matches: [], count: request.needs && 0 }
      : parents
        ? await findInLists(reader, request, parents)
        : await findInRoot(reader, request, rankedLimit);
  const rows = await readFound(reader, request, plan, matches);
  const byParent = Map.groupBy(matches, ({ parent }) => parent);
  const lists = { type: request.type, where: conditions.where, parents };
  const counted = count === undefined ? undefined : async () => new Map([[null, count]]);
  const source = createLists(reader, lists, rankedLimit, counted);
  return (parents?.ids ?? [null]).map((id) => {
    const page = (byParent.get(id) ?? []).slice(0, plan.limit + 1);
    return toConnection(
      plan,
      page.flatMap((match) => rows.get(match.id) ?? []),
      source,
      id,
    );
  });
}

async function findInLists(
  reader: Reader,
  { page, order, ...request }: SearchRequest<SearchedType>,
  parents: Parents,
): Promise<FoundMatches> {
  const plan = planPage(page, order);
  const take = plan.limit + 1;
  const found = await Promise.all(
    plan.sections.map((section) =>
      gatherMatches(reader, { ...request, parents, order }, section, { take }),
    ),
  );
  return { plan, matches: found.flatMap(({ matches }) => matches) };
}

async function findInRoot(
  reader: Reader,
  { page, order, ...request }: SearchRequest<SearchedType>,
  limit: number,
): Promise<FoundMatches> {
  const cursor = page.after ?? page.before;
  const isRanked = order.name === 'RANK';
  const lexemes = countLexemes(request.conditions.search.any);
  const ranked = isRanked ? Math.min(limit, rankedLimitOf(lexemes, request.type)) : limit;
  if (isRanked && cursor !== undefined && isCursorOf(cursor, BROAD)) return await findBroad();
  const said = await findSaid(reader, { ...request, page, order });
  if (said) return said;
  // Rows can be added between the pages of a ranked list.
  const most = isRanked && cursor !== undefined ? Math.ceil(ranked * GROWTH) : ranked;
  const found = await gather(order, most);
  if (found.gathered <= most) return found;
  if (!isRanked) return await walk(order, found.gathered);
  if (cursor === undefined) return await findBroad(found.gathered);
  throw tooLong(page);

  /** Newest first. A search of many words can have few matches, which are found faster by index. */
  async function findBroad(count?: number) {
    if (ranked === limit) return await walk(BROAD, count);
    const found = await gather(BROAD, limit);
    return found.gathered <= limit ? found : await walk(BROAD, found.gathered);
  }

  async function gather(order: Order, limit: number) {
    const plan = planPage(page, order);
    const list = { ...request, order };
    const isCounted = !isRankedByDocument(list);
    let gathered = 0;
    const matches = await readSections(plan, async (section, take) => {
      const read = isCounted ? gatherMatches : rankMatches;
      const found = await read(reader, list, section, { limit, take });
      gathered = found.count;
      return found.matches;
    });
    return { plan, matches, gathered, count: isCounted ? gathered : undefined };
  }

  async function walk(order: Order, count?: number) {
    const plan = planPage(page, order);
    const matches = await readSections(plan, (section, take) =>
      walkMatches(reader, { ...request, order }, section, take),
    );
    return { plan, matches, count };
  }
}

const GROWTH = 1.1;

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
    needs ?? [],
  );
  return new Map(
    found.flatMap(({ id, rank, value }) => {
      const row = rows.get(id);
      if (!row) return [];
      return [[id, { ...row, searchRank: rank / 1e8, [order.column]: value }] as const];
    }),
  );
}
