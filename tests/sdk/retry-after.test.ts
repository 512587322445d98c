import { expect, test } from 'vitest';
import { parseRetryAfter } from '../../sdk/src/response.ts';

const now = Date.UTC(2026, 0, 15, 12, 0, 0);

test.each([
  ['2', 2000],
  ['0', 0],
  [' 120 ', 120_000],
  ['Thu, 15 Jan 2026 12:00:03 GMT', 3000],
  ['Thu, 15 Jan 2026 11:00:00 GMT', 0],
  ['-5', undefined],
  ['1.5', undefined],
  ['soon', undefined],
  ['Monsoon', undefined],
  ['', undefined],
  [null, undefined],
])('Retry-After %o is %o ms', (value, expected) => {
  expect(parseRetryAfter(value, now)).toBe(expected);
});
