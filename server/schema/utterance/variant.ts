import DataLoader from 'dataloader';
import type { Span } from '../../model/references/quoted-statement.ts';
import { MAX_VARIANTS } from '../../policy/limits.ts';
import { loadNode } from '../../read/load-node.ts';
import { perRequest } from '../../read/per-field.ts';
import { compareWordings } from '../../search/compare-wordings.ts';
import { groupWordings } from '../../search/wordings.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Statement } from '../nodes.ts';
import { STANDING } from '../statement/filter.ts';
import { segmentSelection, segmentsOf } from '../statement/parts.ts';
import { WordDifference } from '../word-difference.ts';

interface VariantShape {
  readonly text: string;
  /** The wording that was printed first. */
  readonly first: string;
  readonly ids: readonly [bigint, ...bigint[]];
  readonly outletCount: number;
}

export const Variant = builder.objectRef<VariantShape>('Variant').implement({
  description: 'One wording of an utterance. Typography, case and accents make no difference.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The wording as its first report prints it.' }),
    diff: t.field({
      type: [WordDifference],
      complexity: 5,
      description:
        'What it adds to the wording that was printed first, and what it misses of it, word by ' +
        'word; of that one itself a single `EQUAL`. Wordings of hundreds of words differ as wholes.',
      resolve: ({ first, text }) => [...compareWordings(first, text).diff],
    }),
    similarity: t.float({
      description:
        'How near it comes to the wording that was printed first: 1 minus the word error rate ' +
        '(Levenshtein over words) over the longer of the two. It says nothing of the sense.',
      resolve: ({ first, text }) => compareWordings(first, text).similarity,
    }),
    firstReport: t.field({
      type: Statement,
      description: 'The report that printed it first.',
      resolve: ({ ids }, _args, context, info) => loadNode('statement', ids[0], context, info),
    }),
    outletCount: t.expose('outletCount', {
      type: 'NonNegativeInt',
      description: 'In how many outlets it stands; reports of unknown outlet do not count.',
    }),
    statements: t.field({
      type: [Statement],
      description: 'The reports in this wording, the first printed first.',
      resolve: ({ ids }, _args, context, info) =>
        Promise.all(ids.map((id) => loadNode('statement', id, context, info))),
    }),
  }),
});

/** The wordings of an utterance; one SQL statement for all utterances of a request. */
export function variantsOf(utteranceId: bigint, context: Context): Promise<VariantShape[]> {
  const loader = perRequest(
    context,
    'variants',
    () =>
      new DataLoader<bigint, VariantShape[]>(async (ids) => {
        const statements = await context.database.prisma.statement.findMany({
          where: { utteranceId: { in: [...ids] }, status: { in: [...STANDING] } },
          select: { id: true, utteranceId: true, outletId: true, ...segmentSelection },
          orderBy: [{ publishedEarliest: 'asc' }, { id: 'asc' }],
        });
        const byUtterance = Map.groupBy(statements, (statement) => statement.utteranceId);
        return ids.map((id) =>
          toVariants(
            (byUtterance.get(id) ?? []).map((statement) => ({
              id: statement.id,
              outletId: statement.outletId,
              content: segmentsOf(statement, 'CONTENT'),
            })),
          ),
        );
      }),
  );
  return loader.load(utteranceId);
}

interface Worded {
  readonly id: bigint;
  readonly outletId: bigint | null;
  readonly content: readonly Span[];
}

function toVariants(statements: readonly Worded[]): VariantShape[] {
  const outletOf = new Map(statements.map(({ id, outletId }) => [id, outletId]));
  const wordings = groupWordings(statements);
  return wordings.slice(0, MAX_VARIANTS).flatMap(({ text, ids: [firstId, ...others] }) => {
    if (firstId === undefined) return [];
    const outlets = [firstId, ...others].flatMap((id) => outletOf.get(id) ?? []);
    return {
      text,
      first: wordings[0]?.text ?? text,
      ids: [firstId, ...others],
      outletCount: new Set(outlets).size,
    };
  });
}
