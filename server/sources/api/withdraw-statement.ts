import type { Change } from '../../register/change.ts';
import { type ExpectedStatement, expectStatement } from '../../register/stored-article.ts';
import { withdrawStatements } from '../../register/withdraw.ts';
import { readSignature } from './problems.ts';

export interface Withdrawal extends ExpectedStatement {
  readonly reason: string;
  readonly correctedBy: string;
}

/** Withdraws a statement; answers with its id. @throws {WritingError} */
export async function withdrawStatement(
  change: Change,
  { reason, correctedBy, ...expected }: Withdrawal,
): Promise<bigint> {
  const signature = readSignature({ reason, by: correctedBy }, 'correctedBy');
  const { article, row } = await expectStatement(change.tx, expected);
  await withdrawStatements(change, article, [row], signature);
  return row.id;
}
