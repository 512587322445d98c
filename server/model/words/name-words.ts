import anyAscii from 'any-ascii';
import { foldName } from './words.ts';

/** A word of a name or of a title. */
export interface NameWord {
  /** As `foldName` writes it. */
  readonly plain: string;
  /** How it sounds, in ASCII letters; see `toSound`. */
  readonly sound: string;
}

/**
 * The words of a name. Characters of Chinese, which has no spaces, are words.
 *
 * @example readNameWords('Лавров') // [{ plain: 'лавров', sound: 'lavrov' }]
 */
export function readNameWords(name: string): NameWord[] {
  const words = foldName(name.replace(/\p{Script=Han}/gu, ' $& ')).split(' ');
  return words.flatMap((plain) => {
    const sound = toSound(plain);
    return sound === '' ? [] : [{ plain, sound }];
  });
}

/** The sounds of the words of a name, separated by spaces. */
export function soundOfName(name: string): string {
  return readNameWords(name)
    .map(({ sound }) => sound)
    .join(' ');
}

const ARTICLES = new Set(['le', 'la', 'les', 'the']);
const ANDS = new Set(['et', 'and']);

/**
 * The form by which a name is looked up: `foldName` without « et », « & » and a leading article.
 *
 * An initial is not an article: « L. Dupont » is not « Dupont ».
 *
 * @example nameKey('Le Haut-Commissariat à l’Eau & aux Forêts') // 'haut commissariat a l eau aux forets'
 */
export function nameKey(name: string): string {
  const folded = foldName(name);
  const words = folded.split(' ').filter((word) => !ANDS.has(word));
  const isElided = /^\P{L}*l\s?['’ʼ]/iu.test(name);
  const rest = isElided || ARTICLES.has(words[0] ?? '') ? words.slice(1) : words;
  return rest.join(' ') || folded;
}

// Transcriptions in which one letter is not what `any-ascii` writes, or sounds like another one.
const CYRILLIC: Readonly<Record<string, string>> = {
  ...{ щ: 's', ю: 'iu', я: 'ia', ц: 'ts', ё: 'e', є: 'e', э: 'e', ж: 'i', и: 'i', і: 'i' },
  ...{ ї: 'i', й: 'i', ы: 'i', х: 'h', ч: 's', ш: 's', ь: '', ъ: '', г: 'g', ґ: 'g' },
};

const GREEK: Readonly<Record<string, string>> = { ου: 'u', μπ: 'b', γκ: 'g', ντ: 'd' };

// One spelling per sound for French, English and German, applied in this order.
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/chtch|shch|tsch|tch|tsh|sch|sh|ch|cz|sz/g, 's'],
  [/kh/g, 'h'],
  [/zh/g, 'i'],
  [/ph/g, 'f'],
  [/ou|oo/g, 'u'],
  [/gu([eiy])/g, 'g$1'],
  [/ck|qu|q|c/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/[yj]/g, 'i'],
  [/(.)\1+/g, '$1'],
  [/f$/, 'v'],
  [/([b-df-hj-np-tv-z])e$/, '$1'],
];

/**
 * One form for the spellings of a word in any script: in Latin letters (any-ascii), with one
 * spelling per sound. « Sergueï », « Sergej » and « Сергей » are all `sergei`.
 */
function toSound(plain: string): string {
  const letters = plain
    .replace(/\p{Script=Cyrillic}/gu, (letter) => CYRILLIC[letter] ?? letter)
    .replace(/ου|μπ|γκ|ντ/g, (pair) => GREEK[pair] ?? pair);
  const ascii = anyAscii(letters)
    .toLowerCase()
    .replace(/[^a-z0-9%]/g, '');
  return SPELLINGS.reduce((sound, [spelling, one]) => sound.replace(spelling, one), ascii);
}
