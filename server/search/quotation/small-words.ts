import type { WordForms } from '../../model/words/fold.ts';
import { readNumberWord } from '../../model/words/number-words.ts';

/**
 * Words, in their `plain` form, whose exchange changes nothing, each with a sentence that means
 * the same with either.
 * The list is closed: a word that is not on it is a different word, such as « mais » and « car »,
 * « avant » and « après », « un » and « le », « notre » and « votre ».
 */
const EXCHANGED: readonly (readonly [one: string, other: string, sentence: string])[] = [
  ['ca', 'cela', 'Ça ne suffit pas.'],
  ['clef', 'cle', 'La clef est perdue.'],
  ['clefs', 'cles', 'Les clefs sont perdues.'],
];

/** Small words that can be added or left out, each with a sentence that means the same without. */
const OPTIONAL: readonly (readonly [word: string, sentence: string])[] = [
  ['ah', 'Ah, nous verrons.'],
  ['ben', 'Ben, nous verrons.'],
  ['eh', 'Eh oui, nous verrons.'],
  ['euh', 'Nous, euh, verrons.'],
  ['hein', 'Nous verrons, hein.'],
  ['oh', 'Oh, nous verrons.'],
];

/** Abbreviations and the words that they stand for. */
const ABBREVIATED: readonly (readonly [short: string, long: string])[] = [
  ['m', 'monsieur'],
  ['mr', 'monsieur'],
  ['mr', 'm'],
  ['mm', 'messieurs'],
  ['mme', 'madame'],
  ['mmes', 'mesdames'],
  ['mlle', 'mademoiselle'],
  ['dr', 'docteur'],
  ['pr', 'professeur'],
  ['me', 'maitre'],
  ['st', 'saint'],
  ['ste', 'sainte'],
  ['n', 'numero'],
  ['no', 'numero'],
  ['n', 'no'],
  ['art', 'article'],
  ['bd', 'boulevard'],
  ['av', 'avenue'],
];

const pairOf = (one: string, other: string) => `${one} ${other}`;

const EQUAL: ReadonlySet<string> = new Set(
  [...EXCHANGED, ...ABBREVIATED].flatMap(([one, other]) => [
    pairOf(one, other),
    pairOf(other, one),
  ]),
);
const ADDED: ReadonlySet<string> = new Set(OPTIONAL.map(([word]) => word));

const SHORT: ReadonlySet<string> = new Set(ABBREVIATED.map(([short]) => short));

/** Whether a word, in its `plain` form, is an abbreviation that a point may follow. */
export function isAbbreviation(word: string): boolean {
  return SHORT.has(word);
}

/** Whether two words, in their `plain` form, are interchangeable in every sentence. */
export function isInterchangeable(one: string, other: string): boolean {
  return EQUAL.has(pairOf(one, other)) || isElisionOf(one, other) || isElisionOf(other, one);
}

/** Whether a word can be added or left out in every sentence. `next` follows it. */
export function isOptional(word: string, next: string | undefined): boolean {
  return ADDED.has(word) || (word === "l'" && next === 'on');
}

/**
 * « d' » for « de », « l' » for « le » or « la », and « l » for « l' », which lost its apostrophe. « s' »
 * is not « se »: it is also « si ».
 */
function isElisionOf(short: string, long: string): boolean {
  if (long === `${short}'`) return true;
  if (!short.endsWith("'") || short === "s'") return false;
  return long === short.replace("'", 'e') || (short === "l'" && long === 'la');
}

/** Articles and other determiners. */
const DETERMINERS: ReadonlySet<string> = new Set(
  (
    "le la les l' un une des du au aux ce cet cette ces " +
    'mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs ' +
    'tout toute tous toutes aucun aucune nul nulle certains certaines quelque quelques plusieurs ' +
    'chaque quel quelle quels quelles'
  ).split(' '),
);

const PLURALS: ReadonlySet<string> = new Set(
  'les des ces mes tes ses nos vos leurs aux quelques plusieurs certains certaines'.split(' '),
);
const SINGULARS: ReadonlySet<string> = new Set(
  "le la l' un une du au ce cet cette mon ma ton ta son sa notre votre leur chaque".split(' '),
);

/** Prepositions and invariable adjectives that a noun follows. */
const BEFORE_NOUN: ReadonlySet<string> = new Set(
  (
    "de d' entre avec sans par pour comme chez contre " +
    'autre autres jeune jeunes meme memes pauvre pauvres'
  ).split(' '),
);

const SUBJECTS: ReadonlySet<string> = new Set(
  "je j' tu il elle on nous vous ils elles ce c' cela ca ceci celui celle ceux celles".split(' '),
);

const PRONOUNS: ReadonlySet<string> = new Set([
  ...SUBJECTS,
  ...'lui leur eux moi toi soi y en dont lequel laquelle lesquels lesquelles celle-ci'.split(' '),
  ...'celui-ci celui-la celle-la ceux-ci ceux-la celles-ci celles-la dernier derniers'.split(' '),
  ...'derniere dernieres son sa ses leurs'.split(' '),
]);

const PREPOSITIONS: ReadonlySet<string> = new Set(
  "de d' du des a au aux en dans sur chez vers depuis pendant entre lors parmi avec contre par pour sous devant derriere".split(
    ' ',
  ),
);

const DEGREES: ReadonlySet<string> = new Set(
  (
    'tres trop si tant tellement plus moins aussi autant assez presque peu beaucoup davantage ' +
    'toujours souvent parfois rarement encore deja enfin meme vraiment surtout peut-etre ' +
    'tout toute tous toutes chaque plusieurs certains certaines quelques seul seule seuls seules'
  ).split(' '),
);

const DATES: ReadonlySet<string> = new Set(
  (
    'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre ' +
    "lundi mardi mercredi jeudi vendredi samedi dimanche hier demain aujourd'hui"
  ).split(' '),
);

const TIMES: ReadonlySet<string> = new Set(
  (
    'matin matins midi soir soirs nuit nuits minuit jour jours journee semaine semaines mois an ans annee annees ' +
    'siecle siecles heure heures minute minutes printemps ete automne hiver epoque fois'
  ).split(' '),
);

/** Whether a word, in its `plain` form, says how much, how often or how many. */
export function isDegree(word: string): boolean {
  return DEGREES.has(word);
}

/** Whether a word, in its `plain` form, is a preposition that says little by itself. */
export function isPreposition(word: string): boolean {
  return PREPOSITIONS.has(word);
}

/** Whether a place begins at an index: « dans ce canton », « à Brévan ». */
export function isPlaceAt(words: readonly { readonly forms: WordForms }[], at: number): boolean {
  const { plain = '' } = words[at]?.forms ?? {};
  const isNamed = /^\p{Lu}/u.test(words[at + 1]?.forms.cased ?? '');
  return plain === 'dans' || (isNamed && /^(?:a|en)$/u.test(plain));
}

/** Whether a word, in its `plain` form, stands for something that is named elsewhere. */
export function isPronoun(word: string): boolean {
  return PRONOUNS.has(word);
}

/** Whether a word, in its `plain` form, is a determiner, a number included. */
export function isDeterminer(word: string): boolean {
  return DETERMINERS.has(word) || readNumberWord(word)?.kind === 'VALUE';
}

/** Whether a word is a determiner before a noun in the plural. */
export function isPlural(word: string): boolean {
  return PLURALS.has(word);
}

/** Whether a word is a determiner before a noun in the singular. */
export function isSingular(word: string): boolean {
  return SINGULARS.has(word);
}

/** Whether a noun follows a word, in its `plain` form, more often than an adjective or participle. */
export function beginsNoun(word: string): boolean {
  return isDeterminer(word) || BEFORE_NOUN.has(word);
}

/** Whether a word, in its `plain` form, can be the pronoun before a verb. */
export function isSubjectPronoun(word: string): boolean {
  return SUBJECTS.has(word);
}

/** Whether a word, in its `plain` form, names a day or a month. */
export function isDate(word: string): boolean {
  return DATES.has(word);
}

/** Whether a word, in its `plain` form, names a day, a month or any other part of time. */
export function isTime(word: string): boolean {
  return DATES.has(word) || TIMES.has(word);
}
