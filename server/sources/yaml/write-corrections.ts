import type { Transaction } from '../../register/loader-transaction.ts';
import { CORRECTED_BY, type StatementPlan } from './plan-statement.ts';

const REASONS = {
  CORRECTED: 'The corpus file changed.',
  RESTORED: 'The corpus has it again.',
  WITHDRAWN: 'The corpus no longer has it.',
} as const;

/** Writes the trail of what a load changed, and the changes that are nothing but a status. */
export async function writeCorrections(
  tx: Transaction,
  plans: readonly StatementPlan[],
): Promise<void> {
  const data = plans.flatMap((plan) => {
    const kind = toKind(plan);
    if (kind === null || !('replaced' in plan)) return [];
    const { row, replaced } = plan;
    return [
      {
        statementId: row.id,
        version: row.version,
        kind,
        reason: REASONS[kind],
        correctedBy: CORRECTED_BY,
        replaced,
      },
    ];
  });
  if (data.length > 0) await tx.correction.createMany({ data });
  for (const plan of plans) {
    if (plan.action === 'withdraw') {
      await tx.statement.update({
        where: { id: plan.row.id },
        data: { status: 'WITHDRAWN', version: plan.row.version + 1 },
      });
    } else if (plan.action === 'adopt') {
      const known = { corpusHash: plan.hash };
      await tx.statement.update({ where: { id: plan.row.id }, data: known });
    }
  }
}

function toKind(plan: StatementPlan): keyof typeof REASONS | null {
  if (plan.action === 'withdraw') return 'WITHDRAWN';
  return plan.action === 'rewrite' ? plan.correction : null;
}
