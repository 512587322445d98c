import { isOne, readNumberWord } from '../../model/words/number-words.ts';
import type { Lexicon } from '../french-lexicon.ts';
import { BREAK_KEY, type Step } from './align-words.ts';
import { partsOf } from './numbers-in.ts';
import { isSameWordMisspelled } from './same-word.ts';
import { isDisguised, scriptsOf } from './scripts.ts';
import { isOptional } from './small-words.ts';
import type { Token } from './tokens.ts';

/**
 * Whether the printed words differ from the asked ones in spelling only: every edit changes the
 * spelling of a word, or a small word that means nothing. Nothing is left out at a gap. Numbers are
 * compared by `changesNumber`.
 */
export function isHarmless(steps: readonly Step[], lexicon: Lexicon): boolean {
  const scripts = new Set(steps.flatMap(({ printed }) => [...scriptsOf(printed?.key ?? '')]));
  return steps.every((step, index) => {
    const { asked, printed, kind } = step;
    if (kind === 'EQUAL') return true;
    // « … » that is printed as well.
    if (kind !== 'EDIT') return printed === null && asked?.kind === 'MARK';
    if (asked?.key.split(' ').some((word) => isDisguised(word, scripts))) return false;
    if ([asked, printed].every((token) => token === null || isNumberPart(token))) return true;
    if (asked && printed) return isSameWordMisspelled(asked, printed, lexicon);
    return isLeftOut(steps, index);
  });
}

/** Whether a word that only one side has means nothing, or marks the end of a segment. */
function isLeftOut(steps: readonly Step[], index: number): boolean {
  const { asked, printed } = steps[index] ?? {};
  const token = asked ?? printed;
  if (!token || token.key === BREAK_KEY) return true;
  const next = steps[index + 1];
  return (
    token.kind === 'WORD' && isOptional(token.forms.plain, next?.printed?.key ?? next?.asked?.key)
  );
}

function isNumberPart(token: Token): boolean {
  return partsOf(token).every(
    (part) => readNumberWord(part) !== null || isOne(part) || part === 'et',
  );
}
