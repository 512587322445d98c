import type { Lexicon } from '../../model/words/french-lexicon.ts';
import { isParticiple } from './clause-parts.ts';
import { isNegation } from './negation.ts';
import { isFuture } from './same-tense.ts';
import type { Token } from './tokens.ts';

/**
 * Whether a clause tells, without a negation, what happened once: « a voté », « ont été élus », « sont
 * venus », « s'est ouvert ».
 */
export function tellsEvent(clause: readonly Token[], lexicon: Lexicon): boolean {
  if (clause.some(({ key }) => isNegation(key))) return false;
  return clause.some(({ key }, at) => {
    if (isPastHistoric(key, lexicon)) return true;
    const rest = clause.slice(at + 1, at + 4).map((word) => word.key);
    if (PERFECT.test(key)) return rest.some((word) => isParticiple(word, lexicon));
    const isReflexive = /^(?:s'|se|me|nous)$/u.test(clause[at - 1]?.key ?? '') && at > 1;
    return (
      PRESENT_BE.test(key) &&
      rest.some((word) => (isReflexive ? isParticiple(word, lexicon) : MOVED.test(word)))
    );
  });
}

const PRESENT_BE = /^(?:suis|es|est|sommes|êtes|sont)$/u;
const MOVED =
  /^(?:(?:re|par)?venue?s?|allée?s?|arrivée?s?|(?:re)?partie?s?|née?s?|morte?s?|(?:r|ren)?entrée?s?|descendue?s?|(?:re)?montée?s?|(?:re)?tombée?s?|passée?s?)$/u;

/** « brûla », « brûlèrent » */
function isPastHistoric(word: string, lexicon: Lexicon): boolean {
  const [, stem] = /^(.{2,})(?:a|èrent)$/u.exec(word) ?? [];
  return stem !== undefined && lexicon.verbsOf(word).includes(`${stem}er`);
}

const PERFECT = /^(?:ai|as|a|avons|avez|ont)$/u;

/** Whether a clause tells, without a negation, what is planned: « ouvrira », « aura lieu ». */
export function tellsPlan(clause: readonly Token[], lexicon: Lexicon): boolean {
  return (
    !clause.some(({ key }) => isNegation(key)) && clause.some(({ key }) => isPlanned(key, lexicon))
  );
}

/** Whether a word is a verb in the future tense, other than « être » and verbs like « pouvoir ». */
export function isPlanned(word: string, lexicon: Lexicon): boolean {
  return isFuture(word, lexicon) && (lexicon.fullVerbsOf(word).length > 0 || word === 'aura');
}
