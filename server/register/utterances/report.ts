import type { SpeechAct } from '../../../prisma/generated/client/enums.ts';
import { plainWordsIn, type Token, tokenise, wordsIn } from '../../search/quotation/tokens.ts';
import { contentStems, numbersIn } from './content-stems.ts';
import { isNegative } from './polarity.ts';

export interface ReportDates {
  readonly saidEarliest: Date | null;
  readonly saidLatest: Date | null;
  readonly publishedEarliest: Date;
  readonly publishedLatest: Date;
}

/** The stored facts and words of a statement that is compared with others. */
export interface ReportFacts extends ReportDates {
  readonly id: bigint;
  /** Public key. Unlike the id, it does not depend on the order of loading. */
  readonly key: string;
  readonly articleId: bigint;
  /** For a merged speaker, the one it was merged into. Null: never grouped. */
  readonly speakerId: bigint | null;
  readonly act: SpeechAct;
  readonly isNegated: boolean;
  readonly occasion: string | null;
  readonly verbatim: readonly string[];
  readonly content: readonly string[];
}

/** A statement with its words prepared for the measure. */
export interface Report extends Omit<ReportFacts, 'verbatim' | 'content'> {
  readonly verbatim: readonly (readonly Token[])[];
  readonly verbatimWords: readonly (readonly string[])[];
  readonly verbatimShingles: ReadonlySet<string>;
  readonly verbatimStems: ReadonlySet<string>;
  readonly words: readonly string[];
  readonly shingles: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  readonly occasionStems: ReadonlySet<string>;
  readonly isNegative: boolean;
}

export function toReport(facts: ReportFacts): Report {
  const verbatim = facts.verbatim.map((exact) => tokenise(exact));
  const verbatimWords = verbatim.map(wordsIn);
  const content = facts.content.map((exact) => tokenise(exact));
  const words = content.flatMap(wordsIn);
  return {
    ...facts,
    verbatim,
    verbatimWords,
    verbatimShingles: shinglesOf(verbatim.map(plainWordsIn)),
    verbatimStems: contentStems(verbatimWords.flat()),
    words,
    shingles: shinglesOf(content.map(plainWordsIn)),
    stems: contentStems(words),
    numbers: numbersIn(words),
    occasionStems: contentStems(wordsIn(tokenise(facts.occasion ?? ''))),
    isNegative: isNegative(words),
  };
}

/**
 * All runs of `SHINGLE` words of each segment; a shorter segment is one run. Runs do not cross
 * segments: the words between two segments are not the speaker's.
 */
function shinglesOf(rows: readonly (readonly string[])[]): ReadonlySet<string> {
  return new Set(
    rows
      .filter((row) => row.length > 0)
      .flatMap((row) => {
        const size = Math.min(SHINGLE, row.length);
        return Array.from({ length: row.length - size + 1 }, (_, at) =>
          row.slice(at, at + size).join(' '),
        );
      }),
  );
}

const SHINGLE = 3;
