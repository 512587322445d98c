import { type NameWord, readNameWords, soundOfName } from '../model/words/name-words.ts';
import { countEdits } from '../model/words/nearest-name.ts';
import { isInstitution, isTitle } from '../model/words/titles.ts';
import { wordSet } from '../model/words/word-set.ts';

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

/** A word of a search or a name, with what stands for it when a particle is written with it. */
interface ComparedWord extends NameWord {
  /** The sound with the particles before it: « Le Goff » is also written « Legoff ». */
  readonly joined: string;
}

/** The words of a search for a name. */
export type NameQuery = readonly ComparedWord[];

// More words name nobody better, and each is compared with each word of all candidates.
export const MAX_WORDS = 12;

/**
 * The first 12 words of a search, without articles, prepositions and honorifics unless it has no
 * others.
 */
export function readNameQuery(search: string): NameQuery {
  return meaningfulWords(search).slice(0, MAX_WORDS);
}

/** The best match of a search with a candidate; undefined without any. */
export function matchName(query: NameQuery, candidate: NamedCandidate): NameMatch | undefined {
  // « Mme D. » names nobody.
  const isInitials = query.every(({ sound }) => sound.length === 1);
  const names = candidate.names.map((text): Name => {
    const words = wordsOf(text);
    return {
      text,
      words,
      found: align(query, words, isInitials ? likenessOfLetters : likenessOfNames),
    };
  });
  const whom = { isPerson: candidate.isPerson, main: names[0] };
  const roles = candidate.roles.map((role) => readRole(query, role));
  let best: NameMatch | undefined;
  for (const name of [undefined, ...names]) {
    for (const role of [undefined, ...roles]) {
      const similarity = rate(query, name, role, whom);
      const matchedName = name?.text ?? role?.title;
      if (matchedName === undefined || similarity <= (best?.similarity ?? 0)) continue;
      best = { similarity, matchedName };
    }
  }
  return best;
}

// Not compared, unless a name consists of them.
const PARTICLES = wordSet(`
  le la les l un une des de du d au aux a en et the of and son sa ses m mr mme mlle me mgr dr
  monsieur madame mademoiselle maitre docteur mister mrs ms sir
`);

// « A. Dupont », but not « M. Dupont ».
const INITIALS = /(?<!\p{L})(?!M)\p{Lu}(?=\.)/gu;

// Names, titles and places recur, and reading their words costs more than comparing them.
const read = new Map<string, readonly ComparedWord[]>();
// A character takes about 30 bytes here.
const MAX_READ_CHARACTERS = 600_000;
let readCharacters = 0;

/** `meaningfulWords` of a text of the register, which is read once. */
function wordsOf(text: string): readonly ComparedWord[] {
  const known = read.get(text);
  if (known) return known;
  readCharacters += text.length;
  if (readCharacters > MAX_READ_CHARACTERS) {
    read.clear();
    readCharacters = text.length;
  }
  const words = meaningfulWords(text);
  read.set(text, words);
  return words;
}

function meaningfulWords(text: string): readonly ComparedWord[] {
  const initials = text.match(INITIALS)?.map((letter) => letter.toLowerCase()) ?? [];
  const rest: ComparedWord[] = [];
  const words = readNameWords(text);
  let particles = '';
  for (const word of words) {
    const joined = particles + word.plain;
    const isParticle = PARTICLES.has(word.plain) && !initials.includes(word.plain);
    if (!isParticle) rest.push({ ...word, joined: particles ? soundOfName(joined) : word.sound });
    particles = isParticle ? joined : '';
  }
  return rest.length > 0 ? rest : words.map((word) => ({ ...word, joined: word.sound }));
}

/** A name with what it has in common with the search. */
interface Name {
  readonly text: string;
  readonly words: readonly ComparedWord[];
  readonly found: Alignment;
}

/** A role with what its title and its place have in common with the search. */
interface Role {
  readonly title: string;
  readonly words: readonly ComparedWord[];
  readonly found: Alignment;
  readonly hasPlace: boolean;
  /** The most similar name of the place. */
  readonly place: Alignment;
  readonly isHeld: boolean;
}

function readRole(query: NameQuery, { title, of, isHeld }: CandidateRole): Role {
  const words = wordsOf(title);
  const found = align(query, words, likenessOfTitles);
  const places = of.map((name) => align(query, wordsOf(name), likenessOfTitles));
  const [place = NOTHING] = places.toSorted((one, other) => sum(other.query) - sum(one.query));
  return { title, words, found, hasPlace: of.length > 0, place, isHeld };
}

// « Le groupe Sodalix » is Sodalix.
const APPOSED = new Set(['groupe', 'entreprise', 'syndicat']);
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
  name: Name | undefined,
  role: Role | undefined,
  { isPerson, main }: { readonly isPerson: boolean; readonly main: Name | undefined },
): number {
  const byName = name?.found ?? NOTHING;
  const titleWords = role?.found ?? NOTHING;
  const ofWords = role?.place ?? NOTHING;
  const held = role?.isHeld === false ? FORMER : 1;
  const likeness = query.map((_, index) =>
    Math.max(
      byName.query[index] ?? 0,
      held * Math.max(titleWords.query[index] ?? 0, ofWords.query[index] ?? 0),
    ),
  );
  const hasName = sum(byName.query) > 0;
  if (name ? !hasName || isOnlyTitle(name.words, query) : sum(titleWords.query) === 0) return 0;
  const isSurnameLast = isPerson && hasName;
  const explained = share(query, likeness, isSurnameLast);
  const covered = hasName
    ? share(name?.words ?? [], byName.other, isPerson)
    : share(role?.words ?? [], titleWords.other, false);
  const lacks = (words: readonly NameWord[], found: readonly number[]) =>
    words.some((word, index) => isTelling(word) && (found[index] ?? 0) === 0);
  // An alias such as « M. Durand » says less than the name that a search may contradict.
  const other = hasName
    ? lacks(name?.words ?? [], byName.other) ||
      (isPerson && main !== undefined && lacks(main.words, main.found.other))
    : lacks(role?.words ?? [], titleWords.other) ||
      (role?.hasPlace === true && sum(ofWords.query) === 0);
  const lacksInitial = query.some(
    ({ sound }, index) => sound.length === 1 && likeness[index] === 0,
  );
  const isContradicted = (lacks(query, likeness) || lacksInitial) && other;
  // « Le préfet de Vernelle » does not mean the town, nor « le ministère » the minister.
  const first = query[0];
  const isUnexplained = first !== undefined && (likeness[0] ?? 0) === 0;
  const meansOther =
    isUnexplained &&
    (isPerson ? isInstitution(first.plain) : isTitle(first.plain) && !APPOSED.has(first.plain));
  // « La Banque centrale » does not mean its governor.
  const isUntitled = !hasName && lacksTitle(role?.words ?? [], titleWords.other);
  const factor =
    (isContradicted ? CONFLICT : 1) *
    (meansOther ? CONFLICT ** 2 : 1) *
    (isUntitled ? CONFLICT : 1);
  return factor * explained ** QUERY_EXPONENT * covered ** NAME_EXPONENT;
}

/** Whether a title such as « gouverneur de la Banque centrale » is named without its title. */
function lacksTitle(words: readonly NameWord[], found: readonly number[]): boolean {
  const titles = words.flatMap(({ plain }, index) =>
    isTitle(plain) && !isInstitution(plain) ? (found[index] ?? 0) : [],
  );
  return titles.length > 0 && titles.every((likeness) => likeness === 0);
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
  other: readonly ComparedWord[],
  likenessOf: (one: ComparedWord, other: ComparedWord) => number,
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
const COMMON = wordSet('al el ben bin ibn abou abu van von der den di da dos saint st');

function weightOf({ plain, sound }: NameWord): number {
  if (COMMON.has(plain) || sound.length === 1) return 0.3;
  return isTitle(plain) ? 0.4 : 1;
}

function isTelling(word: NameWord): boolean {
  return weightOf(word) === 1;
}

function likenessOfLetters(one: NameWord, other: NameWord): number {
  return one.plain === other.plain ? 1 : 0;
}

const SAME_SOUND = 0.97;
const INITIAL = 0.9;
const INFLECTED = 0.93;

function likenessOfNames(one: ComparedWord, other: ComparedWord): number {
  if (one.plain === other.plain) return 1;
  if (isInstitution(one.plain) !== isInstitution(other.plain)) return 0;
  if (one.sound === other.sound || one.joined === other.sound || one.sound === other.joined) {
    return SAME_SOUND;
  }
  const [short, long] = one.sound.length < other.sound.length ? [one, other] : [other, one];
  if (short.sound.length === 1) return long.sound.startsWith(short.sound) ? INITIAL : 0;
  return likenessOfSpellings(one.sound, other.sound);
}

/** Titles and places are also inflected: « présidente », « le ministre thalassien ». */
function likenessOfTitles(one: ComparedWord, other: ComparedWord): number {
  if (one.plain === other.plain) return 1;
  if (isInstitution(one.plain) !== isInstitution(other.plain)) return 0;
  if (one.sound.length === 1 || other.sound.length === 1) return 0;
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
  const distance = countEdits(one, other, { hasSwaps: true });
  return distance > allowed ? 0 : 1 - distance / length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
