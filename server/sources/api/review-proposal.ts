import type { Change } from '../../register/change.ts';
import { reviewProposals } from '../../register/revise.ts';
import { checkReviewed, type ExpectedStatement, expectStatement } from './correct-statement.ts';
import { Input, readSignature } from './input.ts';

/** The decision on a proposal. */
export interface Review extends ExpectedStatement {
  readonly reason?: string | null | undefined;
  readonly correctedBy: string;
}

/** Accepts a proposal as it is, and returns its row id. @throws {WritingError} */
export async function acceptProposal(change: Change, given: Review): Promise<bigint> {
  return await review(change, { ...given, reason: given.reason ?? 'Accepted as proposed.' });
}

/** Rejects a proposal, and returns its row id. @throws {WritingError} */
export async function rejectProposal(
  change: Change,
  given: Review & { readonly reason: string },
): Promise<bigint> {
  return await review(change, given, 'REJECTED');
}

async function review(
  change: Change,
  { reason, correctedBy: by, ...expected }: Review & { readonly reason: string },
  kind: 'ACCEPTED' | 'REJECTED' = 'ACCEPTED',
): Promise<bigint> {
  const input = new Input();
  const signature = readSignature({ reason, by }, 'correctedBy', input);
  const { article, row } = await expectStatement(change.tx, expected);
  if (row.status !== 'PROPOSED') {
    input.at('id').fault('NOT_PROPOSED', 'This statement is not a proposal.');
  }
  if (kind === 'ACCEPTED') checkReviewed(article, row, input.at('id'));
  input.throwIfAny();
  await reviewProposals(change, article, [row], { ...signature, kind });
  return row.id;
}
