import type { PartialDateFixture } from '../generated/fixtures.ts';
import type { IsoDate } from '../src/scalars.ts';

const PRECISIONS = { 4: 'YEAR', 7: 'MONTH', 10: 'DAY' } as const;

/**
 * Builds a partial date from its EDTF form.
 *
 * @param edtf `2022`, `2022-01` or `2022-01-14`
 * @throws {RangeError} for any other format, and for a day that does not exist
 * @example
 * const january = buildPartialDate('2022-01'); // earliest 2022-01-01, latest 2022-01-31
 */
export function buildPartialDate(edtf: string): PartialDateFixture {
  const precision = PRECISIONS[edtf.length as keyof typeof PRECISIONS];
  const earliest = `${edtf}${'-01-01'.slice(edtf.length - 4)}` as IsoDate;
  if (!precision || toDay(Date.parse(earliest)) !== earliest) {
    throw new RangeError('Write a partial date as 2022, 2022-01 or 2022-01-14');
  }
  const [year = 0, month = 0] = edtf.split('-').map(Number);
  // Day 0 of a month is the last day of the previous month.
  const latest = precision === 'DAY' ? earliest : toDay(Date.UTC(year, month || 12, 0));
  return { __typename: 'PartialDate', edtf, precision, earliest, latest };
}

function toDay(time: number): IsoDate | undefined {
  return Number.isNaN(time) ? undefined : (new Date(time).toISOString().slice(0, 10) as IsoDate);
}
