import {
  beginsNoun,
  isDate,
  isDegree,
  isDeterminer,
  isPreposition,
  isPronoun,
} from '../../../model/french/closed-classes.ts';
import { isAuxiliary, isSameTense } from '../../../model/french/verbs.ts';
import { isCommonWord } from '../../../model/words/common-words.ts';
import type { Lexicon } from '../../../model/words/french-lexicon.ts';
import { readNumberWord } from '../../../model/words/number-words.ts';
import { type Token, wordsOfInsertion } from '../../../model/words/tokens.ts';
import { wordSet } from '../../../model/words/word-set.ts';
import type { Gap } from '../quotation.ts';

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
 * Whether the words in brackets only help to read the printed ones: they adapt the person, gender or
 * number of a word, or the article of a noun, or are an article, « de », « à » or « que » that the sentence
 * needs without the words left out.
 *
 * Anything else adds to what is said: « ce match [truqué] ». So does a noun, a name or a date, « il [le
 * maire] », « vendredi [4 mars] »: whether that is what was meant, only a person can judge.
 */
export function isHelpful(gap: Gap, lexicon: Lexicon): boolean {
  const printed = gap.replaced.filter(({ kind }) => kind === 'WORD');
  return gap.piece.insertions.map(wordsOfInsertion).every((words) => {
    const added = words.filter(({ key }) => !printed.some((word) => word.key === key));
    if (adapts(words, printed, lexicon)) return true;
    return !added.some((word) => isContent(word, lexicon)) && isNeeded(added, printed, gap);
  });
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
function isNaming(words: readonly Token[], lexicon: Lexicon): boolean {
  return words.every((word, at) => {
    if (!isContent(word, lexicon) || isDateToken(word) || isName(word)) return true;
    const previous = words[at - 1]?.forms.plain ?? '';
    return lexicon.isNominal(word.key) && (isDeterminer(previous) || isPreposition(previous));
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
