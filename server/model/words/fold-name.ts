import { plainOf, splitWords } from './words.ts';

/**
 * The form in which two spellings of one name are equal: its words in their order, without accents
 * and elisions, one space between. Signs, dots of acronyms and the amount of space do not count.
 *
 * @example foldName('  Sergueï  LAVROV ') === foldName('serguei lavrov')
 */
export function foldName(name: string): string {
  const words = splitWords(name).map(plainOf).join(' ');
  // A name without any word is kept as its signs.
  return words === '' ? name.normalize('NFC').replace(/\s+/gu, ' ').trim() : words;
}
