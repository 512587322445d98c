import { MONTHS, WEEKDAYS } from '../model/french/closed-classes.ts';
import { wordSet } from '../model/words/word-set.ts';
import type { Token } from './text/tokens.ts';

const MONTH_LIST = [...MONTHS];
// « lundi » is the first of WEEKDAYS, and 1 of Date.getUTCDay().
const WEEKDAY_LIST = [...WEEKDAYS];
const DAY_MS = 86_400_000;

/**
 * The date that the words around a report give, as EDTF level 0; null if they give none.
 * `published` is the date that relative ones count from.
 */
export function readSaidOn(tokens: readonly Token[], published: string | null): string | null {
  const found = tokens.flatMap(({ kind, lower }, at) =>
    kind === 'number' || DATE_STARTS.has(lower) ? (readDate(tokens, at, published) ?? []) : [],
  );
  if (found.length === 0) return null;
  const usable = found.filter(
    (date) => published === null || date.slice(0, 4) <= published.slice(0, 4),
  );
  const exact = usable.find((date) => date.length === 10) ?? usable[0] ?? null;
  return exact !== null && published !== null && isAfter(exact, published) ? null : exact;
}

/** The words that a date can begin with. */
const DATE_STARTS = new Set([
  ...WEEKDAYS,
  ...wordSet("hier la avant-hier aujourd'hui ce a an année mois semaine en dès depuis"),
]);

function isAfter(date: string, published: string): boolean {
  const length = Math.min(date.length, published.length);
  return date.slice(0, length) > published.slice(0, length);
}

function readDate(tokens: readonly Token[], at: number, published: string | null): string | null {
  const word = tokens[at]?.lower ?? '';
  const next = tokens[at + 1]?.lower ?? '';
  const after = tokens[at + 2]?.lower ?? '';
  const month = MONTH_LIST.indexOf(after.replace(/\.$/u, ''));
  if (tokens[at + 1]?.kind === 'number' && month !== -1 && WEEKDAYS.has(word))
    return dayOf(next, month, tokens[at + 3], published);
  if (
    tokens[at]?.kind === 'number' &&
    MONTH_LIST.includes(next) &&
    !WEEKDAYS.has(tokens[at - 1]?.lower ?? '')
  ) {
    return dayOf(word, MONTH_LIST.indexOf(next), tokens[at + 2], published);
  }
  if (published === null) return null;
  if (WEEKDAYS.has(word))
    return isNight(tokens, at) ? published.slice(0, 4) : weekday(word, published);
  const day = published.length === 10 ? published : null;
  if (word === 'hier' || (word === 'la' && next === 'veille')) return day && shift(day, -1);
  if (word === 'avant-hier') return day && shift(day, -2);
  if (word === "aujourd'hui" || (word === 'ce' && /^(?:matin|soir|midi)$/u.test(next))) return day;
  if (word === 'a' && tokens[at - 1]?.lower === 'y') return ago(next, after, published);
  if (
    /^(?:an|année|mois|semaine)$/u.test(word) &&
    /^(?:dernier|dernière|passé|passée)$/u.test(next)
  )
    return ago('un', word, published);
  if (/^(?:en|dès|depuis)$/u.test(word)) return monthOrYear(next, after, published);
  return null;
}

// « dans la nuit de lundi à mardi » is in no single day, and perhaps in no single month.
function isNight(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(Math.max(0, at - 4), at).some(({ lower }) => lower === 'nuit');
}

function dayOf(
  number: string,
  month: number,
  year: Token | undefined,
  published: string | null,
): string | null {
  const day = Number.parseInt(number, 10);
  if (!(day >= 1 && day <= 31)) return null;
  const given = year?.kind === 'number' && /^\d{4}$/u.test(year.text) ? year.text : undefined;
  const end = `${pad(month + 1)}-${pad(day)}`;
  if (given !== undefined) return `${given}-${end}`;
  if (published === null) return null;
  const own = published.slice(0, 4);
  const isLater = `${own}-${end}`.slice(0, published.length) > published;
  return `${isLater ? Number(own) - 1 : own}-${end}`;
}

/** The last such day before the publication, or that day itself. */
function weekday(word: string, published: string): string | null {
  if (published.length < 10) return published.length === 7 ? published : null;
  const wanted = (WEEKDAY_LIST.indexOf(word) + 1) % 7;
  const days = (new Date(`${published}T00:00:00Z`).getUTCDay() - wanted + 7) % 7;
  return shift(published, -days);
}

function ago(count: string, unit: string, published: string): string | null {
  const number = NUMBERS[count] ?? Number.parseInt(count, 10);
  if (!(number >= 1)) return null;
  if (unit.startsWith('jour') && published.length === 10) return shift(published, -number);
  if (unit.startsWith('an')) return String(Number(published.slice(0, 4)) - number);
  if (unit === 'mois' && published.length >= 7) {
    const months = Number(published.slice(0, 4)) * 12 + Number(published.slice(5, 7)) - 1 - number;
    return `${Math.floor(months / 12)}-${pad((months % 12) + 1)}`;
  }
  if (unit.startsWith('semaine') && published.length === 10)
    return shift(published, -7 * number).slice(0, 7);
  return null;
}

const NUMBERS: Readonly<Record<string, number>> = {
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  dix: 10,
};

function monthOrYear(word: string, after: string, published: string): string | null {
  if (/^\d{4}$/u.test(word)) return word;
  const month = MONTH_LIST.indexOf(word);
  if (month === -1) return null;
  if (/^\d{4}$/u.test(after)) return `${after}-${pad(month + 1)}`;
  const year = Number(published.slice(0, 4));
  const isLater = published.length >= 7 && month + 1 > Number(published.slice(5, 7));
  return `${isLater ? year - 1 : year}-${pad(month + 1)}`;
}

function shift(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

/** The date that a text gives itself: « VOLTANE, 2 mai 2023. », « Publié le 14/11/2022. » */
export function readDateline(tokens: readonly Token[]): string | null {
  const head = tokens.slice(0, 40);
  for (const [at, token] of head.entries()) {
    const month = MONTH_LIST.indexOf(head[at + 1]?.lower ?? '');
    const year = head[at + 2]?.text ?? '';
    if (token.kind === 'number' && month !== -1 && /^\d{4}$/u.test(year)) {
      return `${year}-${pad(month + 1)}-${pad(Number.parseInt(token.text, 10))}`;
    }
    if (/^publiée?$/u.test(token.lower)) {
      const text = head
        .slice(at + 1, at + 8)
        .map((each) => each.text)
        .join('');
      const numbers = /(\d{1,2})\/(\d{1,2})\/(\d{4})/u.exec(text);
      if (numbers) return `${numbers[3]}-${pad(Number(numbers[2]))}-${pad(Number(numbers[1]))}`;
    }
  }
  return null;
}
