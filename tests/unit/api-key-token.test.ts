import { expect, test } from 'vitest';
import {
  createApiKeyToken,
  formatApiKeyToken,
  hashSecret,
  matchesHash,
  readApiKeyToken,
} from '../../server/access/api-key-token.ts';

test('a token round-trips, and tokens are unique', () => {
  const [one, other] = [createApiKeyToken(), createApiKeyToken()];
  expect(readApiKeyToken(formatApiKeyToken(one))).toEqual(one);
  expect(one.secret).not.toBe(other.secret);
  expect(one.id).not.toBe(other.id);
});

test('a secret matches only its own hash', () => {
  const [one, other] = [createApiKeyToken().secret, createApiKeyToken().secret];
  expect(matchesHash(one, hashSecret(one))).toBe(true);
  expect(matchesHash(other, hashSecret(one))).toBe(false);
});

test.each(['', 'dixit_', 'dixit_0123456789ab_', `dixit_0123456789AB_${'0'.repeat(64)}`])(
  '%j is not a key',
  (text) => {
    expect(readApiKeyToken(text)).toBeUndefined();
  },
);
