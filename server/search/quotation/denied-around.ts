import type { Lexicon } from '../../model/words/french-lexicon.ts';
import { withoutOwnClauses } from './clause-parts.ts';
import type { Context } from './context.ts';
import { deniesSentence, hasDenial, takesBack } from './denials.ts';
import { tellsEvent } from './events.ts';
import { lastSentence } from './gap.ts';
import { isNegation, isNegationHead, isRestriction } from './negation.ts';
import { isDeterminer, isSubjectPronoun } from './small-words.ts';
import { isWord, type Token } from './tokens.ts';

const NEAR_WORDS = 8;

/** Whether the sentence denies the words before it gets to them: « Il est faux que | … ». */
export function isDeniedBefore(
  { before }: Context,
  found: readonly Token[],
  lexicon: Lexicon,
): boolean {
  const near = before.filter(isWord).slice(-NEAR_WORDS);
  return (
    (!isOwnClause(before, found.filter(isWord), lexicon) &&
      (hasNegation(near) || hasDenial(near, lexicon))) ||
    // « Je ne dis pas, comme tant d'autres l'ont fait avant moi à cette tribune, que | … »
    (isRestriction(near.at(-1)?.key ?? '') && hasNegation(before))
  );
}

/** Whether what follows the words, or the next sentence, denies them: « … | , mais pas demain ». */
export function isDeniedAfter(
  { rest, next }: Context,
  found: readonly Token[],
  lexicon: Lexicon,
): boolean {
  const isEvent = tellsEvent(lastWords(found), lexicon);
  // « ont été libérés | sans rançon »
  const after = withoutOwnClauses(rest, lexicon)
    .filter((token) => isWord(token) && !(isEvent && token.key === 'sans'))
    .slice(0, NEAR_WORDS);
  return (
    hasNegation(after) ||
    takesBack(next, lexicon) ||
    hasDenial(rest.filter(isWord).slice(0, NEAR_WORDS), lexicon) ||
    deniesSentence(next.filter(isWord).slice(0, NEAR_WORDS), lastWords(found), lexicon)
  );
}

/** The words of the last sentence, which may end in its full stop. */
export function lastWords(found: readonly Token[]): Token[] {
  const end = found.findLastIndex(isWord);
  return lastSentence(found.slice(0, end + 1)).filter(isWord);
}

/** « Nous n'avons pas peur, | nous voterons »: the negation is of the clause before. */
function isOwnClause(before: readonly Token[], words: readonly Token[], lexicon: Lexicon): boolean {
  const found = /^(?:mais|car)$/u.test(words[0]?.key ?? '') ? words.slice(1) : words;
  const first = found[0]?.forms.plain ?? '';
  const joint = before.at(-1)?.key ?? '';
  const isAnd = joint === 'et' && !before.some(({ key }) => isRestriction(key));
  if (!isAnd && !/^(?:,|mais|car)$/u.test(joint)) return false;
  const isNoun =
    isDeterminer(first) &&
    found.slice(1, 5).some(({ key }) => lexicon.isFinite(key) || key === 'a');
  return isNoun || isSubjectPronoun(first);
}

export function hasNegation(tokens: readonly Token[]): boolean {
  return tokens.some(({ key }, at) => isNegation(key) && !isComparative(tokens, at));
}

/** « le plus long », « plus tôt que jadis »: without « ne », no negation; but « plus de lits ». */
function isComparative(tokens: readonly Token[], at: number): boolean {
  const [word, next] = [tokens[at]?.key, tokens[at + 1]?.key ?? ''];
  return (
    word === 'plus' &&
    !tokens.some(({ key }) => isNegationHead(key)) &&
    !/^(?:|d[e']|une?|jamais|rien|personne|aucune?)$/u.test(next)
  );
}
