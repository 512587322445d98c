import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSearch } from '../../server/read/parse-search.ts';

const shown = (text: string) =>
  parseSearch(text).map((group) =>
    group.map((term) => `${term.isNegated ? '-' : ''}${term.text}`).join(' & '),
  );

test.each<[text: string, groups: string[]]>([
  ['garanties de sécurité', ['garanties & de & sécurité']],
  ['"ligne rouge" Otan', ['ligne rouge & Otan']],
  ['« ligne rouge » “mer d’Azov”', ['ligne rouge & mer d’Azov']],
  ['lettre -Otan -"ligne rouge"', ['lettre & -Otan & -ligne rouge']],
  ['a b or c OR d', ['a & b', 'c', 'd']],
  ['or or "or" or', ['or']],
  ["l'élargissement porte-parole", ["l'élargissement & porte-parole"]],
  ['"ouvert sans fin', ['ouvert sans fin']],
  ['-- - or () & | ! <-> :*', []],
  ['" or the rest is a phrase', ['or the rest is a phrase']],
  ['-"', []],
  ['😀 💥', []],
  ['a\0b \ud800', ['a & b']],
  ['', []],
  ['  ', []],
  ['mot"phrase ici"mot', ['mot & phrase ici & mot']],
  ['--double', ['-double']],
])('%j', (text, groups) => {
  expect(shown(text)).toEqual(groups);
});

test('whatever is typed is read, in time that its length bounds', () => {
  const signs = fc.string({ unit: fc.constantFrom(...'ab -"«»“”or\0😀\ud800()|&!'.split('')) });
  fc.assert(
    fc.property(signs, (text) => {
      for (const group of parseSearch(text)) {
        expect(group.length).toBeGreaterThan(0);
        for (const term of group) {
          expect(term.text).toMatch(/[\p{L}\p{N}]/u);
          expect(term.text).not.toMatch(/\0/);
          expect(term.text.isWellFormed()).toBe(true);
        }
      }
    }),
  );
});
