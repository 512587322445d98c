import { expect, test } from 'vitest';
import { createNearestText } from '../../server/model/placement/quotation-problems.ts';

const TEXT =
  'Le ministre a dit : «\u00a0L’été sera long\u00a0», puis rien.\nLa réouverture du pont\nde pierre attendra l’automne.';
const nearest = createNearestText(TEXT);
const COPY = 'Copy the words exactly from the text.';

test.each([
  ["L'été sera long", 'L’été sera long', `The apostrophes differ (’ and '). ${COPY}`],
  ['L’ete sera long', 'L’été sera long', `Accents differ. ${COPY}`],
  ['l’été sera long', 'L’été sera long', `Capital letters differ. ${COPY}`],
  ['L’été  sera long', 'L’été sera long', `The spaces differ. ${COPY}`],
  ['dit : "', 'dit : «', `The quotation marks differ. ${COPY}`],
  ['L’été\u00a0sera long', 'L’été sera long', `The quotation has a no-break space there. ${COPY}`],
  ['du pont de pierre', 'du pont\nde pierre', `The text has a line break there (⏎). ${COPY}`],
  ['pierre attendra l’hiver', 'pierre attendra l’automne', COPY],
])('%j is nearest to %j', (exact, found, difference) => {
  expect(nearest(exact)).toEqual({ found, difference });
});

test('a no-break space in the text is reported', () => {
  expect(nearest('dit : « L’été')?.difference).toContain('The text has a no-break space there.');
});

test.each(['', '»', 'tout autre chose que cela', 'zzz'])('%j has none', (exact) => {
  expect(nearest(exact)).toBe(undefined);
});

test('a text without words has none', () => {
  expect(createNearestText(' … ')('oui')).toBe(undefined);
});
