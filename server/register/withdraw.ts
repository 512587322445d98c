import type { Change } from './change.ts';
import { keepTrail, type Signature } from './revise.ts';
import type { StoredArticle, StoredStatement } from './stored-article.ts';

/**
 * Withdraws statements of one article. They stay as tombstones with their trails; lists, searches,
 * verdicts and utterances leave them out. Statements within them stand: that a minister was wrongly
 * recorded to say « X promised Y » does not decide whether the article reports the promise.
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

/** Withdraws an article with those of its statements that stand; nothing is deleted. */
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
