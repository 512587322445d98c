import { rangeOfRun } from './judge-statement.ts';
import type { Quotation } from './quotation.ts';
import { tokenise } from './tokens.ts';
import type { Range } from './verdicts.ts';

/**
 * The range of the words in an article's text outside the content of its statements; null if there
 * is none.
 */
export function findOutsideStatements(
  quotation: Quotation,
  text: string,
  reported: readonly Range[],
): Range | null {
  const tokens = tokenise(text);
  let range = rangeOfRun(quotation, { tokens });
  while (range) {
    const { start, end, at } = range;
    if (!reported.some((span) => span.start <= start && span.end >= end)) return { start, end };
    range = rangeOfRun(quotation, { tokens }, at + 1);
  }
  return null;
}
