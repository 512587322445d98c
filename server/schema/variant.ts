import DataLoader from 'dataloader';
import type { Context } from '../context.ts';
import { groupWordings, type Wording } from '../corpus/wordings.ts';
import { db } from '../database/client.ts';
import { builder } from './builder.ts';
import { loadNode } from './load-node.ts';
import { Statement } from './nodes.ts';
import { perRequest } from './per-field.ts';
import { STANDING } from './statement-filter.ts';
import { segmentSelection, segmentsOf } from './statement-parts.ts';

const MAX_VARIANTS = 100;

export const Variant = builder.objectRef<Wording>('Variant').implement({
  description: 'One wording of an utterance. Typography, case and accents make no difference.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The wording as its first report prints it.' }),
    statements: t.field({
      type: [Statement],
      description: 'The reports in this wording, the first printed first.',
      resolve: ({ ids }, _args, context, info) =>
        Promise.all(ids.map((id) => loadNode('statement', id, context, info))),
    }),
  }),
});

/** The wordings of an utterance; one SQL statement for all utterances of a request. */
export function variantsOf(utteranceId: bigint, context: Context): Promise<Wording[]> {
  const loader = perRequest(
    context,
    'variants',
    () =>
      new DataLoader<bigint, Wording[]>(async (ids) => {
        const statements = await db().statement.findMany({
          where: { utteranceId: { in: [...ids] }, status: { in: [...STANDING] } },
          select: { id: true, utteranceId: true, ...segmentSelection },
          orderBy: [{ publishedEarliest: 'asc' }, { id: 'asc' }],
        });
        const byUtterance = Map.groupBy(statements, (statement) => statement.utteranceId);
        return ids.map((id) =>
          groupWordings(
            (byUtterance.get(id) ?? []).map((statement) => ({
              id: statement.id,
              content: segmentsOf(statement, 'CONTENT'),
            })),
          ).slice(0, MAX_VARIANTS),
        );
      }),
  );
  return loader.load(utteranceId);
}
