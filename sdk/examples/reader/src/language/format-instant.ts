import type { Language } from './languages.ts';
import { withOrdinal } from './partial-date.ts';

/** An instant to the minute, in the reader's time zone. */
export function formatInstant(instant: string, language: Language): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  const words = date.toLocaleString(language, { dateStyle: 'long', timeStyle: 'short' });
  return language === 'fr' ? withOrdinal(words) : words;
}
