import type { Alignment } from './align-words.ts';
import { changesLimit } from './changes-limit.ts';
import { changesNegation } from './changes-negation.ts';
import { movesWord } from './moves-word.ts';
import { isDisguised, scriptsOf } from './scripts.ts';
import type { Token } from './tokens.ts';

/** Whether an edit may change the meaning of the printed words, however small it is. */
export function changesMeaning(alignment: Alignment, printed: readonly Token[]): boolean {
  return (
    changesNegation(alignment, printed) ||
    changesLimit(alignment) ||
    movesWord(alignment, printed) ||
    looksLikeOthers(alignment, printed)
  );
}

function looksLikeOthers({ steps }: Alignment, printed: readonly Token[]): boolean {
  const known = new Set(printed.flatMap(({ key }) => [...scriptsOf(key)]));
  return steps.some(({ asked, isEdit }) => {
    if (!isEdit || !asked) return false;
    return asked.key.split(' ').some((word) => isDisguised(word, known));
  });
}
