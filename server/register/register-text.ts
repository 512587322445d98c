/**
 * A text as the register keeps it, in NFC, or the sentence that says what is wrong with it.
 *
 * @throws {RangeError} with that sentence.
 */
export function toRegisterText(value: string): string {
  if (!value.isWellFormed()) {
    throw new RangeError('This holds half of a surrogate pair: write the whole character.');
  }
  if (/[\0\uffff]/.test(value)) {
    throw new RangeError('This holds a character that is none (U+0000 or U+FFFF): take it out.');
  }
  if (value.trim() === '') throw new RangeError('This is empty: write something.');
  return value.normalize('NFC');
}
