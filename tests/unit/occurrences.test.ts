import { expect, test } from 'vitest';
import { findOccurrences } from '../../server/model/placement/quotation.ts';

const starts = (text: string, exact: string, { prefix = '', suffix = '' } = {}) =>
  findOccurrences(text, { exact, prefix, suffix, field: 'content' }).map((place) => {
    expect(text.slice(place.start, place.end)).toBe(exact);
    return place.start;
  });

test.each([
  ['none', 'oui', 'non', []],
  ['every one', 'non, non', 'non', [0, 5]],
  ['places that overlap', 'ha ha ha', 'ha ha', [0, 3]],
  ['whole words before parts of words', 'ses fils, il part', 'il', [10]],
  ['parts of words if there are no whole words', 'ses fils', 'il', [5]],
  ['a word with an apostrophe', "qu'il vienne", 'il', [3]],
  ['no half of an accent', 'e\u0302tre', 'e', [4]],
  ['no half of a word of other letters', '🌉é et é', 'é', [2, 7]],
])('%s', (_, text, exact, expected) => {
  expect(starts(text, exact)).toEqual(expected);
});

test.each([
  [{ prefix: 'oui, ' }, [5]],
  [{ suffix: ' !' }, [10]],
  [{ prefix: 'oui, ', suffix: ' !' }, []],
  [{ prefix: 'xxxxxxxxxxxxxxx' }, []],
])('between %j', (around, expected) => {
  expect(starts('oui, non, non !', 'non', around)).toEqual(expected);
});
