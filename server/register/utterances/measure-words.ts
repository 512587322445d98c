import {
  isNegation,
  isNegationHead,
  isNegativeFormOf,
  isRestriction,
} from '../../model/french/negation.ts';
import type { Token } from '../../model/words/tokens.ts';
import {
  type Alignment,
  alignedTokens,
  alignWords,
  type Step,
} from '../../search/quotation/changes/align-words.ts';
import { areOccasionsApart, isVague } from './compatible.ts';
import { likenessOf } from './likeness.ts';
import type { Report } from './report.ts';

const MIN_TERMS = 3;
const MIN_SHINGLES = 3;
const NEAR_EQUAL = 0.6;
const MIN_TERMS_IF_VAGUE = 6;

/** How much of the verbatim words is nearly equal; 0 if too little is, or a negation differs. */
export function measureWords(one: Report, other: Report): number {
  const likeness = containment(one.verbatimShingles, other.verbatimShingles);
  const shorter = Math.min(one.verbatimShingles.size, other.verbatimShingles.size);
  const { shared } = likenessOf(one.said, other.said);
  if (likeness < NEAR_EQUAL || shorter < MIN_SHINGLES || shared < MIN_TERMS) return 0;
  if ((isVague(one, other) || areOccasionsApart(one, other)) && shared < MIN_TERMS_IF_VAGUE)
    return 0;
  return reversesNegation(one, other) ? 0 : likeness;
}

// Only the words of the shorter one count: the other may print more around an excerpt.
function reversesNegation(one: Report, other: Report): boolean {
  const [short, long] = isShorter(one, other) ? [one, other] : [other, one];
  return short.verbatim.some((tokens) => {
    const asked = alignedTokens(tokens);
    const best = long.verbatim
      .map((row) => {
        const printed = alignedTokens(row);
        return { printed, alignment: alignWords(asked, printed, { isWithin: true }) };
      })
      .reduce((least, next) => (next.alignment.edits < least.alignment.edits ? next : least));
    return isShared(asked, best.alignment.edits) && changesNegation(best.alignment, best.printed);
  });
}

// Of two equally long ones it is always the same one, so that the measure is symmetric.
function isShorter(one: Report, other: Report): boolean {
  const difference = one.verbatimShingles.size - other.verbatimShingles.size;
  return difference < 0 || (difference === 0 && one.key < other.key);
}

const isShared = (asked: readonly Token[], edits: number) => edits * 2 <= asked.length;

/**
 * The share of the smaller set that is in the other (A. Broder, "On the resemblance and containment
 * of documents", 1997): 1 for an excerpt of any length; 0 if one set is empty.
 */
function containment<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): number {
  const smaller = Math.min(one.size, other.size);
  return smaller === 0 ? 0 : one.intersection(other).size / smaller;
}

/**
 * Whether an edit adds, removes, moves or crosses a negation, so that the words may mean the
 * opposite.
 */
function changesNegation({ steps, from }: Alignment, printed: readonly Token[]): boolean {
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
