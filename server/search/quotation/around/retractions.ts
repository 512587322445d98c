import { isDeterminer } from '../../../model/french/closed-classes.ts';
import { isNegation } from '../../../model/french/negation.ts';
import { isFormOf, RECANTING } from '../../../model/french/verb-classes.ts';
import type { Lexicon } from '../../../model/words/french-lexicon.ts';
import { isWord, type Token } from '../../../model/words/tokens.ts';
import { wordSet } from '../../../model/words/word-set.ts';

/** Whether the narrator says that words were not meant: « a-t-elle ironisé », « pour rire », « par erreur ». */
export function isNotMeant(narration: readonly Token[], lexicon: Lexicon): boolean {
  return someAsserted(narration, (words, at) => isJoke(words, at, lexicon));
}

/** Whether the narrator says that words no longer hold: « avant de se rétracter ». */
export function isTakenBack(narration: readonly Token[], lexicon: Lexicon): boolean {
  return someAsserted(narration, (words, at) => isRevised(words, at, lexicon));
}

function someAsserted(
  narration: readonly Token[],
  isSo: (words: readonly Token[], at: number) => boolean,
): boolean {
  const words = narration.filter(isWord);
  return words.some((_word, at) => isSo(words, at) && !isNegatedAt(words, at));
}

/** « sans ironie », « loin de plaisanter », but « non sans ironie » */
function isNegatedAt(words: readonly Token[], at: number): boolean {
  const near = words.slice(Math.max(0, at - NEAR_WORDS), at).map(({ forms }) => forms.plain);
  return (
    !near.join(' ').includes('non sans') && near.some((one) => isNegation(one) || one === 'loin')
  );
}

const NEAR_WORDS = 5;

/** « a-t-il ironisé », « sur le ton de la plaisanterie », « à tort », but not « à tort ou à raison » */
function isJoke(words: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const { key, forms } = words[at] as Token;
  const [before, next] = [words[at - 1]?.key, words[at + 1]?.key];
  return (
    isFormOf(key, JOKING, lexicon) ||
    JOKES.has(forms.plain) ||
    (NOT_MEANT.has(`${before} ${key}`) && next !== 'ou')
  );
}

const JOKING = wordSet('ironiser plaisanter blaguer railler moquer persifler');
const JOKES = wordSet(
  'ironie ironique ironiquement plaisanterie boutade blague humour sarcasme sarcastique moqueur moqueuse',
);
const NOT_MEANT: ReadonlySet<string> = new Set([
  ...['pour rire', 'par erreur', 'à tort', 'second degré', 'marche arrière', 'machine arrière'],
]);

/**
 * « s'est rétractée », « est revenue sur ses aveux », « des propos qu'elle a retirés », « avant de nuancer »,
 * « avant de reconnaître une erreur »; but not « a démenti », which may be what the words themselves do, or
 * « avant de corriger les copies ».
 */
function isRevised(words: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const { key } = words[at] as Token;
  if (isFormOf(key, RETRACTING, lexicon)) return true;
  const before = words.slice(Math.max(0, at - NEAR_WORDS), at);
  const after = words.slice(at + 1, at + 1 + NEAR_WORDS);
  if (isFormOf(key, REVISING, lexicon) && [before, after].some(hasOwnWords)) return true;
  if (!before.some((word) => LATER.has(word.key))) return false;
  return (
    (isFormOf(key, QUALIFYING, lexicon) && !isDeterminer(after[0]?.forms.plain ?? '')) ||
    (isFormOf(key, ADMITTING, lexicon) && after.some((word) => isFault(word, lexicon)))
  );
}

/** « ses propos », « des propos qu'elle … » */
function hasOwnWords(words: readonly Token[]): boolean {
  return words.some(
    ({ forms }, at) => OWN_WORDS.has(forms.plain) && OWN.test(words[at - 1]?.forms.plain ?? ''),
  );
}

function isFault({ key, forms }: Token, lexicon: Lexicon): boolean {
  return FAULTS.has(forms.plain) || isFormOf(key, ERRING, lexicon);
}

const RETRACTING = wordSet('rétracter dédire raviser');
const QUALIFYING = wordSet('démentir nuancer corriger rectifier tempérer désavouer');
const REVISING: ReadonlySet<string> = new Set([
  ...QUALIFYING,
  ...RECANTING,
  ...['excuser', 'revenir', 'contredire', 'modérer'],
]);
const ADMITTING = wordSet('reconnaître admettre avouer concéder préciser');
const ERRING = wordSet('tromper emporter exagérer mentir');
const FAULTS = wordSet('erreur tort maladresse exces');
const LATER = wordSet('avant puis ensuite depuis finalement');
const OWN = /^(?:s(?:es|on|a)|ce|cette|ces|leurs?|des?|une?)$/u;
const OWN_WORDS = wordSet(
  'propos mots paroles parole phrase formule declaration declarations aveux promesse tir',
);
