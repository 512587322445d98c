import { ExpectedError } from '../../expected-error.ts';
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

const SHOWN = 10;

/**
 * A folder's name says whose rows are its own, and two folders can have one name: what would
 * withdraw most of a corpus is asked for by the corpus's name, or not done.
 *
 * @throws {ExpectedError} when more than half of the standing articles are not in the folder.
 */
export function checkPrune(
  corpus: string,
  standing: readonly string[],
  present: readonly string[],
): void {
  const inFolder = new Set(present);
  const gone = standing.filter((id) => !inFolder.has(id));
  if (gone.length * 2 <= standing.length) return;
  const articles = standing.length === 1 ? 'the one article' : `the ${standing.length} articles`;
  const more = gone.length > SHOWN ? ` and ${gone.length - SHOWN} more` : '';
  const none =
    gone.length === standing.length ? "None of the folder's articles stands under that name. " : '';
  throw new ExpectedError(
    `--prune would withdraw ${gone.length} of ${articles} of the corpus "${corpus}", ` +
      `so nothing was changed: ${gone.slice(0, SHOWN).join(', ')}${more}.\n${none}` +
      `If this folder is another corpus, load it under its own name: --corpus <name>. ` +
      `If it is this one, say so: --corpus ${corpus}`,
  );
}
