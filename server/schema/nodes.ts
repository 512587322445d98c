import type { ObjectRef } from '@pothos/core';
import type { Connection } from '../read/connection.ts';
import { type BuilderTypes, builder } from './builder.ts';

// The nodes and their connections, without their fields: the files of the nouns add those, and
// refer to each other through this file, so that no imports run in a circle.

const select = { id: true, key: true } as const;
const byKey = { field: 'key', description: 'Opaque and permanent.' } as const;

export const Outlet = builder.prismaNode('Outlet', { id: byKey, select });
export const Topic = builder.prismaNode('Topic', { id: byKey, select });
export const Speaker = builder.prismaNode('Speaker', { id: byKey, select });
export const Article = builder.prismaNode('Article', { id: byKey, select });
export const Statement = builder.prismaNode('Statement', { id: byKey, select });
export const Utterance = builder.prismaNode('Utterance', { id: byKey, select });

export const OutletConnection = connectionOf('Outlet', 'outlets', Outlet);
export const SpeakerConnection = connectionOf('Speaker', 'speakers', Speaker);
export const ArticleConnection = connectionOf('Article', 'articles', Article);
export const StatementEdge = edgeOf('Statement', 'statements', Statement);
export const StatementConnection = connectionOf(
  'Statement',
  'statements',
  Statement,
  StatementEdge,
);
export const UtteranceConnection = connectionOf('Utterance', 'utterances', Utterance);

function edgeOf<Shape>(name: string, plural: string, type: ObjectRef<BuilderTypes, Shape>) {
  return builder.edgeObject({
    type,
    name: `${name}Edge`,
    description: `An item of a page of ${plural}, with its cursor.`,
  });
}

function connectionOf<Shape>(
  name: string,
  plural: string,
  type: ObjectRef<BuilderTypes, Shape>,
  edge = edgeOf(name, plural, type),
) {
  return builder.connectionObject(
    {
      type,
      name: `${name}Connection`,
      description: `A page of ${plural}.`,
      fields: (t) => ({
        totalCount: t.field({
          type: 'NonNegativeInt',
          description:
            'Number of items on all pages. Counted only when selected; on root fields, exact up ' +
            'to 10,000 and an estimate above that.',
          resolve: async (parent) => (await countOf(parent)).value,
        }),
        totalCountIsExact: t.boolean({
          description: 'Whether `totalCount` is exact; false if it is an estimate.',
          resolve: async (parent) => (await countOf(parent)).isExact,
        }),
      }),
    },
    edge,
  );
}

// Pothos knows a connection's edges and page info; ours carry their count besides.
function countOf(parent: object) {
  return (parent as Connection<unknown>).count();
}
