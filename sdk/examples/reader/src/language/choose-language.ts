import type { Language } from './languages.ts';

/** The first of the wishes that the reader speaks; French, the register's own, for none. */
export function chooseLanguage(...wishes: readonly (string | null)[]): Language {
  for (const wish of wishes) {
    const language = wish?.toLowerCase().split('-', 1)[0];
    if (language === 'fr' || language === 'en') return language;
  }
  return 'fr';
}
