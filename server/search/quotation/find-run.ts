import { isNegationHead } from './negation.ts';
import { isSameToken, type Token } from './tokens.ts';

/**
 * Where `run` stands uninterrupted in `tokens`, at or after `from`; -1 when it does not. It does
 * not begin in the middle of « n'est »: what is left of that word says the contrary.
 */
export function findRun(tokens: readonly Token[], run: readonly Token[], from = 0): number {
  if (run.length === 0) return -1;
  for (let at = from; at + run.length <= tokens.length; at += 1) {
    if (run.every((token, index) => isSameToken(tokens[at + index], token))) {
      const before = tokens[at - 1];
      const isHalf = before?.key === "n'" || before?.end === tokens[at]?.start;
      if (!(before && isNegationHead(before.key) && isHalf)) return at;
    }
  }
  return -1;
}
