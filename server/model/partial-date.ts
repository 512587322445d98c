/** A date known to the year, the month or the day, and the days it spans (UTC midnights). */
export interface PartialDate {
  readonly edtf: string;
  readonly precision: DatePrecision;
  readonly earliest: Date;
  readonly latest: Date;
}

export type DatePrecision = 'YEAR' | 'MONTH' | 'DAY';

const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * Reads EDTF level 0, years 0001 to 9999.
 *
 * @example parsePartialDate('2022-02').latest // 2022-02-28T00:00:00.000Z
 * @throws {RangeError} if it is not a partial date, or not a real one. The message is a predicate.
 */
export function parsePartialDate(edtf: string): PartialDate {
  const match = FORM.exec(edtf);
  if (!match) {
    throw new RangeError(
      'is not a date: write a year (2022), a month (2022-01) or a day (2022-01-14)',
    );
  }
  const [year, month, day] = match.slice(1).map((part) => (part ? Number(part) : undefined));
  if (!year) throw new RangeError('is not a real date: years are 0001 to 9999');
  if (month !== undefined && (month < 1 || month > 12)) {
    throw new RangeError(
      'is not a real date: months are 01 to 12; write one of them, or only the year',
    );
  }
  if (month !== undefined && day !== undefined) {
    const days = daysIn(year, month);
    if (day < 1 || day > days) {
      throw new RangeError(
        `is not a real date: ${edtf.slice(0, 7)} has ${days} days; write one of them, or only the month`,
      );
    }
  }
  const lastMonth = month ?? 12;
  return {
    edtf,
    precision: day !== undefined ? 'DAY' : month !== undefined ? 'MONTH' : 'YEAR',
    earliest: utcDay(year, month ?? 1, day ?? 1),
    latest: utcDay(year, lastMonth, day ?? daysIn(year, lastMonth)),
  };
}

function daysIn(year: number, month: number): number {
  return utcDay(year, month + 1, 0).getUTCDate();
}

// Date.UTC would interpret the years 0 to 99 as 1900 to 1999.
function utcDay(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}
