import type { Step } from './align-words.ts';
import { type PrintedSegment, printedText } from './printed-statement.ts';
import type { Token } from './tokens.ts';
import type { Difference } from './verdicts.ts';

/**
 * Converts an alignment to a diff for people: runs of words, with missing words before added ones.
 */
export function toDiff(
  steps: readonly Step[],
  asked: string,
  segments: readonly PrintedSegment[],
): Difference[] {
  const diff: Difference[] = [];
  let printed: Token[] = [];
  let given: Token[] = [];
  let isEqual = true;
  const close = () => {
    const range = rangeOf(printed);
    const other = rangeOf(given);
    if (range) {
      const text = printedText(segments, range);
      diff.push({ kind: isEqual ? 'EQUAL' : 'MISSING', text: text || '[…]' });
    }
    if (other && !isEqual) {
      diff.push({ kind: 'ADDED', text: asked.slice(other.start, other.end) });
    }
    printed = [];
    given = [];
  };
  for (const step of steps) {
    if (step.isEdit === isEqual) close();
    isEqual = !step.isEdit;
    if (step.printed) printed.push(step.printed);
    if (step.asked) given.push(step.asked);
  }
  close();
  return diff;
}

function rangeOf(tokens: readonly Token[]) {
  const first = tokens[0];
  const last = tokens.at(-1);
  return first && last && { start: first.start, end: last.end };
}
