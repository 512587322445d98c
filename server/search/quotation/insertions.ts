import { isCommonWord } from '../../model/words/common-words.ts';
import type { Lexicon } from '../../model/words/french-lexicon.ts';
import { readNumberWord } from '../../model/words/number-words.ts';
import { isAuxiliaryForm } from './clause-parts.ts';
import type { Gap } from './gap.ts';
import { isNumber } from './numbers-in.ts';
import type { Piece } from './quotation.ts';
import { isSameTense } from './same-tense.ts';
import { isDate, isDegree, isDeterminer, isPreposition, isPronoun } from './small-words.ts';
import { type Token, wordsOfInsertion } from './tokens.ts';

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
 * Whether the words in brackets only help to read the printed ones. They may tell what a pronoun
 * stands for, adapt the person, gender or number of a word, give small words, or a name or date
 * where nothing is left out. Anything else adds to what is said: « ce match [truqué] ».
 */
export function isHelpful(gap: Gap, lexicon: Lexicon): boolean {
  const printed = gap.replaced.filter(({ kind }) => kind === 'WORD');
  const hidesWords = printed.some((word) => isContent(word, lexicon));
  return gap.piece.insertions.map(wordsOfInsertion).every((words) => {
    const added = words.filter(({ key }) => !printed.some((word) => word.key === key));
    if (adapts(words, printed, lexicon)) return true;
    if (!added.some((word) => isContent(word, lexicon))) {
      return !added.some((word) => changesRelation(word, printed));
    }
    if (hidesWords) return false;
    const isFirst = gap.before === null;
    const isGiven = (word: Token) => isName(word, lexicon, isFirst) || isDateToken(word);
    if (added.every((word) => !isContent(word, lexicon) || isGiven(word))) return true;
    return isNaming(words, lexicon, gap.before) && standsForPronoun(gap, printed, lexicon);
  });
}

/**
 * The nouns and names in brackets, in their `plain` form. What a pronoun stands for is known only if
 * the article names it.
 */
export function namedInBrackets(pieces: readonly Piece[], lexicon: Lexicon): string[] {
  return pieces
    .flatMap(({ insertions }) => insertions.flatMap(wordsOfInsertion))
    .filter((word) => isContent(word, lexicon) && !isDateToken(word))
    .filter(({ key }) => lexicon.isNominal(key) || lexicon.verbsOf(key).length === 0)
    .map(({ forms }) => forms.plain);
}

/**
 * « il [le maire] », « [Le maire] » for « Il », « nous l'avons vu [le maire] », « cette loi [la loi sur
 * l'eau] », or the subject before the printed words.
 */
function standsForPronoun({ before }: Gap, printed: readonly Token[], lexicon: Lexicon): boolean {
  if (printed.length > 0) return printed.some(({ forms }) => isPronoun(forms.plain));
  const near = before?.tokens.slice(-5) ?? [];
  const last = near.at(-1);
  if (last?.kind !== 'WORD' || isPronoun(last.forms.plain)) return true;
  return near.some(
    ({ forms }, at) =>
      (DEMONSTRATIVES.has(forms.plain) && at === near.length - 2) ||
      (OBJECTS.has(forms.plain) && isVerb(near[at + 1], lexicon)),
  );
}

function isVerb(token: Token | undefined, lexicon: Lexicon): boolean {
  if (!token) return false;
  const isInfinitive = lexicon.verbsOf(token.key).includes(token.key);
  const isVerbOnly = lexicon.isFinite(token.key) && !lexicon.isNominal(token.key);
  return isInfinitive || isVerbOnly || isAuxiliaryForm(token, lexicon);
}

const DEMONSTRATIVES: ReadonlySet<string> = new Set('ce cet cette ces'.split(' '));

const OBJECTS: ReadonlySet<string> = new Set("le la les l' en y lui leur".split(' '));

/** « [soient] » for « sois », « [arrivée] » for « arrivé », « [il peut] » for « je peux ». */
function adapts(words: readonly Token[], printed: readonly Token[], lexicon: Lexicon): boolean {
  return (
    words.length === printed.length &&
    words.every((word, at) => {
      const other = printed[at];
      if (!other || word.key === other.key) return true;
      if ([word, other].every(({ forms }) => isPronoun(forms.plain))) return true;
      return lexicon.isAgreement(word.key, other.key) || isSameTense(word.key, other.key, lexicon);
    })
  );
}

/**
 * Whether words are one or more nouns, each after an article, another determiner or a preposition,
 * or after another noun if it is a name: « le ministre de la Justice », « la maire Odile Sarrant ».
 */
function isNaming(words: readonly Token[], lexicon: Lexicon, before: Piece | null = null): boolean {
  return words.every((word, at) => {
    if (!isContent(word, lexicon) || isDateToken(word) || isName(word, lexicon)) return true;
    // « huit cents [conducteurs] »
    const isCounted = at === 0 && isNumber(before?.tokens.at(-1));
    const previous = words[at - 1]?.forms.plain ?? '';
    return (
      lexicon.isNominal(word.key) &&
      (isCounted || isDeterminer(previous) || isPreposition(previous))
    );
  });
}

/** Articles, pronouns and other small words; no form of « être » or « avoir ». */
function isSmall({ forms, key }: Token, lexicon: Lexicon): boolean {
  const isVerb = key === 'a' || lexicon.verbsOf(key).some((verb) => /^(?:être|avoir)$/u.test(verb));
  return (isCommonWord(forms) && !isVerb) || isPronoun(forms.plain) || isPreposition(forms.plain);
}

function isContent(word: Token, lexicon: Lexicon): boolean {
  return !isSmall(word, lexicon);
}

/** A capital at the beginning of a sentence does not make a name: « [Truqué] ». */
function isName({ forms, key }: Token, lexicon: Lexicon, isFirst = false): boolean {
  if (!/^\p{Lu}/u.test(forms.cased)) return false;
  return !isFirst || !lexicon.has(key) || lexicon.isName(key);
}

function isDateToken({ forms }: Token): boolean {
  return isDate(forms.plain) || readNumberWord(forms.plain) !== null;
}

/** Whether a small word relates what is said in another way: « [ou] » for « et ». */
function changesRelation({ forms }: Token, printed: readonly Token[]): boolean {
  if (forms.plain === 'et') return printed.length === 1 && printed[0]?.key === 'ou';
  return RELATIONS.has(forms.plain);
}

const RELATIONS: ReadonlySet<string> = new Set(['ou', 'par', 'pour', 'avec', 'contre']);
