import { assert, expect } from 'vitest';
import { type DixitError, type DixitErrorKind, isDixitError } from '../../sdk/src/errors.ts';

type ErrorOf<Kind extends DixitErrorKind> = Extract<DixitError, { readonly kind: Kind }>;

/** The SDK error of the given kind with which a promise rejects; throws for any other result. */
export async function caught<Kind extends DixitErrorKind>(
  kind: Kind,
  promise: Promise<unknown>,
): Promise<ErrorOf<Kind>> {
  const error = await promise.then(
    (value) => assert.fail(`expected an error of kind ${kind}, got ${JSON.stringify(value)}`),
    (reason: unknown) => reason,
  );
  if (!isDixitError(error, kind)) throw error;
  return error;
}

/**
 * Like `caught`, but also throws if the promise waited for a timer or a socket before it rejected.
 */
export async function caughtAtOnce<Kind extends DixitErrorKind>(
  kind: Kind,
  promise: Promise<unknown>,
): Promise<ErrorOf<Kind>> {
  let isLate = false;
  const turn = setImmediate(() => {
    isLate = true;
  });
  const error = await caught(kind, promise);
  clearImmediate(turn);
  expect(isLate, 'the event loop went on before the promise rejected').toBe(false);
  return error;
}
