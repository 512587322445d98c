import { isOne, isPart, type NumberWord, POWER, readNumberWord } from '../words/number-words.ts';
import type { Token } from '../words/tokens.ts';

/**
 * The numbers in the tokens, in order, with « | » for each `kept` word. Spellings of the same
 * number give the same result, different numbers never do.
 *
 * @example numbersIn(tokenise('vingt et un ou 1 500'), new Set()) === '21 1500'
 */
export function numbersIn(tokens: readonly Token[], kept: ReadonlySet<Token>): string {
  const words = tokens.flatMap((token) => partsOf(token).map((word) => ({ word, token })));
  const keys = words.map(({ word }) => word);
  const said: string[] = [];
  let sum: Sum = EMPTY_SUM;
  const close = () => {
    if (sum !== EMPTY_SUM) said.push(sumOf(sum));
    sum = EMPTY_SUM;
  };
  for (const [index, { token }] of words.entries()) {
    const number = numberAt(keys, index);
    // « trois virgule deux | millions »
    if (said.at(-1) === ',' && number?.kind === 'VALUE' && number.value >= 1e6) close();
    if (number?.kind === 'VALUE') {
      const next = add(sum, number);
      if (!next) close();
      sum = next ?? add(EMPTY_SUM, number) ?? EMPTY_SUM;
      if (number.isOrdinal) {
        said.push(`${sumOf(sum)}e`);
        sum = EMPTY_SUM;
      }
    } else if (number && keys[index - 1] === 'et' && canBeHalved(sum, keys, index - 1)) {
      sum = { ...sum, total: sum.total + sum.scale / 2, last: 0 };
    } else if (number) {
      close();
      said.push(withoutLastZeros(number.sign));
    } else if (!joins(sum, keys, index)) {
      close();
      if (kept.has(token)) said.push('|');
    }
  }
  close();
  return said.join(' ').replaceAll(' , ', ',').replace(SCALED, toInteger);
}

// « 2,5 milliards »
const SCALED = /\b(\d+),(\d{1,6}) (1(?:0{6}|0{9}|0{12}))\b/gu;

function toInteger(_found: string, whole: string, decimals: string, scale: string): string {
  return String(BigInt(whole + decimals.padEnd(scale.length - 1, '0')));
}

/**
 * « 2,5 » for « 2,50 », but not for « 1,850 », which may be 1850 in English. No pattern: it would try every
 * zero of a long number.
 */
function withoutLastZeros(sign: string): string {
  if (!/^\d+,(?!\d{3}$)\d+$/u.test(sign)) return sign;
  let end = sign.length;
  while (sign[end - 1] === '0') end -= 1;
  return sign.slice(0, sign[end - 1] === ',' ? end - 1 : end);
}

/** « deux milliards | et demi » */
function canBeHalved({ scale, group }: Sum, words: readonly string[], index: number): boolean {
  return group === null && Number.isFinite(scale) && /^demie?$/u.test(words[index + 1] ?? '');
}

/** The words of a token: the parts of a compound, or the words of an insertion. */
export function partsOf({ kind, forms: { exact, plain } }: Token): string[] {
  if (POWER.test(exact)) return [exact];
  return kind === 'MARK' ? [plain] : plain.split(/[ -]/u);
}

/** Whether a word is or has a quantity, no sign or unit alone. */
export function isNumber(token: Token | undefined): boolean {
  return (
    token !== undefined && partsOf(token).some((part) => readNumberWord(part)?.kind === 'VALUE')
  );
}

/** « un » is a number only next to another number, and « virgule » is a decimal comma. */
function numberAt(words: readonly string[], index: number): NumberWord | null {
  const at = (place: number) => readNumberWord(words[place] ?? '');
  const isBeside = (place: number) => {
    const number = at(place);
    return number !== null && !(number.kind === 'SIGN' && /^\d+e$/u.test(number.sign));
  };
  const [before, word = '', after] = [words[index - 1], words[index], words[index + 1]];
  if (isOne(word)) {
    const isNumber =
      isBeside(index - 1) ||
      isBeside(index + 1) ||
      (before === 'et' && isBeside(index - 2)) ||
      (after === 'virgule' && isBeside(index + 2));
    return isNumber ? { kind: 'VALUE', value: 1, isOrdinal: false, isSpelled: true } : null;
  }
  const isNumberBefore = at(index - 1) !== null || isOne(before ?? '');
  if (word === 'virgule' && isNumberBefore && (at(index + 1) || isOne(after ?? ''))) {
    return { kind: 'SIGN', sign: ',' };
  }
  return at(index);
}

// Only numbers such as « vingt et un » and « soixante et onze » continue after « et ».
function joins(sum: Sum, words: readonly string[], index: number): boolean {
  const after = words[index + 1] ?? '';
  if (words[index] === 'et' && canBeHalved(sum, words, index)) return true;
  if (words[index] !== 'et' || sum.last < 20 || sum.last > 90) return false;
  return isOne(after) || after === 'unieme' || (sum.last === 60 && /^onz(?:e|ieme)$/u.test(after));
}

/** A partially read number. */
interface Sum {
  /** The part in thousands and above. */
  readonly total: number;
  /** The smallest multiplier so far. */
  readonly scale: number;
  readonly group: number | null;
  /** The value of the last word; 0 if no smaller one can follow. */
  readonly last: number;
}

const EMPTY_SUM: Sum = { total: 0, scale: Number.POSITIVE_INFINITY, group: null, last: 0 };

type Value = Extract<NumberWord, { kind: 'VALUE' }>;

function sumOf({ total, group }: Sum): string {
  return String(total + (group ?? 0));
}

/** Adds a word to a number; null if the word begins another number in French. */
function add(sum: Sum, { value, isSpelled }: Value): Sum | null {
  if (!isSpelled) return sum === EMPTY_SUM ? { ...sum, group: value } : null;
  if (value >= 1000) return addScale(sum, value);
  const { group, last } = sum;
  if (group === null) return { ...sum, group: value, last: value };
  if (value === 100) {
    return group >= 2 && group <= 9 ? { ...sum, group: group * 100, last: 100 } : null;
  }
  if (value === 20 && last === 4 && group % 100 === 4) {
    return { ...sum, group: group + 76, last: 80 };
  }
  return fitsAfter(last, value) ? { ...sum, group: group + value, last: value } : null;
}

function addScale({ total, scale, group }: Sum, value: number): Sum | null {
  if (value < scale) {
    return { total: total + (group ?? 1) * value, scale: value, group: null, last: 0 };
  }
  // « deux mille milliards »
  const isMultiple = group === null && scale === 1000 && value > scale && total < 1e6;
  return isMultiple ? { total: total * value, scale: value, group: null, last: 0 } : null;
}

function fitsAfter(last: number, value: number): boolean {
  if (value === 0) return false;
  if (last === 100) return value < 100;
  if (last === 60 || last === 80) return value < 20;
  if (last === 10) return value >= 7 && value <= 9;
  return last >= 20 && last % 10 === 0 && value < 10;
}

/**
 * Whether a number extends across a position between tokens: « deux | cents », « vingt | et un », «
 * cinq | pour cent », « deux ans | et demi ».
 */
export function cutsNumber(tokens: readonly Token[], at: number): boolean {
  const [before, last] = [lastPart(tokens[at - 2]), lastPart(tokens[at - 1])];
  const [first, after] = [firstPart(tokens[at]), firstPart(tokens[at + 1])];
  return (
    continuesNumber(last, first) ||
    joinsAround(last, first, after) ||
    joinsAround(before, last, first)
  );
}

function continuesNumber(one: string, next: string): boolean {
  if (isOne(one)) return isNumeral(next);
  return isNumeral(one) && (isNumeral(next) || isOne(next));
}

const JOINTS = new Set(['et', 'virgule']);

function joinsAround(one: string, joint: string, next: string): boolean {
  // « qu'en 2014 et moitié moins qu'ici »
  if (!JOINTS.has(joint) || /^moities?$/u.test(next)) return false;
  if (joint === 'et' && isPart(next)) return true;
  // « en 2014 et 2022 » has two numbers.
  if (/\d/u.test(one) && /\d/u.test(next)) return false;
  return isNumeral(one) && (isNumeral(next) || isOne(next));
}

function isNumeral(word: string): boolean {
  return readNumberWord(word) !== null;
}

function firstPart(token: Token | undefined): string {
  return token ? (partsOf(token)[0] ?? '') : '';
}

function lastPart(token: Token | undefined): string {
  return token ? (partsOf(token).at(-1) ?? '') : '';
}
