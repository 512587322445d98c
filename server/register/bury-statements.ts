import { toFormerFacts } from './former-facts.ts';
import type { Transaction } from './loader-transaction.ts';
import type { RecordedChange } from './raise-revision.ts';
import type { Signature } from './signature.ts';
import type { StoredWords } from './stored-words.ts';
import { groupUtterances } from './utterances/group-utterances.ts';
import { refreshUtterances } from './utterances/utterances.ts';

export interface Burial {
  readonly article: StoredWords;
  /** The statements asked for. */
  readonly asked: StoredWords['statements'];
  /** Those that cannot stand without the words of the others. */
  readonly along: StoredWords['statements'];
  readonly signature: Signature;
}

/**
 * Signs a redaction, and makes tombstones of its statements as far as their own rows go. What comes
 * after in the transaction is allowed by it (`is_being_redacted` in prisma/migrations).
 */
export async function buryStatements(
  tx: Transaction,
  { article, asked, along, signature: { reason, by } }: Burial,
): Promise<readonly RecordedChange[]> {
  const gone = [...asked, ...along];
  const ids = gone.map(({ id }) => id);
  const { id: redactionId } = await tx.redaction.create({
    data: { articleId: article.id, reason, redactedBy: by },
  });
  await tx.redactedStatement.createMany({
    data: ids.map((statementId, index) => ({
      statementId,
      redactionId,
      isAlong: index >= asked.length,
    })),
  });
  await tx.statement.updateMany({
    where: { id: { in: ids } },
    data: { status: 'REDACTED', gloss: null, occasion: null, version: { increment: 1 } },
  });
  // The trail keeps that they were changed, and nothing of what they were.
  await tx.correction.updateMany({ where: { statementId: { in: ids } }, data: { replaced: {} } });
  await tx.correction.createMany({
    data: gone.map(({ id, version }) => ({
      statementId: id,
      version,
      kind: 'REDACTED' as const,
      reason,
      correctedBy: by,
      replaced: {},
    })),
  });
  return gone.map((row) => ({
    statementId: row.id,
    change: 'REDACTED',
    former: toFormerFacts(row),
  }));
}

/** Utterances without the reports that have lost their words; last, since it reads segments. */
export async function settleUtterances(
  tx: Transaction,
  gone: StoredWords['statements'],
): Promise<void> {
  const regrouped = await groupUtterances(
    tx,
    gone.map(({ id }) => id),
  );
  await refreshUtterances(tx, [...gone.map(({ utteranceId }) => utteranceId), ...regrouped]);
}
