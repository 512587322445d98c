import {
  isDate,
  isDeterminer,
  isPlural,
  isPreposition,
  isSingular,
  isSubjectPronoun,
  isTime,
} from '../../../model/french/closed-classes.ts';
import { isRestriction } from '../../../model/french/negation.ts';
import { isAfterAuxiliary, isAuxiliary, isParticiple } from '../../../model/french/verbs.ts';
import type { Lexicon } from '../../../model/words/french-lexicon.ts';
import type { Token } from '../../../model/words/tokens.ts';
import { wordSet } from '../../../model/words/word-set.ts';

/** Whether a small word sounds like the printed one, which alone can stand in its place. */
export function isSmallSlip(
  asked: Token,
  printed: Token,
  neighbours: Neighbours,
  lexicon: Lexicon,
): boolean {
  return SMALL[`${asked.key} ${printed.key}`]?.(placeOf(neighbours, lexicon)) ?? false;
}

/** What stands beside a word. Every question is false where no word does. */
interface Place {
  readonly isFirst: boolean;
  /** The last two words before it. */
  readonly nearBefore: readonly string[];
  readonly before: string;
  readonly next: string;
  readonly isAfterPronoun: boolean;
  readonly isAfterAuxiliary: boolean;
  /** The next word is a participle. */
  readonly isBeforeParticiple: boolean;
  /** The next word can only be a verb, or a pronoun before one. */
  readonly isBeforeVerb: boolean;
  /** The next word is a form of « être » or « avoir », the one after it a participle. */
  readonly isBeforePerfect: boolean;
  /** The next word is « que » or a preposition, which no article and no preposition stands before. */
  readonly isBeforeLink: boolean;
  /** One of the next two words is a part of time. */
  readonly isBeforeTime: boolean;
  /** The next word can only be a noun or an adjective. */
  readonly isBeforeNoun: boolean;
}

function placeOf({ previous, before, next, later }: Neighbours, lexicon: Lexicon): Place {
  const [last, key] = [before.at(-1), next?.key ?? ''];
  const [word, plain] = [last?.forms.plain ?? '', next?.forms.plain ?? ''];
  const isVerb = lexicon.isFinite(key) || isAuxiliary(key, lexicon);
  const isNominal = lexicon.isNominal(key);
  const isBeforeParticiple = isParticiple(key, lexicon);
  return {
    isFirst: previous === null,
    nearBefore: before.slice(-2).map(({ key }) => key),
    before: last?.key ?? '',
    next: key,
    isAfterPronoun: isSubjectPronoun(word) || /^(?:qui|y|en|n'|l'|m'|t'|s'|ne)$/u.test(word),
    isAfterAuxiliary: isAfterAuxiliary(before, lexicon),
    isBeforeParticiple,
    isBeforePerfect: isAuxiliary(key, lexicon) && isParticiple(later?.key ?? '', lexicon),
    isBeforeVerb: CLITICS.has(key) || (isVerb && !isNominal),
    isBeforeLink: isRestriction(key) || (isPreposition(plain) && !isDeterminer(plain)),
    isBeforeTime: [next, later].some((token) => token && isTime(token.forms.plain)),
    isBeforeNoun: isNominal && !isVerb && !isBeforeParticiple,
  };
}

const CLITICS = wordSet("ne n' se s' y en");
const ARTICLES = /^(?:le|la|les|l'|une?|des)$/u;
const VOWEL = /^[aeiouyhâéèêîôû]/u;

type Rule = (place: Place) => boolean;

/** Nouns of a time, a place or a case that « où » follows. */
const BEFORE_WHERE = wordSet(
  'jour soir nuit moment instant heure époque an année saison temps âge endroit lieu point cas mesure',
);
const ONLY_SINCE: Rule = ({ next }) =>
  /^(?:que|qu'|lors|à|demain|maintenant)$/u.test(next) || isSingular(next) || isDate(next);
const BEFORE_PLURAL: Rule = ({ next }) => isPlural(next);
const BEFORE_SINGULAR: Rule = ({ next }) => isSingular(next);

/** Small words that sound the same, each with the place in which only the printed one can stand. */
const SMALL: Readonly<Record<string, Rule>> = {
  'à a': ({ isAfterPronoun, isBeforeParticiple }) => isAfterPronoun || isBeforeParticiple,
  'a à': ({ isAfterPronoun, isBeforeParticiple }) => !isAfterPronoun && !isBeforeParticiple,
  // « le jour ou tout a brûlé », but not « le jour ou la nuit »
  'ou où': ({ before, isBeforeTime }) =>
    /^(?:là|d'|par|jusqu'|vers)$/u.test(before) || (BEFORE_WHERE.has(before) && !isBeforeTime),
  'la là': ({ next, isBeforeLink }) =>
    isBeforeLink ||
    ARTICLES.test(next) ||
    /^(?:qu(?:and|i)|près|dessus|dedans|dessous)$/u.test(next) ||
    // The article is « l' » there.
    (VOWEL.test(next) && !/^(?:h|y|on[cz]e|oui|un$)/u.test(next)),
  'là la': ({ isBeforeNoun }) => isBeforeNoun,
  'du dû': ({ next, isBeforeNoun }) =>
    /^(?:à|aux?)$/u.test(next) || (/(?:er|ir|re|oir)$/u.test(next) && !isBeforeNoun),
  'sur sûr': ({ before, isBeforeLink }) => before === 'bien' || isBeforeLink,
  'des dès': ONLY_SINCE,
  'dés dès': ONLY_SINCE,
  'voila voilà': () => true,
  'ont on': ({ isBeforeVerb, next }) => isBeforeVerb || ARTICLES.test(next),
  'on ont': ({ isBeforeParticiple, isBeforeNoun, before }) =>
    isBeforeParticiple || isBeforeNoun || /^(?:ils|elles)$/u.test(before),
  'quant quand': ({ next }) => !/^(?:à|au|aux)$/u.test(next),
  'quand quant': ({ next }) => /^(?:à|au|aux)$/u.test(next),
  'se ce': ({ next, isBeforeNoun }) => /^(?:qui|que|qu'|dont)$/u.test(next) || isBeforeNoun,
  'sa ça': ({ isBeforeVerb }) => isBeforeVerb,
  'ça sa': ({ isBeforeNoun }) => isBeforeNoun,
  "c' s'": ({ isFirst, isBeforePerfect, before }) =>
    /^(?:il|elle|on|qui)$/u.test(before) || (isBeforePerfect && !isFirst),
  'ce se': ({ before, next, isBeforeVerb }) =>
    /^(?:ils?|elles?|on|qui)$/u.test(before) ||
    (isBeforeVerb && !/^(?:n[e']|s.+|est|fu.+|peut|doit)$/u.test(next)),
  'est ai': ({ nearBefore }) => nearBefore.includes("j'"),
  "s' c'": ({ isFirst, next }) => isFirst && next === 'est',
  'et est': ({ before }) => /^(?:il|elle|on|qui|c'|ce|n')$/u.test(before),
  'son sont': ({ before, next, isBeforeParticiple }) =>
    /^(?:ils|elles)$/u.test(before) || (isBeforeParticiple && next.endsWith('s')),
  'sont son': ({ before, isBeforeNoun }) => isPreposition(before) && isBeforeNoun,
  'peu peut': ({ isAfterPronoun }) => isAfterPronoun,
  'tous tout': BEFORE_SINGULAR,
  'tout tous': BEFORE_PLURAL,
  'toute toutes': BEFORE_PLURAL,
  'toutes toute': BEFORE_SINGULAR,
  'étés été': ({ isAfterAuxiliary }) => isAfterAuxiliary,
  'leur leurs': ({ next }) => /[sx]$/u.test(next),
  'leurs leur': ({ next }) => next !== '' && !/[sxz]$/u.test(next),
  'cet cette': ({ next }) => VOWEL.test(next),
  'cette cet': ({ next }) => VOWEL.test(next),
};

/** The printed words beside a word. */
export interface Neighbours {
  /** The word before it. */
  readonly previous: Token | null;
  /** The words before it that the quotation has as well, accents aside, in text order. */
  readonly before: readonly Token[];
  /** The word after it, if the quotation has it as well. */
  readonly next: Token | null;
  /** The printed word after that one. */
  readonly later: Token | null;
  /** Whether the quotation has accents, so that one left out is no keyboard without them. */
  readonly hasAccents: boolean;
  /** Whether it is the only word that lost its accents. */
  readonly losesOne: boolean;
}
