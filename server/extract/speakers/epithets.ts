import { wordSet } from '../../model/words/word-set.ts';
import { baseOfAdjective, STATE_OF_ADJECTIVE } from '../data/places.ts';
import { BEFORE_HEAD, kindsOfHead } from '../data/speakers.ts';
import { HIS, OF_DES, THE_ANY, THE_OR_THIS, THIS } from '../data/words.ts';
import type { NounPhrase } from '../grammar/noun-phrase.ts';
import { foldWords } from './speaker-index.ts';
import { isOffice, LIKE_A_PERSON } from './titles.ts';

/** What a definite description of a person says about whether the text has named that person. */
export type Epithet =
  /** A trade, an age, an origin: « le cardiologue », « la Bretonne », « l'ancienne juge ». */
  | 'quality'
  /** A part that an unnamed person may have in the events: « le chauffeur », « l'expert ». */
  | 'part'
  /** An office, which somebody else may hold: « le préfet ». */
  | 'office';

/** What a noun phrase without a name says of a person; undefined if it is not a person. */
export function epithetOf({
  head = '',
  determiner,
  tokens,
  isPlural,
}: NounPhrase): Epithet | undefined {
  if (isPlural || head === '') return undefined;
  const kinds = kindsOfHead(head);
  const isPerson = kinds.includes('PERSON') || (kinds.length === 0 && LIKE_A_PERSON.test(head));
  const isThis = THIS.has(determiner ?? '');
  // « l'ancien international »
  if (kinds.length === 0 && tokens.length === 3 && tokens.some(({ lower }) => FORMER.test(lower)))
    return 'quality';
  if (!isPerson || (!isThis && isRelative(tokens))) return undefined;
  if (tokens.some(({ lower }) => FORMER.test(lower))) return 'quality';
  if (HELD_BY_MANY.test(head)) return 'quality';
  if (isOffice(foldWords(head)[0] ?? '')) return 'office';
  return PARTS.has(head) ? 'part' : 'quality';
}

/**
 * « la nièce du conseiller »: somebody by another; « la femme de 47 ans » and « l'élue du Nord »
 * are not.
 */
function isRelative(tokens: NounPhrase['tokens']): boolean {
  return tokens.some(({ lower }, at) => {
    const [next, after] = [tokens[at + 1], tokens[at + 2]];
    const noun = THE_ANY.has(next?.lower ?? '') ? after : next;
    return (
      at > 0 &&
      OF_DES.has(lower) &&
      noun?.kind === 'word' &&
      !noun.isCapital &&
      !tokens.some(({ lower: word }) => FORMER.test(word))
    );
  });
}

/** « le Danois », « la Bretonne », « l'ancien Lormois »: an article and the name of an origin. */
export function isOrigin({ determiner, head, tokens, name }: NounPhrase): boolean {
  const [only] = name;
  if (!only || name.length > 1 || !THE_OR_THIS.has(determiner ?? '')) return false;
  const isFormer = tokens.length === 3 && BEFORE_HEAD.has(tokens[1]?.lower ?? '');
  if (!(tokens.length === 2 && head === undefined) && !isFormer) return false;
  return isOriginWord(only.lower);
}

/** « danois », « bretonne » */
export function isOriginWord(word: string): boolean {
  return (
    ORIGIN.test(word) ||
    (!NAMES_OF_STATES.test(word) && STATE_OF_ADJECTIVE.has(baseOfAdjective(word)))
  );
}

/** « son adversaire », « sa consœur »: the other one of two. */
export function isCounterpart({ determiner, head, tokens }: NounPhrase): boolean {
  return tokens.length === 2 && HIS.has(determiner ?? '') && OTHERS.has(head ?? '');
}

const FORMER = /^(?:ancien|ancienne|ex|ex-.+|retraite|retraitée?|honoraire)$/u;

// Several people of one text hold it, so that it does not tell of a new one.
const HELD_BY_MANY = /^(?:député|députée|sénateur|sénatrice|élu|élue|ex-.+|eurodéputée?)$/u;

export const PARTS = wordSet(`
  négociateur négociatrice directeur directrice patron patronne dirigeant dirigeante secrétaire porte-parole responsable
  avocat avocate entraîneur entraîneuse sélectionneur gouverneur gouverneure ambassadeur
  ambassadrice consul commissaire inspecteur inspectrice médiateur médiatrice gérant gérante
  propriétaire locataire gardien gardienne expert experte témoin prévenu prévenue accusé accusée
  plaignant plaignante victime suspect suspecte chauffeur chauffeuse conducteur conductrice pilote
  capitaine rédacteur rédactrice doyen doyenne recteur rectrice proviseur proviseure principal
  greffier greffière huissier notaire curé prêtre pasteur imam rabbin abbé moine évêque facteur
  boulanger boulangère libraire serveur serveuse vigile guide guichetier guichetière pompier
  policier policière gendarme arbitre candidat candidate adversaire rival rivale voisin voisine
  habitant habitante garde client cliente passager passagère concierge interprète numéro vendeur
  vendeuse assureur bailleur exploitant constructeur fabricant opérateur transporteur distributeur
  éditeur actionnaire investisseur délégué déléguée représentant représentante adjoint adjointe
  conseiller conseillère intermédiaire partenaire employeur acheteur enquêteur enquêtrice
  instructeur interlocuteur interlocutrice animateur animatrice présentateur présentatrice
  modérateur second seconde commandant commandante général roi reine pape prince princesse premier
  première chancelier chancelière père mère frère sœur fils fille mari épouse époux oncle tante
`);

/** What a text about one person calls that person; « l'expert » may be somebody else. */
export const TRIED = wordSet(`
  prévenu prévenue accusé accusée plaignant plaignante victime suspect suspecte candidat candidate
`);

const OTHERS = wordSet(`
  rival rivale adversaire collègue confrère consœur concurrent concurrente contradicteur
  contradictrice homologue interlocuteur interlocutrice partenaire coéquipier coéquipière associé
  associée
`);

// Endings of names for inhabitants that names of places do not have, and frequent ones without
// them.
const ORIGIN =
  /(?:[^s]ien|ienne|éen|éenne|[^l]ais|[^l]aise|ois|oise|[rx]icaine?|[oub]aine?)$|^(?:breton|bretonne|basque|kurde|flamande?|normande?|catalane?)$/u;
// Both the adjective and the name of the place.
const NAMES_OF_STATES = /^(?:suisse|corse)$/u;
