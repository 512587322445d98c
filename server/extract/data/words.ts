import { MONTHS, WEEKDAYS } from '../../model/french/closed-classes.ts';
import { wordSet } from '../../model/words/word-set.ts';

// Classes of French words as the rules need them, in lower case, beside those of `model/french`:
// what can begin a noun phrase, which includes numbers, but not « au », or stand for a speaker.

const TENS = ['dix', 'vingt', 'trente', 'quarante', 'cinquante', 'soixante', 'quatre-vingt'];
const UNITS = ['deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'];
/** With numbers in words, also « dix-huit ». */
export const DETERMINERS: ReadonlySet<string> = new Set([
  ...TENS.flatMap((tens) => UNITS.map((unit) => `${tens}-${unit}`)),
  ...wordSet(`
  le la l' les un une des ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre vos ton
  ta tes deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt
  trente quarante cinquante soixante cent mille plusieurs quelques chaque aucun aucune tout toute
  tous toutes certains certaines divers diverses nombre d'autres du
`),
]);
export const SUBJECT_PRONOUNS = wordSet(`
  il elle ils elles on je j' tu nous vous celui-ci celle-ci ceux-ci celles-ci celui-là celle-là lui
  eux certains certaines beaucoup plusieurs d'aucuns tous toutes quelqu'un chacun chacune
`);
export const PREPOSITIONS = wordSet(`
  à au aux de d' du des en dans sur sous par pour avec sans contre chez vers depuis pendant durant
  après avant devant derrière entre dès lors selon malgré parmi outre hors jusqu' jusque jusqu'à
  voici voilà hormis quant sauf via face grâce concernant suivant moyennant près auprès autour
`);
export const CONJUNCTIONS = wordSet(`
  que qu' qui dont où si quand lorsque lorsqu' puisque puisqu' comme mais ou et or ni car donc alors
  tandis parce quoique quoiqu' pourquoi comment combien laquelle lequel lesquels lesquelles duquel
`);
/** Words that a sentence can begin with, and that do not belong to what is said. */
export const CONNECTIVES = wordSet(
  `mais or et car donc puis ensuite enfin aussi ainsi pourtant toutefois cependant néanmoins alors
  bref d'ailleurs surtout certes`,
);
/** Words that set what follows against what was said. */
export const CONTRASTS = /^(?:mais|pourtant|cependant|toutefois|inversement)$/u;
export const ADVERBS = wordSet(
  `pas plus jamais guère point toujours encore déjà aussi également ensuite enfin même bien souvent
  pourtant toutefois cependant néanmoins désormais aujourd'hui hier demain ici là parfois puis alors
  tout très trop assez aussitôt bientôt tard tôt ainsi donc seulement surtout notamment plutôt
  volontiers longtemps ensemble d'emblée d'ailleurs certes jadis naguère autrefois soudain quasi
  fort mal mieux vite maintenant`,
);
export const TIMES = wordSet(
  `matin soir midi après-midi nuit veille lendemain jour semaine mois an année hier aujourd'hui
  avant-hier tantôt matinée soirée minuit week-end`,
);
/** Small words inside names: « Ursula von der Leyen », « Jean de La Ville ». */
export const NAME_PARTICLES = wordSet(
  "von van der den de du des d' da di dos ben bin al el la le ter",
);
export const HONORIFICS = wordSet('m mm mme mmes mlle me mes mgr dr pr maître monsieur madame');

// Small words that rules look for.
export const THAT = wordSet("que qu'");
export const OF = wordSet("de d'");
export const OF_DU = wordSet("de d' du");
export const OF_DES = wordSet("de d' du des");
export const TO = wordSet('à au aux');
export const THE = wordSet("le la l'");
export const THE_ANY = wordSet("le la l' les");
export const THIS = wordSet('ce cet cette');
export const THE_OR_THIS = wordSet("le la l' ce cet cette");
export const HIS = wordSet('son sa');
export const HIS_OR_THEIR = wordSet('son sa leur');
export const SELF = wordSet('lui elle eux elles');
export const THEY = wordSet('il elle ils elles');
export const NE = wordSet("ne n'");

export function isTimeWord(word: string): boolean {
  return WEEKDAYS.has(word) || MONTHS.has(word) || TIMES.has(word);
}

/** « fermement », « hier » … A word in -ment is one, unless it is a frequent noun. */
export function isAdverb(word: string): boolean {
  return (
    ADVERBS.has(word) || (word.endsWith('ment') && word.length > 6 && !NOUNS_IN_MENT.has(word))
  );
}

const NOUNS_IN_MENT = wordSet(`
  gouvernement parlement mouvement département document règlement argument moment événement élément
  appartement bâtiment commandement développement engagement paiement financement logement monument
  rassemblement sentiment changement régiment établissement encadrement groupement armement
  investissement jugement testament tempérament campement fondement gisement traitement vêtement
`);
