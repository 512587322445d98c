import { foldWord } from '../../model/words/fold.ts';

/**
 * The alphabets in which a word is written. Latin is a to z with or without accents. Variants such
 * as « ᴘᴀꜱ » count as a separate alphabet.
 */
export function scriptsOf(word: string): ReadonlySet<string> {
  const letters = foldWord(word).plain.match(/\p{L}/gu) ?? [];
  return new Set(letters.map(scriptOf));
}

/**
 * Whether a word uses an alphabet that is not among `others`, or several alphabets. It may look
 * like a different word: « pаs » with a Cyrillic а.
 */
export function isDisguised(word: string, others: ReadonlySet<string>): boolean {
  const scripts = scriptsOf(word);
  return scripts.size > 1 || !scripts.isSubsetOf(others);
}

function scriptOf(letter: string): string {
  if (letter >= 'a' && letter <= 'z') return 'Latin';
  return SCRIPTS.find(([, pattern]) => pattern.test(letter))?.[0] ?? 'other';
}

const SCRIPTS = ['Cyrillic', 'Greek', 'Arabic', 'Hebrew', 'Han', 'Hiragana', 'Katakana'].map(
  (script) => [script, new RegExp(`\\p{Script=${script}}`, 'u')] as const,
);
