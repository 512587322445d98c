import type { Alignment } from './align-words.ts';
import { isLimit } from './limits.ts';
import type { Token } from './tokens.ts';

/** Whether an edit adds, removes, moves or changes a word that limits the statement. */
export function changesLimit({ steps }: Alignment): boolean {
  const edited = new Set(steps.flatMap((step) => (step.isEdit ? [step.asked, step.printed] : [])));
  return [steps.map(({ asked }) => asked), steps.map(({ printed }) => printed)].some((side) => {
    const words = side.flatMap((token) => (token ? wordsOf(token) : []));
    return words.some(
      ({ word, token }, index) => edited.has(token) && isLimit(word, words[index + 1]?.word),
    );
  });
}

function wordsOf(token: Token) {
  return token.forms.plain.split(' ').map((word) => ({ word, token }));
}
