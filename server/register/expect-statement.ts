import { StaleVersionError, TakenBackError, unknownId } from './errors.ts';
import {
  isTakenBack,
  readStoredArticle,
  type StoredArticle,
  type StoredStatement,
} from './stored-article.ts';
import type { Transaction } from './transaction.ts';

/** A statement to be changed, by its public key, as the caller has read it. */
export interface ExpectedStatement {
  readonly key: string;
  readonly expectedVersion: number;
}

/**
 * The statement, locked with its article.
 *
 * @throws {InvalidInputError} when there is none with this key.
 * @throws {TakenBackError} when it was withdrawn or redacted.
 * @throws {StaleVersionError} when someone changed it since it was read.
 */
export async function expectStatement(
  tx: Transaction,
  { key, expectedVersion }: ExpectedStatement,
): Promise<{ readonly article: StoredArticle; readonly row: StoredStatement }> {
  const found = await tx.statement.findUnique({ where: { key }, select: { articleId: true } });
  const article = found && (await readStoredArticle(tx, { id: found.articleId }));
  const row = article?.statements.find((one) => one.key === key);
  if (!article || !row) throw unknownId('Statement', ['input', 'id']);
  if (isTakenBack(row)) {
    const status = row.status === 'REDACTED' ? 'REDACTED' : 'WITHDRAWN';
    throw new TakenBackError('statement', status, ['input', 'id']);
  }
  if (row.version !== expectedVersion) {
    throw new StaleVersionError(row.version, ['input', 'expectedVersion']);
  }
  return { article, row };
}
