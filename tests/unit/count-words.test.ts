import { expect, test } from 'vitest';
import { countWords } from '../../server/model/words/words.ts';

test.each([
  ['', 0],
  [' … — « » ! ', 0],
  ["L'Otan a-t-elle répondu ?", 3],
  ['aujourd’hui', 1],
  ['porte‑parole', 1],
  ["fin' 'début -", 2],
  ['100 000 hommes', 3],
  ['e\u0301te\u0301', 1],
  ['Сергей Лавров', 2],
  ['un\u00a0deux\ntrois', 3],
])('%j has %i words', (text, words) => {
  expect(countWords(text)).toBe(words);
});
