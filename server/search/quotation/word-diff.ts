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
  return runsOf(steps).flatMap(({ kind, steps: run }) => {
    const printed = rangeOf(run.flatMap((step) => step.printed ?? []));
    const given = rangeOf(run.flatMap((step) => step.asked ?? []));
    const diff: Difference[] = [];
    if (printed) {
      const text = printedText(segments, printed) || '[…]';
      diff.push({
        kind: kind === 'EDIT' ? 'MISSING' : kind === 'EQUAL' ? 'EQUAL' : 'LEFT_OUT',
        text,
      });
    }
    if (given && (kind === 'EDIT' || kind === 'INSERTED')) {
      const text = asked.slice(given.start, given.end);
      diff.push({ kind: kind === 'EDIT' ? 'ADDED' : 'INSERTED', text });
    }
    return diff;
  });
}

function runsOf(steps: readonly Step[]) {
  const runs: { readonly kind: Step['kind']; readonly steps: Step[] }[] = [];
  for (const step of steps) {
    const last = runs.at(-1);
    if (last?.kind === step.kind) last.steps.push(step);
    else runs.push({ kind: step.kind, steps: [step] });
  }
  return runs;
}

function rangeOf(tokens: readonly Token[]) {
  const first = tokens[0];
  const last = tokens.at(-1);
  return first && last && { start: first.start, end: last.end };
}
