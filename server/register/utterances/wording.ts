import { isSentenceEnd, type Token } from '../../model/words/tokens.ts';
import { type Language, MARKERS, type Marker } from './language/language.ts';
import { isNumeric, numbersOf, ratiosOf } from './numbers-of.ts';

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
  /** The words after « doit », « peut » and « veut », by marker; null at the end. */
  readonly modals: ReadonlyMap<Marker, readonly (Term | null)[]>;
  readonly tenses: ReadonlySet<'PAST' | 'FUTURE'>;
  readonly isNegative: boolean;
  readonly isNegated: boolean;
  /** The words that are negated in later clauses of the first sentence. */
  readonly negatedLater: readonly Term[];
}

export function toWording(rows: readonly (readonly Token[])[], language: Language): Wording {
  const tokens = rows.flat();
  const said = tokens.filter(({ kind }) => kind === 'WORD');
  const words = said.map((token, index) => wordOf(token, said[index - 1]));
  const text = ` ${words.join(' ')} `;
  const has = (run: string) => text.includes(` ${run} `);
  const terms = rows.flatMap((row) => termsOf(row, language));
  const sentence = firstSentence(tokens);
  const { isNegative, isNegated, end } = language.polarityOf(sentence.map(({ key }) => key));
  const later = sentence.slice(end).map((token) => wordOf(token));
  return {
    language,
    terms,
    keys: new Set(terms.flatMap(({ keys }) => keys)),
    words,
    numbers: numbersOf(tokens, language.name === 'English'),
    ratios: ratiosOf(said.map(({ forms }) => forms.plain)),
    isClause: said.some((token) => language.isFinite(token)),
    markers: markersOf(
      MARKERS.filter((one) => language.markers[one]?.some(has)),
      isNegated,
    ),
    modals: new Map(
      MODALS.map((one) => [
        one,
        termsAfter(words, terms, language.markers[one]?.filter(has) ?? []),
      ]),
    ),
    tenses: language.tensesOf(said),
    isNegative,
    isNegated,
    negatedLater: termsAfter(later, terms, language.negations).filter((term) => term !== null),
  };
}

// « pas avant lundi » means « jusqu'à lundi » of the contrary.
function markersOf(found: readonly Marker[], isNegated: boolean): ReadonlySet<Marker> {
  return new Set(found.map((one) => (isNegated && one === 'BEFORE' ? 'UNTIL' : one)));
}

// The month of May, « l'est » and « l'été » are no verbs.
function wordOf({ forms: { plain, cased } }: Token, before?: Token): string {
  if (cased === 'May') return cased;
  if (before?.forms.plain === "l'" && (plain === 'est' || plain === 'ete'))
    return plain.toUpperCase();
  return plain.replace(/'$/u, '');
}

const MODALS: readonly Marker[] = ['MUST', 'MAY', 'WISH'];

/** The content word after each place where one of the runs of words is. */
function termsAfter(
  words: readonly string[],
  terms: readonly Term[],
  runs: readonly string[],
): (Term | null)[] {
  const places = runs.flatMap((run) => {
    const [first, ...more] = run.split(' ');
    return words.flatMap((word, index) =>
      word === first && more.every((next, at) => words[index + at + 1] === next) ? [index] : [],
    );
  });
  const termOf = new Map(terms.map((term) => [term.plain, term]));
  return places.map((at) => {
    const next = words.slice(at + 1).find((word) => termOf.has(word));
    return termOf.get(next ?? '') ?? null;
  });
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
    if (language.isFunctionWord(plain, said[index - 1]?.forms.plain.replace(/'$/u, ''))) return [];
    const isVerb = language.isVerb(token, said[index - 1]);
    return [
      {
        keys: language.keysOf(token),
        plain,
        isName: index > 0 && /^\p{Lu}/u.test(cased) && language.canBeName(token),
        isVerb,
        governor: isVerb ? null : governorOf(said, index, language),
      },
    ];
  });
}

function governorOf(said: readonly Token[], index: number, language: Language): string | null {
  for (let at = index - 1; at >= Math.max(0, index - 3); at -= 1) {
    const word = said[at]?.forms.plain.replace(/'$/u, '') ?? '';
    // « a » is a verb, « à » a preposition.
    if (language.prepositions.has(word) && said[at]?.key !== 'a') return CONTRACTED[word] ?? word;
    if (!language.articles.has(word)) return null;
  }
  return null;
}

const CONTRACTED: Readonly<Record<string, string>> = { au: 'a', aux: 'a', du: 'de', d: 'de' };

/** Whether two words are of one family, or synonyms. */
export function isRelated(one: Term, other: Term): boolean {
  return one.keys.some((key) => other.keys.includes(key));
}

/** Prepositions that make a word an attribute of the one before it. */
export const GENITIVES: ReadonlySet<string> = new Set(['de', 'des', 'of']);
