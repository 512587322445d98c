import { type NameWord, readNameWords } from '../model/words/name-words.ts';
import { isTitle } from '../model/words/titles.ts';

// How well a search names a speaker: by a name, by a role held on a day, or by both (« la
// présidente Dupont »).

/** A speaker that a search may name. */
export interface NamedCandidate {
  readonly isPerson: boolean;
  /** All names by which the speaker is found, the main name first. */
  readonly names: readonly string[];
  readonly roles: readonly CandidateRole[];
}

export interface CandidateRole {
  readonly title: string;
  /** The names of the state or institution in which it is held. */
  readonly of: readonly string[];
  /** Whether it may be held on the day of the search. */
  readonly isHeld: boolean;
}

export interface NameMatch {
  /** 0 to 1: 1 for a whole name, or a role held on the day in full. */
  readonly similarity: number;
  /** The name that matches, or the title if only a role does. */
  readonly matchedName: string;
}

/** The words of a search for a name. */
export type NameQuery = readonly NameWord[];

/** The words of a search, without articles, prepositions and honorifics unless it has no others. */
export function readNameQuery(search: string): NameQuery {
  return meaningfulWords(search);
}

/** The best match of a search with a candidate; undefined without any. */
export function matchName(query: NameQuery, candidate: NamedCandidate): NameMatch | undefined {
  const names = candidate.names.map((text) => ({ text, words: meaningfulWords(text) }));
  const whom = { isPerson: candidate.isPerson, main: names[0]?.words ?? [] };
  const roles = candidate.roles.map((role) => readRole(role));
  let best: NameMatch | undefined;
  for (const name of [undefined, ...names]) {
    for (const role of [undefined, ...roles]) {
      const similarity = rate(query, name?.words ?? [], role, whom);
      const matchedName = name?.text ?? role?.title;
      if (matchedName === undefined || similarity <= (best?.similarity ?? 0)) continue;
      best = { similarity, matchedName };
    }
  }
  return best;
}

// Not compared, unless a name consists of them.
const PARTICLES = new Set(
  (
    'le la les l un une des de du d au aux a en et the of and son sa ses ' +
    'm mr mme mlle me mgr dr monsieur madame mademoiselle maitre docteur mister mrs ms sir'
  ).split(' '),
);

function meaningfulWords(text: string): readonly NameWord[] {
  const words = readNameWords(text);
  const rest = words.filter(({ plain }) => !PARTICLES.has(plain));
  return rest.length > 0 ? rest : words;
}

interface Role {
  readonly title: string;
  readonly words: readonly NameWord[];
  readonly of: readonly (readonly NameWord[])[];
  readonly isHeld: boolean;
}

function readRole({ title, of, isHeld }: CandidateRole): Role {
  return { title, words: meaningfulWords(title), of: of.map(meaningfulWords), isHeld };
}

// A role that was not held on the day explains a title half as well.
const FORMER = 0.5;
// What a word that both sides have differently leaves of the similarity.
const CONFLICT = 0.7;
// The words of the search count more than the rest of the name: « Dupont » names « Anne Dupont ».
const QUERY_EXPONENT = 0.6;
const NAME_EXPONENT = 0.2;

/**
 * The similarity of a search to a name and a role together: the share of the search that they
 * explain, and the share of the name, or of the title if there is no name, that the search has.
 */
function rate(
  query: NameQuery,
  name: readonly NameWord[],
  role: Role | undefined,
  { isPerson, main }: { readonly isPerson: boolean; readonly main: readonly NameWord[] },
): number {
  const byName = align(query, name, likenessOfNames);
  const titleWords = role ? align(query, role.words, likenessOfTitles) : NOTHING;
  const places = (role?.of ?? []).map((of) => align(query, of, likenessOfTitles));
  const ofWords = places.toSorted((one, other) => sum(other.query) - sum(one.query))[0] ?? NOTHING;
  const held = role?.isHeld === false ? FORMER : 1;
  const likeness = query.map((_, index) =>
    Math.max(
      byName.query[index] ?? 0,
      held * Math.max(titleWords.query[index] ?? 0, ofWords.query[index] ?? 0),
    ),
  );
  const hasName = sum(byName.query) > 0;
  if (name.length > 0 ? !hasName || isOnlyTitle(name, query) : sum(titleWords.query) === 0)
    return 0;
  const isSurnameLast = isPerson && hasName;
  const explained = share(query, likeness, isSurnameLast);
  const covered = hasName
    ? share(name, byName.other, isPerson)
    : share(role?.words ?? [], titleWords.other, false);
  const lacks = (words: readonly NameWord[], found: readonly number[]) =>
    words.some((word, index) => isTelling(word) && (found[index] ?? 0) === 0);
  // An alias such as « M. Durand » says less than the name that a search may contradict.
  const other = hasName
    ? lacks(name, byName.other) ||
      (isPerson && lacks(main, align(query, main, likenessOfNames).other))
    : lacksRole(role, titleWords, ofWords, lacks);
  const isContradicted = lacks(query, likeness) && other;
  // « Le préfet de Vernelle » does not mean the town.
  const first = query[0];
  const meansPerson =
    !isPerson && first !== undefined && isTitle(first.plain) && (likeness[0] ?? 0) === 0;
  const factor = (isContradicted ? CONFLICT : 1) * (meansPerson ? CONFLICT ** 2 : 1);
  return factor * explained ** QUERY_EXPONENT * covered ** NAME_EXPONENT;
}

function lacksRole(
  role: Role | undefined,
  title: Alignment,
  place: Alignment,
  lacks: (words: readonly NameWord[], found: readonly number[]) => boolean,
): boolean {
  return (
    lacks(role?.words ?? [], title.other) || ((role?.of.length ?? 0) > 0 && sum(place.query) === 0)
  );
}

/** A name such as « M. le ministre » names nobody in a search that says more. */
function isOnlyTitle(name: readonly NameWord[], query: NameQuery): boolean {
  return query.length > name.length && name.every(({ plain }) => isTitle(plain));
}

/** How well each word of two lists is explained by the other list, 0 to 1. */
interface Alignment {
  readonly query: readonly number[];
  readonly other: readonly number[];
}

const NOTHING: Alignment = { query: [], other: [] };

/** Pairs the words of two lists, the most similar first. The order of words does not matter. */
function align(
  query: NameQuery,
  other: readonly NameWord[],
  likenessOf: (one: NameWord, other: NameWord) => number,
): Alignment {
  const compact = (words: readonly NameWord[]) => words.map(({ sound }) => sound).join('');
  if (query.length !== other.length && other.length > 0 && compact(query) === compact(other)) {
    return { query: query.map(() => SAME_SOUND), other: other.map(() => SAME_SOUND) };
  }
  const pairs = query
    .flatMap((one, from) =>
      other.map((word, to) => ({ from, to, likeness: likenessOf(one, word) })),
    )
    .filter(({ likeness }) => likeness > 0)
    .toSorted((one, next) => next.likeness - one.likeness);
  const found = { query: query.map(() => 0), other: other.map(() => 0) };
  for (const { from, to, likeness } of pairs) {
    if (found.query[from] || found.other[to]) continue;
    found.query[from] = likeness;
    found.other[to] = likeness;
  }
  joinPairs(query, found.query, other, found.other);
  joinPairs(other, found.other, query, found.query);
  return found;
}

/** Pairs one word with two adjacent words of the other list: « Weiqiao » and « Wei Qiao ». */
function joinPairs(
  singles: readonly NameWord[],
  foundSingles: number[],
  parts: readonly NameWord[],
  foundParts: number[],
): void {
  for (const [index, { sound }] of singles.entries()) {
    const at = parts.findIndex((part, to) => part.sound + parts[to + 1]?.sound === sound);
    if (at < 0 || foundSingles[index]) continue;
    foundSingles[index] = SAME_SOUND;
    foundParts[at] = SAME_SOUND;
    foundParts[at + 1] = SAME_SOUND;
  }
}

/** The weighted share of the words that are explained. */
function share(
  words: readonly NameWord[],
  found: readonly number[],
  isSurnameLast: boolean,
): number {
  const last = isSurnameLast ? words.findLastIndex(isTelling) : -1;
  const weights = words.map((word, index) => weightOf(word) * (index === last ? 2 : 1));
  const explained = weights.map((weight, index) => weight * (found[index] ?? 0));
  return sum(weights) === 0 ? 0 : sum(explained) / sum(weights);
}

// Words of a name that many names have.
const COMMON = new Set('al el ben bin ibn abou abu van von der den di da dos saint st'.split(' '));

function weightOf({ plain, sound }: NameWord): number {
  if (COMMON.has(plain) || sound.length === 1) return 0.3;
  return isTitle(plain) ? 0.4 : 1;
}

function isTelling(word: NameWord): boolean {
  return weightOf(word) === 1;
}

const SAME_SOUND = 0.97;
const INITIAL = 0.9;
const INFLECTED = 0.93;

function likenessOfNames(one: NameWord, other: NameWord): number {
  if (one.plain === other.plain) return 1;
  if (one.sound === other.sound) return SAME_SOUND;
  const [short, long] = one.sound.length < other.sound.length ? [one, other] : [other, one];
  if (short.sound.length === 1) return long.sound.startsWith(short.sound) ? INITIAL : 0;
  return likenessOfSpellings(one.sound, other.sound);
}

/** Titles and places are also inflected: « présidente », « le ministre thalassien ». */
function likenessOfTitles(one: NameWord, other: NameWord): number {
  if (one.plain === other.plain) return 1;
  const [short, long] = [one.plain, other.plain].toSorted((a, b) => a.length - b.length);
  const stem = Math.max(4, (short?.length ?? 0) - 2);
  const isInflected =
    long !== undefined &&
    short?.slice(0, stem) === long.slice(0, stem) &&
    short.length >= 4 &&
    long.length - short.length <= 4;
  return isInflected ? INFLECTED : likenessOfNames(one, other);
}

/** 1 less the share of letters that were mistyped; 0 if that is more than one in four. */
function likenessOfSpellings(one: string, other: string): number {
  const length = Math.max(one.length, other.length);
  const allowed = Math.floor(length / 4);
  if (Math.abs(one.length - other.length) > allowed) return 0;
  const distance = countEdits(one, other);
  return distance > allowed ? 0 : 1 - distance / length;
}

/** The optimal string alignment distance: insertions, deletions, substitutions and swaps. */
function countEdits(one: string, other: string): number {
  let [before, last]: number[][] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one[i - 1] === other[j - 1];
      let least = Math.min(
        (last?.[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last?.[j - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (isSwap) least = Math.min(least, (before?.[j - 2] ?? 0) + 1);
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return last?.[other.length] ?? 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
