import { isNegation } from '../../../model/french/negation.ts';
import type { Token } from '../../../model/words/tokens.ts';

/** What grouping knows of a language. Words are in `plain` form, without accents. */
export interface Language {
  readonly name: 'French' | 'English' | 'other';
  /** Whether a word says nothing about the subject: articles, pronouns, auxiliaries. */
  isFunctionWord(word: string, before?: string): boolean;
  /**
   * Keys that a word shares with the words of its family: other forms, the verb of a noun. Empty for
   * words that can have none.
   */
  keysOf(token: Token): readonly string[];
  readonly knowsVerbs: boolean;
  /** Whether a word is the form of a verb: by itself, or after the word before it. */
  isVerb(token: Token, before: Token | undefined): boolean;
  /** Whether a word that begins with a capital can be a name. */
  canBeName(token: Token): boolean;
  /** Words that make the noun after them something else than a subject or an object. */
  readonly prepositions: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  /** Pairs of prepositions that say the opposite: « avec », « sans ». */
  readonly opposed: readonly (readonly string[])[];
  /** Runs of words, by what they say. */
  readonly markers: Readonly<Partial<Record<Marker, readonly string[]>>>;
  /** Lists of which a text has at most one member, unless it names several: days, months. */
  readonly kinds: readonly (readonly string[])[];
  /** Beginnings of words that contradict each other. */
  readonly contraries: readonly (readonly [one: readonly string[], other: readonly string[]])[];
  readonly units: ReadonlySet<string>;
  /** Reporting verbs by what the speaker does. */
  readonly cues: Readonly<Partial<Record<CueKind, readonly string[]>>>;
  /** Whether a word is a conjugated verb. */
  isFinite(token: Token): boolean;
  /** The words that negate the verb after them. */
  readonly negations: readonly string[];
  /** How the main clause of a sentence is negative. */
  polarityOf(words: readonly string[]): Polarity;
  tensesOf(tokens: readonly Token[]): ReadonlySet<'PAST' | 'FUTURE'>;
}

export interface Polarity {
  /** Whether it says what is not, also by a verb such as « interdire ». */
  readonly isNegative: boolean;
  /** Whether it has a negation, « ne », « pas ». */
  readonly isNegated: boolean;
  /** The number of words before the next clause. */
  readonly end: number;
}

export const CUE_KINDS = [
  ...(['ORDER', 'DEMAND', 'ADVISE', 'WISH', 'CONSIDER'] as const),
  ...(['PROMISE', 'ANNOUNCE', 'THREATEN'] as const),
  ...(['ALLOW', 'FORBID', 'REFUSE', 'DENY', 'ADMIT', 'ACCUSE'] as const),
  ...(['DEPLORE', 'PRAISE', 'FEAR', 'WARN'] as const),
] as const;

export type CueKind = (typeof CUE_KINDS)[number];

export const MARKERS = [
  ...(['MUST', 'MAY', 'WISH'] as const),
  ...(['ALL', 'SOME'] as const),
  ...(['UNTIL', 'BEFORE', 'AFTER', 'FROM'] as const),
  ...(['MORE', 'LESS', 'MUCH', 'LITTLE'] as const),
  'IF',
] as const;

export type Marker = (typeof MARKERS)[number];

/** The keys of words that have synonyms, by a key of the word. */
type SynonymKeys = ReadonlyMap<string, readonly string[]>;

/**
 * A key for each group of synonyms, under the keys of its members. The synonyms of searches, with an
 * operator's list (`DIXIT_SYNONYMS`), are not used: what they call near is suggested to a person,
 * while these join reports, and groups are stored, so that a changed list would divide one utterance
 * into reports grouped before and after it.
 */
export function synonymKeys(
  groups: readonly (readonly string[])[],
  keysOf: (word: string) => readonly string[],
): SynonymKeys {
  const keys = new Map<string, string[]>();
  for (const [index, group] of groups.entries()) {
    for (const key of new Set(group.flatMap((word) => keysOf(word).slice(0, 1)))) {
      keys.set(key, [...(keys.get(key) ?? []), `~${index}`]);
    }
  }
  return keys;
}

/** The keys of a word with those of its synonyms. */
export function withSynonyms(keys: readonly string[], synonyms: SynonymKeys): readonly string[] {
  return [...keys, ...new Set(keys.flatMap((key) => synonyms.get(key) ?? []))];
}

/**
 * The words before the first subordinate clause, or before « et » with a subject of its own, if that
 * is not the beginning.
 */
export function mainClause(
  printed: readonly string[],
  subordinate: ReadonlySet<string>,
  [conjunctions, subjects]: readonly [ReadonlySet<string>, ReadonlySet<string>],
): readonly string[] {
  const end = printed.findIndex(
    (word, index) =>
      index >= MIN_MAIN &&
      (subordinate.has(word) || (conjunctions.has(word) && subjects.has(printed[index + 1] ?? ''))),
  );
  return end === -1 ? printed : printed.slice(0, end);
}

const MIN_MAIN = 4;

/** A list of words, separated by spaces. */
export function words(list: string): readonly string[] {
  return list.trim().split(/\s+/u);
}

/** Lists of words, one a line. */
export function lists(lines: string): readonly (readonly string[])[] {
  return lines.trim().split('\n').map(words);
}

/** Contraries, one pair of lists a line: `one, other`. */
export function pairs(lines: string): Language['contraries'] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [one = '', other = ''] = line.split(' : ');
      return [words(one), words(other)] as const;
    });
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Any other language: words are compared as they are printed. Too little is known of them for reports
 * in other words.
 */
export const otherLanguage: Language = {
  name: 'other',
  knowsVerbs: false,
  isFunctionWord: (word) => word.length < 4,
  keysOf: ({ forms }) => [forms.plain],
  isVerb: () => false,
  canBeName: () => false,
  prepositions: NONE,
  articles: NONE,
  opposed: [],
  markers: {},
  kinds: [],
  contraries: [],
  units: NONE,
  cues: {},
  isFinite: () => true,
  negations: [],
  polarityOf(printed) {
    const isNegated = printed.some(isNegation);
    return { isNegated, isNegative: isNegated, end: printed.length };
  },
  tensesOf: () => new Set(),
};
