import { expect, test } from 'vitest';
import {
  foundWords,
  wordsAfterMatch,
  wordsBeforeMatch,
} from '../../server/search/quotation/match-words.ts';

const TEXT = 'Hier, elle a dit : « le pont rouvrira lundi » à la presse.';
const range = (exact: string) => {
  const start = TEXT.indexOf(exact);
  return { start, end: start + exact.length };
};
const found = [range('rouvrira')];

test('from a served text', () => {
  const match = { found, shown: null };
  expect(foundWords(match, TEXT)).toEqual([{ ...range('rouvrira'), exact: 'rouvrira' }]);
  expect(wordsBeforeMatch(match, TEXT, 3)).toBe('dit : « le pont ');
  expect(wordsAfterMatch(match, TEXT, 2)).toBe(' lundi » à');
});

test('from a withheld text, only from the shown segments', () => {
  const shown = [{ ...range('pont rouvrira lundi'), exact: 'pont rouvrira lundi' }];
  const match = { found: [...found, range('presse')], shown };
  expect(foundWords(match, null)).toEqual([{ ...range('rouvrira'), exact: 'rouvrira' }]);
  expect(wordsBeforeMatch(match, null, 3)).toBe('pont ');
  expect(wordsAfterMatch({ found, shown }, null, 3)).toBe(' lundi');
  expect(wordsAfterMatch(match, null, 3)).toBe('');
});

test('without a match, there are no words around it', () => {
  const match = { found: [], shown: null };
  expect(foundWords(match, TEXT)).toEqual([]);
  expect(wordsBeforeMatch(match, TEXT, 3) + wordsAfterMatch(match, TEXT, 3)).toBe('');
});
