import {
  endsSentence,
  hasFiniteVerb,
  isJoint,
  isLink,
  splitParts,
} from '../../../model/french/clauses.ts';
import { isDeterminer, isSubjectPronoun } from '../../../model/french/closed-classes.ts';
import { isNegationHead } from '../../../model/french/negation.ts';
import { CONCEDING, isFormOf, PLEDGING } from '../../../model/french/verb-classes.ts';
import { isAuxiliary, isInfinitive, isParticiple } from '../../../model/french/verbs.ts';
import type { Lexicon } from '../../../model/words/french-lexicon.ts';
import { isWord, plainWordsIn, type Token } from '../../../model/words/tokens.ts';
import { wordSet } from '../../../model/words/word-set.ts';
import { isAdverbial } from './cut-clauses.ts';
import { hasNegation } from './denials.ts';

/**
 * Whether what was cut off after the words puts them right: it says what is so instead, corrects or limits
 * them, reverses what took place, or bounds a concession.
 *
 * @param said the tokens of the last quoted sentence
 * @param rest the tokens of that sentence after them
 * @param next those of the next sentence
 */
export function isCorrected(
  said: readonly Token[],
  rest: readonly Token[],
  next: readonly Token[],
  lexicon: Lexicon,
): boolean {
  const isWhole = !rest.some(isWord);
  const later = isWhole ? next : rest.slice(1);
  return (
    (/^[,:]$/u.test(rest[0]?.key ?? '') && saysInstead(said, later, lexicon)) ||
    ((isWhole || rest[0]?.kind === 'MARK') && corrects(later, lexicon)) ||
    reverses(rest, lexicon) ||
    addsManner(said, rest, lexicon) ||
    (isWhole &&
      (isThisInstead(said, next, lexicon) || asksBack(said, next) || bounds(said, next, lexicon)))
  );
}

/**
 * « Ce n'est pas un échec | , c'est une catastrophe », « Le garde n'est pas méchant | , il est ivre »: the
 * negation is one half of what is said. Of « Personne n'est venu », it is all.
 */
function saysInstead(said: readonly Token[], later: readonly Token[], lexicon: Lexicon): boolean {
  const clause = splitParts(said, ({ key }) => ',;:'.includes(key)).at(-1)?.tokens ?? [];
  const head = clause.findIndex(({ key }) => isNegationHead(key));
  const half = clause.findIndex(({ key }, at) => at > head && HALF.test(key));
  const [first = '', ...words] = plainWordsIn(later);
  if (head === -1 || half === -1) return false;
  if (IT_IS.test(`${first} ${words[0]}`)) {
    // « Le pré n'est pas vendu | , c'est une honte » only judges it.
    const isNamed = isDeterminer(clause[half + 1]?.forms.plain ?? '');
    return isThis(clause) || isNamed || words.some((word) => /^qu(?:i|e|')$/u.test(word));
  }
  if (!isSubjectPronoun(first) || affirms(later, lexicon) || IMPERSONAL.test(words[0] ?? ''))
    return false;
  const subject = plainWordsIn(clause.slice(0, head)).filter((word) => isSubjectPronoun(word));
  const isThird = /^(?:ils?|elles?)$/u.test(first);
  return subject.length > 0 ? subject.some((word) => isSame(word, first)) : isThird;
}

/** « Ce n'est pas un échec. | C'est une catastrophe. » */
function isThisInstead(said: readonly Token[], next: readonly Token[], lexicon: Lexicon): boolean {
  const isIt = IT_IS.test(plainWordsIn(next).slice(0, 2).join(' '));
  return isThis(said) && isIt && saysInstead(said, next, lexicon);
}

function isThis([first]: readonly Token[]): boolean {
  return /^(?:c'|ce)$/u.test(first?.key ?? '');
}

/** « Nous ne vendrons pas le pré | , nous l'avons promis » */
function affirms(later: readonly Token[], lexicon: Lexicon): boolean {
  const words = later.slice(1, AFFIRMING_WORDS);
  const object = words.findIndex(({ key }) => /^(?:le|l')$/u.test(key));
  return object !== -1 && words.slice(object).some(({ key }) => isFormOf(key, AFFIRMING, lexicon));
}

const AFFIRMING_WORDS = 5;
const AFFIRMING = wordSet(
  'dire redire répéter promettre jurer assurer garantir confirmer annoncer',
);
const IT_IS = /^(?:c'|ce) (?:est|sont|etai(?:t|ent)|sera|seront)$/u;
const IMPERSONAL = /^(?:faut|faudra|y|reste|restera|suffit)$/u;
const HALF = /^(?:pas|point|plus|guère|jamais)$/u;

/** « je » and « j' » */
function isSame(one: string, other: string): boolean {
  return one === other || (/^j[e']$/u.test(one) && /^j[e']$/u.test(other));
}

/** « Pardon, quelques-uns. », « Finalement, … », « Je me reprends : … », « Enfin, ceux qui ont payé. » */
function corrects(later: readonly Token[], lexicon: Lexicon): boolean {
  const words = plainWordsIn(later);
  if (words.length < 2) return false;
  if (CORRECTION.test(words.slice(0, 5).join(' '))) return true;
  if (REPHRASING.test(words.slice(0, 3).join(' '))) return restates(later, lexicon);
  // « Enfin, nous bâtirons une école »: the last of several.
  if (words[0] !== 'enfin') return false;
  const [main] = splitParts(later.filter(isWord), isLink);
  return !hasFiniteVerb(main?.tokens.slice(1) ?? [], lexicon) || HEDGE.test(words.join(' '));
}

/** « Plus exactement, elle a été reclassée », but not « Plus exactement, cent deux millions » */
function restates(later: readonly Token[], lexicon: Lexicon): boolean {
  const [main] = splitParts(later.filter(isWord), isLink);
  return hasFiniteVerb(main?.tokens.slice(2) ?? [], lexicon);
}

const REPHRASING =
  /^(?:plus (?:exactement|precisement|justement)|pour etre (?:exact|precis|honnete|juste)e?s?|rectification|autrement dit)(?: |$)/u;
const CORRECTION =
  /^(?:(?:non |euh |ah )?pardon|(?:ou |ou bien )?plutot|(?:ou |tout )?du moins|ou au moins|a tout le moins|je veux dire|je voulais dire|je me (?:reprends|corrige|suis mal exprimee?)|je (?:corrige|rectifie|nuance)|que dis-je|disons|finalement|en fait|en realite|entendons-nous|excusez-moi|comprenez-moi|soyons (?:precis|exacts|clairs)|oubliez (?:ce|cela|ca))(?: |$)/u;
const HEDGE =
  /^enfin (?:je crois|je pense|j' espere|je suppose|si|c' est|presque|on (?:dit|verra))/u;

/** « … a été condamné | , puis relaxé en appel », « … | , avant de se rétracter » */
function reverses(rest: readonly Token[], lexicon: Lexicon): boolean {
  const words = rest.filter(isWord);
  const start = words[0]?.key === 'et' ? words.slice(1) : words;
  const [first, second] = start;
  const isBefore = first?.key === 'avant' && /^(?:de|d')$/u.test(second?.key ?? '');
  if (isBefore) return start.slice(2, 5).some(({ key }) => isInfinitive(key, lexicon));
  if (!/^(?:puis|finalement|ensuite)$/u.test(first?.key ?? '')) return false;
  const at = start.findIndex(({ key }, index) => index > 0 && isParticiple(key, lexicon));
  // « … a vendu le pré | , puis fermé le refuge »: another act
  const isOther = isDeterminer(start[at + 1]?.forms.plain ?? '');
  return at > 0 && at < PARTICIPLE_WORDS && !isAuxiliary(start[at]?.key ?? '', lexicon) && !isOther;
}

const PARTICIPLE_WORDS = 5;

/** « Les gardes ont tiré après deux sommations | et en l'air »: no further member of a series. */
function addsManner(said: readonly Token[], rest: readonly Token[], lexicon: Lexicon): boolean {
  const [joint, first] = rest;
  if (joint?.key !== 'et' || !/^(?:en|sans|sous|avec|par)$/u.test(first?.key ?? '')) return false;
  const [part] = splitParts(rest.slice(1), isJoint);
  // « à Brévan | et en banlieue »
  const isPlace = /^\p{Lu}/u.test(said.findLast(isWord)?.forms.cased ?? '');
  const isMember = isPlace || said.some(({ key }) => key === first?.key);
  return part !== undefined && !isMember && isAdverbial(part.tokens, lexicon);
}

/** « Le stade sera prêt en mai. | En mai de quelle année ? » */
function asksBack(said: readonly Token[], next: readonly Token[]): boolean {
  const [words, again] = [plainWordsIn(said), plainWordsIn(next)];
  const isAsked = next.at(-1)?.key === '?' || again.some((word) => /^quel(?:le)?s?$/u.test(word));
  const isEcho = [1, 2, 3].some((length) => {
    const end = words.slice(-length).join(' ');
    return end.length >= ECHO_LETTERS && end === again.slice(0, length).join(' ');
  });
  return isAsked && isEcho;
}

const ECHO_LETTERS = 4;

/** « Avons-nous perdu ? | Souvent. » */
export function isAnswered(
  found: readonly Token[],
  next: readonly Token[],
  lexicon: Lexicon,
): boolean {
  return found.at(-1)?.key === '?' && isAnswer(next, lexicon);
}

/** Whether the first quoted sentence answers a question before it: « Avons-nous triché ? | Jamais. » */
export function answersQuestion(
  previousMark: Token | undefined,
  found: readonly Token[],
  lexicon: Lexicon,
): boolean {
  const end = found.findIndex((_token, at) => endsSentence(found, at));
  return previousMark?.key === '?' && isAnswer(found.slice(0, end + 1), lexicon);
}

/** A few words without a verb of their own, which say nothing without the question. */
function isAnswer(sentence: readonly Token[], lexicon: Lexicon): boolean {
  const words = sentence.filter(isWord);
  const isShort = words.length > 0 && words.length <= ANSWER_WORDS;
  return isShort && sentence.at(-1)?.key !== '?' && !hasFiniteVerb(words, lexicon);
}

const ANSWER_WORDS = 5;

/** « Je comprends la colère. | Je n'excuse pas les pierres. », « … | Je ne peux rien promettre » */
function bounds(said: readonly Token[], next: readonly Token[], lexicon: Lexicon): boolean {
  const start = next.filter(isWord).slice(0, BOUNDING_WORDS);
  const subject = start[0]?.forms.plain ?? '';
  if (!/^(?:j[e']|nous|on)$/u.test(subject) || !hasNegation(start)) return false;
  // « Je n'ai rien promis » is of the past.
  const isPast = start.some(({ key }) => isAuxiliary(key, lexicon));
  if (!isPast && start.some(({ key }) => isFormOf(key, PLEDGING, lexicon))) return true;
  const [first, ...words] = said.filter(isWord);
  return (
    isSame(first?.forms.plain ?? '', subject) &&
    words.slice(0, 3).some(({ key }) => isFormOf(key, CONCEDING, lexicon))
  );
}

const BOUNDING_WORDS = 6;
