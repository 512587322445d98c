import type { Language } from './languages.ts';

/** The first supported language among the preferences; French by default. */
export function chooseLanguage(...preferences: readonly (string | null)[]): Language {
  for (const preference of preferences) {
    const language = preference?.toLowerCase().split('-', 1)[0];
    if (language === 'fr' || language === 'en') return language;
  }
  return 'fr';
}
