/** The numeric meaning of a word. */
export type NumberWord =
  /** A number that can be combined with others: « vingt », « vingt-deuxième ». */
  | {
      readonly kind: 'VALUE';
      readonly value: number;
      readonly isOrdinal: boolean;
      readonly isSpelled: boolean;
    }
  /** Any other numeric expression: « tiers », « douzaine », « 3,5 », « % ». */
  | { readonly kind: 'SIGN'; readonly sign: string };

/** The numeric meaning of a word without hyphens; null if it has none. */
export function readNumberWord(key: string): NumberWord | null {
  // « 10⁶ » is not 106.
  if (POWER.test(key)) return { kind: 'SIGN', sign: key };
  const word = key.normalize('NFKD').replace(/\p{M}/gu, '');
  const value = VALUES.get(word);
  if (value !== undefined) return { kind: 'VALUE', value, isOrdinal: false, isSpelled: true };
  if (/\p{N}/u.test(word)) return readFigures(word);
  if (UNITS.has(word)) return { kind: 'SIGN', sign: word };
  if (PARTS.test(word)) return { kind: 'SIGN', sign: word.replace(/e?s?$/u, '') };
  return readOrdinal(word) ?? readRoman(word);
}

/** Figures with a power, in a word that keeps it apart. */
export const POWER = /\d[⁰¹²³⁴-⁹⁻]/u;

/** « un » or « une »: an article, unless it is next to a number. */
export function isOne(word: string): boolean {
  return word === 'un' || word === 'une' || word === 'one';
}

/** Whether a word is a fraction of the unit before it: « deux ans et demi ». */
export function isPart(word: string): boolean {
  return PARTS.test(word);
}

function readFigures(word: string): NumberWord {
  const [, figures, ordinal] = FIGURES.exec(word) ?? [];
  if (figures === undefined) return { kind: 'SIGN', sign: word };
  if (ordinal) return { kind: 'SIGN', sign: `${figures}e` };
  return { kind: 'VALUE', value: Number(figures), isOrdinal: false, isSpelled: false };
}

// « les vingt premiers » does not mean the twenty-first.
const FIRST: ReadonlyMap<string, string> = new Map([
  ...['premier', 'premiere', 'first'].map((word) => [word, '1e'] as const),
  ...['second', 'seconde'].map((word) => [word, '2e'] as const),
]);

function readOrdinal(word: string): NumberWord | null {
  const first = FIRST.get(word.replace(/s$/u, ''));
  if (first) return { kind: 'SIGN', sign: first };
  const [, stem] = /^(.+)iemes?$/u.exec(word) ?? [];
  if (stem === undefined) return null;
  const value = STEMS.get(stem) ?? VALUES.get(stem) ?? VALUES.get(`${stem}e`);
  return value === undefined ? null : { kind: 'VALUE', value, isOrdinal: true, isSpelled: true };
}

function readRoman(word: string): NumberWord | null {
  const [, letters = '', ordinal] = ROMAN.exec(word) ?? [];
  if (letters === '' || NOT_ROMAN.has(word)) return null;
  const digits = Array.from(letters, (letter) => ROMAN_DIGITS[letter] ?? 0);
  const value = digits.reduce(
    (sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit),
    0,
  );
  return { kind: 'SIGN', sign: ordinal ? `${value}e` : String(value) };
}

const ROMAN_DIGITS: Readonly<Record<string, number>> = {
  ...{ i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 },
};
// Single letters only if they are not words; with an ordinal ending, only small numbers.
const ROMAN =
  /^(?=[ivxlcdm]{2}|[vx](?![ivxlcdm])|ier)(m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3}))((?<=^i)(?:er|re)|(?<=^[ivx]+)(?:e|eme|ieme))?$/u;
const NOT_ROMAN = new Set(['ci', 'di', 'li', 'mi', 'mix', 'mm', 'vie']);

// Digits after a leading zero are not a quantity; longer numbers would not be exact.
const FIGURES = /^(0|[1-9]\d{0,14})((?:er|ere|re|e|eme|ieme|nd|nde|d|st|rd|th)s?)?$/u;
const UNITS = new Set('%‰€$£');
const PARTS = new RegExp(
  '^(?:(?:demi|moitie|quart|half|third|quarter|dozen|millier)e?s?|halves|tiers|tierces?' +
    '|(?:huit|neuv|diz|douz|quinz|vingt|trent|quarant|cinquant|soixant|cent)aines?' +
    '|(?:doubl|tripl|quadrupl|quintupl|sextupl|decupl|centupl|twice|thrice).*)$',
  'u',
);
const STEMS: ReadonlyMap<string, number> = new Map([
  ['un', 1],
  ['cinqu', 5],
  ['neuv', 9],
]);

const VALUES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ...{ zero: 0, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8 },
    ...{ neuf: 9, dix: 10, onze: 11, douze: 12, treize: 13, quatorze: 14, quinze: 15, seize: 16 },
    ...{ vingt: 20, vingts: 20, trente: 30, quarante: 40, cinquante: 50, soixante: 60 },
    ...{ septante: 70, huitante: 80, octante: 80, nonante: 90, cent: 100, cents: 100 },
    ...{ mil: 1000, mille: 1000, million: 1e6, millions: 1e6, milliard: 1e9, milliards: 1e9 },
    ...{ md: 1e9, mds: 1e9, mrd: 1e9, mrds: 1e9 },
    ...{ billion: 1e12, billions: 1e12, two: 2, three: 3, four: 4, five: 5, seven: 7, eight: 8 },
    ...{ nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15 },
    ...{ sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30 },
    ...{ forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 },
    ...{ hundred: 100, thousand: 1000 },
  }),
);

/**
 * The canonical form of a number in figures: digits without grouping, with a comma as the decimal
 * sign. A point or comma that is followed by three digits can be a decimal sign or separate
 * thousands, so « 1.500 » is unchanged and differs from « 1 500 ». With any other number of digits,
 * it is a decimal sign. Dates and versions are unchanged too.
 *
 * @example foldNumber('1 500,25') === foldNumber("1'500.25") // '1500,25'
 */
export function foldNumber(printed: string): string {
  const digits = printed.replace(OTHER_DIGITS, toDigit).replaceAll('٫', ',').replaceAll('٬', ' ');
  const joined = digits.replace(GROUP_SIGNS, '');
  const [, whole = '', sign = '', rest = ''] = /^(\d*)([.,])(.*)$/u.exec(joined) ?? [];
  if (sign === '') return joined;
  const groups = rest.split(sign);
  if (groups.length > 1 || /[.,]/u.test(rest)) return foldGroups(joined, whole, sign);
  const isGroup = rest.length === 3 && /^[1-9]\d{0,2}$/u.test(whole) && joined === digits;
  return isGroup ? joined : `${whole},${rest}`;
}

// « 1.500.000 », « 1,500.25 »
function foldGroups(joined: string, whole: string, sign: string): string {
  const other = sign === '.' ? ',' : '.';
  const [grouped = '', decimals, ...more] = joined.split(other);
  const [, ...groups] = grouped.split(sign);
  const isGrouped =
    more.length === 0 &&
    /^[1-9]\d{0,2}$/u.test(whole) &&
    groups.every((group) => group.length === 3) &&
    !decimals?.includes(sign);
  if (!isGrouped) return joined;
  const integer = grouped.replaceAll(sign, '');
  return decimals === undefined ? integer : `${integer},${decimals}`;
}

const GROUP_SIGNS = /[^\d.,]/gu;
const OTHER_DIGITS = /[٠-٩۰-۹०-९０-９]/gu;
const ZEROS = [0x660, 0x6f0, 0x966, 0xff10];

function toDigit(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  const zero = ZEROS.find((one) => point >= one && point < one + 10) ?? point;
  return String(point - zero);
}
