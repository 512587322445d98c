import { expect, test } from 'vitest';
import { parseExpiry } from '../../server/access/api-keys.ts';

const now = new Date('2026-11-22T10:00:00.000Z');

test.each([
  ['12h', '2026-11-22T22:00:00.000Z'],
  ['90d', '2027-02-20T10:00:00.000Z'],
  ['2026-11-22', '2026-11-23T00:00:00.000Z'],
  ['2028-02-29', '2028-03-01T00:00:00.000Z'],
])('%s ends at %s', (text, end) => {
  expect(parseExpiry(text, now).toISOString()).toBe(end);
});

test.each(['', '90', '-1d', '1.5d', '0d', '2026-11-21', '2027-02-29', '999999d', 'soon'])(
  '%j is refused with a sentence',
  (text) => {
    expect(() => parseExpiry(text, now)).toThrow(RangeError);
  },
);
