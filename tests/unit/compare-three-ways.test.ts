import { expect, test } from 'vitest';
import { compareThreeWays } from '../../server/sources/yaml/compare-three-ways.ts';

test.each([
  ['nothing changed', 'a', 'a', 'a', 'same'],
  ['the file changed', 'a', 'a', 'b', 'update'],
  ['the register was corrected', 'a', 'b', 'a', 'keep'],
  ['both changed', 'a', 'b', 'c', 'conflict'],
  ['both changed alike', 'a', 'b', 'b', 'adopt'],
  ['somebody else’s, and equal', null, 'a', 'a', 'same'],
  ['somebody else’s, and different', null, 'a', 'b', 'conflict'],
])('%s', (_, base, stored, file, verdict) => {
  expect(compareThreeWays({ base, stored, file })).toBe(verdict);
});
