import type { Transaction } from './loader-transaction.ts';
import {
  type StoredArticle,
  type StoredStatement,
  toStoredStatementRecord,
} from './stored-article.ts';

interface NewCorrection {
  readonly article: StoredArticle;
  readonly row: StoredStatement;
  readonly kind: 'CORRECTED' | 'WITHDRAWN';
  readonly reason: string;
  readonly correctedBy: string;
}

/** Keeps in the statement's trail what is about to be replaced. */
export async function writeCorrection(
  tx: Transaction,
  { article, row, kind, reason, correctedBy }: NewCorrection,
): Promise<void> {
  const replaced = toStoredStatementRecord(article, row);
  const { id: statementId, version } = row;
  await tx.correction.create({
    data: { statementId, version, kind, reason, correctedBy, replaced },
  });
}
