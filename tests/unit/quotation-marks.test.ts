import { expect, test } from 'vitest';
import { hasOuterMarks } from '../../server/model/placement/quotation.ts';

test.each(['« oui »', '"oui"', '“oui”', '„oui“', '« oui', 'oui »', '"oui', 'oui"', ' « oui » '])(
  '%s carries marks',
  (words) => {
    expect(hasOuterMarks(words)).toBe(true);
  },
);

test.each([
  'oui',
  "l'automne",
  'il a dit « non »',
  'il m’a dit : "non"',
  '« oui » et « non »',
  '"oui" et "non"',
  'dit "oui" à tout',
])('%s carries none of its own', (words) => {
  expect(hasOuterMarks(words)).toBe(false);
});
