import { type WordForms, withoutAccents } from '../words/fold.ts';
import { readNumberWord } from '../words/number-words.ts';
import { wordSet } from '../words/word-set.ts';

/** Classes of words in their `plain` form, without accents. */
export function plainForms(...classes: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set(classes.flatMap((words) => Array.from(words, withoutAccents)));
}

// Determiners, by the classes of the Grande Grammaire du français (Abeillé and Godard 2021). « du »,
// « au » and « aux » have a preposition as well.
const ARTICLES = wordSet("le la l' les un une des");
const CONTRACTED_ARTICLES = wordSet('du au aux');
const DEMONSTRATIVES = wordSet('ce cet cette ces');
const POSSESSIVES = wordSet('mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs');
const QUANTIFIERS = wordSet(
  'tout toute tous toutes aucun aucune nul nulle certains certaines quelque quelques plusieurs chaque',
);
const INTERROGATIVES = wordSet('quel quelle quels quelles');

/** Determiners except numbers, in `plain` form. */
export const DETERMINERS = plainForms(
  ...[ARTICLES, CONTRACTED_ARTICLES, DEMONSTRATIVES, POSSESSIVES, QUANTIFIERS, INTERROGATIVES],
);

const PLURALS = wordSet(
  'les des ces mes tes ses nos vos leurs aux quelques plusieurs certains certaines',
);
const SINGULARS = wordSet(
  "le la l' un une du au ce cet cette mon ma ton ta son sa notre votre leur chaque",
);

/** Prepositions and invariable adjectives that a noun follows. */
const BEFORE_NOUN = wordSet(
  "de d' entre avec sans par pour comme chez contre autre autres jeune jeunes meme memes pauvre pauvres",
);

/** Personal pronouns that are the subject of a verb. */
export const SUBJECT_PRONOUNS = wordSet("je j' tu il elle on nous vous ils elles");
/** Personal pronouns before a verb that are not its subject. */
export const CLITICS = wordSet("me m' te t' se s' le la l' les lui leur nous vous y en");
const DEMONSTRATIVE_PRONOUNS = wordSet("ce c' cela ça ceci celui celle ceux celles");
const SUBJECTS = plainForms(SUBJECT_PRONOUNS, DEMONSTRATIVE_PRONOUNS);

const PRONOUNS: ReadonlySet<string> = new Set([
  ...SUBJECTS,
  ...'lui leur eux moi toi soi y en dont lequel laquelle lesquels lesquelles celle-ci'.split(' '),
  ...'celui-ci celui-la celle-la ceux-ci ceux-la celles-ci celles-la dernier derniers'.split(' '),
  ...'derniere dernieres son sa ses leurs'.split(' '),
]);

export const PREPOSITIONS = wordSet(`
  à au aux de d' du des en dans sur sous par pour avec sans contre chez vers depuis pendant durant après
  avant devant derrière entre dès lors selon malgré parmi outre hors jusqu' jusque envers
`);
/** Those whose own sense changes what is said: « après » is not « avant ». */
const TELLING_PREPOSITIONS = wordSet(
  "sans durant après avant dès selon malgré outre hors jusqu' jusque envers",
);
const WEAK_PREPOSITIONS = plainForms(PREPOSITIONS.difference(TELLING_PREPOSITIONS));

export const MONTHS = wordSet(
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
);
export const WEEKDAYS = wordSet('lundi mardi mercredi jeudi vendredi samedi dimanche');
const DATES = plainForms(MONTHS, WEEKDAYS, wordSet("hier demain aujourd'hui"));

/** Adverbs that negate a verb, with « ne ». */
export const NEGATIVE_ADVERBS = wordSet('pas plus jamais guère point aucunement nullement');
/** Pronouns and determiners that do so. */
export const NEGATIVE_INDEFINITES = wordSet(
  'rien personne aucun aucune aucuns aucunes nul nulle nuls nulles',
);

const DEGREES = wordSet(`
  tres trop si tant tellement plus moins aussi autant assez presque peu beaucoup davantage toujours
  souvent parfois rarement encore deja enfin meme vraiment surtout peut-etre tout toute tous toutes
  chaque plusieurs certains certaines quelques seul seule seuls seules
`);

const TIMES = wordSet(`
  matin matins midi soir soirs nuit nuits minuit jour jours journee semaine semaines mois an ans
  annee annees siecle siecles heure heures minute minutes printemps ete automne hiver epoque fois
`);

/** Whether a word, in its `plain` form, says how much, how often or how many. */
export function isDegree(word: string): boolean {
  return DEGREES.has(word);
}

/** Whether a word, in its `plain` form, is a preposition that says little by itself. */
export function isPreposition(word: string): boolean {
  return WEAK_PREPOSITIONS.has(word);
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

/**
 * Whether a noun with its article may be what a pronoun stands for, by gender and number, all in `plain`
 * form. « l' » and « y » say neither, nor does « mon » before a vowel: « mon amie ».
 */
export function agreesWith(article: string, noun: string, pronoun: string): boolean {
  const isSeveral = SEVERAL.test(pronoun);
  if (!isSeveral && !ONE.test(pronoun)) return true;
  if (isPlural(article) !== isSeveral) return false;
  if (/^(?:il|le|celui|dernier)$/u.test(pronoun)) return !FEMININE.test(article);
  const isMasculine =
    MASCULINE.test(article) || (/^[mts]on$/u.test(article) && /^[^aeiouyh]/u.test(noun));
  return !/^(?:elle|la|celle|derniere)$/u.test(pronoun) || !isMasculine;
}

const SEVERAL = /^(?:ils|elles|eux|nous|les|leur|ceux|celles|derni(?:er|ere)s|ces)$/u;
const ONE = /^(?:il|elle|lui|l[ea]|l'|celui|celle|derni(?:er|ere))$/u;
const FEMININE = /^(?:la|une|cette|[mts]a)$/u;
const MASCULINE = /^(?:le|un|du|au|ce|cet)$/u;
