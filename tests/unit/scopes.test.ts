import { expect, test } from 'vitest';
import { includesScope } from '../../server/access/check-api-key.ts';

test('each scope includes those before it, but not those after it', () => {
  const all = ['READ', 'WRITE', 'ADMIN'] as const;
  const allowed = all.map((given) => all.filter((needed) => includesScope([given], needed)));
  expect(allowed).toEqual([['READ'], ['READ', 'WRITE'], ['READ', 'WRITE', 'ADMIN']]);
  expect(includesScope(['READ', 'ADMIN'], 'WRITE')).toBe(true);
  expect(includesScope([], 'READ')).toBe(false);
});
