import { expect, test } from 'vitest';
import { compareThreeWays } from '../../server/sources/yaml/three-way-sync.ts';

const side = (hash: string, former: string[] = []) => ({ record: {}, hash, former });

test.each([
  ['nothing changed', 'a', 'a', 'a', 'same'],
  ['the file changed', 'a', 'a', 'b', 'update'],
  ['the register was corrected', 'a', 'b', 'a', 'keep'],
  ['both changed', 'a', 'b', 'c', 'conflict'],
  ['both changed alike', 'a', 'b', 'b', 'adopt'],
  ['somebody else’s, and equal', null, 'a', 'a', 'same'],
  ['somebody else’s, and different', null, 'a', 'b', 'conflict'],
])('%s', (_, base, stored, file, verdict) => {
  const origin = { corpus: base === null ? null : 'sample', corpusHash: base };
  const sides = { stored: side(stored), file: side(file), origin, corpus: 'sample' };
  expect(compareThreeWays(sides)).toBe(verdict);
});

test.each([
  ['a merge changed the register, and the file changed', side('b', ['a']), side('c'), 'update'],
  ['a merge changed the register alone', side('b'), side('c', ['a']), 'keep'],
])('%s', (_, stored, file, verdict) => {
  const origin = { corpus: 'sample', corpusHash: 'a' };
  expect(compareThreeWays({ stored, file, origin, corpus: 'sample' })).toBe(verdict);
});
