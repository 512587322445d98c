import type { StoredArticle } from '../../register/stored-article.ts';
import type { StatementPlan } from './plan-statement.ts';

/** Whether `within` would come back to where it began, in file and register taken together. */
export function isCircular(plans: readonly StatementPlan[], stored: StoredArticle): boolean {
  const within = new Map<string, string | null>();
  for (const row of stored.statements) {
    if (row.slug !== null) within.set(row.slug, row.within?.slug ?? null);
  }
  for (const plan of plans) {
    if (plan.action !== 'add' && plan.action !== 'rewrite') continue;
    within.set(plan.statement.id, plan.statement.within);
  }
  return [...within.keys()].some((start) => {
    const seen = new Set<string>();
    let at: string | null = start;
    while (at !== null && !seen.has(at)) {
      seen.add(at);
      at = within.get(at) ?? null;
    }
    return at !== null;
  });
}
