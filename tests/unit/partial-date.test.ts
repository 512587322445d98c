import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePartialDate } from '../../server/model/partial-date.ts';

const days = (edtf: string) => {
  const { precision, earliest, latest } = parsePartialDate(edtf);
  return [precision, earliest.toISOString(), latest.toISOString()];
};
const midnight = (day: string) => `${day}T00:00:00.000Z`;

test.each([
  ['2022', 'YEAR', '2022-01-01', '2022-12-31'],
  ['2022-02', 'MONTH', '2022-02-01', '2022-02-28'],
  ['2024-02', 'MONTH', '2024-02-01', '2024-02-29'],
  ['1900-02', 'MONTH', '1900-02-01', '1900-02-28'],
  ['2000-02', 'MONTH', '2000-02-01', '2000-02-29'],
  ['2022-12', 'MONTH', '2022-12-01', '2022-12-31'],
  ['2022-10-30', 'DAY', '2022-10-30', '2022-10-30'],
  ['2024-02-29', 'DAY', '2024-02-29', '2024-02-29'],
  ['0001', 'YEAR', '0001-01-01', '0001-12-31'],
  ['0099-02-28', 'DAY', '0099-02-28', '0099-02-28'],
  ['9999-12', 'MONTH', '9999-12-01', '9999-12-31'],
])('%s spans a %s', (edtf, precision, earliest, latest) => {
  expect(days(edtf)).toEqual([precision, midnight(earliest), midnight(latest)]);
});

test.each([
  ['2022-02-30', 'is not a real date: 2022-02 has 28 days'],
  ['2023-02-29', 'is not a real date: 2023-02 has 28 days'],
  ['2022-04-31', 'is not a real date: 2022-04 has 30 days'],
  ['2022-01-00', 'is not a real date: 2022-01 has 31 days'],
  ['2022-13', 'is not a real date: months are 01 to 12'],
  ['2022-00-10', 'is not a real date: months are 01 to 12'],
  ['0000', 'is not a real date: years are 0001 to 9999'],
])('%s: %s', (edtf, message) => {
  expect(() => parsePartialDate(edtf)).toThrow(message);
});

test.each([
  '',
  '22',
  '2022-1',
  '14/01/2022',
  '2022-01-14T00:00',
  ' 2022',
  '2022~',
  '-2022',
  '２０２２',
])('%j is not a date', (edtf) => {
  expect(() => parsePartialDate(edtf)).toThrow('write a year (2022)');
});

test('a day is the span of itself', () => {
  const day = fc.date({
    min: new Date('0001-01-01'),
    max: new Date('9999-12-31'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(day, (date) => {
      const edtf = date.toISOString().slice(0, 10);
      const parsed = parsePartialDate(edtf);
      expect(parsed.earliest.toISOString()).toBe(midnight(edtf));
      expect(parsed.latest).toEqual(parsed.earliest);
    }),
  );
});
