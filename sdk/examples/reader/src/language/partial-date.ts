import type { Language } from './languages.ts';

/** A partial date in words, and no more of it than is known: « janvier 2022 », never its first. */
export function formatPartialDate(edtf: string, language: Language): string {
  const [year, month, day] = edtf.split('-').map(Number);
  if (year === undefined || month === undefined) return edtf;
  const date = new Date(Date.UTC(year, month - 1, day ?? 1));
  // As a year below 100 is meant.
  date.setUTCFullYear(year);
  if (Number.isNaN(date.getTime())) return edtf;
  const words = new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(day !== undefined && { day: 'numeric' }),
  }).format(date);
  return day === 1 && language === 'fr' ? words.replace(/^1 /, '1er ') : words;
}
