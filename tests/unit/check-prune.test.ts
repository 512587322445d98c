import { expect, test } from 'vitest';
import { checkPrune } from '../../server/sources/yaml/load-corpus.ts';

test.each([
  ['nothing was loaded', [], ['a']],
  ['nothing is missing', ['a', 'b'], ['b', 'a', 'c']],
  ['half is missing', ['a', 'b'], ['a']],
])('prunes if %s', (_, standing, present) => {
  expect(() => checkPrune('seeds', standing, present)).not.toThrow();
});

test.each([
  ['more than half is missing', ['a', 'b', 'c'], ['a'], 'withdraw 2 of the 3 articles'],
  ['the only article is missing', ['a'], [], 'withdraw 1 of the one article of the corpus "seeds"'],
  [
    'nothing is known',
    ['a', 'b'],
    ['c'],
    'The register has no article of this folder under this name.',
  ],
  ['the list is long', Array.from({ length: 12 }, (_, n) => `a${n}`), [], 'a9 and 2 more.'],
])('refuses if %s', (_, standing, present, message) => {
  expect(() => checkPrune('seeds', standing, present)).toThrow(message);
  expect(() => checkPrune('seeds', standing, present)).toThrow('--corpus seeds');
});
