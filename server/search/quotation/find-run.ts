import { cutsNumber } from './cuts-number.ts';
import { isNegationHead } from './negation.ts';
import { isSameToken, type Token } from './tokens.ts';

/**
 * The first index of the uninterrupted `run` in `tokens` at or after `from`; -1 if there is none. A
 * match never splits units such as « n'est », « deux cents », « 5 % ».
 */
export function findRun(tokens: readonly Token[], run: readonly Token[], from = 0): number {
  if (run.length === 0) return -1;
  for (let at = from; at + run.length <= tokens.length; at += 1) {
    if (run.every((token, index) => isSameToken(tokens[at + index], token))) {
      const end = at + run.length;
      const cuts =
        cutsNegation(tokens[at - 1], tokens[at]) ||
        cutsNumber(tokens, at) ||
        cutsNumber(tokens, end);
      if (!cuts) return at;
    }
  }
  return -1;
}

function cutsNegation(before: Token | undefined, first: Token | undefined): boolean {
  if (!before || !isNegationHead(before.key)) return false;
  return before.key === "n'" || before.end === first?.start;
}
