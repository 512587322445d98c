import { isRelated, type Term, type Wording } from './wording.ts';

/**
 * What two wordings have in common. Words are counted by weight: see `likenessOf`.
 */
export interface Likeness {
  readonly shared: number;
  /** The share of the shorter wording. */
  readonly contained: number;
  /** The share of both wordings together (Broder's resemblance, the Jaccard index). */
  readonly resembling: number;
}

export const NOTHING: Likeness = { shared: 0, contained: 0, resembling: 0 };

/** How much of the shorter wording is in the longer one, and of both in each other. */
export function likenessOf(one: Wording, other: Wording): Likeness {
  const [mine, theirs] = [distinctTerms(one), distinctTerms(other)];
  const known = (from: readonly Term[], to: readonly Term[]) =>
    weightOf(from.filter((term) => to.some((candidate) => isRelated(term, candidate))));
  const numbers = [...one.numbers.keys()].filter((value) => other.numbers.has(value));
  const shared = Math.min(known(mine, theirs), known(theirs, mine)) + weightOfNumbers(numbers);
  const left = weightOf(mine) + weightOfNumbers(one.numbers.keys());
  const right = weightOf(theirs) + weightOfNumbers(other.numbers.keys());
  const smaller = Math.min(left, right);
  const all = left + right - shared;
  return {
    shared,
    contained: smaller === 0 ? 0 : shared / smaller,
    resembling: all === 0 ? 0 : shared / all,
  };
}

// Names and large numbers are what a sentence is recognised by.
function weightOf(terms: Iterable<Term>): number {
  return Iterator.from(terms).reduce((sum, { isName }) => sum + (isName ? 1.5 : 1), 0);
}

function weightOfNumbers(values: Iterable<string>): number {
  return Iterator.from(values).reduce((sum, value) => sum + (isDistinctive(value) ? 2 : 1), 0);
}

function isDistinctive(value: string): boolean {
  return value.length >= 3 && !/^(?:19|20)\d\d$/u.test(value);
}

function distinctTerms({ terms }: Wording): readonly Term[] {
  return terms.filter((term, index) => terms.findIndex((one) => isRelated(one, term)) === index);
}

export function reaches(likeness: Likeness, bounds: Likeness): boolean {
  return (
    likeness.shared >= bounds.shared &&
    likeness.contained >= bounds.contained &&
    likeness.resembling >= bounds.resembling
  );
}

/** Whether they share a name or a number. */
export function shareAnchor(one: Wording, other: Wording): boolean {
  const isNamed = ({ terms }: Wording, term: Term) =>
    terms.some((candidate) => candidate.isName && isRelated(candidate, term));
  return (
    [...one.numbers.keys()].some((value) => other.numbers.has(value)) ||
    one.terms.some((term) => term.isName && isNamed(other, term))
  );
}
