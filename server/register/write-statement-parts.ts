import type { Prisma } from '../../prisma/generated/client/client.ts';
import type { SegmentRole } from '../../prisma/generated/client/enums.ts';
import type { CorpusStatement, Placement, TextSegment } from '../model/corpus.ts';
import type { Transaction } from './loader-transaction.ts';

interface WrittenStatement {
  readonly id: bigint;
  readonly action: 'add' | 'rewrite';
  readonly statement: CorpusStatement;
}

/** Writes segments and topics, in the place of earlier ones. */
export async function replaceStatementParts(
  tx: Transaction,
  written: readonly WrittenStatement[],
  segmentsAreGone: boolean,
  ids: { topic(id: string): bigint },
): Promise<void> {
  const rewritten = written.filter(({ action }) => action === 'rewrite').map(({ id }) => id);
  if (rewritten.length > 0) {
    const theirs = { statementId: { in: rewritten } };
    if (!segmentsAreGone) await tx.segment.deleteMany({ where: theirs });
    await tx.statementTopic.deleteMany({ where: theirs });
  }
  if (written.length === 0) return;
  const segments = written.flatMap(({ id, statement }) => toSegmentRows(id, statement));
  await tx.segment.createMany({ data: segments });
  await tx.statementTopic.createMany({
    data: written.flatMap(({ id, statement }) =>
      statement.topics.map((topic, position) => ({
        statementId: id,
        topicId: ids.topic(topic),
        position,
      })),
    ),
  });
}

/** The rows of a statement's segments. */
export function toSegmentRows(
  id: bigint,
  { source, cue, content, verbatim }: Placement,
): Prisma.SegmentCreateManyInput[] {
  const rows = (role: SegmentRole, segments: readonly TextSegment[]) =>
    segments.map(({ start, end, exact }, position) => ({
      statementId: id,
      role,
      position,
      start,
      end,
      exact,
    }));
  return [
    ...rows('SOURCE', source ? [source] : []),
    ...rows('CUE', cue ? [cue] : []),
    ...rows('CONTENT', content),
    ...rows('VERBATIM', verbatim),
  ];
}
