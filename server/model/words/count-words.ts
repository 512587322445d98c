const WORD = /[\p{L}\p{M}\p{N}]+(?:['’\u2010\u2011-][\p{L}\p{M}\p{N}]+)*/gu;

/**
 * How many words a text has: runs of letters and digits, held together by an apostrophe or a
 * hyphen between two of them, as word processors count.
 *
 * @example countWords("L'Otan a-t-elle répondu ?") // 3
 */
export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}
