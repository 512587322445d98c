import { toFormerFacts } from '../../register/former-facts.ts';
import type { RecordedChange } from '../../register/raise-revision.ts';
import type { StatementPlan } from './plan-statement.ts';

/** What writing an article leaves to be done before the commit. */
export interface WrittenArticle {
  /** The utterances whose reports were touched. */
  readonly utterances: readonly bigint[];
  /** What became of its statements; a new place in a changed text is no change. */
  readonly changes: readonly RecordedChange[];
}

/** What those who follow the register are told of one statement's plan; null: nothing. */
export function toChange(plan: StatementPlan, statementId: bigint): RecordedChange | null {
  if (plan.action === 'add') return { statementId, change: 'RECORDED', former: null };
  if (plan.action === 'withdraw') {
    return { statementId, change: 'WITHDRAWN', former: toFormerFacts(plan.row) };
  }
  if (plan.action !== 'rewrite' || plan.correction === null) return null;
  // A restored statement is one that was corrected: it is there again.
  return { statementId, change: 'CORRECTED', former: toFormerFacts(plan.row) };
}
