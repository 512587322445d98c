import { isOne, type NumberWord, readNumberWord } from '../../model/words/number-words.ts';
import { add, EMPTY_SUM, type Sum, sumOf } from './sum-number.ts';
import type { Token } from './tokens.ts';

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
      said.push(number.sign);
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

/** « deux milliards | et demi » */
function canBeHalved({ scale, group }: Sum, words: readonly string[], index: number): boolean {
  return group === null && Number.isFinite(scale) && /^demie?$/u.test(words[index + 1] ?? '');
}

/** The words of a token: the parts of a compound, or the words of an insertion. */
export function partsOf({ kind, forms: { plain } }: Token): string[] {
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
      isBeside(index - 1) || isBeside(index + 1) || (before === 'et' && isBeside(index - 2));
    return isNumber ? { kind: 'VALUE', value: 1, isOrdinal: false, isSpelled: true } : null;
  }
  if (word === 'virgule' && at(index - 1) && (at(index + 1) || isOne(after ?? ''))) {
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
