import { isNegation } from '../../../search/quotation/negation.ts';
import type { Language } from './language.ts';

const NONE: ReadonlySet<string> = new Set();

/**
 * Any other language: words are compared as they are printed. Too little is known of them for reports
 * in other words.
 */
export const otherLanguage: Language = {
  name: 'other',
  knowsVerbs: false,
  isFunctionWord: (word) => word.length < 4,
  keysOf: ({ forms }) => [forms.plain],
  isVerb: () => false,
  canBeName: () => false,
  prepositions: NONE,
  articles: NONE,
  opposed: [],
  markers: {},
  kinds: [],
  contraries: [],
  units: NONE,
  cues: {},
  isFinite: () => true,
  negations: [],
  polarityOf(printed) {
    const isNegated = printed.some(isNegation);
    return { isNegated, isNegative: isNegated, end: printed.length };
  },
  tensesOf: () => new Set(),
};
