import { isNegation } from './negation.ts';
import type { PrintedSegment } from './printed-statement.ts';
import type { Token } from './tokens.ts';
import type { Caution, Range } from './verdicts.ts';

const NEAR_WORDS = 8;
const SENTENCE_ENDS = new Set(['.', '!', '?']);

/** Cautions about the rest of the sentences from which the found words were taken. */
export function cautionsAround(
  segments: readonly PrintedSegment[],
  found: readonly Range[],
): Caution[] {
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last) return [];
  const isNearby = segments.some(({ tokens }) => {
    const before = tokens.filter(({ end }) => end <= first.start).reverse();
    const after = tokens.filter(({ start }) => start >= last.end);
    return hasNegationNearby(before) || hasNegationNearby(after);
  });
  const isAsked = found.some((range) =>
    segments.some(({ tokens }) => cutsOffQuestion(tokens, range)),
  );
  return [
    ...(isNearby ? (['NEGATION_NEARBY'] as const) : []),
    ...(isAsked ? (['QUESTION_CUT_OFF'] as const) : []),
  ];
}

function hasNegationNearby(tokens: readonly Token[]): boolean {
  const end = tokens.findIndex(isSentenceEnd);
  const sentence = end === -1 ? tokens : tokens.slice(0, end);
  const words = sentence.filter(({ kind }) => kind === 'WORD').slice(0, NEAR_WORDS);
  return words.some(({ key }) => isNegation(key));
}

/** Whether the sentence continues after the words and is a question. */
function cutsOffQuestion(tokens: readonly Token[], { start, end }: Range): boolean {
  const last = tokens.findLast((token) => token.start >= start && token.end <= end);
  if (!last || isSentenceEnd(last)) return false;
  return tokens.find((token) => token.start >= end && isSentenceEnd(token))?.key === '?';
}

function isSentenceEnd({ kind, key }: Token): boolean {
  return kind === 'MARK' && SENTENCE_ENDS.has(key);
}
