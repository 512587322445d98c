import { brandWithType } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import { clientError } from '../client-error.ts';
import { decodeId } from '../model/global-id.ts';
import { MAX_NODE_IDS } from '../policy/limits.ts';
import { loadByKeys } from '../read/load-node.ts';
import type { Row } from '../read/rows.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { Article, Outlet, Speaker, Statement, Topic, Utterance } from './nodes.ts';

const NODES = { Article, Outlet, Speaker, Statement, Topic, Utterance };

builder.queryFields((t) => ({
  node: t.field({
    type: builder.nodeInterfaceRef(),
    nullable: true,
    description: 'The object with the given id, of any type; null if there is none.',
    args: { id: t.arg.id({ required: true, description: 'Id of an object of any type.' }) },
    resolve: async (_root, { id }, context, info) =>
      (await findNodes([id], () => 'id', context, info))[0] ?? null,
  }),
  nodes: t.field({
    type: [builder.nodeInterfaceRef()],
    nullable: { list: false, items: true },
    description: 'The objects with the given ids, in the same order; null for an unknown id.',
    args: {
      ids: t.arg.idList({
        required: true,
        description: `Ids of any type; at most ${MAX_NODE_IDS}.`,
      }),
    },
    complexity: ({ ids }) => ({ field: 1, multiplier: ids.length }),
    resolve: async (_root, { ids }, context, info) => {
      if (ids.length > MAX_NODE_IDS) {
        throw clientError('INVALID_ARGUMENT', `\`ids\` may contain at most ${MAX_NODE_IDS} ids.`, {
          argument: 'ids',
        });
      }
      return await findNodes(ids, (index) => `ids[${index}]`, context, info);
    },
  }),
}));

/** Reads nodes by id: one SQL statement for each type among them. */
async function findNodes(
  ids: readonly string[],
  argumentAt: (index: number) => string,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<(Row | null)[]> {
  const wanted = ids.map((id, index) => {
    const decoded = decodeId(id);
    if (decoded) return decoded;
    const argument = argumentAt(index);
    throw clientError(
      'INVALID_ID',
      `\`${argument}\` is not an id. Use a value of the field \`id\`.`,
      {
        argument,
      },
    );
  });
  const byType = Map.groupBy(wanted, ({ type }) => type);
  const found = new Map<string, Row>();
  for (const [type, group] of byType) {
    const keys = group.map(({ key }) => key);
    for (const row of await loadByKeys(type, keys, context, info)) {
      brandWithType(row, NODES[type]);
      found.set(`${type}:${row.key}`, row);
    }
  }
  return wanted.map(({ type, key }) => found.get(`${type}:${key}`) ?? null);
}
