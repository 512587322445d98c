import { expect, test } from 'vitest';
import { nearestName } from '../../server/model/words/nearest-name.ts';

const known = ['serguei-lavrov', 'serguei-riabkov', 'otan', 'osce', 'id', 's12'];

test.each([
  ['sergei-lavrof', 'serguei-lavrov'],
  ['Sergueï-Lavrov', 'serguei-lavrov'],
  ['ota', 'otan'],
  ['vladimir-poutine', undefined],
  ['x', undefined],
  ['ix', 'id'],
  ['idx', 'id'],
  ['s1', 's12'],
  ['abc', undefined],
  ['kind', undefined],
  ['', undefined],
])('%j means %j', (name, expected) => {
  expect(nearestName(name, known)).toBe(expected);
});
