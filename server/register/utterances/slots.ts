import { GENITIVES, isRelated, type Term, type Wording } from './wording.ts';

/**
 * Whether they are the same sentence with other words in the same place: « le marché », « la
 * bibliothèque ». In other sentences, other words can mean the same.
 */
export function isSubstituted(one: Wording, other: Wording): boolean {
  const slots = alignTerms(one.terms, other.terms);
  return slots.some(
    ([mine, theirs]) =>
      isSlot(mine) && isSlot(theirs) && isOnlyIn(mine, other) && isOnlyIn(theirs, one),
  );
}

/** Whether each has a word that the other lacks, in any place. */
export function haveOtherWords(one: Wording, other: Wording): boolean {
  const hasMore = (mine: Wording, theirs: Wording) =>
    mine.terms.some((term) => isOnlyIn([term], theirs));
  return hasMore(one, other) && hasMore(other, one);
}

/**
 * Whether one is about a part of what the other is about: « les étudiants boursiers », « le bloc de
 * l'hôpital ».
 */
export function isRestricted(one: Wording, other: Wording): boolean {
  const slots = alignTerms(one.terms, other.terms);
  return slots.some(([mine, theirs, next], index) => {
    const more = mine.length > 0 ? mine : theirs;
    if (!isSlot(more) || (mine.length > 0 && theirs.length > 0)) return false;
    if (!isOnlyIn(mine, other) || !isOnlyIn(theirs, one)) return false;
    const [longer, shorter] = mine.length > 0 ? [0, 1] : [1, 0];
    const isHead = next && isGenitive(next[longer]) && !isGenitive(next[shorter]);
    const isAttribute =
      index > 0 && more.every((term) => term.governor === null || isGenitive(term));
    return isHead || (isAttribute && !more.some(({ isVerb }) => isVerb));
  });
}

function isGenitive(term: Term | undefined): boolean {
  return term?.governor !== null && GENITIVES.has(term?.governor ?? '');
}

/** Whether no word is elsewhere in the other wording. */
function isOnlyIn(terms: readonly Term[], other: Wording): boolean {
  return !terms.some((term) => other.terms.some((theirs) => isRelated(term, theirs)));
}

const MAX_SLOT = 2;
const isSlot = ({ length }: readonly Term[]) => length > 0 && length <= MAX_SLOT;

/** Terms that only one side has, and the common term after them, as each has it. */
type Slot = readonly [
  mine: readonly Term[],
  theirs: readonly Term[],
  next: readonly [Term, Term] | null,
];

/** The terms of both sides between those that they have in common, in order. */
function alignTerms(one: readonly Term[], other: readonly Term[]): readonly Slot[] {
  const lengths = Array.from({ length: one.length + 1 }, () =>
    new Array<number>(other.length + 1).fill(0),
  );
  const at = (left: number, right: number) => lengths[left]?.[right] ?? 0;
  for (let left = one.length - 1; left >= 0; left -= 1) {
    for (let right = other.length - 1; right >= 0; right -= 1) {
      const row = lengths[left];
      const [mine, theirs] = [one[left], other[right]];
      if (!row || !mine || !theirs) continue;
      row[right] = isRelated(mine, theirs)
        ? at(left + 1, right + 1) + 1
        : Math.max(at(left + 1, right), at(left, right + 1));
    }
  }
  const slots: [Term[], Term[], [Term, Term] | null][] = [[[], [], null]];
  let [left, right] = [0, 0];
  while (left < one.length || right < other.length) {
    const [mine, theirs] = [one[left], other[right]];
    const slot = slots.at(-1) ?? [[], [], null];
    if (mine && theirs && isRelated(mine, theirs)) {
      slot[2] = [mine, theirs];
      slots.push([[], [], null]);
      left += 1;
      right += 1;
    } else if (mine && (!theirs || at(left + 1, right) >= at(left, right + 1))) {
      slot[0].push(mine);
      left += 1;
    } else if (theirs) {
      slot[1].push(theirs);
      right += 1;
    }
  }
  return slots;
}
