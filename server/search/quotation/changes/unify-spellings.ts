import { isNegation, isNegationHead } from '../../../model/french/negation.ts';
import { isNumber, numbersIn, partsOf } from '../../../model/french/numbers.ts';
import { withoutAccents } from '../../../model/words/fold.ts';
import type { Lexicon } from '../../../model/words/french-lexicon.ts';
import { isOne, readNumberWord } from '../../../model/words/number-words.ts';
import { joinForms, type Token } from '../../../model/words/tokens.ts';
import { MAX_UNIT_PARTS, unitOf } from '../../../model/words/units.ts';

/**
 * Gives units after a number, « par » or an article their full name, and reads simple fractions: « 12kg » and « 12 kg » as « 12
 * kilogrammes », « 8h30 » as « 8 heures 30 », « 3 M€ » as « 3 millions euros », « 1/3 » as « un tiers », « moins
 * 3 % » as « −3 % », « 3-1 » as « 3 à 1 », « 14:30 » as « 14 heures 30 », « 5 mg/kg » as « 5 milligrammes par kilogrammes ».
 */
export function readUnits(given: readonly Token[]): readonly Token[] {
  const tokens = given.flatMap(separate);
  const read: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const [units, length] = fractionAt(tokens, at) ??
      timeAt(tokens, at) ??
      signAt(tokens, at) ??
      perAt(tokens[at], read.at(-1), read.at(-2)) ??
      unitAt(tokens, at, read.at(-1)) ?? [null, 1];
    read.push(...(units ?? tokens.slice(at, at + 1)));
    at += length;
  }
  return read;
}

/** Gives « 1 » the article that the other side has before the same word or mark: « 1 élève » and « un élève ». */
export function readOnes(tokens: readonly Token[], others: readonly Token[]): readonly Token[] {
  const articles = new Map<string | undefined, string>();
  for (const [place, { key }] of others.entries()) {
    const word = others[place + 1]?.forms.plain;
    if (isOne(key) && !articles.has(word)) articles.set(word, key);
  }
  return tokens.map((token, at) => {
    const next = tokens[at + 1];
    if (token.key !== '1' || isNumber(next) || isNumber(tokens[at - 1])) return token;
    const article = articles.get(next?.forms.plain);
    return article === undefined ? token : named(token, article);
  });
}

/** Whether a word is a unit or a number with one. */
export function isQuantity({ key, forms }: Token): boolean {
  return /^\d/u.test(key) || unitOf(forms.cased) !== null;
}

type Reading = readonly [tokens: readonly Token[], length: number];

/** « 12kg », « 8h30 », « 3-1 » */
function separate(token: Token): Token[] {
  const [, one, other] = SCORE.exec(token.key) ?? [];
  if (one && other) return [one, 'à', other].map((part) => named(token, part));
  const [, number = '', unit = '', rest = ''] = GLUED.exec(token.forms.cased) ?? [];
  if (unit === '' || unitOf(unit) === null) return [token];
  const [first, second] = [token.start + number.length, token.end - rest.length];
  return [
    named(token, number, token.start, first),
    named(token, unit, first, second),
    ...(rest ? [named(token, rest, second, token.end)] : []),
  ];
}

const SCORE = /^(\d+)-(\d+)$/u;
const GLUED = /^([^\p{L}\d]?\d[\d,.]*)((?:[kcdm]?m[23])|[\p{L}°]+[²³]?)((?<=h)\d\d)?$/u;

/** « moins 3 degrés », « plus deux degrés », but not « au moins 3 degrés » */
function signAt(tokens: readonly Token[], at: number): Reading | null {
  const [word, number, unit] = tokens.slice(at, at + 3);
  const sign = word && SIGNS[word.key];
  if (!sign || !number || !unit || !isAmount(number)) return null;
  const value = numbersIn([number], new Set());
  if (/^(?:au|du|de|d'|le|ou|tout|en|bien)$/u.test(tokens[at - 1]?.key ?? '')) return null;
  if (unit.key !== '%' && !unitOf(unit.forms.cased)?.startsWith('degrés')) return null;
  return [[named(number, sign + value, word.start, number.end)], 2];
}

const SIGNS: Readonly<Record<string, string>> = { moins: '\u2212', plus: '+' };

function unitAt(tokens: readonly Token[], at: number, before: Token | undefined): Reading | null {
  const [one, next] = [tokens[at], tokens[at + 1]];
  if (!before || !one) return null;
  const isCounted = isAmount(before);
  if (!isCounted && !isPer(before, one)) return null;
  const scale =
    isCounted && next?.kind === 'MARK' && unitOf(next.key) ? SCALES[one.key] : undefined;
  if (scale || (isCounted && one.forms.cased === 'M'))
    return [[named(one, scale ?? 'millions')], 1];
  for (let length = MAX_UNIT_PARTS; length > 0; length -= 1) {
    const run = tokens.slice(at, at + length);
    const last = run.at(-1);
    if (!last || run.length < length) continue;
    const unit =
      unitOf(run.map(({ forms }) => forms.cased).join(' ')) ??
      (length > 1 ? unitOf(run.map(({ key }) => key).join(' ')) : null);
    if (unit) return [[named(one, unit, one.start, last.end)], length];
  }
  return null;
}

/** « mg/kg » */
function perAt(
  slash: Token | undefined,
  unit: Token | undefined,
  number: Token | undefined,
): Reading | null {
  const isUnit = unit && number && isAmount(number) && unitOf(unit.forms.cased) !== null;
  return slash?.key === '/' && isUnit ? [[named(slash, 'par')], 1] : null;
}

/** « par km² », « le kg » */
function isPer({ key }: Token, { forms: { cased } }: Token): boolean {
  return key === 'par' || (cased.length > 1 && /^(?:le|la|les|du|au)$/u.test(key));
}

// Only before the sign of a currency: « 3 M€ », « 3 k€ »; but « 200 M », which are no metres.
const SCALES: Readonly<Record<string, string>> = { m: 'millions', k: 'mille' };

function isAmount(token: Token): boolean {
  return token.kind === 'WORD' && readNumberWord(partsOf(token).at(-1) ?? '') !== null;
}

/** « 14:30 » */
function timeAt(tokens: readonly Token[], at: number): Reading | null {
  const [hour, colon, minute] = tokens.slice(at, at + 3);
  const isTime =
    colon?.key === ':' &&
    /^(?:1?\d|2[0-3])$/u.test(hour?.key ?? '') &&
    /^[0-5]\d$/u.test(minute?.key ?? '');
  if (!isTime || !hour || !minute || hour.end !== colon.start || colon.end !== minute.start)
    return null;
  return [[hour, named(colon, 'heures'), minute], 3];
}

function fractionAt(tokens: readonly Token[], at: number): Reading | null {
  const [top, slash, bottom] = tokens.slice(at, at + 3);
  if (slash?.key !== '/' || !top || !bottom) return null;
  if (tokens[at - 1]?.key === '/' || tokens[at + 3]?.key === '/') return null;
  const [one, other] = FRACTIONS[`${top.key}/${bottom.key}`] ?? [];
  if (!one || !other) return null;
  return [[named(top, one), named(bottom, other, slash.start, bottom.end)], 3];
}

const FRACTIONS: Readonly<Record<string, readonly [string, string]>> = {
  '1/3': ['un', 'tiers'],
  '2/3': ['deux', 'tiers'],
  '1/4': ['un', 'quart'],
  '3/4': ['trois', 'quarts'],
};

function named(token: Token, name: string, start = token.start, end = token.end): Token {
  const plain = withoutAccents(name);
  const exact = name.toLowerCase();
  return {
    kind: 'WORD',
    key: exact,
    forms: { exact, cased: name, plain: plain.toLowerCase() },
    start,
    end,
  };
}

/**
 * Joins the words on either side that are one word on the other one: « au dessus », where « au-dessus »
 * is printed; « parceque », « quon » and « par tout », where « parce que », « qu'on » and « partout » are.
 */
export function joinCompounds(
  asked: readonly Token[],
  printed: readonly Token[],
  lexicon: Lexicon,
): readonly [asked: readonly Token[], printed: readonly Token[]] {
  return [
    joinRuns(asked, [...compoundsOf(printed), ...gluedPairs(asked, printed, lexicon)]),
    joinRuns(printed, [...compoundsOf(asked), ...gluedPairs(printed, asked, lexicon)]),
  ];
}

function compoundsOf(tokens: readonly Token[]): string[][] {
  return tokens.flatMap(({ kind, forms: { plain } }) =>
    kind === 'WORD' && plain.includes('-') ? [plain.split('-')] : [],
  );
}

/**
 * The pairs of words that the other side has as one, and not as two. One whose apostrophe is lost
 * must not be another word: « dune », « la ».
 */
function gluedPairs(
  tokens: readonly Token[],
  others: readonly Token[],
  lexicon: Lexicon,
): string[][] {
  const words = new Set(others.map(({ forms }) => forms.plain));
  const pairs = new Set(others.map((_token, at) => pairAt(others, at).join(' ')));
  return tokens.flatMap((_token, at) => {
    const pair = pairAt(tokens, at);
    const glued = pair.join('').replace(/'(?=.)/gu, '');
    if (pair[1] === '' || !words.has(glued) || pairs.has(pair.join(' '))) return [];
    // « pas sage » is not « passage ».
    if (pair.some((word) => isNegation(word) && !isNegationHead(word))) return [];
    const isWord = glued !== 'na' && lexicon.has(glued);
    return pair[0].endsWith("'") && isWord ? [] : [pair];
  });
}

function pairAt(tokens: readonly Token[], at: number): [string, string] {
  return [tokens[at]?.forms.plain ?? '', tokens[at + 1]?.forms.plain ?? ''];
}

function joinRuns(
  tokens: readonly Token[],
  compounds: readonly (readonly string[])[],
): readonly Token[] {
  if (compounds.length === 0) return tokens;
  const byFirst = Map.groupBy(compounds, ([first]) => first);
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const parts = byFirst
      .get(tokens[at]?.forms.plain)
      ?.find((words) => words.every((word, index) => tokens[at + index]?.forms.plain === word));
    const run = tokens.slice(at, at + (parts?.length ?? 1));
    joined.push(join(run));
    at += run.length;
  }
  return joined;
}

function join(run: readonly Token[]): Token {
  const [first, last] = [run[0], run.at(-1)] as [Token, Token];
  if (run.length === 1) return first;
  const forms = joinForms(
    run.map((token) => token.forms),
    '-',
  );
  return { kind: 'WORD', key: forms.exact, forms, start: first.start, end: last.end };
}
