import {
  agreesWith,
  beginsNoun,
  isDate,
  isDegree,
  isDeterminer,
  isPreposition,
  isPronoun,
} from '../../../model/french/closed-classes.ts';
import { isNumber } from '../../../model/french/numbers.ts';
import { isAuxiliary, isInfinitive, isSameTense } from '../../../model/french/verbs.ts';
import { isCommonWord } from '../../../model/words/common-words.ts';
import type { Lexicon } from '../../../model/words/french-lexicon.ts';
import { readNumberWord } from '../../../model/words/number-words.ts';
import { type Token, wordsOfInsertion } from '../../../model/words/tokens.ts';
import { wordSet } from '../../../model/words/word-set.ts';
import type { Gap, Piece } from '../quotation.ts';

/**
 * Whether the words in brackets say something else than the words that they replace: they add a
 * degree, « [tous] », or put a verb, an adjective or an adverb for another word, « [refusé] » for
 * « accepté ».
 */
export function replacesWords({ piece, replaced }: Gap, lexicon: Lexicon): boolean {
  const printed = replaced.filter(({ kind }) => kind === 'WORD');
  const isPrinted = (word: Token) => printed.some(({ key }) => key === word.key);
  return piece.insertions.map(wordsOfInsertion).some((words) => {
    if (words.some((word) => isDegree(word.forms.plain) && !isPrinted(word))) return true;
    const added = words.filter((word) => isContent(word, lexicon) && !isPrinted(word));
    return (
      added.length > 0 &&
      printed.some((word) => isContent(word, lexicon)) &&
      !isNaming(words, lexicon) &&
      !adapts(words, printed, lexicon)
    );
  });
}

/**
 * Whether the words in brackets only help to read the printed ones:
 *
 * - They adapt the person, gender or number of a word, or the article of a noun.
 * - They are an article, « de », « à » or « que » that the sentence needs without the words left out.
 * - They give a date, or name what a pronoun stands for. Whether the article has them is checked by
 *   `namedInBrackets`.
 *
 * Anything else adds to what is said: « ce match [truqué] », « le maire [Luc Odran] », « ils [nous] ont
 * vus ».
 */
export function isHelpful(gap: Gap, lexicon: Lexicon): boolean {
  const printed = gap.replaced.filter(({ kind }) => kind === 'WORD');
  const hidesWords = printed.some((word) => isContent(word, lexicon));
  return gap.piece.insertions.map(wordsOfInsertion).every((words) => {
    const added = words.filter(({ key }) => !printed.some((word) => word.key === key));
    if (adapts(words, printed, lexicon)) return true;
    if (!added.some((word) => isContent(word, lexicon))) return isNeeded(added, printed, gap);
    if (hidesWords) return false;
    if (isDateOnly(words)) return printed.length === 0;
    return (
      (!isPreposition(words[0]?.forms.plain ?? '') || placesOrPoints(gap, words)) &&
      !added.some(isDateToken) &&
      isNaming(words, lexicon, gap.before) &&
      standsForPronoun(gap, words, printed, lexicon)
    );
  });
}

/** « lui [au préfet] », « ici [à Brévan] », « cette loi [sur l'eau] » */
function placesOrPoints({ before }: Gap, [first]: readonly Token[]): boolean {
  const [pointer = '', last = ''] = before?.tokens.slice(-2).map(({ forms }) => forms.plain) ?? [];
  const { plain = '' } = first?.forms ?? {};
  return (
    (/^(?:a|au|aux)$/u.test(plain) && /^(?:lui|leur)$/u.test(last)) ||
    (/^(?:a|au|aux|dans|sur|chez|en)$/u.test(plain) && /^(?:y|ici|la-bas)$/u.test(last)) ||
    /^(?:ce|cet|cette|ces)$/u.test(pointer)
  );
}

/** « [de] jeudi », « (…) [que] la paix », « [la] » for « cette ». */
function isNeeded(added: readonly Token[], printed: readonly Token[], { before, piece }: Gap) {
  const [word, ...others] = added.map(({ forms }) => forms.plain);
  if (word === undefined) return true;
  if (others.length > 0 || !NEEDED.has(word)) return false;
  const [previous, next] = [before?.tokens.at(-1)?.forms.plain ?? '', piece.tokens[0]];
  if (printed.length === 1)
    return ARTICLES.has(word) && isDeterminer(printed[0]?.forms.plain ?? '');
  if (printed.length > 1) return true;
  const isNoun =
    next?.kind === 'WORD' && !beginsNoun(next.forms.plain) && !isPronoun(next.forms.plain);
  return isNoun && (ARTICLES.has(word) || /^d[e']$/u.test(word)) && !beginsNoun(previous);
}

const ARTICLES = wordSet("le la les l' un une des du");
const NEEDED: ReadonlySet<string> = new Set([...ARTICLES, ..."de d' a au aux que qu'".split(' ')]);

/** « [2031] », « [le 4 mars] », but not « [hier] », which says more than a date, or « [deux] ». */
function isDateOnly(words: readonly Token[]): boolean {
  const rest = words.filter(({ forms }) => !/^(?:le|en|au)$/u.test(forms.plain));
  const isCertain = rest.some(({ forms: { plain } }) => isDate(plain) || /^\d{4}$/u.test(plain));
  return (
    isCertain && rest.every((word) => isDateToken(word) && !RELATIVE_DAYS.has(word.forms.plain))
  );
}

const RELATIVE_DAYS = wordSet("hier demain aujourd'hui");

/**
 * The nouns, names and dates in brackets. What a pronoun stands for, and when it was, is known only if the
 * article has it.
 */
export function namedInBrackets(pieces: readonly Piece[], lexicon: Lexicon): Token[] {
  return pieces
    .flatMap(({ insertions }) => insertions.flatMap(wordsOfInsertion))
    .filter((word) => isContent(word, lexicon))
    .filter(
      (word) =>
        isDateToken(word) || lexicon.isNominal(word.key) || lexicon.verbsOf(word.key).length === 0,
    );
}

/**
 * « il [le maire] », « [Le maire] » for « Il », « nous l'avons vu [le maire] », « cette loi [la loi sur
 * l'eau] », « son pays [la Valdorie] », or the subject before the printed words. Not « elle [le maire] ».
 */
function standsForPronoun(
  { before, piece }: Gap,
  words: readonly Token[],
  printed: readonly Token[],
  lexicon: Lexicon,
): boolean {
  const [first = '', noun = ''] = words.map(({ forms }) => forms.plain);
  // « les [téléphones] », « ils [Odran et Vale] », « ils [deux élus] »
  const maybeSeveral =
    (words.length === 1 && /[sx]$/u.test(first)) ||
    words.some(({ key }) => key === 'et') ||
    isNumber(words[0]);
  const agrees = ({ forms: { plain } }: Token) =>
    (agreesWith(first, noun, plain) || (maybeSeveral && agreesWith('les', noun, plain))) &&
    !hasOtherGender(words, plain, lexicon);
  if (printed.some((one) => INDEFINITE.test(one.forms.plain))) return false;
  if (printed.length > 0) return printed.some((one) => isPronoun(one.forms.plain) && agrees(one));
  const near = before?.tokens.slice(-5) ?? [];
  const last = near.at(-1);
  if (last?.kind !== 'WORD') return true;
  if (/^(?:ici|la-bas)$/u.test(last.forms.plain)) return true;
  if (INDEFINITE.test(last.forms.plain)) return false;
  if (isPronoun(last.forms.plain)) return agrees(last);
  return near.some(
    (one, at) =>
      (POINTING.has(one.forms.plain) && at === near.length - 2) ||
      (OBJECTS.has(one.forms.plain) &&
        isVerb(near[at + 1] ?? piece.tokens[0], lexicon) &&
        agrees(one)),
  );
}

/** What they stand for is no single noun: « cela [la grève] finirait par arriver », « on [l'agence] ». */
const INDEFINITE = /^(?:on|cela|ceci|ca|c')$/u;

/** « il [l'avocate] », « elle [l'avocat] »: the noun has a form for the other gender. */
function hasOtherGender(words: readonly Token[], pronoun: string, lexicon: Lexicon): boolean {
  const noun = words.find((word) => !isName(word) && !isSmall(word, lexicon))?.key;
  if (noun === undefined) return false;
  const isFeminine = noun.endsWith('e') && lexicon.isAgreement(noun, noun.slice(0, -1));
  const isMasculine = lexicon.isAgreement(noun, `${noun}e`);
  if (/^(?:il|le|celui)$/u.test(pronoun)) return isFeminine;
  return /^(?:elle|la|celle)$/u.test(pronoun) && isMasculine;
}

function isVerb(token: Token | undefined, lexicon: Lexicon): boolean {
  if (!token) return false;
  const isVerbOnly = lexicon.isFinite(token.key) && !lexicon.isNominal(token.key);
  return isInfinitive(token.key, lexicon) || isVerbOnly || isAuxiliary(token.key, lexicon);
}

const POINTING = wordSet('ce cet cette ces son sa ses leur leurs mon ma mes notre nos');

const OBJECTS = wordSet("le la les l' en y lui leur");

/** « [soient] » for « sois », « [arrivée] » for « arrivé », « [il peut] » for « je peux ». */
function adapts(words: readonly Token[], printed: readonly Token[], lexicon: Lexicon): boolean {
  return (
    words.length === printed.length &&
    words.every((word, at) => {
      const other = printed[at];
      if (!other || word.key === other.key) return true;
      if ([word, other].every(({ forms }) => isPronoun(forms.plain))) {
        return isThirdPerson(word);
      }
      return lexicon.isAgreement(word.key, other.key) || isSameTense(word.key, other.key, lexicon);
    })
  );
}

function isThirdPerson({ forms }: Token): boolean {
  return !/^(?:je|j'|tu|nous|vous|moi|toi)$/u.test(forms.plain);
}

/**
 * Whether words are one or more nouns, each after an article, another determiner or a preposition,
 * or after another noun if it is a name: « le ministre de la Justice », « la maire Odile Sarrant ».
 */
function isNaming(words: readonly Token[], lexicon: Lexicon, before: Piece | null = null): boolean {
  return words.every((word, at) => {
    if (!isContent(word, lexicon) || isDateToken(word) || isName(word)) return true;
    // « huit cents [conducteurs] »
    const isCounted = at === 0 && isNumber(before?.tokens.at(-1));
    // « je les [téléphones] confisque »
    const isPlural = words.length === 1 && before?.tokens.at(-1)?.key === 'les';
    const previous = words[at - 1]?.forms.plain ?? '';
    return (
      lexicon.isNominal(word.key) &&
      (isCounted || isPlural || isDeterminer(previous) || isPreposition(previous))
    );
  });
}

/** Articles, pronouns and other small words; no form of « être » or « avoir ». */
function isSmall({ forms, key }: Token, lexicon: Lexicon): boolean {
  return (
    (isCommonWord(forms) && !isAuxiliary(key, lexicon)) ||
    isPronoun(forms.plain) ||
    isPreposition(forms.plain)
  );
}

function isContent(word: Token, lexicon: Lexicon): boolean {
  return !isSmall(word, lexicon);
}

function isName({ forms }: Token): boolean {
  return /^\p{Lu}/u.test(forms.cased);
}

function isDateToken({ forms }: Token): boolean {
  return isDate(forms.plain) || readNumberWord(forms.plain) !== null;
}
