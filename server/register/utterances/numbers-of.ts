import { numbersIn } from '../../model/french/numbers.ts';
import { isOne, readNumberWord } from '../../model/words/number-words.ts';
import type { Token } from '../../model/words/tokens.ts';

/** Whether a word is a number, in figures or spelled out. */
export function isNumeric({ forms }: Token): boolean {
  const parts = forms.plain.split('-');
  const isNumber = (part: string) => readNumberWord(part) !== null;
  return parts.some(isNumber) && parts.every((part) => part === 'et' || isNumber(part));
}

/** The numbers with what they count, « six semaines » as 6 and « semaines ». */
export function numbersOf(
  tokens: readonly Token[],
  isEnglish: boolean,
): ReadonlyMap<string, string> {
  const said = tokens.filter(
    (token, index) => !isPerCent(token, tokens[index - 1]) && !isInNumber(tokens, index),
  );
  const printed = numbersIn(said, NONE).replaceAll(/(\d)e\b/gu, '$1');
  const values = (isEnglish ? printed.replaceAll(THOUSANDS, '') : printed)
    .split(' ')
    .filter((value) => /\d/u.test(value));
  const numbers = new Map<string, string>();
  const counted = said.flatMap((token, index) =>
    token.kind === 'WORD' && isNumeric(token) && !isNumericAt(said[index + 1])
      ? [said[index + 1]?.forms.plain ?? '']
      : [],
  );
  for (const [index, value] of values.entries()) {
    const counts = counted.length === values.length ? (counted[index] ?? '') : '';
    const [amount, unit] = inLargerUnit(value, counts.replace(/s$/u, ''));
    numbers.set(amount, unit);
  }
  return numbers;
}

/** A length of time in days and years where it is a whole number of them. */
function inLargerUnit(value: string, unit: string): readonly [value: string, unit: string] {
  const [large, size] = LARGER[unit] ?? [unit, 1];
  const amount = Number(value) / size;
  return Number.isInteger(amount) ? [String(amount), large] : [value, unit];
}

const LARGER: Readonly<Record<string, readonly [unit: string, size: number]>> = {
  ...{ heure: ['jour', 24], hour: ['day', 24], moi: ['an', 12], month: ['year', 12] },
  ...{ annee: ['an', 1], km: ['kilometre', 1] },
};

/** The fractions among the words: « deux conducteurs sur trois », « a third ». */
export function ratiosOf(words: readonly string[]): ReadonlySet<string> {
  const ratios = new Set<string>();
  for (const [index, word] of words.entries()) {
    const part = PARTS[word];
    if (part !== undefined) ratios.add(`${countAt(words, index - 1) ?? 1}/${part}`);
    const of = word === 'sur' || word === 'in' || (word === 'of' && words[index - 1] === 'out');
    const whole = of ? countAt(words, index + 1) : null;
    const back = word === 'of' ? 1 : 0;
    const count = countAt(words, index - 1 - back) ?? countAt(words, index - 2 - back);
    if (whole !== null && count !== null && count <= whole && whole <= 100) {
      ratios.add(`${count}/${whole}`);
    }
  }
  return ratios;
}

const PARTS: Readonly<Record<string, number>> = {
  ...{ moitie: 2, tiers: 3, quart: 4, quarts: 4, cinquieme: 5, cinquiemes: 5, dixieme: 10 },
  ...{ dixiemes: 10, half: 2, third: 3, thirds: 3, quarter: 4, quarters: 4, fifth: 5, fifths: 5 },
  ...{ tenth: 10, tenths: 10 },
};

function countAt(words: readonly string[], index: number): number | null {
  const word = words[index] ?? '';
  if (isOne(word) || word === 'a') return 1;
  const number = readNumberWord(word);
  return number?.kind === 'VALUE' ? number.value : null;
}

// « 1,850 »
const THOUSANDS = /(?<=\d),(?=\d{3}\b)/gu;

/** Whether it only joins a number: « one hundred and forty ». */
function isInNumber(tokens: readonly Token[], index: number): boolean {
  const isScale = (at: number) => /^(?:hundred|thousand)$/u.test(tokens[at]?.forms.plain ?? '');
  const word = tokens[index]?.forms.plain;
  if (word === 'one') return isScale(index + 1);
  return word === 'and' && isScale(index - 1) && isNumericAt(tokens[index + 1]);
}

// « dix pour cent », « ten per cent »
function isPerCent({ forms }: Token, before: Token | undefined): boolean {
  return forms.plain === 'cent' && ['pour', 'per'].includes(before?.forms.plain ?? '');
}

const NONE: ReadonlySet<Token> = new Set();

function isNumericAt(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'WORD' && isNumeric(token);
}
