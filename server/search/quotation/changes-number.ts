import type { Alignment, Step } from './align-words.ts';
import { cutsNumber, digitsOf } from './digits.ts';
import type { Token } from './tokens.ts';

/**
 * Whether edits add, take away or change a number, or the words begin or end within one. A number
 * that is spelt otherwise is the same.
 */
export function changesNumber({ steps, from, to }: Alignment, printed: readonly Token[]): boolean {
  if (cutsNumber(printed[from - 1], printed[from])) return true;
  if (cutsNumber(printed[to - 1], printed[to])) return true;
  return stretches(steps).some((edits) => {
    const asked = edits.map(({ asked: token }) => digitsOf(token)).join('');
    const printed = edits.map(({ printed: token }) => digitsOf(token)).join('');
    return asked !== printed;
  });
}

/** Edits in a row: « 1 000 » is two words and « 1000 » one. */
function stretches(steps: readonly Step[]): Step[][] {
  const rows: Step[][] = [[]];
  for (const step of steps) {
    if (step.isEdit) rows.at(-1)?.push(step);
    else if (rows.at(-1)?.length !== 0) rows.push([]);
  }
  return rows;
}
