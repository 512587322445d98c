import { expect, test } from 'vitest';
import { repeatsOf } from '../../server/register/plan-redaction.ts';

const slices = (text: string, passage: string) =>
  repeatsOf([passage])(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['Elle a dit « L’ÉTAT PAIERA ».', "l'etat paiera", 'L’ÉTAT PAIERA'],
  ['Le gou\u00adver\u00adne\u00adment ouvrira !', 'le gouvernement ouvrira', undefined],
  ['Car l’O.N.P. refusera.', "l'ONP refusera", 'l’O.N.P. refusera'],
  ['Sur 2.5\u202f% des 1500 quais.', '2,5 pour cent des 1 500', '2.5\u202f% des 1500'],
])('%j repeats « %s »', (text, passage, found = text.slice(0, -2)) => {
  expect(slices(text, passage)).toEqual([found]);
});

test.each([
  [
    '市長「橋は夏の前に取り壊される」',
    '橋は夏の前に取り壊されるだろう',
    ['橋は夏の前に取り壊される'],
  ],
  ['別の橋は夏の話だ', '橋は夏の前に取り壊されるだろう', []],
  ['จริง สะพานหินจะถูกรื้อ', 'สะพานหินจะถูกรื้อก่อน', ['สะพานหินจะถูกรื้อ']],
])('in scripts without spaces, eight letters count as four words: %j', (text, passage, found) => {
  expect(slices(text, passage)).toEqual(found);
});

test('a passage of two words is not hidden', () => {
  expect(slices('Le pont ouvre.', 'pont ouvre')).toEqual([]);
});

test('excerpts of four consecutive words are found', () => {
  const text = 'On lit que le pont de pierre ouvre, enfin.';
  expect(slices(text, 'Hier le pont de pierre a fermé')).toEqual(['le pont de pierre']);
});
