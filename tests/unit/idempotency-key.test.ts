import { expect, test } from 'vitest';
import { readIdempotencyKey } from '../../server/policy/identify-caller.ts';

test.each([
  ['8e03978e-40d5-43dd-bc93-6894a57f9324', '8e03978e-40d5-43dd-bc93-6894a57f9324'],
  ['"8e03978e"', '8e03978e'],
  ['a'.repeat(255), 'a'.repeat(255)],
  ['!~', '!~'],
])('%s is valid', (header, key) => {
  expect(readIdempotencyKey(header)).toBe(key);
});

test.each(['', '""', '"', '"a', 'a b', 'é', 'a\n', '\x7f', 'a'.repeat(256)])(
  '%j is invalid',
  (header) => {
    expect(readIdempotencyKey(header)).toBeUndefined();
  },
);
