import { type Word, wordForms } from './words.ts';

/** Words of a document, and how much they weigh: A most, D least. */
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

/** The places of words: between two parts some are empty, so that no phrase runs over. */
export function* placeWords(parts: readonly DocumentPart[]): Generator<PlacedWord> {
  let place = 0;
  for (const { words, weight } of parts) {
    for (const word of words) {
      place += 1;
      if (place > LAST_PLACE) return;
      yield { word, weight, place };
    }
    place += APART;
  }
}

/**
 * What a search looks through, as Postgres writes a `tsvector`. Each word stands at its one place
 * under the stems of both its forms: a phrase is exact, and accents may be left out. What Postgres
 * has no room for, the end of a very long text, is not searched.
 */
export function toSearchDocument(parts: readonly DocumentPart[], stemOf: StemOf): string {
  const places = new Map<string, string[]>();
  let size = 0;
  for (const { word, weight, place } of placeWords(parts)) {
    for (const stem of stemsOf(word, stemOf)) {
      const lexeme = lexemesOf(stem).find((one) => (places.get(one)?.length ?? 0) < MOST_PLACES);
      if (lexeme === undefined) continue;
      const known = places.get(lexeme);
      size += PLACE_BYTES + (known ? 0 : lexeme.length * UNIT_BYTES);
      if (known) known.push(`${place}${weight}`);
      else places.set(lexeme, [`${place}${weight}`]);
    }
    if (size > MOST_BYTES) break;
  }
  return Array.from(places, ([lexeme, list]) => `${quoteLexeme(lexeme)}:${list.join(',')}`).join(
    ' ',
  );
}

/** The stems that a word stands under, one or two. */
export function stemsOf(word: Word, stemOf: StemOf): readonly string[] {
  return [...new Set(wordForms(word).map(stemOf))];
}

/**
 * The lexemes that a stem stands under. Postgres keeps 255 places of a lexeme; a common word has
 * more in a long article, and the rest stand under further ones. No stem has a space.
 */
export function lexemesOf(stem: string): readonly string[] {
  return [stem, `${stem} 2`, `${stem} 3`, `${stem} 4`];
}

/** A lexeme as a `tsvector` or a `tsquery` has it. */
export function quoteLexeme(lexeme: string): string {
  return `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

// Postgres keeps no place beyond the last, and no document of more than 1 MB.
const MOST_PLACES = 255;
const LAST_PLACE = 16_383;
const MOST_BYTES = 900_000;
const UNIT_BYTES = 3;
const PLACE_BYTES = 4;
const APART = 8;
