import { foldWord, HIDDEN, type WordForms } from './fold.ts';
import { foldNumber, isOne, readNumberWord } from './number-words.ts';

/** A word of a text. */
export interface Word extends WordForms {
  /** UTF-16 offsets in the text as printed; characters that nobody sees lie within. */
  readonly start: number;
  readonly end: number;
  /**
   * What joins it to the next word.
   *
   * - APOSTROPHE: it is elided, « l' » or « aujourd' », and its forms end with an apostrophe.
   * - HYPHEN: both are parts of a compound, « porte-parole ».
   */
  readonly link: 'APOSTROPHE' | 'HYPHEN' | null;
}

/**
 * What a word is, for all that reads words: search, names, verdicts, the grouping of reports,
 * redaction, counts. Words are runs of letters and digits, with these rules:
 *
 * - An apostrophe between letters ends a word and stays with it. After « l », « d », « qu » … a
 *   space may stand beside the apostrophe. A hyphen between letters parts two words that it joins.
 * - A number in figures is one word with its groups and decimals: « 1 500 » is « 1500 », « 2.5 » is
 *   « 2,5 » (`foldNumber`).
 * - « % » is a word, and so are, after a number, « pour cent », « p. 100 » and « per cent »: the
 *   same one.
 * - Dots between single letters do not count: « O.N.U. » is « ONU ».
 * - Neither does what nobody sees: soft hyphens, joiners, characters without width.
 *
 * What two words have to share to be the same is for the caller to say, by the form that it
 * compares: `isSameWord` for verdicts (accents count, save those of capitals), `plain` for search,
 * names, grouping and redaction (accents do not count).
 */
export function splitWords(text: string): Word[] {
  return Array.from(eachWord(text));
}

/** The words of a text one by one. */
export function* eachWord(text: string): Generator<Word, void, undefined> {
  const { shown, places } = withoutHidden(text);
  const readRun = createRunReader();
  let isAfterNumber = false;
  let last = 0;
  for (let from = findFrom(FIRST, shown, 0); from !== -1; from = findFrom(FIRST, shown, last)) {
    const read: Read =
      (isAfterNumber && isBlank(shown, last, from) && readPercent(shown, from)) ||
      readNumber(shown, from) ||
      readRun(shown, from);
    const { exact, cased, plain } = read.forms;
    isAfterNumber = read.isNumber;
    last = read.to;
    yield {
      start: places?.[from] ?? from,
      end: (places?.[last - 1] ?? last - 1) + 1,
      exact,
      cased,
      plain,
      link: read.isElided ? 'APOSTROPHE' : endOf(JOINT, shown, last) ? 'HYPHEN' : null,
    };
  }
}

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

/** Whether a word is « % » or « ‰ », which nobody counts as one. */
export function isSign({ exact }: WordForms): boolean {
  return exact === '%' || exact === '‰';
}

/** What two words share where accents and elision do not count: the plain form, no apostrophe. */
export function plainOf({ plain, link }: Word): string {
  return link === 'APOSTROPHE' ? plain.slice(0, -1) : plain;
}

/** The forms that a word is searched by, with its accents and without; a very long one is cut. */
export function wordForms(word: Word): readonly [exact: string, plain: string] {
  const exact = word.link === 'APOSTROPHE' ? word.exact.slice(0, -1) : word.exact;
  return [cut(exact), cut(plainOf(word))];
}

function cut(form: string): string {
  return form.length > LONGEST_FORM ? form.slice(0, LONGEST_FORM).toWellFormed() : form;
}

// Postgres keeps lexemes of up to 2 kB.
const LONGEST_FORM = 256;

/** A word as far as its place tells. */
interface Read {
  readonly to: number;
  readonly forms: WordForms;
  readonly isNumber: boolean;
  readonly isElided?: boolean;
}

function readPercent(shown: string, from: number): Read | null {
  const to = endOf(PERCENT, shown, from);
  if (to === 0) return null;
  const sign = /mille$/u.test(shown.slice(from, to)) ? '‰' : '%';
  return { to, forms: sameForms(sign), isNumber: false };
}

function readNumber(shown: string, from: number): Read | null {
  const to = endOf(NUMBER, shown, from);
  if (to === 0) return null;
  return { to, forms: sameForms(foldNumber(shown.slice(from, to))), isNumber: true };
}

/** Words come again and again in a text: each is folded once. */
function createRunReader() {
  const known = new Map<string, { readonly forms: WordForms; readonly isNumber: boolean }>();
  const fold = (printed: string) => {
    const found = known.get(printed);
    if (found) return found;
    const forms = foldWord(printed);
    const isNumber = isOne(forms.plain) || readNumberWord(forms.plain)?.kind === 'VALUE';
    known.set(printed, { forms, isNumber });
    return { forms, isNumber };
  };
  return (shown: string, from: number): Read => {
    // A lone sign.
    const end = endOf(RUN, shown, from) || from + 1;
    const run = shown.slice(from, end);
    const acronym = shown[end] === '.' ? endOf(ACRONYM, shown, from) : 0;
    if (acronym) {
      return { to: acronym, ...fold(shown.slice(from, acronym).replaceAll('.', '')) };
    }
    const { forms, isNumber } = fold(run);
    const to = endOf(ELIDED.test(run) ? SPACED_APOSTROPHE : CLOSE_APOSTROPHE, shown, end);
    return to
      ? { to, forms: elidedForms(forms), isNumber: false, isElided: true }
      : { to: end, forms, isNumber };
  };
}

function sameForms(form: string): WordForms {
  return { exact: form, cased: form, plain: form };
}

function elidedForms({ exact, cased, plain }: WordForms): WordForms {
  return { exact: `${exact}'`, cased: `${cased}'`, plain: `${plain}'` };
}

function isBlank(text: string, from: number, to: number): boolean {
  return text.slice(from, to).trim() === '';
}

/** Where a sticky pattern that matches at a place ends; 0 where it does not match. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : 0;
}

function findFrom(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.index ?? -1;
}

/** A text without what nobody sees, and where each of its units stands in the text. */
function withoutHidden(text: string) {
  if (text.search(HIDDEN) === -1) return { shown: text, places: null };
  const places = new Uint32Array(text.length);
  const parts: string[] = [];
  let length = 0;
  let at = 0;
  const keep = (to: number) => {
    parts.push(text.slice(at, to));
    for (; at < to; at += 1) {
      places[length] = at;
      length += 1;
    }
  };
  for (const { index, 0: hidden } of text.matchAll(HIDDEN)) {
    keep(index);
    at = index + hidden.length;
  }
  keep(text.length);
  return { shown: parts.join(''), places };
}

// Unicode counts two apostrophes among the letters.
const LETTER = String.raw`(?![\u02b9\u02bc])[\p{L}\p{M}\p{N}]`;
const BEGIN = String.raw`(?![\u02b9\u02bc])[\p{L}\p{N}]`;
const APOSTROPHE = String.raw`['\u2018\u2019\u201b\u02bc\u02b9\u2032\u00b4\u0060\uff07]`;
const HYPHEN = String.raw`[-\u2010-\u2015\u2212\ufe58\ufe63\uff0d]`;
const LONE = String.raw`(?![\u02b9\u02bc])\p{L}\p{M}*`;
// Spaces that part thousands, and what Swiss prints does; a line does not end within a number.
const GROUP = String.raw`[ \u00a0\u2007\u2009\u202f٬'\u2019]`;

const FIRST = new RegExp(`${BEGIN}|[%‰]`, 'gu');
const RUN = new RegExp(`(?:${LETTER})+`, 'yu');
const ACRONYM = new RegExp(String.raw`${LONE}(?:\.${LONE})+(?!${LETTER})\.?`, 'yu');
const NUMBER = new RegExp(
  String.raw`\p{Nd}{1,3}(?:${GROUP}\p{Nd}{3})+(?!\p{N})(?:[.,٫]\p{Nd}+)*` +
    String.raw`|\p{Nd}+(?:[.,٫]\p{Nd}+)+|\p{Nd}+(?!${LETTER})`,
  'yu',
);
const PERCENT = new RegExp(
  String.raw`(?:(?:[Pp]our|[Pp]er)\s+(?:cent|mille)|percent|p\.\s?100)(?!${LETTER})`,
  'yu',
);
// What French elides: its apostrophe holds on to the next word also across a space.
const ELIDED = /^(?:[cdjlmnst]|(?:jus|lors|puis|quoi|pres)?qu)$/iu;
const SPACED_APOSTROPHE = new RegExp(String.raw`\s*${APOSTROPHE}(?=\s*${BEGIN})`, 'yu');
const CLOSE_APOSTROPHE = new RegExp(`${APOSTROPHE}(?=${BEGIN})`, 'yu');
const JOINT = new RegExp(`${HYPHEN}(?=${BEGIN})`, 'yu');
