import { foldWord } from '../words/fold.ts';
import { NEGATIVE_ADVERBS, NEGATIVE_INDEFINITES } from './closed-classes.ts';

/**
 * Whether a word is a negation. Ambiguous words (« plus », « personne », « point ») count as
 * negations: this can make a verdict too strict, but never too favourable.
 */
export function isNegation(word: string): boolean {
  return NEGATIONS.has(word) || ENGLISH.test(word) || PLAIN_NEGATIONS.has(toPlain(word));
}

// « don't » is two tokens.
const ENGLISH =
  /^(?:ai|are|ca|could|did|do|does|had|has|have|is|must|need|should|was|were|wo|would)n'$/u;

/** Reduces a word to plain letters: « pàs », « ｐａｓ » and « p̶as » to « pas ». */
function toPlain(word: string): string {
  if (OTHERS.has(word)) return word;
  const { plain } = foldWord(word.replace(/'$/u, ''));
  return word.endsWith("'") ? `${plain}'` : plain;
}

// Words that would be negations without their accents.
const OTHERS = new Set(['né', 'nié']);

/** « que » or « qu' »: after « ne », it excludes everything else. */
export function isRestriction(word: string): boolean {
  return word === 'que' || word === "qu'";
}

/** Whether one of two words is the other with a negative prefix: « possible », « impossible ». */
export function isNegativeFormOf(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= 3 && PREFIXES.some((prefix) => long === prefix + short);
}

/** « ne » or « n' »: the part of a French negation that does not negate alone. */
export function isNegationHead(word: string): boolean {
  return word === 'ne' || word === "n'";
}

const NEGATIONS: ReadonlySet<string> = new Set([
  ...NEGATIVE_ADVERBS,
  ...NEGATIVE_INDEFINITES,
  ..."ne n' non ni sans sauf hormis".split(' '),
  ...'no not never none nobody nothing neither nor without cannot hardly'.split(' '),
  ...'nicht kein keine keinen keiner keines nie niemals ohne'.split(' '),
  ...'no ni nunca nadie nada sin не нет ни никогда без'.split(' '),
]);
const PLAIN_NEGATIONS = new Set(Array.from(NEGATIONS, toPlain));
// Prefixes with an accent are also listed without it, because capitals can omit accents.
const PREFIXES = 'in im il ir un non non- dé de dés des mé me anti anti-'.split(' ');
