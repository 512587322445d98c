import { countTokenWords, tokenise } from '../model/words/tokens.ts';
import { alignedTokens, alignWords, toDiff } from './quotation/changes/align-words.ts';
import type { Difference } from './quotation/verdicts.ts';

export interface WordingComparison {
  /** Words that only the other wording has are ADDED, words that only the first has are MISSING. */
  readonly diff: readonly Difference[];
  /**
   * One minus the word error rate over the longer wording: 1 if they are equal, 0 if no word is.
   */
  readonly similarity: number;
}

/**
 * Maximum product of the two lengths, to which the cost of an alignment is proportional: 500 words
 * each.
 */
const MAX_STEPS = 250_000;

/**
 * Compares a wording of an utterance with the first one, word by word, as quotations are compared.
 * Wordings that are too long to align differ as a whole.
 */
export function compareWordings(first: string, other: string): WordingComparison {
  if (first === other) return { diff: [{ kind: 'EQUAL', text: first }], similarity: 1 };
  const printed = tokenise(first);
  const asked = tokenise(other);
  if (printed.length * asked.length > MAX_STEPS) return differAsWhole(first, other);
  const { steps, edits } = alignWords(alignedTokens(asked), alignedTokens(printed), {
    isWithin: false,
  });
  const longer = Math.max(countTokenWords(printed), countTokenWords(asked));
  return {
    diff: toDiff(steps, other, [{ start: 0, end: first.length, exact: first, tokens: printed }]),
    similarity: longer === 0 ? 1 : Math.max(0, 1 - edits / longer),
  };
}

function differAsWhole(first: string, other: string): WordingComparison {
  return {
    diff: [
      { kind: 'MISSING', text: first },
      { kind: 'ADDED', text: other },
    ],
    similarity: 0,
  };
}
