import { isOne, readNumberWord } from '../../model/words/number-words.ts';
import { numbersIn } from '../../search/quotation/numbers-in.ts';
import { isSentenceEnd, type Token } from '../../search/quotation/tokens.ts';
import { type Language, MARKERS, type Marker } from './language/language.ts';

/** A content word. */
export interface Term {
  /** Two terms are of one family if they share a key. */
  readonly keys: readonly string[];
  readonly plain: string;
  /** Whether it begins with a capital within a sentence. */
  readonly isName: boolean;
  readonly isVerb: boolean;
  /** The preposition before it; null for a subject or an object. */
  readonly governor: string | null;
}

/** Words that are compared with others of the same language. */
export interface Wording {
  readonly language: Language;
  readonly terms: readonly Term[];
  readonly keys: ReadonlySet<string>;
  /** All words in `plain` form, without apostrophes. */
  readonly words: readonly string[];
  /** The values of the numbers, in figures, and the word after each. */
  readonly numbers: ReadonlyMap<string, string>;
  readonly ratios: ReadonlySet<string>;
  /** Whether it has a conjugated verb, so that it says by itself what is the case. */
  readonly isClause: boolean;
  readonly markers: ReadonlySet<Marker>;
  readonly tenses: ReadonlySet<'PAST' | 'FUTURE'>;
  readonly isNegative: boolean;
}

export function toWording(rows: readonly (readonly Token[])[], language: Language): Wording {
  const tokens = rows.flat();
  const said = tokens.filter(({ kind }) => kind === 'WORD');
  const words = said.map(({ forms }) => forms.plain.replace(/'$/u, ''));
  const text = ` ${words.join(' ')} `;
  const terms = rows.flatMap((row) => termsOf(row, language));
  return {
    language,
    terms,
    keys: new Set(terms.flatMap(({ keys }) => keys)),
    words,
    numbers: numbersOf(tokens),
    ratios: ratiosOf(said.map(({ forms }) => forms.plain)),
    isClause: said.some((token) => language.isFinite(token)),
    markers: new Set(
      MARKERS.filter((one) => language.markers[one].some((run) => text.includes(` ${run} `))),
    ),
    tenses: language.tensesOf(said),
    isNegative: language.isNegative(firstSentence(tokens).map(({ key }) => key)),
  };
}

/** The words of the first sentence that has more than a few. */
function firstSentence(tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findIndex((token, index) => index >= MIN_SENTENCE && isSentenceEnd(token));
  return tokens.slice(0, end === -1 ? undefined : end).filter(({ kind }) => kind === 'WORD');
}

const MIN_SENTENCE = 4;

function termsOf(row: readonly Token[], language: Language): Term[] {
  const said = row.filter(({ kind }) => kind === 'WORD');
  return said.flatMap((token, index) => {
    const { plain, cased } = token.forms;
    if (plain.length < 2 || plain.endsWith("'") || isNumeric(token)) return [];
    if (language.isFunctionWord(plain)) return [];
    return [
      {
        keys: language.keysOf(token),
        plain,
        isName: index > 0 && /^\p{Lu}/u.test(cased) && language.canBeName(token),
        isVerb: language.isVerb(token),
        governor: language.isVerb(token) ? null : governorOf(said, index, language),
      },
    ];
  });
}

function isNumeric({ forms }: Token): boolean {
  return forms.plain.split('-').every((part) => part === 'et' || readNumberWord(part) !== null);
}

function governorOf(said: readonly Token[], index: number, language: Language): string | null {
  for (let at = index - 1; at >= Math.max(0, index - 3); at -= 1) {
    const word = said[at]?.forms.plain.replace(/'$/u, '') ?? '';
    // « a » is a verb, « à » a preposition.
    if (language.prepositions.has(word) && said[at]?.key !== 'a') return word;
    if (!language.articles.has(word)) return null;
  }
  return null;
}

/** The numbers with what they count, « six semaines » as 6 and « semaines ». */
function numbersOf(tokens: readonly Token[]): ReadonlyMap<string, string> {
  const said = tokens.filter((token, index) => !isPerCent(token, tokens[index - 1]));
  const values = numbersIn(said, NONE)
    .replaceAll(/(\d)e\b/gu, '$1')
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
    numbers.set(value, counts.replace(/s$/u, ''));
  }
  return numbers;
}

/** The fractions among the words: « deux conducteurs sur trois », « a third ». */
function ratiosOf(words: readonly string[]): ReadonlySet<string> {
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

// « dix pour cent », « ten per cent »
function isPerCent({ forms }: Token, before: Token | undefined): boolean {
  return forms.plain === 'cent' && ['pour', 'per'].includes(before?.forms.plain ?? '');
}

const NONE: ReadonlySet<Token> = new Set();

function isNumericAt(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'WORD' && isNumeric(token);
}
