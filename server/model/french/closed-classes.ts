import type { WordForms } from '../words/fold.ts';
import { readNumberWord } from '../words/number-words.ts';

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
