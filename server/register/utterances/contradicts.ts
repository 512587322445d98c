import type { Marker } from './language/language.ts';
import type { Term, Wording } from './wording.ts';

/** The reason why two wordings cannot report one utterance, however similar they are. */
export type Contradiction =
  | 'NUMBER'
  | 'UNIT'
  | 'NAME'
  | 'KIND'
  | 'CONTRARY'
  | 'NEGATION'
  | 'MARKER'
  | 'TENSE'
  | 'ROLES'
  | 'SUBJECT';

/** The first contradiction between two wordings of one language; null if there is none. */
export function findContradiction(one: Wording, other: Wording): Contradiction | null {
  const checks: readonly (readonly [Contradiction, boolean])[] = [
    ['NUMBER', haveOtherNumbers(one, other)],
    ['UNIT', haveOtherUnits(one, other)],
    ['NAME', haveOtherNames(one, other)],
    ['KIND', haveOtherKinds(one, other)],
    ['CONTRARY', areContrary(one, other) && one.isNegative === other.isNegative],
    ['NEGATION', !areContrary(one, other) && one.isNegative !== other.isNegative],
    ['MARKER', EXCLUSIVE.some((markers) => haveOtherMarkers(one, other, markers))],
    ['TENSE', haveOtherTenses(one, other)],
    ['ROLES', haveOtherRoles(one, other)],
    ['SUBJECT', haveOtherSubjects(one, other)],
  ];
  return checks.find(([, holds]) => holds)?.[0] ?? null;
}

/**
 * Whether each has a number that the other lacks, and they count the same, or no number is common:
 * « onze en vingt-quatre mois » can be « onze en deux ans ».
 */
function haveOtherNumbers(one: Wording, other: Wording): boolean {
  if (isDisjoint(one.ratios, other.ratios)) return true;
  const lacks = (from: Wording, to: Wording) =>
    [...from.numbers].filter(([value]) => !to.numbers.has(value));
  const [mine, theirs] = [lacks(one, other), lacks(other, one)];
  if (mine.length === 0 || theirs.length === 0) return false;
  const countSame = mine.some(([, counted]) =>
    theirs.some(([, other]) => counted !== '' && counted === other),
  );
  const common = one.numbers.size - mine.length;
  return countSame || common < MIN_COMMON_NUMBERS;
}

const MIN_COMMON_NUMBERS = 1;

function isDisjoint<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean {
  return one.size > 0 && other.size > 0 && one.isDisjointFrom(other);
}

/** Whether one number counts different units: « six semaines », « six mois ». */
function haveOtherUnits(one: Wording, other: Wording): boolean {
  const { units } = one.language;
  const isUnit = (word: string) => units.has(word) || units.has(`${word}s`);
  return [...one.numbers].some(([value, unit]) => {
    const theirs = other.numbers.get(value) ?? '';
    return isUnit(unit) && isUnit(theirs) && theirs !== unit;
  });
}

/** Whether each has a name that the other lacks. */
function haveOtherNames(one: Wording, other: Wording): boolean {
  const lacks = (wording: Wording, { terms }: Wording) =>
    terms.some(
      ({ isName, plain, keys }) =>
        isName &&
        !keys.some((key) => wording.keys.has(key)) &&
        !wording.words.some((word) => isSameName(word, plain)),
    );
  return lacks(one, other) && lacks(other, one);
}

// « Russie » and « russe », « Norvel » and « norvélien ».
function isSameName(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length, 5);
  return length >= 3 && one.slice(0, length) === other.slice(0, length);
}

/** Whether they name different members of one kind: « lundi », « mardi ». */
function haveOtherKinds(one: Wording, other: Wording): boolean {
  return one.language.kinds.some((members) => {
    const mine = new Set(members.filter((member) => one.words.includes(member)));
    const theirs = new Set(members.filter((member) => other.words.includes(member)));
    return isDisjoint(mine, theirs);
  });
}

function areContrary(one: Wording, other: Wording): boolean {
  const begins = ({ words }: Wording, stems: readonly string[]) =>
    words.some((word) => stems.some((stem) => word.startsWith(stem)));
  return one.language.contraries.some(([left, right]) => {
    const [a, b] = [begins(one, left), begins(one, right)];
    const [c, d] = [begins(other, left), begins(other, right)];
    return (a && !b && d && !c) || (b && !a && c && !d);
  });
}

const EXCLUSIVE: readonly (readonly Marker[])[] = [
  ['MUST', 'MAY'],
  ['ALL', 'SOME'],
  ['UNTIL', 'BEFORE', 'AFTER'],
  ['UNTIL', 'FROM'],
  ['MORE', 'LESS'],
];

function haveOtherMarkers(one: Wording, other: Wording, markers: readonly Marker[]): boolean {
  const mine = new Set(markers.filter((marker) => one.markers.has(marker)));
  const theirs = new Set(markers.filter((marker) => other.markers.has(marker)));
  return isDisjoint(mine, theirs);
}

/** Whether only one has a word that limits what is said: a condition, « peut », « jusqu'à ». */
export function isLimited(one: Wording, other: Wording, limits: readonly Marker[]): boolean {
  return limits.some((marker) => one.markers.has(marker) !== other.markers.has(marker));
}

/** Whether one is only about the past, the other only about the future. */
function haveOtherTenses(one: Wording, other: Wording): boolean {
  const [mine, theirs] = [one.tenses, other.tenses];
  return mine.size === 1 && theirs.size === 1 && mine.isDisjointFrom(theirs);
}

function haveOtherRoles(one: Wording, other: Wording): boolean {
  return exchangeRoles(one, other) || exchangeRoles(other, one) || exchangeTarget(one, other);
}

/**
 * Whether the words around a common one are exchanged: « le témoin menace l'accusé ». In the passive
 * with its agent they are the same if they are exchanged.
 */
function exchangeRoles(one: Wording, other: Wording): boolean {
  const actors = one.terms.filter(isActor).flatMap((term) => {
    const at = other.terms.findIndex((theirs) => isRelated(term, theirs));
    const theirs = other.terms[at];
    return theirs && isActor(theirs) ? [{ term, theirs, at }] : [];
  });
  return actors.some((middle, index) => {
    const [before, after] = [actors[index - 1], actors.slice(index + 1)];
    // In French the verb is known; other words can stand between it and its object.
    const ends = middle.term.isVerb ? after : after.slice(0, 1);
    return (
      before !== undefined &&
      ends.some((end) => {
        const isPassive = isAgent(before.term) || isAgent(end.term);
        const isTheirs = isAgent(before.theirs) || isAgent(end.theirs);
        return isPassive === isTheirs
          ? end.at < middle.at && middle.at < before.at
          : before.at < middle.at && middle.at < end.at;
      })
    );
  });
}

/** « la Karsavie doit des excuses à la Lormaine »: who does it, and to whom, are exchanged. */
function exchangeTarget(one: Wording, other: Wording): boolean {
  const common = one.terms.flatMap((term) => {
    const theirs = other.terms.find((candidate) => isRelated(term, candidate));
    return theirs && !term.isVerb ? [[term.governor, theirs.governor] as const] : [];
  });
  return common.some(
    ([mine, theirs]) =>
      mine !== null &&
      theirs === null &&
      common.some(([left, right]) => left === null && right === mine),
  );
}

/** Whether neither mentions any subject or object of the other. */
function haveOtherSubjects(one: Wording, other: Wording): boolean {
  const lacks = ({ terms }: Wording, actors: readonly Term[]) =>
    actors.length > 0 &&
    !actors.some((actor) => terms.some((term) => !term.isVerb && isRelated(actor, term)));
  const actorsOf = ({ terms }: Wording) => terms.filter((term) => !term.isVerb && isActor(term));
  return lacks(one, actorsOf(other)) && lacks(other, actorsOf(one));
}

function isActor(term: Term): boolean {
  return term.governor === null || isAgent(term);
}

/** Whether it acts in a passive sentence: « par l'accusé ». */
function isAgent({ governor }: Term): boolean {
  return governor === 'par' || governor === 'by';
}

export function isRelated(one: Term, other: Term): boolean {
  return one.keys.some((key) => other.keys.includes(key));
}

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

const GENITIVES = new Set(['de', 'd', 'du', 'des', 'of']);

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
