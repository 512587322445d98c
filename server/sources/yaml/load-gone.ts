import { toHash } from '../../model/canonical.ts';
import type { Transaction } from '../../register/loader-transaction.ts';
import { raiseRevision } from '../../register/raise-revision.ts';
import {
  isTakenBack,
  readStoredArticle,
  toStoredArticleRecord,
  toStoredStatementRecord,
} from '../../register/stored-article.ts';
import { groupUtterances } from '../../register/utterances/group-utterances.ts';
import { refreshUtterances } from '../../register/utterances/utterances.ts';
import type { OpenReport } from './load-report.ts';
import { markWithdrawn } from './plan-article.ts';
import { type FormerSlugs, wasLoadedAs } from './plan-statement.ts';
import { writeCorrections } from './write-corrections.ts';
import { toChange } from './written-article.ts';

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

/** Withdraws an article that the files no longer have, with its statements; nothing is deleted. */
export async function withdrawArticle(
  tx: Transaction,
  slug: string,
  report: OpenReport,
  formerSlugs: FormerSlugs,
): Promise<void> {
  const stored = await readStoredArticle(tx, slug);
  if (!stored || stored.corpus !== report.corpus || stored.status !== 'CURRENT') return;
  const rows = stored.statements.filter((row) => !isTakenBack(row));
  const replaced = rows.map((row) => toStoredStatementRecord(stored, row));
  const isUntouched =
    toHash(toStoredArticleRecord(stored)) === stored.corpusHash &&
    rows.every((row, index) => {
      const record = replaced[index];
      return record && wasLoadedAs(row.corpusHash, record, stored.text, formerSlugs);
    });
  if (!isUntouched) {
    const reason = 'corrected in the register, and gone from the files';
    report.conflicts.push({ type: 'article', id: slug, fields: [], reason });
    return;
  }
  await tx.article.update({
    where: { id: stored.id },
    data: { status: 'WITHDRAWN', corpusHash: markWithdrawn(stored.corpusHash) },
  });
  const plans = rows.flatMap((row, index) => {
    const record = replaced[index];
    return record ? [{ action: 'withdraw' as const, row, replaced: record }] : [];
  });
  await writeCorrections(tx, plans);
  const regrouped = await groupUtterances(
    tx,
    stored.statements.map(({ id }) => id),
  );
  await refreshUtterances(tx, [...stored.statements.map((row) => row.utteranceId), ...regrouped]);
  await raiseRevision(
    tx,
    plans.flatMap((plan) => toChange(plan, plan.row.id) ?? []),
  );
  report.articles.withdrawn += 1;
  report.statements.withdrawn += rows.length;
}
