import { expect, test } from 'vitest';
import { assignInOrder } from '../../server/model/placement/place-quotations.ts';

const at = (start: number, end: number) => ({ start, end, exact: 'x'.repeat(end - start) });
const a = at(0, 3);
const b = at(5, 8);
const c = at(7, 9);
const d = at(10, 13);

test.each([
  ['nothing', [], []],
  [
    'one place each',
    [[a], [b]],
    [
      [a, a],
      [b, b],
    ],
  ],
  [
    'the first leaves the second one place',
    [[b], [a, b, d]],
    [
      [b, b],
      [d, d],
    ],
  ],
  [
    'two in two places',
    [
      [a, b],
      [a, b],
    ],
    [
      [a, a],
      [b, b],
    ],
  ],
  [
    'what stays open',
    [[a, b], [d]],
    [
      [a, b],
      [d, d],
    ],
  ],
  [
    'no overlap',
    [[b], [c, d]],
    [
      [b, b],
      [d, d],
    ],
  ],
  ['the wrong order', [[b], [a]], undefined],
  ['nothing but overlap', [[b], [c]], undefined],
  [
    'too few places',
    [
      [a, b],
      [a, b],
      [a, b],
    ],
    undefined,
  ],
  ['no place at all', [[a], []], undefined],
])('%s', (_, candidates, expected) => {
  expect(assignInOrder(candidates)?.map(({ first, last }) => [first, last])).toEqual(expected);
});
