import { toHash } from '../../model/canonical.ts';
import type { Change } from '../../register/change.ts';
import {
  isTakenBack,
  readStoredArticle,
  toStoredArticleRecord,
  toStoredRecord,
} from '../../register/stored-article.ts';
import type { Transaction } from '../../register/transaction.ts';
import { withdrawArticle } from '../../register/withdraw.ts';
import type { OpenReport } from './load-report.ts';
import { markWithdrawn } from './plan-article.ts';
import { CORRECTED_BY, type FormerSlugs, wasLoadedAs } from './plan-statement.ts';
import { REASONS } from './write-article.ts';

/** The articles of the corpus that are not withdrawn. */
export async function findStandingArticles(
  tx: Transaction,
  corpus: string,
): Promise<readonly string[]> {
  const rows = await tx.article.findMany({
    where: { corpus, status: 'CURRENT' },
    orderBy: { slug: 'asc' },
    select: { slug: true },
  });
  return rows.map(({ slug }) => slug);
}

/** Withdraws an article that the files no longer have, unless somebody corrected it. */
export async function withdrawGone(
  change: Change,
  slug: string,
  report: OpenReport,
  formerSlugs: FormerSlugs,
): Promise<void> {
  const stored = await readStoredArticle(change.tx, { slug });
  if (!stored || stored.corpus !== report.corpus || stored.status !== 'CURRENT') return;
  const rows = stored.statements.filter((row) => !isTakenBack(row));
  const isUntouched =
    toHash(toStoredArticleRecord(stored)) === stored.corpusHash &&
    rows.every((row) =>
      wasLoadedAs(row.corpusHash, toStoredRecord(stored, row), stored.text, formerSlugs),
    );
  if (!isUntouched) {
    const reason = 'corrected in the register, and gone from the files';
    report.conflicts.push({ type: 'article', id: slug, fields: [], reason });
    return;
  }
  await withdrawArticle(change, stored, rows, {
    reason: REASONS.WITHDRAWN,
    by: CORRECTED_BY,
    corpusHash: markWithdrawn(stored.corpusHash),
  });
  report.articles.withdrawn += 1;
  report.statements.withdrawn += rows.length;
}
