import type { Lexicon } from '../../model/words/french-lexicon.ts';
import { isAfterAuxiliary, type Neighbours } from './neighbours.ts';
import type { Token } from './tokens.ts';

/**
 * Whether two words that differ in accents only are the same word. « tue » for « tué » is a keyboard
 * without accents, if the quotation has no accent at all; « tué » for « tue » is another tense. In a
 * quotation that has accents, one left out counts like any other letter: it makes another word of
 * « interné », unless the sentence does not allow that word, as in « a licencie ».
 */
export function leavesOutAccents(
  asked: Token,
  printed: Token,
  neighbours: Neighbours,
  lexicon: Lexicon,
): boolean {
  if (!lexicon.has(asked.key) || !lexicon.has(printed.key)) return true;
  // « detroit » is known only as a name, « Detroit ».
  if (lexicon.isName(asked.key) && !lexicon.isName(printed.key)) return true;
  if (asked.key !== asked.forms.plain) return false;
  return (
    !neighbours.hasAccents ||
    isReformed(asked.key, printed.key) ||
    isParticipleOnly(asked, printed, neighbours, lexicon)
  );
}

/**
 * « connait », « cout »: since 1990 the circumflex of « i » and « u » is optional, except where it makes
 * another word (« sûr ») or another tense (« fût »).
 */
function isReformed(one: string, other: string): boolean {
  const reformed = other.replaceAll('î', 'i').replaceAll('û', 'u');
  return one === reformed && !DISTINCT.test(other);
}

const DISTINCT = /^(?:dû|sûr|mûr|jeûn|crû)|(?<![aoû])(?:[îû]n?t|[îû][mt]es)$/u;

function isParticipleOnly(
  { key }: Token,
  printed: Token,
  { before }: Neighbours,
  lexicon: Lexicon,
): boolean {
  const verbs = lexicon.verbsOf(printed.key);
  if (!lexicon.verbsOf(key).some((verb) => verbs.includes(verb))) return false;
  if (!isAfterAuxiliary(before, lexicon)) return false;
  // « il est interne », but not « il a demande »
  const isAfterHave = before
    .slice(-3)
    .some((word) => word.key === 'a' || lexicon.verbsOf(word.key).includes('avoir'));
  return isAfterHave || !lexicon.isNominal(key);
}
