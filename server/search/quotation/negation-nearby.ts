import { isNegation } from './negation.ts';
import type { PrintedSegment } from './printed-statement.ts';
import type { Token } from './tokens.ts';
import type { Range } from './verdicts.ts';

const NEAR_WORDS = 8;
const SENTENCE_ENDS = new Set(['.', '!', '?']);

/** Whether the sentence goes on with a negation right before or after the words that were found. */
export function hasNegationNearby(
  segments: readonly PrintedSegment[],
  found: readonly Range[],
): boolean {
  const first = found[0];
  const last = found.at(-1);
  if (!first || !last) return false;
  return segments.some(({ tokens }) => {
    const before = tokens.filter(({ end }) => end <= first.start).reverse();
    const after = tokens.filter(({ start }) => start >= last.end);
    return deniesSoon(before) || deniesSoon(after);
  });
}

function deniesSoon(tokens: readonly Token[]): boolean {
  const end = tokens.findIndex(({ kind, key }) => kind === 'MARK' && SENTENCE_ENDS.has(key));
  const sentence = end === -1 ? tokens : tokens.slice(0, end);
  const words = sentence.filter(({ kind }) => kind === 'WORD').slice(0, NEAR_WORDS);
  return words.some(({ key }) => isNegation(key));
}
