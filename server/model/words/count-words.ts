import { eachWord } from './words.ts';

/**
 * How many words a text has, as word processors count: those that an apostrophe or a hyphen joins
 * are one, what spaces part are several, a number's groups too; a lone sign is none.
 *
 * @example countWords("L'Otan a-t-elle répondu ?") // 3
 */
export function countWords(text: string): number {
  let count = 0;
  for (const { start, end, link } of eachWord(text)) {
    const printed = text.slice(start, end);
    if (!link && printed !== '%' && printed !== '‰') count += printed.split(/\s+/u).length;
  }
  return count;
}
