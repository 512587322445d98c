import { expect, test } from 'vitest';
import { groupWordings } from '../../server/search/variants.ts';

const group = (...texts: readonly (string | readonly string[])[]) =>
  groupWordings(
    texts.map((text, index) => ({
      id: BigInt(index),
      content: [text].flat().map((exact) => ({ start: 0, end: exact.length, exact })),
    })),
  ).map(({ ids }) => ids.map(Number));

test.each([
  ['nothing', [], []],
  [
    'marks, case, accents and punctuation',
    ['« Une Ligne rouge »', '“une ligne, rougé”.'],
    [[0, 1]],
  ],
  ['other words', ['une ligne rouge', 'une ligne noire'], [[0], [1]]],
  ['another order', ['oui et non', 'non et oui'], [[0], [1]]],
  ['no content of any', ['', ''], [[0, 1]]],
  ['groups in the order of their first', ['b', 'a', 'B'], [[0, 2], [1]]],
])('%s', (_, texts, expected) => {
  expect(group(...texts)).toEqual(expected);
});

test('a wording is shown as first printed', () => {
  const content = (exact: string) => [{ start: 0, end: exact.length, exact }];
  const [wording] = groupWordings([
    { id: 1n, content: content('Une ligne rouge') },
    { id: 2n, content: content('une ligne rouge') },
  ]);
  expect(wording?.text).toBe('Une ligne rouge');
});
