import { isSameToken, type Token } from './tokens.ts';

/**
 * One step of an alignment of printed words with a quotation. A changed word is one step with both
 * sides.
 */
export interface Step {
  readonly asked: Token | null;
  readonly printed: Token | null;
  readonly isEdit: boolean;
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
 * nothing.
 */
export function alignWords(
  asked: readonly Token[],
  printed: readonly Token[],
  { isWithin }: { readonly isWithin: boolean },
): Alignment {
  const width = printed.length + 1;
  const costs = new Uint32Array((asked.length + 1) * width);
  const cost = (row: number, column: number) => costs[row * width + column] ?? 0;
  for (let column = 1; column < width && !isWithin; column += 1) costs[column] = column;
  for (let row = 1; row <= asked.length; row += 1) {
    costs[row * width] = row;
    for (let column = 1; column < width; column += 1) {
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
  while (row > 0 || (column > 0 && !isWithin)) {
    const one = asked[row - 1] ?? null;
    const other = printed[column - 1] ?? null;
    const isSame = one !== null && other !== null && isEqual(one, other);
    const here = cost(row, column);
    // Among alignments with equally few edits, prefers the one that keeps the most words.
    if (isSame && here === cost(row - 1, column - 1)) {
      steps.push({ asked: one, printed: other, isEdit: false });
      row -= 1;
      column -= 1;
    } else if (other && here === cost(row, column - 1) + 1) {
      steps.push({ asked: null, printed: other, isEdit: true });
      column -= 1;
    } else if (one && other && here === cost(row - 1, column - 1) + 1) {
      steps.push({ asked: one, printed: other, isEdit: true });
      row -= 1;
      column -= 1;
    } else {
      steps.push({ asked: one, printed: null, isEdit: true });
      row -= 1;
    }
  }
  return { steps: steps.reverse(), edits: cost(asked.length, to), from: column, to };
}

function isEqual(one: Token | undefined, other: Token | undefined): boolean {
  return isSameToken(one, other) && one?.key !== BREAK_KEY;
}

// Separates two joined segments. It does not equal any token, not even itself.
const BREAK_KEY = '\u0000';
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

/** The tokens that an alignment compares: words, gaps and insertions, question marks and units. */
export function alignedTokens(tokens: readonly Token[]): Token[] {
  return tokens.filter(({ kind, key }) => kind !== 'MARK' || COMPARED_MARKS.has(key));
}
