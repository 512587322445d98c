import { foldWord } from '../../model/words/fold.ts';

/**
 * The alphabets that a word is written in. Latin are a to z with or without accents: other shapes
 * of them, « ᴘᴀꜱ », are an alphabet of their own here.
 */
export function scriptsOf(word: string): ReadonlySet<string> {
  const letters = foldWord(word).plain.match(/\p{L}/gu) ?? [];
  return new Set(letters.map(scriptOf));
}

/**
 * Whether a word is in letters that these others are not in, or in letters of several alphabets: it
 * may read as another word, « pаs » with a Cyrillic а.
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
