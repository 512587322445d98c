import { toFormerFacts } from './former-facts.ts';
import type { Transaction } from './loader-transaction.ts';
import { MAX_NAME, MAX_REASON, Problems } from './problems.ts';
import { type ReadStatement, takeStatement } from './take-statement.ts';
import { groupUtterances } from './utterances/group-utterances.ts';
import { refreshUtterances } from './utterances/utterances.ts';
import { writeCorrection } from './write-correction.ts';
import type { Written } from './written.ts';

export interface Withdrawal extends ReadStatement {
  readonly reason: string;
  readonly correctedBy: string;
}

/**
 * Takes a statement back. It stays where it is, as a tombstone with its trail; lists, searches,
 * verdicts and utterances leave it out. Statements within it stand: that a minister was wrongly
 * recorded to say « X promised Y » does not decide whether the article reports the promise.
 *
 * @throws {WritingError}
 */
export async function withdrawStatement(tx: Transaction, withdrawal: Withdrawal): Promise<Written> {
  const problems = new Problems();
  const reason = problems.text(withdrawal.reason, ['input', 'reason'], MAX_REASON);
  const correctedBy = problems.text(withdrawal.correctedBy, ['input', 'correctedBy'], MAX_NAME);
  problems.throwIfAny();
  const { article, row } = await takeStatement(tx, withdrawal);
  await writeCorrection(tx, { article, row, kind: 'WITHDRAWN', reason, correctedBy });
  await tx.statement.update({
    where: { id: row.id },
    data: { status: 'WITHDRAWN', version: row.version + 1 },
  });
  const regrouped = await groupUtterances(tx, [row.id]);
  await refreshUtterances(tx, [row.utteranceId, ...regrouped]);
  const former = toFormerFacts(row);
  return { id: row.id, changes: [{ statementId: row.id, change: 'WITHDRAWN', former }] };
}
