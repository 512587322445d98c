import { isOne, isPart, readNumberWord } from '../../model/words/number-words.ts';
import { partsOf } from './numbers-in.ts';
import type { Token } from './tokens.ts';

/**
 * Whether a number extends across a position between tokens: « deux | cents », « vingt | et un », «
 * cinq | pour cent », « deux ans | et demi ».
 */
export function cutsNumber(tokens: readonly Token[], at: number): boolean {
  const [before, last] = [lastPart(tokens[at - 2]), lastPart(tokens[at - 1])];
  const [first, after] = [firstPart(tokens[at]), firstPart(tokens[at + 1])];
  return continuesNumber(last, first) || joins(last, first, after) || joins(before, last, first);
}

function continuesNumber(one: string, next: string): boolean {
  if (isOne(one)) return isNumber(next);
  return isNumber(one) && (isNumber(next) || isOne(next));
}

const JOINTS = new Set(['et', 'virgule']);

function joins(one: string, joint: string, next: string): boolean {
  if (!JOINTS.has(joint)) return false;
  if (joint === 'et' && isPart(next)) return true;
  // « en 2014 et 2022 » has two numbers.
  if (/\d/u.test(one) && /\d/u.test(next)) return false;
  return isNumber(one) && (isNumber(next) || isOne(next));
}

function isNumber(word: string): boolean {
  return readNumberWord(word) !== null;
}

function firstPart(token: Token | undefined): string {
  return token ? (partsOf(token)[0] ?? '') : '';
}

function lastPart(token: Token | undefined): string {
  return token ? (partsOf(token).at(-1) ?? '') : '';
}
