/**
 * The form in which two spellings of one name are equal: accents, case, kinds of apostrophe and
 * dash, ligatures and the amount of space do not count. Words and their order do.
 *
 * @example foldName('  Sergueï  LAVROV ') === foldName('serguei lavrov')
 */
export function foldName(name: string): string {
  return (
    name
      // Before NFKD, which makes a space and an accent of « ´ ».
      .replace(APOSTROPHES, "'")
      .replace(DASHES, '-')
      .normalize('NFKD')
      .replace(ACCENTS, '')
      .replace(INVISIBLE, '')
      .toLowerCase()
      .replace(LETTERS, (letter) => PLAIN[letter] ?? letter)
      .normalize('NFC')
      .replace(/\s+/gu, ' ')
      .trim()
  );
}

const APOSTROPHES = /[\u2018\u2019\u201b\u02bc\u02b9\u2032\u00b4\u0060\uff07]/gu;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/gu;
// Accents of alphabets only: in Hindi or Thai a combining mark is a vowel and makes the word.
const ACCENTS =
  /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f\u064b-\u065f]/gu;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;

// Letters that Unicode does not take apart.
const PLAIN: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŧ: 't',
  ς: 'σ',
};
const LETTERS = /[œæßøłđðþħıŧς]/gu;
