/**
 * A failure that is nobody's bug: its message says what to do. Command line entries print it
 * without a stack and exit with 1.
 */
export class ExpectedError extends Error {
  override readonly name: string = 'ExpectedError';
}
