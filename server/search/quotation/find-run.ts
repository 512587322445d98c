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
      if (!(before && isNegationHead(before.key) && before.end === tokens[at]?.start)) return at;
    }
  }
  return -1;
}
