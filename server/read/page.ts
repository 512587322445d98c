import type { NodeType } from '../model/key.ts';
import { tableOf } from './columns.ts';
import type { Conditions, SortedRows } from './conditions.ts';
import { type Connection, readSections, toConnection } from './connection.ts';
import { createLists, type Parents } from './count.ts';
import { type Page, type PagePlan, planPage, type Section } from './keyset.ts';
import type { Order } from './order.ts';
import { attachParts, splitNeeds } from './parts.ts';
import { type Rows, selectRows } from './rows.ts';
import { type Reader, raw, type Sql, sql } from './sql.ts';

/** The lists at one place of a query. */
export interface ListRequest<Type extends NodeType> {
  readonly type: Type;
  readonly page: Page;
  readonly order: Order;
  readonly conditions: Conditions;
  /** The parents of the lists. Absent for the root list. */
  readonly parents?: Parents | undefined;
  /** Columns and parts of the rows; undefined if only counts are read, and no rows. */
  readonly needs: readonly string[] | undefined;
  /** Whether the cursors of the rows are used. @default true */
  readonly hasCursors?: boolean | undefined;
}

const ROW = raw('r');

/**
 * Reads a page of each list. The number of SQL statements does not depend on the number of parents:
 * one, or two if the order's column can be null. The connections are in the order of the parents.
 *
 * @throws INVALID_CURSOR
 */
export async function readPages<Type extends NodeType>(
  reader: Reader,
  { page, order, parents, hasCursors = true, ...request }: ListRequest<Type>,
): Promise<Connection<Rows[Type]>[]> {
  const { type, conditions, needs } = request;
  const sorted = parents ? undefined : sortedBy(order, conditions);
  const plan = planPage(page, order, sorted && { row: 't', id: sorted.id });
  const source = createLists(reader, { type, where: conditions.where, parents });
  if (!needs) return (parents?.ids ?? [null]).map((id) => toConnection(plan, [], source, id));
  const { columns, parts } = splitNeeds(type, hasCursors ? [...needs, order.column] : needs);
  const list = { ...request, sorted, needs: columns };
  const pages = parents
    ? await readChildPages(reader, list, parents, plan)
    : [await readSections(plan, (section, take) => readPage(reader, list, section, take))];
  const connections = pages.map((rows, index) =>
    toConnection(plan, rows, source, parents?.ids[index] ?? null),
  );
  const rows = connections.flatMap(({ edges }) => edges.map(({ node }) => node));
  await attachParts(reader, type, rows, parts);
  return connections;
}

async function readChildPages<Type extends NodeType>(
  reader: Reader,
  list: Rest<Type>,
  parents: Parents,
  plan: PagePlan,
): Promise<Rows[Type][][]> {
  const [only, ...others] = new Set(parents.ids);
  if (only !== undefined && others.length === 0) {
    const isChild = sql`r.${raw(parents.column)} = ${only}::bigint and`;
    const rows = await readSections(plan, (section, take) =>
      readPage(reader, list, section, take, isChild),
    );
    return parents.ids.map(() => rows);
  }
  const take = plan.limit + 1;
  const found = await Promise.all(
    plan.sections.map((section) => readChildren(reader, list, parents, section, take)),
  );
  return parents.ids.map((id) => found.flatMap((rows) => rows.get(id) ?? []).slice(0, take));
}

interface Rest<Type extends NodeType> extends Pick<ListRequest<Type>, 'type' | 'conditions'> {
  readonly needs: readonly string[];
  readonly sorted?: SortedRows | undefined;
}

/** The table that has the rows of a filter in this order; undefined if there is none. */
function sortedBy({ column }: Order, { sorted }: Conditions): SortedRows | undefined {
  return sorted?.columns.includes(column) ? sorted : undefined;
}

/** The rows of the root list, or of the list of one parent. */
function readPage<Type extends NodeType>(
  reader: Reader,
  { type, conditions, needs, sorted }: Rest<Type>,
  { where, orderBy }: Section,
  take: number,
  isChild: Sql = sql``,
): Promise<Rows[Type][]> {
  return selectRows(
    reader,
    type,
    needs,
    ({ columns, joins }) => sql`/* readPage */
      select ${columns} from ${sorted?.from ?? sql`${tableOf(type)} r`} ${joins}
       where ${isChild} ${(sorted ?? conditions).where(ROW)} and ${where}
       order by ${orderBy} limit ${sorted ? raw(String(take)) : limitOf(conditions, take)}`,
  );
}

/**
 * The limit of a page: written out if no filter has a value. Then one plan suits every page, and
 * Postgres keeps it. A limit that is a parameter is estimated at a tenth of the rows, so that
 * Postgres plans each page anew, which costs more than reading it; with a filter that is right,
 * because the plan depends on how frequent the values are. Rows that an index has in order need no
 * other plan for any value.
 */
function limitOf({ where }: Conditions, take: number): Sql {
  return where(ROW).values.length === 0 ? raw(String(take)) : sql`${take}`;
}

async function readChildren<Type extends NodeType>(
  reader: Reader,
  { type, conditions, needs }: Rest<Type>,
  { column, ids }: Parents,
  { where, orderBy }: Section,
  take: number,
): Promise<Map<bigint, Rows[Type][]>> {
  const parent = raw(column);
  // A lateral join is a nested loop, so the rows of a parent keep their order.
  type Child = Rows[Type] & { readonly parentId: bigint };
  const rows = await selectRows<Type, Child>(
    reader,
    type,
    needs,
    ({ columns, joins }) => sql`/* readChildPages */
      select r.* from unnest(${[...new Set(ids)]}::bigint[]) p (id)
       cross join lateral (
             select r.${parent} as "parentId", ${columns} from ${tableOf(type)} r ${joins}
              where r.${parent} = p.id and ${conditions.where(ROW)} and ${where}
              order by ${orderBy} limit ${limitOf(conditions, take)}) r`,
  );
  return Map.groupBy(rows, ({ parentId }) => parentId);
}
