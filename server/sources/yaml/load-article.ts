import type { Change } from '../../register/change.ts';
import { readStoredArticle } from '../../register/stored-article.ts';
import type { Transaction } from '../../register/transaction.ts';
import type { CorpusArticle } from './corpus.ts';
import type { OpenReport, Tally } from './load-report.ts';
import { type ArticlePlan, planArticle } from './plan-article.ts';
import type { StatementPlan } from './plan-statement.ts';
import type { RegisterIds } from './register-ids.ts';
import { writeArticle } from './write-article.ts';

export interface ArticleOptions {
  readonly report: OpenReport;
  readonly prune: boolean;
  readonly ids: RegisterIds;
  readonly isLastTry: boolean;
}

/**
 * Loads one article with its statements. False: another article still has its url; nothing was done,
 * and it is worth another try once the others are loaded.
 */
export async function loadArticle(
  change: Change,
  article: CorpusArticle,
  { report, prune, ids, isLastTry }: ArticleOptions,
): Promise<boolean> {
  const stored = await readStoredArticle(change.tx, { slug: article.id });
  const { corpus } = report;
  const plan = planArticle(article, stored, { corpus, prune, ...ids });
  const holder =
    plan.action === 'add' || plan.action === 'update'
      ? await findUrlHolder(change.tx, article)
      : undefined;
  if (holder !== undefined && !isLastTry) return false;
  if (holder !== undefined) {
    const reason = `its url is that of the article ${holder} in the register`;
    report.conflicts.push({ type: 'article', id: article.id, fields: ['url'], reason });
    return true;
  }
  if (plan.action !== 'conflict')
    await writeArticle(change, { article, stored, plan, corpus, ids });
  for (const { statement, field, message } of change.doubts) {
    report.doubts.push(`${article.id}/${statement}: ${field}: ${message}`);
  }
  writeReport(report, article.id, plan);
  return true;
}

async function findUrlHolder(
  tx: Transaction,
  { id, url }: CorpusArticle,
): Promise<string | undefined> {
  if (url === null) return undefined;
  const holder = await tx.article.findUnique({ where: { url }, select: { slug: true } });
  return holder?.slug === id ? undefined : holder?.slug;
}

function writeReport(report: OpenReport, article: string, plan: ArticlePlan): void {
  const articleTally: Record<ArticlePlan['action'], keyof Tally | null> = {
    add: 'added',
    update: 'changed',
    same: 'unchanged',
    adopt: 'unchanged',
    keep: 'corrected',
    conflict: null,
  };
  const tally = plan.isRestored ? 'restored' : articleTally[plan.action];
  if (tally) report.articles[tally] += 1;
  if (plan.conflict) report.conflicts.push({ type: 'article', id: article, ...plan.conflict });
  for (const statement of plan.statements) writeStatementReport(report, article, statement);
}

function writeStatementReport(report: OpenReport, article: string, plan: StatementPlan): void {
  const id = `${article}/${'statement' in plan ? plan.statement.id : plan.row.slug}`;
  const { statements, gone, conflicts } = report;
  if (plan.action === 'add') statements.added += 1;
  else if (plan.action === 'keep') statements.corrected += 1;
  else if (plan.action === 'withdraw') statements.withdrawn += 1;
  else if (plan.action === 'gone') gone.push({ type: 'statement', id });
  else if (plan.action === 'conflict') {
    const { fields, reason } = plan;
    conflicts.push({ type: 'statement', id, fields, reason });
  } else if (plan.action !== 'rewrite' || plan.correction === null) statements.unchanged += 1;
  else if (plan.correction === 'RESTORED') statements.restored += 1;
  else statements.changed += 1;
}
