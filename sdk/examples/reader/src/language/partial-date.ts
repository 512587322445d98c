import type { Language } from './languages.ts';

/** Formats a partial date to its precision: « janvier 2022 », not « 1er janvier 2022 ». */
export function formatPartialDate(edtf: string, language: Language): string {
  const [year, month, day] = edtf.split('-').map(Number);
  if (year === undefined || month === undefined) return edtf;
  const date = new Date(Date.UTC(year, month - 1, day ?? 1));
  // `Date.UTC` maps years below 100 to 19xx.
  date.setUTCFullYear(year);
  if (Number.isNaN(date.getTime())) return edtf;
  const words = new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(day !== undefined && { day: 'numeric' }),
  }).format(date);
  return language === 'fr' ? withOrdinal(words) : words;
}

/** A French date, with « 1er » for the first day of a month. */
export const withOrdinal = (words: string) => words.replace(/^1 /, '1er ');
