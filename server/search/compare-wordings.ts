import { alignedTokens, alignWords } from './quotation/align-words.ts';
import { countTokenWords, tokenise } from './quotation/tokens.ts';
import type { Difference } from './quotation/verdicts.ts';
import { toDiff } from './quotation/word-diff.ts';

export interface WordingComparison {
  /** What the first wording misses is ADDED, what the other one misses is MISSING. */
  readonly diff: readonly Difference[];
  /** 1 without, 0 with nothing but differences: one minus the word error rate over the longer. */
  readonly similarity: number;
}

/** What two wordings may have at most between them: 500 words each; an alignment costs as much. */
const MOST_STEPS = 250_000;

/**
 * One wording of an utterance beside the first, word by word, as quotations are compared. Wordings
 * too long to be aligned differ as wholes.
 */
export function compareWordings(first: string, other: string): WordingComparison {
  if (first === other) return { diff: [{ kind: 'EQUAL', text: first }], similarity: 1 };
  const printed = tokenise(first);
  const asked = tokenise(other);
  if (printed.length * asked.length > MOST_STEPS) return wholesApart(first, other);
  const { steps, edits } = alignWords(alignedTokens(asked), alignedTokens(printed), {
    isWithin: false,
  });
  const longer = Math.max(countTokenWords(printed), countTokenWords(asked));
  return {
    diff: toDiff(steps, other, [{ start: 0, end: first.length, exact: first, tokens: printed }]),
    similarity: longer === 0 ? 1 : Math.max(0, 1 - edits / longer),
  };
}

function wholesApart(first: string, other: string): WordingComparison {
  return {
    diff: [
      { kind: 'MISSING', text: first },
      { kind: 'ADDED', text: other },
    ],
    similarity: 0,
  };
}
