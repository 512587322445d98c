/**
 * A failure that is not a bug. Its message says what to do. Commands print it without a stack trace
 * and exit with 1.
 */
export class ExpectedError extends Error {
  override readonly name: string = 'ExpectedError';
}
