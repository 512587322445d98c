import { splitParts } from '../../../model/french/clauses.ts';
import { CLITICS, isSubjectPronoun } from '../../../model/french/closed-classes.ts';
import { GROWING, isFormOf, SHRINKING } from '../../../model/french/verb-classes.ts';
import type { Lexicon } from '../../../model/words/french-lexicon.ts';
import type { Token } from '../../../model/words/tokens.ts';
import { lastClause } from './cut-clauses.ts';

/**
 * Whether the words after « et » tell another half of the same: the opposite, « Le maire a ouvert une école | et
 * fermé deux crèches », or, with the same verb, how it was done, « Ils écrivent beaucoup | , et ils écrivent mal ».
 */
export function cutsOtherHalf(
  found: readonly Token[],
  rest: readonly Token[],
  lexicon: Lexicon,
): boolean {
  const [joint, ...after] = rest[0]?.key === ',' ? rest.slice(1) : rest;
  const [part = []] = splitParts(after).map(({ tokens }) => tokens);
  const at = part.findIndex(({ key, forms }) => !BEFORE_VERB.test(key) && !isLight(forms.plain));
  const verb = part[at];
  if (joint?.key !== 'et' || !verb) return false;
  const clause = lastClause(found, lexicon);
  const isAgain = at > 0 && clause.some(({ key }) => key === verb.key);
  if (isAgain && lexicon.fullVerbsOf(verb.key).length > 0) return true;
  return clause.some(({ key }) => isOpposite(key, verb.key, lexicon));
}

const BEFORE_VERB = /^(?:de|d'|à|a|ai|as|ont|avons|avez)$/u;

/** « ils », « y », « nous en » */
function isLight(word: string): boolean {
  return isSubjectPronoun(word) || CLITICS.has(word);
}

/** Whether one verb is of more and the other of less, in the same kind of form. */
function isOpposite(one: string, other: string, lexicon: Lexicon): boolean {
  const isOf = (word: string, verbs: ReadonlySet<string>) => isFormOf(word, verbs, lexicon);
  const kinds = lexicon.verbFormsOf(one).map(({ kind }) => kind);
  return (
    lexicon.verbFormsOf(other).some(({ kind }) => kinds.includes(kind)) &&
    ((isOf(one, GROWING) && isOf(other, SHRINKING)) ||
      (isOf(one, SHRINKING) && isOf(other, GROWING)))
  );
}
