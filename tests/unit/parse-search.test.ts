import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSearch } from '../../server/read/parse-search.ts';

const shown = (text: string) =>
  parseSearch(text).map((group) =>
    group
      .map(({ words, isNegated }) => {
        const said = words.map(({ exact }) => exact).join(' ');
        return isNegated ? `-${said}` : said;
      })
      .join(' & '),
  );

test.each<[text: string, groups: string[]]>([
  ['garanties de sécurité', ['garanties & sécurité']],
  ['"ligne rouge" Otan', ['ligne rouge & otan']],
  ['« ligne rouge » “mer d’Azov”', ["ligne rouge & mer d' azov"]],
  ['lettre -Otan -"ligne rouge"', ['lettre & -otan & -ligne rouge']],
  ['x b OU k OR z', ['x & b', 'k', 'z']],
  ['OR OR "OR" OU', ['or']],
  ['argent ou or', ['argent & or']],
  ["l'élargissement porte-parole", ['élargissement & porte parole']],
  ['de la Russie', ['russie']],
  ['à nous, M.', []],
  ['"à nous"', ['à nous']],
  ['-de otan', ['otan']],
  ['un arc-en-ciel, peut-être', ['arc en ciel & peut être']],
  ['1 500 hommes, 2.5 %', ['1500 & hommes & 2,5']],
  ['O.T.A.N. gou\u00advernement', ['otan & gouvernement']],
  ['"ouvert sans fin', ['ouvert sans fin']],
  ['-- - OR () & | ! <-> :*', []],
  ['" or the rest is a phrase', ['or the rest is a phrase']],
  ['-"', []],
  ['😀 💥', []],
  ['x\0b \ud800', ['x & b']],
  ['', []],
  ['  ', []],
  ['mot"phrase ici"mot', ['mot & phrase ici & mot']],
  ['--double', ['-double']],
])('%j', (text, groups) => {
  expect(shown(text)).toEqual(groups);
});

test('any input is parsed in linear time', () => {
  const signs = fc.string({ unit: fc.constantFrom(...'ab -"«»“”OR\0😀\ud800()|&!'.split('')) });
  fc.assert(
    fc.property(signs, (text) => {
      for (const group of parseSearch(text)) {
        expect(group.length).toBeGreaterThan(0);
        for (const term of group) {
          expect(term.words.length).toBeGreaterThan(0);
          for (const { exact } of term.words) {
            expect(exact).toMatch(/^[\p{L}\p{N}%]/u);
            expect(exact.isWellFormed()).toBe(true);
          }
        }
      }
    }),
  );
});
