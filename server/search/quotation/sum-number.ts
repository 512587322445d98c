import type { NumberWord } from '../../model/words/number-words.ts';

/** A partially read number. */
export interface Sum {
  /** The part in thousands and above. */
  readonly total: number;
  /** The smallest multiplier so far. */
  readonly scale: number;
  readonly group: number | null;
  /** The value of the last word; 0 if no smaller one can follow. */
  readonly last: number;
}

export const EMPTY_SUM: Sum = { total: 0, scale: Number.POSITIVE_INFINITY, group: null, last: 0 };

type Value = Extract<NumberWord, { kind: 'VALUE' }>;

export function sumOf({ total, group }: Sum): string {
  return String(total + (group ?? 0));
}

/** Adds a word to a number; null if the word begins another number in French. */
export function add(sum: Sum, { value, isSpelled }: Value): Sum | null {
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
