import DataLoader from 'dataloader';
import { joinedText, type Span } from '../model/references/quoted-statement.ts';
import { plainOf, splitWords } from '../model/words/words.ts';
import { perRequest } from '../read/per-field.ts';
import type { ReadContext } from '../read/rows.ts';
import { segmentSelection, segmentsOf } from '../read/statement-parts.ts';
import { IS_STANDING } from '../read/visibility.ts';

/** A wording of an utterance, and who prints it. */
export interface Variant {
  readonly text: string;
  /** The wording that was printed first. */
  readonly first: string;
  readonly ids: readonly [bigint, ...bigint[]];
  readonly outletCount: number;
}

/** One wording, as first printed, and the statements that have it. */
export interface Wording {
  readonly text: string;
  readonly ids: readonly bigint[];
}

/**
 * The different wordings of statements, in the order given. Case, accents, kinds of quotation
 * mark and punctuation make no difference; words do.
 *
 * @example « Une ligne rouge » and “une ligne rouge” are one wording.
 */
export function groupWordings(
  statements: readonly { readonly id: bigint; readonly content: readonly Span[] }[],
): Wording[] {
  const groups = Map.groupBy(statements, ({ content }) => wordsOf(joinedText(content)));
  return [...groups.values()].map((group) => ({
    text: joinedText(group[0]?.content ?? []),
    ids: group.map(({ id }) => id),
  }));
}

function wordsOf(text: string): string {
  return splitWords(text).map(plainOf).join(' ');
}

/** The wordings of an utterance; one SQL statement for all utterances of a request. */
export function variantsOf(utteranceId: bigint, context: ReadContext): Promise<Variant[]> {
  const loader = perRequest(
    context,
    'variants',
    () =>
      new DataLoader<bigint, Variant[]>(async (ids) => {
        const statements = await context.database.prisma.statement.findMany({
          where: { utteranceId: { in: [...ids] }, ...IS_STANDING },
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

function toVariants(statements: readonly Worded[]): Variant[] {
  const outletOf = new Map(statements.map(({ id, outletId }) => [id, outletId]));
  const wordings = groupWordings(statements);
  return wordings.flatMap(({ text, ids: [firstId, ...others] }) => {
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
