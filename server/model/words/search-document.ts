import { type Word, wordForms } from './words.ts';

/** Words of a document with their weight, from A (highest) to D. */
export interface DocumentPart {
  readonly words: readonly Word[];
  readonly weight: 'A' | 'B' | 'C' | 'D';
}

export interface PlacedWord {
  readonly word: Word;
  readonly weight: DocumentPart['weight'];
  readonly place: number;
}

/** The stem of a form of a word. */
export type StemOf = (form: string) => string;

/** Numbers the words. Gaps between the parts keep phrases from matching across them. */
export function* placeWords(parts: readonly DocumentPart[]): Generator<PlacedWord> {
  let place = 0;
  for (const { words, weight } of parts) {
    for (const word of words) {
      place += 1;
      if (place > MAX_POSITION) return;
      yield { word, weight, place };
    }
    place += GAP;
  }
}

/**
 * The search document, in the text format of a `tsvector`. Each word has one position under the
 * stems of both its forms, so that phrases are exact and accents can be omitted. The end of a very
 * long text, which exceeds Postgres's limits, is not searched.
 */
export function toSearchDocument(parts: readonly DocumentPart[], stemOf: StemOf): string {
  const places = new Map<string, string[]>();
  let size = 0;
  for (const { word, weight, place } of placeWords(parts)) {
    for (const stem of stemsOf(word, stemOf)) {
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

/** The one or two stems of a word. */
export function stemsOf(word: Word, stemOf: StemOf): readonly string[] {
  return [...new Set(wordForms(word).map(stemOf))];
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
