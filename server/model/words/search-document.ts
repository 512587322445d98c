import { type Word, wordForms } from './words.ts';

/** Words of a document with their weight, from A (highest) to D. */
export interface DocumentPart {
  readonly words: readonly Word[];
  readonly weight: 'A' | 'B' | 'C' | 'D';
  /** Whether the words are English, not French. */
  readonly isEnglish?: boolean;
}

export interface PlacedWord {
  readonly word: Word;
  /** The compound that begins with the word, as one word: « kilooctets » of « kilo-octets ». */
  readonly compound: Word | undefined;
  readonly weight: DocumentPart['weight'];
  readonly isEnglish: boolean;
  readonly place: number;
}

/** The stems of words, which are given by their forms. */
export interface Stems {
  french(form: string): string;
  /** The stems, without accents, of the infinitives of which it is an irregular form. */
  verbs(form: string): readonly string[];
  /** Undefined for a common English word. */
  english(form: string): string | undefined;
}

/** Numbers the words. Gaps between the parts keep phrases from matching across them. */
export function* placeWords(parts: readonly DocumentPart[]): Generator<PlacedWord> {
  let place = 0;
  for (const { words, weight, isEnglish = false } of parts) {
    for (const [index, word] of words.entries()) {
      place += 1;
      if (place > MAX_POSITION) return;
      yield { word, compound: compoundAt(words, index), weight, isEnglish, place };
    }
    place += GAP;
  }
}

/**
 * The compound that begins at a place, as if it were written as one word; undefined if none does.
 */
export function compoundAt(words: readonly Word[], index: number): Word | undefined {
  const first = words[index];
  if (first?.link !== 'HYPHEN' || words[index - 1]?.link === 'HYPHEN') return undefined;
  const length = words.slice(index).findIndex(({ link }) => link !== 'HYPHEN') + 1;
  const parts = words.slice(index, length === 0 ? undefined : index + length);
  const join = (form: 'exact' | 'cased' | 'plain') => parts.map((part) => part[form]).join('');
  return {
    start: first.start,
    end: parts.at(-1)?.end ?? first.end,
    exact: join('exact'),
    cased: join('cased'),
    plain: join('plain'),
    link: null,
  };
}

/** All forms of the words of a document, for which stems are needed. */
export function* formsOf(parts: readonly DocumentPart[]): Generator<string> {
  for (const { words } of parts) {
    for (const [index, word] of words.entries()) {
      yield* wordForms(word);
      const compound = compoundAt(words, index);
      if (compound) yield* wordForms(compound);
    }
  }
}

/**
 * The search document, in the text format of a `tsvector`. Each word has one position under the
 * stems of both its forms, so that phrases are exact and accents can be omitted. The end of a very
 * long text, which exceeds Postgres's limits, is not searched.
 *
 * @param references Lexemes of the rows that the document refers to (`referenceTo`).
 */
export function toSearchDocument(
  parts: readonly DocumentPart[],
  stems: Stems,
  references: readonly string[] = [],
): string {
  const places = new Map(references.map((reference) => [reference, ['1C']]));
  let size = 0;
  for (const { word, compound, isEnglish, weight, place } of placeWords(parts)) {
    const english = isEnglish ? stems.english(wordForms(word)[1]) : undefined;
    const found = [
      ...stemsOf(word, stems),
      ...(english === undefined ? [] : [english]),
      ...(compound ? stemsOf(compound, stems) : []),
    ];
    for (const stem of new Set(found)) {
      const lexeme = lexemesOf(stem).find((one) => (places.get(one)?.length ?? 0) < MAX_POSITIONS);
      if (lexeme === undefined) continue;
      const known = places.get(lexeme);
      size += POSITION_BYTES + (known ? 0 : lexeme.length * UNIT_BYTES);
      if (known) known.push(`${place}${weight}`);
      else places.set(lexeme, [`${place}${weight}`]);
    }
    if (size > MAX_BYTES) break;
  }
  return Array.from(places, ([lexeme, list]) => `${quoteLexeme(lexeme)}:${list.join(',')}`).join(
    ' ',
  );
}

/** The stems of a word: with accents, without, and of its infinitive if it is a verb. */
export function stemsOf(word: Word, stems: Stems): readonly string[] {
  const [exact, plain] = wordForms(word);
  return [...new Set([stems.french(exact), stems.french(plain), ...stems.verbs(exact)])];
}

/**
 * The lexeme of a row that a document refers to: a speaker or a topic. Searches look up names and
 * labels, and then the lexemes of the rows that have them, so that documents do not contain them.
 * No word contains the sign.
 */
export function referenceTo(type: 'Speaker' | 'Topic', id: bigint): string {
  return `=${type.charAt(0)}${id}`;
}

/**
 * The lexemes of a stem. Postgres stores 255 positions per lexeme. A common word in a long article
 * has more, which are stored under further lexemes. Stems do not contain spaces.
 */
export function lexemesOf(stem: string): readonly string[] {
  return [stem, `${stem} 2`, `${stem} 3`, `${stem} 4`];
}

/** A lexeme in the text format of a `tsvector` or a `tsquery`. */
export function quoteLexeme(lexeme: string): string {
  return `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

// Postgres's limits: positions per lexeme, the highest position, and documents of 1 MB.
const MAX_POSITIONS = 255;
const MAX_POSITION = 16_383;
const MAX_BYTES = 900_000;
const UNIT_BYTES = 3;
const POSITION_BYTES = 4;
const GAP = 8;

/**
 * The lengths, in words, of the runs that are in the indexes. A look-up hashes runs of the same
 * length: it finds nothing by another one. A new length needs the rows to be derived again.
 */
export const RUN_LENGTHS = {
  /** Of the text of an article, and of what else is stored about it. */
  article: 4,
  /** Of the verbatim words of a statement. */
  verbatim: 3,
  /** Of the content of a statement. */
  content: 2,
} as const;

/**
 * Hashes every run of `size` consecutive words. The hashes are stored in indexes, so the function
 * must not change.
 */
export function hashRuns(words: readonly string[], size: number): number[] {
  const runs = new Set<number>();
  for (let from = 0; from + size <= words.length; from += 1) {
    runs.add(hashWords(words, from, from + size, RUN_SEED));
  }
  return [...runs];
}

/** Hashes all words together, with a different seed than for runs. */
export function hashWhole(words: readonly string[]): number {
  return hashWords(words, 0, words.length, WHOLE_SEED);
}

// FNV-1a over the UTF-16 units, with a space after each word, then MurmurHash3's finaliser.
const RUN_SEED = 0x811c9dc5;
const WHOLE_SEED = 0x01234567;
const PRIME = 0x01000193;
const SPACE = 0x20;

function hashWords(words: readonly string[], from: number, to: number, seed: number): number {
  let hash = seed;
  for (let index = from; index < to; index += 1) {
    const word = words[index] ?? '';
    for (let unit = 0; unit < word.length; unit += 1) {
      hash = Math.imul(hash ^ word.charCodeAt(unit), PRIME);
    }
    hash = Math.imul(hash ^ SPACE, PRIME);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
