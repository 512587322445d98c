import { foldWord, isSameWord, type WordForms } from './fold.ts';
import { unitOf } from './units.ts';
import { isSign, splitWords, type Word } from './words.ts';

/**
 * The unit in which quotations are compared: a word as in `splitWords`, with the parts of a
 * compound joined, or a punctuation mark, because it can change the meaning. Quotation marks and
 * spaces are not tokens, because they depend on where words are quoted.
 */
export interface Token {
  /**
   * - WORD: letters and digits, with the sign of a number. An elided word (« l' », « n' ») is a separate
   *   token.
   * - MARK: a punctuation mark, « % », or any other character.
   * - GAP: « (…) » or « […] ».
   * - INSERTION: « [mot] », added by the person who quotes.
   */
  readonly kind: 'WORD' | 'MARK' | 'GAP' | 'INSERTION';
  /** Its text in folded form, with accents. Compare with `isSameToken`. */
  readonly key: string;
  readonly forms: WordForms;
  /** UTF-16 offsets in the given text. */
  readonly start: number;
  readonly end: number;
}

/** The tokens of a text. `base` is added to their offsets. */
export function tokenise(text: string, base = 0): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  // Not `push(...words)`: the words of a long text are too many arguments.
  const addWords = (to: number) => {
    for (const word of readWords(text.slice(at, to), base + at)) tokens.push(word);
  };
  for (const { 0: found, 1: inserted, index } of text.matchAll(BREAK)) {
    addWords(index);
    at = index + found.length;
    const place = { start: base + index, end: base + at };
    if (inserted === undefined) tokens.push(toToken('GAP', sameForms('…'), place));
    else tokens.push(toToken('INSERTION', joinForms(wordForms(inserted), ' '), place));
  }
  addWords(text.length);
  return joinInclusive(tokens, text, base);
}

function readWords(text: string, base: number): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  const addMarks = (to: number) => {
    for (const { 0: mark, index } of text.slice(last, to).matchAll(MARK)) {
      const start = base + last + index;
      const forms = sameForms(MARKS[mark] ?? mark);
      tokens.push(toToken('MARK', forms, { start, end: start + mark.length }));
    }
  };
  for (const parts of compounds(splitWords(text))) {
    const [first, end] = [parts[0], parts.at(-1)?.end ?? 0];
    if (!first) continue;
    const printed = text.slice(first.start, end);
    const signed = /^\d/u.test(printed) ? signBefore(text, first.start) : null;
    const start = signed?.start ?? first.start;
    addMarks(start);
    const kind = isSign(first) ? 'MARK' : 'WORD';
    const place = { start: base + start, end: base + end };
    const forms = THOUSANDS.test(printed)
      ? sameForms(printed.replaceAll('.', ''))
      : joinForms(parts, '-');
    tokens.push(toToken(kind, signed ? withSign(signed.sign, forms) : forms, place));
    last = end;
  }
  addMarks(text.length);
  return tokens;
}

// « 1.800 », which cannot be a decimal number: nobody writes a last zero after the decimal point.
const THOUSANDS = /^\d{1,3}(?:\.\d{3}){2,}$|^[1-9]\d{0,2}\.\d{2}0$/u;

/**
 * Reads an inclusive spelling as the masculine form that it contains: « étudiant·e·s »,
 * « étudiant(e)s », « étudiant.e.s » and « étudiant-e-s » as « étudiants ».
 */
function joinInclusive(tokens: readonly Token[], text: string, base: number): Token[] {
  const spans = Array.from(
    text.matchAll(INCLUSIVE),
    ({ 0: found, 1: stem = '', 2: s = '', index }) => ({
      start: base + index,
      end: base + index + found.length,
      forms: foldWord(stem + s),
    }),
  );
  if (spans.length === 0) return [...tokens];
  const joined = spans.map(({ forms, ...place }) => toToken('WORD', forms, place));
  // Both are in text order.
  let at = 0;
  const rest = tokens.filter((token) => {
    while ((spans[at]?.end ?? Number.POSITIVE_INFINITY) <= token.start) at += 1;
    return token.end <= (spans[at]?.start ?? Number.POSITIVE_INFINITY);
  });
  return [...rest, ...joined].toSorted((one, other) => one.start - other.start);
}

const INCLUSIVE =
  /(?<![\p{L}'’-])(\p{L}{3,})(?:[·•⋅‧]\p{Ll}{1,5}[·•⋅‧]?|[.-](?:e|ne|le|ère|rice|euse|ve|se|te)(?:[.-](?=s))?|\((?:e|ne|le|ère|rice|euse|ve|se|te)\))(s?)(?![\p{L}·•⋅‧-])/gu;

/** Groups words that are joined by hyphens, but not « à-8 », which has a sign. */
function compounds(words: readonly Word[]): Word[][] {
  const groups: Word[][] = [];
  let isJoined = false;
  for (const word of words) {
    const isSigned =
      /^\d/u.test(word.exact) && /^(?:à|de)$/u.test(groups.at(-1)?.at(-1)?.exact ?? '');
    if (isJoined && !isSigned) groups.at(-1)?.push(word);
    else groups.push([word]);
    isJoined = word.link === 'HYPHEN';
  }
  return groups;
}

function wordForms(text: string): WordForms[] {
  return readWords(text, 0).flatMap(({ kind, forms }) => (kind === 'WORD' ? [forms] : []));
}

export function joinForms(words: readonly WordForms[], sign: string): WordForms {
  const [only] = words;
  if (only && words.length === 1) return only;
  const join = (form: keyof WordForms) => words.map((word) => word[form]).join(sign);
  return { exact: join('exact'), cased: join('cased'), plain: join('plain') };
}

function withSign(sign: string, { exact, cased, plain }: WordForms): WordForms {
  return { exact: sign + exact, cased: sign + cased, plain: sign + plain };
}

function sameForms(form: string): WordForms {
  return { exact: form, cased: form, plain: form };
}

function toToken(
  kind: Token['kind'],
  { exact, cased, plain }: WordForms,
  { start, end }: { readonly start: number; readonly end: number },
): Token {
  return { kind, key: exact, forms: { exact, cased, plain }, start, end };
}

export function isWord({ kind }: Token): boolean {
  return kind === 'WORD';
}

/** The keys of the words among tokens. */
export function wordsIn(tokens: readonly Token[]): string[] {
  return tokens.filter(({ kind }) => kind === 'WORD').map(({ key }) => key);
}

/** The words of an insertion, as tokens at its place. */
export function wordsOfInsertion(insertion: Token): Token[] {
  const { exact, cased, plain } = insertion.forms;
  const [cases, plains] = [cased.split(' '), plain.split(' ')];
  return exact
    .split(' ')
    .map((word, at) =>
      toToken(
        'WORD',
        { exact: word, cased: cases[at] ?? word, plain: plains[at] ?? word },
        insertion,
      ),
    );
}

/** The words of insertions. */
export function insertedWords(insertions: readonly Token[]): string[] {
  return insertions.flatMap(({ key }) => key.split(' '));
}

/** The plain forms of the words among tokens, without accents. */
export function plainWordsIn(tokens: readonly Token[]): string[] {
  return tokens.flatMap(({ kind, forms }) => (kind === 'WORD' ? [forms.plain] : []));
}

/** The number of words. An elided word counts with the next one, as in word processors. */
export function countTokenWords(tokens: readonly Token[]): number {
  return wordsIn(tokens).filter((key) => !key.endsWith("'")).length;
}

/** Whether a word among tokens has an accent. */
export function hasAccents(tokens: readonly Token[]): boolean {
  return tokens.some(({ kind, key, forms }) => kind === 'WORD' && key !== forms.plain);
}

export function isSentenceEnd({ kind, key }: Token): boolean {
  return kind === 'MARK' && SENTENCE_ENDS.has(key);
}

const SENTENCE_ENDS: ReadonlySet<string> = new Set(['.', '!', '?']);

/** Whether two tokens are equal by `isSameWord`, and no units that differ by a capital: « mW », « MW ». */
export function isSameToken(one: Token | undefined, other: Token | undefined): boolean {
  return (
    one !== undefined &&
    one.kind === other?.kind &&
    isSameWord(one.forms, other.forms) &&
    (one.forms.cased === other.forms.cased || isSameUnit(one.forms.cased, other.forms.cased))
  );
}

/** Words that are no units have no other one to be. */
function isSameUnit(one: string, other: string): boolean {
  const [mine, theirs] = [unitOf(one), unitOf(other)];
  return mine === null || theirs === null || mine === theirs;
}

/**
 * Removes punctuation at both ends that can belong to the surrounding sentence: full stops, commas,
 * dashes. Question and exclamation marks stay.
 */
export function trimMarks(tokens: readonly Token[]): readonly Token[] {
  const isNeutral = (token: Token) => token.kind === 'MARK' && NEUTRAL.has(token.key);
  const from = tokens.findIndex((token) => !isNeutral(token));
  const to = tokens.findLastIndex((token) => !isNeutral(token));
  return from === -1 ? [] : tokens.slice(from, to + 1);
}

const NEUTRAL = new Set(['.', ',', ';', ':', '…', '-']);

// A gap or an insertion.
const BREAK = /[([]\s*(?:\.\s?\.\s?\.|…)\s*[)\]]|\[([^[\]]*)\]/gu;
const MARK = /\.\.\.|[^\s"«»‹›“”„‟＂'‘’‚‛´`\u02b9\u02bc′″\uff07\p{Cf}\p{Cc}\p{DI}]/gu;
const DASHES = Array.from('‐‑‒–—―−﹘﹣－', (dash) => [dash, '-'] as const);
const MARKS: Readonly<Record<string, string>> = { '...': '…', ...Object.fromEntries(DASHES) };

/** A sign that belongs to the number after it. */
interface NumberSign {
  /** The same for all dashes that mean « minus ». */
  readonly sign: string;
  /** Its UTF-16 offset in the text. */
  readonly start: number;
}

/**
 * The sign directly before a number at an offset: « -3 », « ± 5 », « ≤ 2 ». Null for a dash that can be
 * anything else: a range or a score (« 5 -10 », « 3-1 »), one that begins a line (« – 3 sièges »), or one
 * that sets words off (« le parti – 3 élus – »), unless the number can only be a value: « de - 3 », « - 3 % ».
 *
 * @example signBefore('il fait −3', 9) // { sign: '−', start: 8 }
 */
function signBefore(text: string, at: number): NumberSign | null {
  const [found, printed = '', space = ''] = SIGN.exec(text.slice(Math.max(0, at - 6), at)) ?? [];
  if (found === undefined) return null;
  const mark = printed.includes('/') ? '±' : (SPELLED[printed] ?? printed);
  const start = at - found.length;
  const before = text.slice(Math.max(0, start - 12), start);
  if (COMPARISONS.has(mark)) return { sign: mark, start };
  if (AFTER_NUMBER.test(before)) return null;
  if (mark === '+') return { sign: mark, start };
  if (DIALOGUE.has(mark) && BEGINS_LINE.test(before)) return null;
  if (GLUED.test(before)) return { sign: '\u2212', start };
  const isMinus =
    mark === '\u2212' || space === ''
      ? BEFORE_MINUS.test(before)
      : AFTER_PREPOSITION.test(before) || (IN_LINE.test(before) && HAS_UNIT.test(text.slice(at)));
  return isMinus ? { sign: '\u2212', start } : null;
}

const SIGN =
  /(\+\s?\/\s?[-\u2212]|[<>]=|[±∓<>≤≥≦≧⩽⩾≠≪≫~≈∼+＋⁺]|[-\u2010-\u2015\u2212\u207b\u02d7\u2796\ufe63\uff0d]+)\)?([\s\p{Cf}]*)$/u;
const SPELLED: Readonly<Record<string, string>> = { '<=': '≤', '>=': '≥', '＋': '+', '⁺': '+' };
const COMPARISONS = new Set('±∓<>≤≥≦≧⩽⩾≠≪≫~≈∼');
const DIALOGUE = new Set('—―');
const BEGINS_LINE = /(?:^|\n)\s*$/u;
const AFTER_NUMBER = /\p{N}\s*$/u;
const BEFORE_MINUS = /(?:^|[\s\p{Cf}([«“"‹‘:;,=])$/u;
// « à-8 °C »
const GLUED = /(?<!\p{L})(?:à|de)$/iu;
const AFTER_PREPOSITION = /(?<!\p{L})(?:à|de|d['’]|par|contre|entre|vers|soit|sur)\s$/iu;
const IN_LINE = /[\p{L})][^\S\n]+$/u;
const HAS_UNIT = /^[\d.,]+\s?(?:[%‰°€$£]|degrés?\b|points?\b)/u;
