import { queryFromInfo } from '@pothos/plugin-prisma';
import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import { type Connection, readSections, toConnection } from './connection.ts';
import { countRows } from './count.ts';
import { cursorColumns, type Page, planPage } from './keyset.ts';
import type { Order } from './order.ts';
import { perField } from './per-field.ts';
import { delegateOf, type ListedModel, type ReadContext, type Row } from './rows.ts';

export interface PageRequest {
  readonly page: Page;
  readonly order: Order;
  /** Prisma's `where` of the filter; called once for all parents of a nested page. */
  readonly where: () => Promise<object>;
  readonly context: ReadContext;
  readonly info: GraphQLResolveInfo;
}

/** A page of a root list: one SQL statement, two by an order that rows may lack the value of. */
export async function readPage(
  model: ListedModel,
  { page, order, where, context, info }: PageRequest,
): Promise<Connection<Row>> {
  const plan = planPage(page, order);
  const filter = await where();
  const query = nodeQuery(order, context, info);
  const rows = await readSections(plan, (section, take) =>
    delegateOf(context.database, model).findMany({
      ...query,
      where: { AND: [filter, section.where] },
      orderBy: section.orderBy,
      take,
    }),
  );
  return toConnection(plan, rows, () => countRows(context.database, model, filter));
}

/**
 * A page of each parent's children: the same SQL statements for a hundred parents as for one,
 * because the pages of all parents at one place of the query are read together.
 */
export async function readChildPage(
  parent: { readonly model: ListedModel; readonly relation: string; readonly id: bigint },
  { page, order, where, context, info }: PageRequest,
): Promise<Connection<Row>> {
  const plan = planPage(page, order);
  // Equal for all siblings, but each must make it: Pothos remembers by place what was loaded.
  const query = nodeQuery(order, context, info);
  const { pages, counts } = perField(context, info, () => {
    const filter = where();
    const parents = delegateOf(context.database, parent.model);
    return {
      pages: new DataLoader<bigint, Row[]>(async (ids) => {
        const sections = await Promise.all(
          plan.sections.map(async (section) => {
            const found = await parents.findMany({
              where: { id: { in: [...ids] } },
              select: {
                id: true,
                [parent.relation]: {
                  ...query,
                  where: { AND: [await filter, section.where] },
                  orderBy: section.orderBy,
                  take: plan.limit + 1,
                },
              },
            });
            return new Map(found.map((row) => [row.id, row[parent.relation] as Row[]]));
          }),
        );
        return ids.map((id) =>
          sections.flatMap((rows) => rows.get(id) ?? []).slice(0, plan.limit + 1),
        );
      }),
      counts: new DataLoader<bigint, number>(async (ids) => {
        const rows = await parents.findMany({
          where: { id: { in: [...ids] } },
          select: { id: true, _count: { select: { [parent.relation]: { where: await filter } } } },
        });
        const counted = new Map(
          rows.map((row) => [row.id, (row['_count'] as Record<string, number>)[parent.relation]]),
        );
        return ids.map((id) => counted.get(id) ?? 0);
      }),
    };
  });
  const rows = await pages.load(parent.id);
  return toConnection(plan, rows, async () => ({
    value: await counts.load(parent.id),
    isExact: true,
  }));
}

/** What the selection under `nodes` and `edges.node` needs, and the cursor besides. */
export function nodeQuery(order: Order, context: object, info: GraphQLResolveInfo) {
  return queryFromInfo({
    context,
    info,
    select: cursorColumns(order),
    paths: [['nodes'], ['edges', 'node']],
  });
}
