import { expect, test } from 'vitest';
import { toFreeSlug, toSlug } from '../../server/register/article-slug.ts';

test.each([
  ['Le pont de pierre rouvrira', '2024-03-13-le-pont-de-pierre-rouvrira'],
  ['  L’été, à Ñandú…  ', '2024-03-13-l-ete-a-nandu'],
  ['速報', '2024-03-13'],
  ['mot '.repeat(40), `2024-03-13${'-mot'.repeat(17)}`],
])('%j', (title, slug) => {
  expect(toSlug('2024-03-13', title)).toBe(slug);
});

test('without a date, only the title counts', () => {
  expect(toSlug(null, '2024-03-13 Le pont')).toBe('2024-03-13-le-pont');
  expect(toSlug(null, '速報')).toBe('');
});

test('a slug that is taken gets the first free number', () => {
  expect(toFreeSlug('a', new Set())).toBe('a');
  expect(toFreeSlug('a', new Set(['a', 'a-3']))).toBe('a-2');
  expect(toFreeSlug('a', new Set(['a', 'a-2', 'a-3']))).toBe('a-4');
});
