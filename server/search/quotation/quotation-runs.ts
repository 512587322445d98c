import { hashRuns, hashWhole } from '../../model/words/search-document.ts';
import { plainOf, splitWords } from '../../model/words/words.ts';

/** The hashed runs of words by which the indexes find a text. */
export interface QuotationRuns {
  /** Runs of three words within the pieces, at most PROBES; null if all pieces are shorter. */
  readonly ofPieces: readonly number[] | null;
  /** The same, with runs across gaps. */
  readonly ofThree: readonly number[];
  /** Runs of four words of the text, at most PROBES; null if it is shorter. */
  readonly ofFour: readonly number[] | null;
  readonly pairs: readonly number[];
  readonly whole: number;
  readonly wordCount: number;
}

/** Hashes a text in the same way as the indexes. */
export function hashQuotation(text: string, pieces: readonly string[]): QuotationRuns {
  const words = splitWords(text).map(plainOf);
  const parts = new Set(pieces.flatMap((piece) => hashRuns(splitWords(piece).map(plainOf), 3)));
  const three = hashRuns(words, 3);
  const four = hashRuns(words, 4);
  const inPieces = parts.size > 0 ? [...parts] : three;
  return {
    ofPieces: inPieces.length > 0 ? selectProbes(inPieces) : null,
    ofThree: [...new Set([...parts, ...three])],
    ofFour: four.length > 0 ? selectProbes(four) : null,
    pairs: hashRuns(words, 2),
    whole: hashWhole(words),
    wordCount: words.length,
  };
}

// A text that contains all runs contains these. A few runs at a distance are as selective as all.
const PROBES = 8;

function selectProbes(runs: readonly number[]): number[] {
  const step = Math.max(1, runs.length / PROBES);
  return Array.from(
    { length: Math.min(PROBES, runs.length) },
    (_, index) => runs[Math.floor(index * step)] ?? 0,
  );
}
