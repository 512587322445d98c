/**
 * The form in which two printings of one word are equal: composition, case, ligatures, kinds of
 * apostrophe and hyphen, and characters without a width do not count. Accents and letters do.
 *
 * @example normaliseWord('Cœur') === normaliseWord('COEUR')
 */
export function normaliseWord(word: string): string {
  return word
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(APOSTROPHES, "'")
    .replace(HYPHENS, '-')
    .toLowerCase()
    .replace(LIGATURES, (letters) => APART[letters] ?? letters);
}

/** Soft hyphens, joiners, marks of direction, selectors of variants: nobody sees them. */
const INVISIBLE = /\p{DI}/gu;
const APOSTROPHES = /[\u2018\u2019\u201b\u02bc\u02b9\u2032\u00b4\u0060\uff07]/gu;
const HYPHENS = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/gu;
const LIGATURES = /[œæĳſß\ufb00-\ufb06ς]/gu;
const APART: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ĳ: 'ij',
  ſ: 's',
  ß: 'ss',
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
  // The same letter at the end of a word; capitals do not tell the two apart.
  ς: 'σ',
};
