import { queryFromInfo } from '@pothos/plugin-prisma';
import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import type { NodeType } from '../model/global-id.ts';
import { perField } from './per-field.ts';
import { delegateOf, type ListedModel, modelOf, type ReadContext, type Row } from './rows.ts';

/** Loads a row by id with what the query selects of it: one SQL statement for all siblings. */
export function loadNode(
  model: ListedModel,
  id: bigint,
  context: ReadContext,
  info: GraphQLResolveInfo,
): Promise<Row> {
  // Equal for all siblings, but each must make it: Pothos remembers by place what was loaded.
  const query = queryFromInfo({ context, info, select: { id: true, key: true } });
  const loader = perField(
    context,
    info,
    () =>
      new DataLoader<bigint, Row>(async (ids) => {
        const where = { id: { in: [...ids] } };
        const rows = await delegateOf(context.database, model).findMany({ ...query, where });
        const byId = new Map(rows.map((row) => [row.id, row]));
        return ids.map((wanted) => byId.get(wanted) ?? new Error(`${model} ${wanted} is gone`));
      }),
  );
  return loader.load(id);
}

/** Loads the rows of a type with these keys, with what the query selects of them. */
export function loadByKeys(
  type: NodeType,
  keys: readonly string[],
  context: ReadContext,
  info: GraphQLResolveInfo,
): Promise<Row[]> {
  const query = queryFromInfo({ context, info, typeName: type, select: { id: true, key: true } });
  const where = { key: { in: [...keys] } };
  return delegateOf(context.database, modelOf(type)).findMany({ ...query, where });
}
