/** The forms in which words are compared, from the strictest to the loosest. */
export interface WordForms {
  /** Lower case, composed, ligatures separated. Accents count: « pêche » is not « péché ». */
  readonly exact: string;
  /**
   * Like `exact`, but capitals are kept, without accents: French prints both « État » and « Etat ».
   * Used only by `isSameWord`.
   */
  readonly cased: string;
  /** Like `exact`, but without accents: « pêche » is « péché ». */
  readonly plain: string;
}

/**
 * Folds the text between two word boundaries. All forms ignore composition (NFC), case, ligatures,
 * invisible characters, elongation marks (tatweel) and the optional vowel signs of Arabic, Hebrew
 * and Syriac. In Hindi or Thai, vowel signs are part of the word.
 */
export function foldWord(printed: string): WordForms {
  if (/^[a-z0-9]+$/u.test(printed)) return { exact: printed, cased: printed, plain: printed };
  const letters = printed.replace(PRESENTATION_FORMS, (form) => form.normalize('NFKC'));
  const shown = withoutOptional(letters.normalize('NFD'));
  const exact = lower(shown);
  const bare = shown.replace(CAPITALS, (capital) => capital.charAt(0));
  const cased = bare === bare.toLowerCase() ? exact : separate(bare.normalize('NFC'));
  return { exact, cased, plain: toPlain(exact) };
}

/**
 * Whether two words are the same with accents, except that a capital without an accent matches the
 * letter with any accent: « ELEVES » matches « élèves », « eleves » does not.
 */
export function isSameWord(one: WordForms, other: WordForms): boolean {
  if (one.exact === other.exact) return true;
  if (one.plain !== other.plain || !(hasCapital(one) || hasCapital(other))) return false;
  const mine = one.cased.normalize('NFD').match(LETTERS) ?? [];
  const theirs = other.cased.normalize('NFD').match(LETTERS) ?? [];
  return (
    mine.length === theirs.length &&
    mine.every((letter, index) => isSameLetter(letter, theirs[index] ?? ''))
  );
}

function hasCapital({ exact, cased }: WordForms): boolean {
  return exact !== cased;
}

function isSameLetter(one: string, other: string): boolean {
  if (one === other) return true;
  if (!CAPITAL.test(one) && !CAPITAL.test(other)) return false;
  return one.charAt(0).toLowerCase() === other.charAt(0).toLowerCase();
}

function lower(text: string): string {
  return separate(text.normalize('NFC').toLowerCase()).normalize('NFC');
}

function toPlain(exact: string): string {
  const letters = withoutOptional(exact.normalize('NFKD')).replace(ACCENTS, '');
  const plain = separate(letters.toLowerCase())
    .replace(OTHER_LETTERS, (letter) => AS_PLAIN[letter] ?? letter)
    .replace(SIGNS, '')
    .normalize('NFC');
  // A word that consists only of such signs stays as it is.
  return plain === '' ? exact : plain;
}

function separate(text: string): string {
  return text.replace(LIGATURES, (ligature) => APART[ligature] ?? ligature);
}

/** A text without its accents, for lists of French words: « élève » is « eleve ». */
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

function withoutOptional(text: string): string {
  return text.replace(HIDDEN, '').replace(VOWEL_SIGNS, '');
}

/**
 * Invisible characters: soft hyphens, joiners, zero-width characters, direction marks; and tatweel.
 */
export const HIDDEN = /[\p{DI}\u0640\u07fa]/gu;

// One base letter and its marks.
const LETTERS = /\P{M}\p{M}*/gu;
// Strike-through marks (U+0334 to U+0338) are not accents.
const CAPITALS = /[A-Z\u0391-\u03a9][\u0300-\u0333\u0339-\u036f]+(?!\p{M})/gu;
const CAPITAL = /^[A-Z\u0391-\u03a9]$/u;

// Signs that a compatibility form can contain: a space, the slash of a fraction.
const SIGNS = /[^\p{L}\p{M}\p{N},.'%‰-]/gu;

const VOWEL_SIGNS =
  /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u08d3-\u08e1\u08e3-\u08ff]/gu;

// Accents of alphabets only: in other scripts, combining marks are vowels and part of the word.
const ACCENTS =
  /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f\u0653-\u0655]/gu;

const LIGATURES = /[œŒæÆĳĲſßẞς]/gu;
const APART: Readonly<Record<string, string>> = {
  œ: 'oe',
  Œ: 'OE',
  æ: 'ae',
  Æ: 'AE',
  ĳ: 'ij',
  Ĳ: 'IJ',
  ſ: 's',
  ß: 'ss',
  ẞ: 'SS',
  // The form of the letter at the end of a word. Both have the same capital.
  ς: 'σ',
};
// « ﬁ », and the contextual forms of Arabic letters.
const PRESENTATION_FORMS = /[\ufb00-\ufb17\ufb50-\ufbb1\ufbd3-\ufc5d\ufc64-\ufdc7\ufe80-\ufefc]/gu;

// Letters that Unicode does not decompose.
const OTHER_LETTERS = /[øłđðþħıŧ]/gu;
const AS_PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŧ: 't',
};
