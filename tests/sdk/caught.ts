import { assert } from 'vitest';
import { type DixitError, type DixitErrorKind, isDixitError } from '../../sdk/src/errors.ts';

/** The SDK error of one kind that a promise rejects with; fails on anything else. */
export async function caught<Kind extends DixitErrorKind>(
  kind: Kind,
  promise: Promise<unknown>,
): Promise<Extract<DixitError, { readonly kind: Kind }>> {
  const error = await promise.then(
    (value) => assert.fail(`expected an error of kind ${kind}, got ${JSON.stringify(value)}`),
    (reason: unknown) => reason,
  );
  if (!isDixitError(error, kind)) throw error;
  return error;
}
