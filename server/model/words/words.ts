import { foldWord, HIDDEN, type WordForms } from './fold.ts';
import { foldNumber, isOne, readNumberWord } from './number-words.ts';
import { wordSet } from './word-set.ts';

/** A word of a text. */
export interface Word extends WordForms {
  /** UTF-16 offsets in the text as printed. Invisible characters are included. */
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
 * Splits a text into words. This is the only definition of a word: search, names, verdicts,
 * grouping, redaction and counts use it. Words are runs of letters and digits, with these rules:
 *
 * - An apostrophe between letters ends a word and belongs to it. After « l », « d », « qu » …,
 *   there can be a space next to the apostrophe. A hyphen between letters separates two words.
 * - A number in figures is one word with its groups and decimals: « 1 500 » is « 1500 », « 2.5 » is
 *   « 2,5 » (`foldNumber`).
 * - « % » is a word. After a number, « pour cent », « p. 100 » and « per cent » are the same word.
 * - Dots between single letters are ignored: « O.N.U. » is « ONU ».
 * - Invisible characters are ignored: soft hyphens, joiners, zero-width characters.
 *
 * Callers decide which form they compare: verdicts use `isSameWord` (accents count, except on
 * capitals); search, names, grouping and redaction use `plain` (accents do not count).
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
 * The form in which spellings of a name are compared: its words in order, without accents and
 * elisions, separated by single spaces. Punctuation and the dots of acronyms are ignored.
 *
 * @example foldName('  Sergueï  LAVROV ') === foldName('serguei lavrov')
 */
export function foldName(name: string): string {
  const words = splitWords(name).map(plainOf).join(' ');
  // A name without words consists of its signs.
  return words === '' ? name.normalize('NFC').replace(/\s+/gu, ' ').trim() : words;
}

/**
 * The number of words, as word processors count: words joined by an apostrophe or a hyphen count as
 * one, groups of digits separated by spaces as several, and a lone sign is not counted.
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

/** Whether a word is « % » or « ‰ », which are not counted as words. */
export function isSign({ exact }: WordForms): boolean {
  return exact === '%' || exact === '‰';
}

/** The plain form without the apostrophe of an elision. */
export function plainOf({ plain, link }: Word): string {
  return link === 'APOSTROPHE' ? plain.slice(0, -1) : plain;
}

/**
 * The forms by which a word is searched, with and without accents. Very long ones are truncated.
 */
export function wordForms(word: Word): readonly [exact: string, plain: string] {
  const exact = word.link === 'APOSTROPHE' ? word.exact.slice(0, -1) : word.exact;
  return [truncate(exact), truncate(plainOf(word))];
}

function truncate(form: string): string {
  return form.length > MAX_FORM_LENGTH ? form.slice(0, MAX_FORM_LENGTH).toWellFormed() : form;
}

// Postgres stores lexemes of up to 2 kB.
const MAX_FORM_LENGTH = 256;

/** A word that was read at a position. */
interface Read {
  readonly to: number;
  readonly forms: WordForms;
  readonly isNumber: boolean;
  readonly isElided?: boolean;
}

function readPercent(shown: string, from: number): Read | null {
  const to = endOf(PERCENT, shown, from);
  if (to === 0) return null;
  const sign = /mille$/iu.test(shown.slice(from, to)) ? '‰' : '%';
  return { to, forms: sameForms(sign), isNumber: false };
}

function readNumber(shown: string, from: number): Read | null {
  const to = endOf(NUMBER, shown, from);
  if (to === 0) return null;
  return { to, forms: sameForms(foldNumber(shown.slice(from, to))), isNumber: true };
}

/** Words repeat in a text, so each is folded once. */
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
    const to = endOf(
      ELIDED.has(run.toLowerCase()) ? SPACED_APOSTROPHE : CLOSE_APOSTROPHE,
      shown,
      end,
    );
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

/** The end of a sticky pattern's match at a position; 0 if it does not match there. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : 0;
}

function findFrom(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.index ?? -1;
}

/** A text without invisible characters, and the original offset of each of its units. */
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

// Unicode classifies two apostrophes as letters.
const LETTER = String.raw`(?![\u02b9\u02bc])[\p{L}\p{M}\p{N}]`;
const BEGIN = String.raw`(?![\u02b9\u02bc])[\p{L}\p{N}]`;
const APOSTROPHE = String.raw`['\u2018\u2019\u201b\u02bc\u02b9\u2032\u00b4\u0060\uff07]`;
const HYPHEN = String.raw`[-\u2010-\u2015\u2212\ufe58\ufe63\uff0d]`;
const LONE = String.raw`(?![\u02b9\u02bc])\p{L}\p{M}*`;
// Spaces and apostrophes (Swiss) that separate thousands. A line break does not.
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
  String.raw`(?:(?:pour|per)\s+(?:cent|mille)|percent|p\.\s?100)(?!${LETTER})`,
  'iyu',
);
// French elided words: a space may follow or precede their apostrophe.
export const ELIDED = wordSet('c d j l m n s t qu jusqu lorsqu puisqu quoiqu presqu');
const SPACED_APOSTROPHE = new RegExp(String.raw`\s*${APOSTROPHE}(?=\s*${BEGIN})`, 'yu');
const CLOSE_APOSTROPHE = new RegExp(`${APOSTROPHE}(?=${BEGIN})`, 'yu');
const JOINT = new RegExp(`${HYPHEN}(?=${BEGIN})`, 'yu');
