import type { Alignment } from './align-words.ts';
import { cutsNumber } from './cuts-number.ts';
import { numbersIn } from './numbers-in.ts';
import type { Token } from './tokens.ts';

/**
 * Whether edits add, remove, move or change a number, or the words begin or end within one.
 * Different spellings of a number are equal. Both sides include punctuation: « cent deux » is one
 * number, « cent, deux » are two.
 */
export function changesNumber(
  { steps }: Alignment,
  asked: readonly Token[],
  printed: readonly Token[],
): boolean {
  const aligned = steps.flatMap((step) => step.printed ?? []);
  const [first, last] = [aligned[0], aligned.at(-1)];
  if (!first || !last) return false;
  const [from, to] = [printed.indexOf(first), printed.lastIndexOf(last) + 1];
  if (cutsNumber(printed, from) || cutsNumber(printed, to)) return true;
  const kept = new Set(
    steps.flatMap((step) => (step.kind === 'EDIT' ? [] : [step.asked, step.printed])),
  ) as ReadonlySet<Token>;
  return numbersIn(asked, kept) !== numbersIn(printed.slice(from, to), kept);
}
