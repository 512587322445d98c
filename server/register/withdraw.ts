import type { Change } from './change.ts';
import { keepTrail, type Signature } from './revise.ts';
import type { StoredArticle, StoredStatement } from './stored-article.ts';

/**
 * Withdraws statements of one article. They remain as tombstones with their trails, but are left
 * out of lists, searches, verdicts and utterances. Statements nested in them stay: if the register
 * wrongly records that a minister said « X promised Y », the article may still report the promise.
 */
export async function withdrawStatements(
  change: Change,
  article: StoredArticle,
  rows: readonly StoredStatement[],
  signature: Signature,
): Promise<void> {
  if (rows.length === 0) return;
  await keepTrail(
    change,
    article,
    rows.map((row) => ({ row, kind: 'WITHDRAWN', ...signature })),
  );
  await change.tx.statement.updateMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    data: { status: 'WITHDRAWN', version: { increment: 1 } },
  });
  change.replaced('WITHDRAWN', rows);
}

/** Withdraws an article with the given statements. Nothing is deleted. */
export async function withdrawArticle(
  change: Change,
  article: StoredArticle,
  rows: readonly StoredStatement[],
  { corpusHash, ...signature }: Signature & { readonly corpusHash: string | null },
): Promise<void> {
  await change.tx.article.update({
    where: { id: article.id },
    data: { status: 'WITHDRAWN', corpusHash },
  });
  await withdrawStatements(change, article, rows, signature);
  change.regroup(article.statements);
}
