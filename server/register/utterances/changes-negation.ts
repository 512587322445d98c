import type { Alignment, Step } from '../../search/quotation/align-words.ts';
import {
  isNegation,
  isNegationHead,
  isNegativeFormOf,
  isRestriction,
} from '../../search/quotation/negation.ts';
import type { Token } from '../../search/quotation/tokens.ts';

/**
 * Whether an edit adds, removes, moves or crosses a negation, so that the words may mean the
 * opposite.
 */
export function changesNegation({ steps, from }: Alignment, printed: readonly Token[]): boolean {
  const before = printed[from - 1];
  if (before && isNegationHead(before.key)) return true;
  if (steps.some((step) => isEdit(step) && (hasNegation(step.asked) || hasNegation(step.printed))))
    return true;
  if (steps.some(isNegatedForm) || changesRestriction(steps)) return true;
  return movesAcrossNegation(steps);
}

function hasNegation(token: Token | null): boolean {
  return token ? token.key.split(' ').some(isNegation) : false;
}

// « nous ne voulons que la paix » means the opposite without « que ».
function changesRestriction(steps: readonly Step[]): boolean {
  const touches = (step: Step) =>
    isEdit(step) && [step.asked, step.printed].some((token) => isRestriction(token?.key ?? ''));
  return (
    steps.some(({ printed }) => printed !== null && isNegationHead(printed.key)) &&
    steps.some(touches)
  );
}

function isNegatedForm({ asked, printed }: Step): boolean {
  return asked !== null && printed !== null && isNegativeFormOf(asked.key, printed.key);
}

function isEdit({ kind }: Step): boolean {
  return kind === 'EDIT';
}

// « il ne veut pas venir mais partir » and « il ne veut pas partir mais venir ».
function movesAcrossNegation(steps: readonly Step[]): boolean {
  const negations = steps.flatMap((step, index) => (hasNegation(step.printed) ? [index] : []));
  if (negations.length === 0) return false;
  const removed = new Map<string, number>();
  for (const [index, step] of steps.entries()) {
    if (isEdit(step) && step.printed) removed.set(step.printed.forms.plain, index);
  }
  return steps.some((step, index) => {
    const { asked } = step;
    const origin = isEdit(step) && asked ? removed.get(asked.forms.plain) : undefined;
    if (origin === undefined) return false;
    const [low, high] = origin < index ? [origin, index] : [index, origin];
    return negations.some((at) => at > low && at < high);
  });
}
