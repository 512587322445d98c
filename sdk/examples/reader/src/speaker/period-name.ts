import type { Language } from '../language/languages.ts';
import type { Messages } from '../language/messages-fr.ts';
import { formatPartialDate } from '../language/partial-date.ts';

/** A period of a timeline in words. */
export function periodName(
  period: string | null,
  language: Language,
  words: Messages['speaker'],
): string {
  if (period === null) return words.unknownDate;
  const week = /^(\d{4})-W(\d{2})$/.exec(period);
  if (week) return words.week(Number(week[2]), Number(week[1]));
  return formatPartialDate(period, language);
}
