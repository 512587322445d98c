import { isCommonWord } from '../../model/words/common-words.ts';
import { hashRuns, hashWhole } from '../../model/words/search-document.ts';
import { plainOf, splitWords, type Word } from '../../model/words/words.ts';

/** The hashed runs of words by which the indexes find a text. */
export interface QuotationRuns {
  /** Runs of three words within the pieces, at most PROBES; null if all pieces are shorter. */
  readonly ofPieces: readonly number[] | null;
  /** The same, all of them and across gaps. */
  readonly ofThree: SharedRuns;
  /** Runs of four words of the text, at most PROBES; null if it is shorter. */
  readonly ofFour: readonly number[] | null;
  readonly pairs: SharedRuns;
  readonly whole: number;
  readonly wordCount: number;
}

/** Runs of which a statement shares some. */
export interface SharedRuns {
  readonly all: readonly number[];
  /**
   * Those to look up. Runs of common words only, such as « de la », are in so many statements that
   * reading their list takes longer than all other look-ups.
   */
  readonly selective: readonly number[];
}

/** Hashes a text in the same way as the indexes. */
export function hashQuotation(text: string, pieces: readonly string[]): QuotationRuns {
  const words = splitWords(text);
  const plain = words.map(plainOf);
  const parts = pieces.map((piece) => splitWords(piece));
  const ofPieces = [...new Set(parts.flatMap((part) => hashRuns(part.map(plainOf), 3)))];
  const four = hashRuns(plain, 4);
  const inPieces = ofPieces.length > 0 ? ofPieces : hashRuns(plain, 3);
  return {
    ofPieces: inPieces.length > 0 ? selectProbes(inPieces) : null,
    ofThree: hashShared([...parts, words], 3),
    ofFour: four.length > 0 ? selectProbes(four) : null,
    pairs: hashShared([words], 2),
    whole: hashWhole(plain),
    wordCount: words.length,
  };
}

function hashShared(parts: readonly (readonly Word[])[], size: number): SharedRuns {
  const runs = parts.flatMap((words) =>
    words.slice(size - 1).map((_, index) => words.slice(index, index + size)),
  );
  const hash = (wanted: readonly (readonly Word[])[]) => [
    ...new Set(wanted.flatMap((run) => hashRuns(run.map(plainOf), size))),
  ];
  const all = hash(runs);
  const selective = hash(runs.filter((run) => !run.every(isCommonWord)));
  return { all, selective: selective.length > 0 ? selective : all };
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
