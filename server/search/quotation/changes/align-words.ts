import { isSameToken, type Token } from '../../../model/words/tokens.ts';
import { type PrintedSegment, printedText } from '../printed-statement.ts';
import { isBreak } from '../quotation.ts';
import type { Difference } from '../verdicts.ts';

/** One step of an alignment of printed words with a quotation. */
export interface Step {
  readonly asked: Token | null;
  readonly printed: Token | null;
  /**
   * - EQUAL: on both sides.
   * - EDIT: added, missing or, with both sides, changed.
   * - LEFT_OUT: printed words at a marked gap, or the gap.
   * - INSERTED: between brackets in the quotation.
   */
  readonly kind: 'EQUAL' | 'EDIT' | 'LEFT_OUT' | 'INSERTED';
}

export interface Alignment {
  readonly steps: readonly Step[];
  /** Number of words added, missing or changed. */
  readonly edits: number;
  /** The range of printed tokens that was aligned: first index, and index after the last. */
  readonly from: number;
  readonly to: number;
}

/**
 * Aligns two lists of words with the fewest words added, missing or changed (Levenshtein distance
 * over words, as in the word error rate). With `isWithin`, printed words before and after cost
 * nothing; with `hasGaps`, printed words at a marked gap or insertion do not either.
 */
export function alignWords(
  asked: readonly Token[],
  printed: readonly Token[],
  { isWithin, hasGaps = false }: { readonly isWithin: boolean; readonly hasGaps?: boolean },
): Alignment {
  const width = printed.length + 1;
  const costs = new Uint32Array((asked.length + 1) * width);
  const cost = (row: number, column: number) => costs[row * width + column] ?? 0;
  const isGapAt = (row: number) => {
    const token = asked[row - 1];
    return hasGaps && token !== undefined && isBreak(token);
  };
  for (let column = 1; column < width && !isWithin; column += 1) costs[column] = column;
  for (let row = 1; row <= asked.length; row += 1) {
    const isGap = isGapAt(row);
    costs[row * width] = cost(row - 1, 0) + (isGap ? 0 : 1);
    for (let column = 1; column < width; column += 1) {
      if (isGap) {
        costs[row * width + column] = Math.min(cost(row - 1, column), cost(row, column - 1));
        continue;
      }
      const change = isEqual(asked[row - 1], printed[column - 1]) ? 0 : 1;
      costs[row * width + column] = Math.min(
        cost(row - 1, column - 1) + change,
        cost(row - 1, column) + 1,
        cost(row, column - 1) + 1,
      );
    }
  }
  let to = printed.length;
  if (isWithin) {
    for (let column = to; column >= 0; column -= 1) {
      if (cost(asked.length, column) < cost(asked.length, to)) to = column;
    }
  }
  const steps: Step[] = [];
  let row = asked.length;
  let column = to;
  const step = (
    kind: Step['kind'],
    takes: { readonly asked: boolean; readonly printed: boolean },
  ) => {
    steps.push({
      asked: takes.asked ? (asked[row - 1] ?? null) : null,
      printed: takes.printed ? (printed[column - 1] ?? null) : null,
      kind,
    });
    if (takes.asked) row -= 1;
    if (takes.printed) column -= 1;
  };
  while (row > 0 || (column > 0 && !isWithin)) {
    const one = asked[row - 1];
    const here = cost(row, column);
    const isSame = row > 0 && column > 0 && isEqual(one, printed[column - 1]);
    if (isGapAt(row)) {
      const isLeftOut =
        column > 0 && here === cost(row, column - 1) && here < cost(row - 1, column);
      if (isLeftOut) step('LEFT_OUT', PRINTED);
      else step(one?.kind === 'INSERTION' ? 'INSERTED' : 'LEFT_OUT', ASKED);
    } else if (isSame && here === cost(row - 1, column - 1)) {
      // Among alignments with equally few edits, prefers the one that keeps the most words.
      step('EQUAL', BOTH);
    } else if (column > 0 && here === cost(row, column - 1) + 1) {
      step('EDIT', PRINTED);
    } else if (row > 0 && column > 0 && here === cost(row - 1, column - 1) + 1) {
      step('EDIT', BOTH);
    } else {
      step('EDIT', ASKED);
    }
  }
  return { steps: steps.reverse(), edits: cost(asked.length, to), from: column, to };
}

const BOTH = { asked: true, printed: true };
const ASKED = { asked: true, printed: false };
const PRINTED = { asked: false, printed: true };

function isEqual(one: Token | undefined, other: Token | undefined): boolean {
  return isSameToken(one, other) && one?.key !== BREAK_KEY;
}

// Separates two joined segments. It does not equal any token, not even itself.
export const BREAK_KEY = '\u0000';
const BREAK = { exact: BREAK_KEY, cased: BREAK_KEY, plain: BREAK_KEY };

/** Joins the tokens of several segments. Each break between segments counts as a missing word. */
export function joinTokens(segments: readonly (readonly Token[])[]): Token[] {
  return segments.flatMap((tokens, index) => {
    const end = segments[index - 1]?.at(-1)?.end ?? 0;
    const start = tokens[0]?.start ?? end;
    return index === 0
      ? [...tokens]
      : [{ kind: 'MARK', key: BREAK_KEY, forms: BREAK, start: end, end: start }, ...tokens];
  });
}

const COMPARED_MARKS: ReadonlySet<string> = new Set([BREAK_KEY, ...'?%‰€$£']);

/** The tokens that an alignment compares: words, breaks, question marks and units. */
export function alignedTokens(tokens: readonly Token[]): Token[] {
  return tokens.filter((token) => token.kind !== 'MARK' || COMPARED_MARKS.has(token.key));
}

/** The same for a quotation, in which « … » alone is a gap. */
export function askedTokens(tokens: readonly Token[]): Token[] {
  return tokens.filter((token) => isBreak(token) || alignedTokens([token]).length > 0);
}

/**
 * Converts an alignment to a diff for people: runs of words, with missing words before added ones.
 */
export function toDiff(
  steps: readonly Step[],
  asked: string,
  segments: readonly PrintedSegment[],
): Difference[] {
  return stepRuns(steps).flatMap(({ kind, steps: run }) => {
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

function stepRuns(steps: readonly Step[]) {
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
