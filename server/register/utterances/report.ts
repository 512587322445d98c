import type { SpeechAct } from '../../../prisma/generated/client/enums.ts';
import { plainWordsIn, type Token, tokenise, wordsIn } from '../../search/quotation/tokens.ts';
import { contentStems, numbersIn } from './content-stems.ts';
import { isNegative } from './polarity.ts';
import { shinglesOf } from './shingles.ts';
import type { ReportDates } from './speaking-window.ts';

/** What the register knows of a statement that may report the same utterance as another. */
export interface ReportFacts extends ReportDates {
  readonly id: bigint;
  /** The public key: unlike the id, the same in whatever order articles are loaded. */
  readonly key: string;
  readonly articleId: bigint;
  /** Merged speakers count as what they were merged into; null groups with nobody. */
  readonly speakerId: bigint | null;
  readonly act: SpeechAct;
  readonly isNegated: boolean;
  readonly occasion: string | null;
  readonly verbatim: readonly string[];
  readonly content: readonly string[];
}

/** A statement with its words as they are measured. */
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
