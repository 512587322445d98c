import { type InputPath, InvalidInputError, StaleVersionError, TakenBackError } from './errors.ts';
import type { Transaction } from './loader-transaction.ts';
import {
  isTakenBack,
  readStoredArticle,
  type StoredArticle,
  type StoredStatement,
} from './stored-article.ts';

/** A statement to be changed, by the key in its id, as whoever asks has read it. */
export interface ReadStatement {
  readonly key: string;
  readonly expectedVersion: number;
}

/**
 * The statement, locked with its article.
 *
 * @throws {InvalidInputError} when there is none with this key.
 * @throws {TakenBackError} when it was withdrawn or redacted.
 * @throws {StaleVersionError} when somebody changed it since it was read.
 */
export async function takeStatement(
  tx: Transaction,
  { key, expectedVersion }: ReadStatement,
): Promise<{ readonly article: StoredArticle; readonly row: StoredStatement }> {
  const found = await tx.statement.findUnique({
    where: { key },
    select: { article: { select: { slug: true } } },
  });
  const article = found && (await readStoredArticle(tx, found.article.slug));
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

export function unknownId(type: string, path: InputPath): InvalidInputError {
  const message = `The register has no ${type} with this id. Take ids from its answers.`;
  return new InvalidInputError([{ code: 'UNKNOWN_ID', message, path }]);
}
