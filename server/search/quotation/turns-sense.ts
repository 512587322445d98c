import type { Alignment } from './align-words.ts';
import { changesNegation } from './changes-negation.ts';
import { isDisguised, scriptsOf } from './scripts.ts';
import type { Token } from './tokens.ts';

/** Whether an edit, however small, may make other words of those that were printed. */
export function turnsSense(alignment: Alignment, printed: readonly Token[]): boolean {
  return (
    changesNegation(alignment, printed) ||
    exchangesWords(alignment) ||
    looksLikeOthers(alignment, printed)
  );
}

// « le Nord attaque le Sud » and « le Sud attaque le Nord ».
function exchangesWords({ steps }: Alignment): boolean {
  const edits = steps.filter(({ isEdit }) => isEdit);
  const asked = new Set(edits.flatMap((step) => step.asked?.key ?? []));
  const printed = new Set(edits.flatMap((step) => step.printed?.key ?? []));
  return asked.intersection(printed).size > 1;
}

function looksLikeOthers({ steps }: Alignment, printed: readonly Token[]): boolean {
  const known = new Set(printed.flatMap(({ key }) => [...scriptsOf(key)]));
  return steps.some(({ asked, isEdit }) => {
    if (!isEdit || !asked) return false;
    return asked.key.split(' ').some((word) => isDisguised(word, known));
  });
}
