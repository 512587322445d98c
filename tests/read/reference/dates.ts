import type { DateRange, TimelinePeriod } from '../../../sdk/generated/operations.ts';
import { parsePartialDate } from '../../../server/model/partial-date.ts';
import { fail } from './lists.ts';

// Partial dates in EDTF, their days and their periods. Days are text: `2022-01-14`.

export function daysOf(edtf: string) {
  const { earliest, latest } = parsePartialDate(edtf);
  return { earliest: toDay(earliest), latest: toDay(latest) };
}

export function toDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

export function toPartial(edtf: string | null) {
  const precision = ({ 4: 'YEAR', 7: 'MONTH', 10: 'DAY' } as Record<number, string>)[
    edtf?.length ?? 0
  ];
  return edtf === null ? null : { edtf, precision, ...daysOf(edtf) };
}

/** The date that begins first; the most precise of several. */
export function firstDate(dates: readonly string[]): string | null {
  const key = (edtf: string) => `${daysOf(edtf).earliest} ${daysOf(edtf).latest}`;
  return dates.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))[0] ?? null;
}

/** The date that ends last; the most precise of several. */
export function lastDate(dates: readonly string[]): string | null {
  const key = (edtf: string) => `${daysOf(edtf).latest} ${daysOf(edtf).earliest}`;
  return dates.toSorted((a, b) => (key(a) > key(b) ? -1 : 1))[0] ?? null;
}

export function inRange(range: DateRange | null | undefined) {
  const { from, to, match } = range ?? {};
  if (from && to && from > to) fail('a range that ends before it begins');
  return (edtf: string | null): boolean => {
    if (!from && !to) return true;
    if (edtf === null) return false;
    const { earliest, latest } = daysOf(edtf);
    // All of its days are in the range, or one of them.
    const [low, high] = match === 'WITHIN' ? [earliest, latest] : [latest, earliest];
    return (!from || low >= from) && (!to || high <= to);
  };
}

/** The rows by the period of their date; null is an unknown date. */
export function groupByPeriod<Row>(
  rows: readonly Row[],
  dateOf: (row: Row) => string | null,
  by: TimelinePeriod,
) {
  const periods = Map.groupBy(rows, (row) => {
    const date = dateOf(row);
    return JSON.stringify(date === null ? null : periodOf(date, by));
  });
  return Array.from(periods, ([period, dated]) => ({
    ...((JSON.parse(period) as Period | null) ?? {
      unit: 'UNKNOWN',
      period: null,
      from: null,
      to: null,
    }),
    rows: dated,
  })).sort((a, b) => {
    const [one, other] = [a, b].map(({ from, to }) => `${from ?? 'unknown'} ${to}`);
    return (one ?? '') < (other ?? '') ? -1 : 1;
  });
}

export type Period = ReturnType<typeof periodOf>;

/** The smallest period that certainly contains a date. */
function periodOf(edtf: string, by: TimelinePeriod) {
  const unit = edtf.length === 4 || by === 'YEAR' ? 'YEAR' : edtf.length === 7 ? 'MONTH' : by;
  if (unit === 'WEEK') return weekOf(edtf);
  const period = edtf.slice(0, unit === 'YEAR' ? 4 : unit === 'MONTH' ? 7 : 10);
  const { earliest, latest } = daysOf(period);
  return { unit, period, from: earliest, to: latest };
}

function weekOf(day: string) {
  const dayAfter = (days: number) => new Date(Date.parse(day) + days * 86_400_000);
  const toMonday = -((new Date(day).getUTCDay() + 6) % 7);
  // The first week of a year is the one with its first Thursday.
  const thursday = dayAfter(toMonday + 3);
  const year = thursday.getUTCFullYear();
  const number = Math.ceil((thursday.getTime() - Date.UTC(year, 0, 0)) / (7 * 86_400_000));
  return {
    unit: 'WEEK',
    period: `${year}-W${`${number}`.padStart(2, '0')}`,
    from: toDay(dayAfter(toMonday)),
    to: toDay(dayAfter(toMonday + 6)),
  };
}
