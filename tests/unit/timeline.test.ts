import { expect, test } from 'vitest';
import { periodLabel } from '../../server/read/timeline.ts';

test.each([
  ['DAY', '2022-01-14', '2022-01-14'],
  ['MONTH', '2022-01-01', '2022-01'],
  ['YEAR', '1994-01-01', '1994'],
  ['WEEK', '2022-01-10', '2022-W02'],
  // A week belongs to the year of its Thursday.
  ['WEEK', '2020-12-28', '2020-W53'],
  ['WEEK', '2024-12-30', '2025-W01'],
  ['WEEK', '2026-12-28', '2026-W53'],
] as const)('a %s from %s is %s', (unit, from, label) => {
  expect(periodLabel({ unit, from: new Date(from) })).toBe(label);
});

test('an unknown date has no label', () => {
  expect(periodLabel({ unit: 'UNKNOWN', from: null })).toBeNull();
});
