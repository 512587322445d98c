import { MAX_NAME, MAX_REASON, Problems } from './problems.ts';

/** Why something is done to the register for good, and by whom. */
export interface Signature {
  readonly reason: string;
  readonly by: string;
}

/** The signature as the register keeps it. @throws {InvalidInputError} */
export function checkSignature({ reason, by }: Signature): Signature {
  const problems = new Problems();
  const signature = {
    reason: problems.text(reason, ['input', 'reason'], MAX_REASON),
    by: problems.text(by, ['input', 'by'], MAX_NAME),
  };
  problems.throwIfAny();
  return signature;
}
