import { expect, test } from 'vitest';
import { foldName } from '../../server/model/words/words.ts';

test.each([
  ['  Sergueï  LAVROV ', 'serguei lavrov'],
  ['Sergue\u00ef', 'Serguei\u0308'],
  ['M.\u00a0Lavrov', 'm lavrov'],
  ['O.T.A.N.', 'Otan'],
  ['États-Unis', 'etats unis'],
  ['La\u00advrov\u200b', 'Lavrov'],
  ['مـحـمد', 'مُحَمَّد'],
  ['L’Alliance', "l'alliance"],
  ['Jean‑Yves', 'JEAN-YVES'],
  ['Œuvre', 'oeuvre'],
  ['Ægir', 'aegir'],
  ['Weiß', 'WEISS'],
  ['Søren Łuk', 'soren luk'],
  ['Сергей Лавров', 'СЕРГЕИ ЛАВРОВ'],
  ['Пётр', 'петр'],
  ['ＮＡＴＯ', 'nato'],
  ['İnci', 'inci'],
])('%j equals %j', (one, other) => {
  expect(foldName(one)).toBe(foldName(other));
});

test.each([
  ['Jean Claude', 'Claude Jean'],
  ['Lavrov', 'Lavrova'],
  ['हिन्दी', 'हन्द'],
  ['か', 'が'],
  ['1', '10'],
  ['?', '!'],
  ['😀', ''],
])('%j differs from %j', (one, other) => {
  expect(foldName(one)).not.toBe(foldName(other));
});

test('folding twice changes nothing', () => {
  for (const name of ['Éric  O´Neill', 'ΣΊΣΥΦΟΣ', 'Straße', 'が']) {
    expect(foldName(foldName(name))).toBe(foldName(name));
  }
});
