import type { Marker } from './language/language.ts';
import { haveOtherRoles, haveOtherSubjects } from './roles.ts';
import { isRelated, type Term, type Wording } from './wording.ts';

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
  | 'PREPOSITION'
  | 'ROLES'
  | 'SUBJECT';

/** The first contradiction between two wordings of one language; null if there is none. */
export function findContradiction(one: Wording, other: Wording): Contradiction | null {
  const checks: readonly (readonly [Contradiction, boolean])[] = [
    ['NUMBER', haveOtherNumbers(one, other)],
    ['UNIT', haveOtherUnits(one, other)],
    ['NAME', haveOtherNames(one, other)],
    ['KIND', haveOtherKinds(one, other)],
    ['CONTRARY', areContrary(one, other) && one.isNegated === other.isNegated],
    ['NEGATION', !areContrary(one, other) && one.isNegative !== other.isNegative],
    ['NEGATION', deniesLater(one, other) || deniesLater(other, one)],
    ['MARKER', EXCLUSIVE.some((markers) => haveOtherMarkers(one, other, markers))],
    ['TENSE', haveOtherTenses(one, other)],
    ['PREPOSITION', haveOpposedPrepositions(one, other)],
    ['ROLES', haveOtherRoles(one, other)],
    ['SUBJECT', haveOtherSubjects(one, other)],
  ];
  return checks.find(([, holds]) => holds)?.[0] ?? null;
}

/** Whether each has a number that the other lacks. Years are compared with years only. */
function haveOtherNumbers(one: Wording, other: Wording): boolean {
  const differ = (isOfKind: (value: string) => boolean) => {
    const mine = new Set([...one.numbers.keys()].filter(isOfKind));
    const theirs = new Set([...other.numbers.keys()].filter(isOfKind));
    return !mine.isSubsetOf(theirs) && !theirs.isSubsetOf(mine);
  };
  return (
    isDisjoint(one.ratios, other.ratios) || differ(isYear) || differ((value) => !isYear(value))
  );
}

const isYear = (value: string) => /^(?:19|20)\d\d$/u.test(value);

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

/** Whether each has a name that the other lacks, and they do not share several. */
function haveOtherNames(one: Wording, other: Wording): boolean {
  const namesOf = ({ terms }: Wording) => terms.filter(({ isName }) => isName);
  const isIn = (wording: Wording, { keys, plain }: Term) =>
    keys.some((key) => wording.keys.has(key)) ||
    wording.words.some((word) => isSameName(word, plain));
  const [mine, theirs] = [namesOf(one), namesOf(other)];
  const common = mine.filter((term) => isIn(other, term));
  return (
    common.length < MANY_NAMES &&
    common.length < mine.length &&
    theirs.some((term) => !isIn(one, term))
  );
}

const MANY_NAMES = 3;

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
  const theirs = contrariesIn(other);
  return contrariesIn(one).some(([a, b], index) => {
    const [c, d] = theirs[index] ?? [false, false];
    return (a && !b && d && !c) || (b && !a && c && !d);
  });
}

// A wording is compared with a hundred others.
const contraries = new WeakMap<Wording, readonly (readonly [boolean, boolean])[]>();

/** For each pair of contraries of the language, which of the two the wording has. */
function contrariesIn(wording: Wording) {
  const known = contraries.get(wording);
  if (known) return known;
  const has = (stems: readonly string[]) =>
    wording.words.some((word) => stems.some((stem) => word.startsWith(stem)));
  const found = wording.language.contraries.map(
    ([left, right]) => [has(left), has(right)] as const,
  );
  contraries.set(wording, found);
  return found;
}

/** Whether a word is « avec » in one and « sans » in the other. */
function haveOpposedPrepositions(one: Wording, other: Wording): boolean {
  const { opposed } = one.language;
  return one.terms.some((mine) =>
    other.terms.some(
      (theirs) =>
        mine.governor !== theirs.governor &&
        opposed.some((pair) =>
          [mine, theirs].every(({ governor }) => pair.includes(governor ?? '')),
        ) &&
        isRelated(mine, theirs),
    ),
  );
}

/** Whether a later clause denies what the other says: « …, et nous ne partirons pas ». */
function deniesLater({ negatedLater }: Wording, other: Wording): boolean {
  const isIn = (terms: readonly Term[], term: Term) => terms.some((one) => isRelated(one, term));
  return (
    !other.isNegative &&
    negatedLater.some((term) => isIn(other.terms, term) && !isIn(other.negatedLater, term))
  );
}

const EXCLUSIVE: readonly (readonly Marker[])[] = [
  ['MUST', 'MAY'],
  ['ALL', 'SOME'],
  ['UNTIL', 'BEFORE', 'AFTER'],
  ['UNTIL', 'FROM'],
  ['MORE', 'LESS'],
  ['MUCH', 'LITTLE'],
];

function haveOtherMarkers(one: Wording, other: Wording, markers: readonly Marker[]): boolean {
  const mine = new Set(markers.filter((marker) => isMarked(one, other, marker)));
  const theirs = new Set(markers.filter((marker) => isMarked(other, one, marker)));
  return isDisjoint(mine, theirs);
}

/** Whether it has a marker. « doit », « peut », « veut » count only for what the other says, too. */
function isMarked({ markers, modals }: Wording, other: Wording, marker: Marker): boolean {
  const isSaid = (term: Term | null) =>
    term === null || other.terms.some((theirs) => isRelated(term, theirs));
  return markers.has(marker) && (modals.get(marker)?.some(isSaid) ?? true);
}

/** Whether only one has a word that limits what is said: a condition, « peut », « jusqu'à ». */
export function isLimited(one: Wording, other: Wording, limits: readonly Marker[]): boolean {
  return limits.some((marker) => isMarked(one, other, marker) !== isMarked(other, one, marker));
}

/** Whether one is only about the past, the other only about the future. */
function haveOtherTenses(one: Wording, other: Wording): boolean {
  const [mine, theirs] = [one.tenses, other.tenses];
  return mine.size === 1 && theirs.size === 1 && mine.isDisjointFrom(theirs);
}
