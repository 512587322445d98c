import { brandWithType } from '@pothos/core';
import { clientError } from '../client-error.ts';
import type { Selection } from '../executor/field.ts';
import { decodeId, notAnId } from '../model/key.ts';
import { MAX_NODE_IDS } from '../policy/limits.ts';
import { type NodeRow, readByKeys } from '../read/rows.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { NODES } from './nodes.ts';

builder.queryFields((t) => ({
  node: t.batch({
    type: builder.nodeInterfaceRef(),
    nullable: true,
    description: 'The object with the given id, of any type; null if there is none.',
    args: { id: t.arg.id({ required: true, description: 'Id of an object of any type.' }) },
    resolve: (_root, { id }, context, selection) => findNodes([id], () => 'id', context, selection),
  }),
  nodes: t.batch({
    type: [builder.nodeInterfaceRef()],
    nullable: { list: false, items: true },
    description: 'The objects with the given ids, in the same order; null for an unknown id.',
    args: {
      ids: t.arg.idList({
        required: true,
        description: `Ids of any type; at most ${MAX_NODE_IDS}.`,
      }),
    },
    resolve: async (_root, { ids }, context, selection) => {
      if (ids.length > MAX_NODE_IDS) {
        throw clientError('INVALID_ARGUMENT', `\`ids\` may contain at most ${MAX_NODE_IDS} ids.`, {
          argument: 'ids',
        });
      }
      return [await findNodes(ids, (index) => `ids[${index}]`, context, selection)];
    },
  }),
}));

/** Reads nodes by id, with one SQL statement for each type. */
async function findNodes(
  ids: readonly string[],
  argumentAt: (index: number) => string,
  { reader }: Context,
  selection: Selection,
): Promise<(NodeRow | null)[]> {
  const wanted = ids.map((id, index) => {
    const decoded = decodeId(id);
    if (decoded) return decoded;
    throw notAnId(argumentAt(index));
  });
  const found = new Map<string, NodeRow>();
  for (const [type, group] of Map.groupBy(wanted, (one) => one.type)) {
    const keys = group.map(({ key }) => key);
    for (const row of await readByKeys(reader, type, keys, selection.needs(type))) {
      brandWithType(row, NODES[type]);
      found.set(`${type}:${row.key}`, row);
    }
  }
  return wanted.map(({ type, key }) => found.get(`${type}:${key}`) ?? null);
}
