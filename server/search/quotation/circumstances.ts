import type { Lexicon } from '../../model/words/french-lexicon.ts';
import { isParticiple } from './clause-parts.ts';
import { isPlanned, tellsEvent, tellsPlan } from './events.ts';
import { isNegation } from './negation.ts';
import { isNumber } from './numbers-in.ts';
import { isDeterminer, isPlaceAt, isPreposition, isTime } from './small-words.ts';
import type { Token } from './tokens.ts';

/**
 * Whether the words after a clause only add to an event or a plan that has its time or place already: «
 * Le ministre viendra samedi à Brévan | pour ouvrir le pont ».
 */
export function addsCircumstance(
  part: readonly Token[],
  clause: readonly Token[],
  lexicon: Lexicon,
): boolean {
  const [word, next] = part;
  if (!word) return false;
  if (findsOne(part, clause, lexicon)) return true;
  if (!hasCircumstance(clause, lexicon)) return false;
  const { plain } = word.forms;
  if (plain === 'pour') return /^une?$/u.test(next?.key ?? '') || isInfinitive(next, lexicon);
  return (
    /^(?:sans|apres)$/u.test(plain) ||
    isCircumstantial(plain) ||
    isTime(plain) ||
    isParticiple(word.key, lexicon)
  );
}

function isInfinitive(token: Token | undefined, lexicon: Lexicon): boolean {
  return token !== undefined && lexicon.verbsOf(token.key).includes(token.key);
}

/** Whether a word, in its `plain` form, begins a circumstance rather than whom or what it is about. */
export function isCircumstantial(word: string): boolean {
  return isPreposition(word) && !LIMITING.has(word);
}

const LIMITING: ReadonlySet<string> = new Set(
  "de d' du des aux chez entre parmi contre".split(' '),
);

function hasCircumstance(clause: readonly Token[], lexicon: Lexicon): boolean {
  const verb = clause.findLastIndex(
    ({ key, forms }) =>
      isPlanned(key, lexicon) || (isParticiple(key, lexicon) && !isTime(forms.plain)),
  );
  if (verb === -1 || !(tellsEvent(clause, lexicon) || tellsPlan(clause, lexicon))) return false;
  const after = clause.slice(verb + 1);
  const phrase = after.findLastIndex(({ forms }) => isCircumstantial(forms.plain));
  // « J'ai tiré | sur lui »: the verb may need the phrase.
  const isPlace = phrase > 0 || (phrase === 0 && /^(?:dans|en)$/u.test(after[0]?.key ?? ''));
  return isPlace || after.some(({ forms }) => isTime(forms.plain));
}

/** « a trouvé une amphore | dans le port »: there is one, wherever. */
function findsOne(part: readonly Token[], clause: readonly Token[], lexicon: Lexicon): boolean {
  const at = clause.findLastIndex(({ forms }) => isDeterminer(forms.plain));
  const [before, determiner] = [clause[at - 1], clause[at]];
  const isSome = /^(?:une?|des)$/u.test(determiner?.key ?? '') || isNumber(determiner);
  // « a progressé de dix points »
  const isOne = isSome && !/^(?:à|de|d')$/u.test(before?.key ?? '');
  if (!isOne || clause.some(({ key }) => isNegation(key))) return false;
  // « emploie dix chercheurs | venus de loin »
  const isDescribed = isParticiple(part[0]?.key ?? '', lexicon) && !part.some(isNumber);
  return isDescribed || (tellsEvent(clause, lexicon) && isPlaceAt(part, 0));
}
