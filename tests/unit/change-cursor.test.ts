import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  encodeChangeCursor,
  isLost,
  parseChangeCursor,
  placeAfter,
} from '../../server/live/change-cursor.ts';

test('a cursor round-trips its place', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }),
      fc.integer({ min: 0, max: 2 ** 31 - 1 }),
      (revision, position) => {
        const place = { revision, position };
        expect(parseChangeCursor(encodeChangeCursor(place))).toEqual(place);
        const key = randomUUID();
        const known = parseChangeCursor(encodeChangeCursor({ ...place, key }));
        expect(known).toMatchObject(place);
        expect(isLost(known ?? place, key)).toBe(false);
        expect(isLost(known ?? place, randomUUID())).toBe(true);
      },
    ),
  );
});

test('other strings are not cursors', () => {
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const forged = [
    '',
    '!',
    '\0',
    'WyJ',
    encode(null),
    encode([]),
    encode(['CHANGE', '1']),
    encode(['OTHER', '1', 1]),
    encode(['CHANGE', 1, 1]),
    encode(['CHANGE', '-1', 1]),
    encode(['CHANGE', '1', -1]),
    encode(['CHANGE', '1', 1.5]),
    encode(['CHANGE', '1', 2 ** 31]),
    encode(['CHANGE', '1'.repeat(19), 1]),
    encode(['CHANGE', '1', 1, 1]),
  ];
  expect(forged.filter((text) => parseChangeCursor(text))).toEqual([]);
  fc.assert(fc.property(fc.string(), (text) => void parseChangeCursor(text)));
});

test('the place after a revision is before the first change of the next one', () => {
  expect(placeAfter(41n)).toEqual({ revision: 42n, position: 0 });
});
