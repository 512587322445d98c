import type { ArticleFacts } from '../model/article.ts';
import { ARTICLE, STATEMENT } from '../model/columns.ts';
import type { Placement } from '../model/statement.ts';
import type { Change } from './change.ts';
import { describeText, insertSegments } from './insert.ts';
import { updateRows } from './rows.ts';
import type { StoredArticle } from './stored-article.ts';

export interface ArticleRewrite extends ArticleFacts {
  readonly outletId: bigint | null;
  readonly corpusHash: string | null;
}

/**
 * Replaces an article's facts and makes it current. If its text changes, the segments of all its
 * statements are removed, because a text cannot change while it has segments. The segments of
 * `kept` are inserted at their places in the new text.
 */
export async function rewriteArticle(
  change: Change,
  stored: StoredArticle,
  next: ArticleRewrite,
  kept: readonly (Placement & { readonly id: bigint })[],
): Promise<void> {
  const { tx } = change;
  const changesText = stored.text !== next.text;
  if (changesText) {
    await tx.segment.deleteMany({ where: { statement: { articleId: stored.id } } });
  }
  const row = { ...next, ...describeText(next.text), id: stored.id, status: 'CURRENT' };
  await updateRows(tx, ARTICLE, [row]);
  if (changesText) {
    await insertSegments(tx, kept);
    const starts = kept.map(({ id, content }) => ({ id, start: content[0]?.start ?? 0 }));
    await updateRows(tx, STATEMENT, starts);
  }
  change.articlesWritten([stored.id]);
  change.regroup(stored.statements);
}
