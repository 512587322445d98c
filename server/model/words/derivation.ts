import type { Lexicon } from './french-lexicon.ts';
import { wordSet } from './word-set.ts';

/** The ending of a noun, and of the verb that it is derived from. */
type Rule = readonly [noun: string, verb: string];

// Rules of French word formation, the more specific first. A rule applies only if the lexicon knows
// the word that it forms: « fermeture » gives « fermer », because « fermeter » is not a verb.
const RULES: readonly Rule[] = [
  ...rules('iement', 'ier', 'yer'),
  ...rules('oiement', 'oyer'),
  ...rules('issement', 'ir'),
  ...rules('ement', 'er', 'ir', 're'),
  ...rules('ication', 'ier', 'iquer'),
  ...rules('ation', 'er'),
  ...rules('ection', 'ire', 'iger', 'éger'),
  ...rules('uction', 'uire'),
  ...rules('ction', 're', 'cter', 'quer'),
  ...rules('ception', 'cevoir'),
  ...rules('iption', 'ire'),
  ...rules('uption', 'ompre'),
  ...rules('ention', 'enir'),
  ...rules('olution', 'oudre', 'oluer'),
  ...rules('ution', 'uer'),
  ...rules('isition', 'érir'),
  ...rules('ition', 'ir', 'aître', 'er', 'iter'),
  ...rules('étition', 'éter'),
  ...rules('pression', 'primer'),
  ...rules('ession', 'esser', 'éder'),
  ...rules('ission', 'ettre'),
  ...rules('usion', 'ure', 'user', 'oudre'),
  ...rules('ersion', 'ertir', 'erser'),
  ...rules('ension', 'endre'),
  ...rules('sion', 'der', 'ser', 'dre'),
  ...rules('ssion', 'sser'),
  ...rules('tion', 'ter'),
  ...rules('erture', 'rir'),
  ...rules('upture', 'ompre'),
  ...rules('eture', 'er'),
  ...rules('ature', 'er'),
  ...rules('ure', 'er', 'ir'),
  ...rules('age', 'er', 'ir', 're'),
  ...rules('issance', 'ir'),
  ...rules('ance', 'er', 're'),
  ...rules('ence', 'er', 're'),
  ...rules('erte', 'rir', 'rdre'),
  ...rules('nte', 'ndre'),
  ...rules('inte', 'indre'),
  ...rules('nse', 'ndre'),
  ...rules('esse', 'ettre'),
  ...rules('ise', 'ettre'),
  ...rules('prise', 'prendre'),
  ...rules('aison', 'er'),
  ...rules('ison', 'ir'),
  ...rules('uite', 'uire', 'uivre'),
  ...rules('enue', 'enir'),
  ...rules('bat', 'battre'),
  ...rules('ien', 'enir'),
  ...rules('ours', 'ourir'),
  ...rules('ui', 'uyer'),
  ...rules('oi', 'oyer'),
  ...rules('ai', 'ayer'),
];

function rules(noun: string, ...verbs: readonly string[]): Rule[] {
  return verbs.map((verb) => [noun, verb]);
}

// Pairs that follow no rule.
const IRREGULAR: readonly Rule[] = [
  ['achat', 'acheter'],
  ['choix', 'choisir'],
  ['connaissance', 'connaître'],
  ['croissance', 'croître'],
  ['départ', 'partir'],
  ['description', 'décrire'],
  ['destruction', 'détruire'],
  ['extension', 'étendre'],
  ['écriture', 'écrire'],
  ['lecture', 'lire'],
  ['mort', 'mourir'],
  ['naissance', 'naître'],
  ['perte', 'perdre'],
  ['réception', 'recevoir'],
  ['reconnaissance', 'reconnaître'],
  ['retrait', 'retirer'],
  ['retour', 'retourner'],
  ['réouverture', 'rouvrir'],
  ['vente', 'vendre'],
  ['vue', 'voir'],
];

/** A shorter rest of a word is not taken for its stem. */
const MIN_STEM = 2;

/** Maximum number of relatives: each makes searches more expensive. */
const MAX_RELATIVES = 2;

/**
 * Words of the same stem as a French word, in basic form: the verb of a noun, and the nouns of a
 * verb. At most two.
 *
 * @example relativesOf('fermeture', lexicon) // ['fermer']
 */
export function relativesOf(word: string, lexicon: Lexicon): readonly string[] {
  const nouns = lexicon.nounsOf(word);
  const verbs = lexicon.fullVerbsOf(word);
  const found = [
    ...nouns.flatMap((noun) => verbsOfNoun(noun, lexicon).slice(0, 1)),
    // A noun such as « part » is rarely meant as a verb.
    ...(nouns.length > 0 ? [] : verbs.flatMap((verb) => nounsOfVerb(verb, lexicon))),
  ];
  return [...new Set(found)].slice(0, MAX_RELATIVES);
}

function verbsOfNoun(noun: string, { fullVerbsOf }: Lexicon): string[] {
  const irregular = IRREGULAR.flatMap(([one, verb]) => (one === noun ? [verb] : []));
  // « dépenser » comes before « dépendre », « démissionner » before « démettre ».
  const added = ['r', 'er', 'ner'].map((ending) => noun + ending);
  const formed = [...added, ...applyRules(noun, RULES)];
  return [...irregular, ...formed.filter((verb) => fullVerbsOf(verb).includes(verb))];
}

function nounsOfVerb(verb: string, lexicon: Lexicon): string[] {
  const irregular = IRREGULAR.flatMap(([noun, one]) => (one === verb ? [noun] : []));
  const turned = RULES.map(([noun, ending]): Rule => [ending, noun]);
  const regular = applyRules(verb, turned).filter(
    (noun) => lexicon.nounsOf(noun).includes(noun) && verbsOfNoun(noun, lexicon)[0] === verb,
  );
  return [...irregular, ...regular];
}

function applyRules(word: string, endings: readonly Rule[]): string[] {
  return endings.flatMap(([from, to]) =>
    word.endsWith(from) && word.length - from.length >= MIN_STEM
      ? [word.slice(0, word.length - from.length) + to]
      : [],
  );
}

// Prefixes that are also written as a word of their own, without accents.
const PREFIXES = wordSet(`
  anti auto bio contre cyber demi eco euro extra geo hydro hyper infra inter kilo macro mega micro
  mini multi nano narco neo photo poly post pre pro quasi radio semi sous super techno tele trans
  ultra vice video
`);

/** Whether a word, without accents, is also the beginning of compounds: « cyber », « éco ». */
export function isPrefix(plain: string): boolean {
  return PREFIXES.has(plain);
}
