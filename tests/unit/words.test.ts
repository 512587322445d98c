import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldWord, isSameWord } from '../../server/model/words/fold.ts';
import { foldNumber } from '../../server/model/words/number-words.ts';
import { eachWord, plainOf, splitWords } from '../../server/model/words/words.ts';

const exact = (text: string) => splitWords(text).map((word) => word.exact);
const printed = (text: string) => splitWords(text).map(({ start, end }) => text.slice(start, end));

describe('word boundaries', () => {
  test.each([
    ['L’Otan n’a rien dit', ['L’', 'Otan', 'n’', 'a', 'rien', 'dit']],
    ["qu' elle, aujourd'hui, don't", ["qu'", 'elle', "aujourd'", 'hui', "don'", 't']],
    ['a-t-elle, porte‑parole – fin', ['a', 't', 'elle', 'porte', 'parole', 'fin']],
    ['« fin » ‘plan’ (mot)…', ['fin', 'plan', 'mot']],
    ['10 000 hommes, 1 500,25 €', ['10 000', 'hommes', '1 500,25']],
    ['2022 100 000', ['2022', '100 000']],
    ['12 345 6789', ['12 345', '6789']],
    ['le 12.01.2022, à 12h30, 20e', ['le', '12.01.2022', 'à', '12h30', '20e']],
    ['L’O.N.U. et l’O.T.A.N, p.m.', ['L’', 'O.N.U.', 'et', 'l’', 'O.T.A.N', 'p.m.']],
    ['M. J.C. Dupont, t.me, M.Dupont', ['M', 'J.C.', 'Dupont', 't', 'me', 'M', 'Dupont']],
    ['2,5 % et cinq pour cent', ['2,5', '%', 'et', 'cinq', 'pour cent']],
    ['3 p. 100, un pour mille', ['3', 'p. 100', 'un', 'pour mille']],
    ['voté pour cent mesures', ['voté', 'pour', 'cent', 'mesures']],
    ['5 pour centimes', ['5', 'pour', 'centimes']],
    ['gou\u00adver\u00adne\u00adment\u200b !', ['gou\u00adver\u00adne\u00adment']],
    ['e\u0301te\u0301 \u0301 ー', ['e\u0301te\u0301', 'ー']],
    ['हिन्दी भाषा', ['हिन्दी', 'भाषा']],
    ['😀 💥 \ud800 ـــ', []],
  ])('%j', (text, words) => {
    expect(printed(text)).toEqual(words);
  });

  test('an apostrophe or a hyphen joins a word to the next', () => {
    const links = splitWords("l'arc-en-ciel d'été").map(({ exact, link }) => [exact, link]);
    expect(links).toEqual([
      ["l'", 'APOSTROPHE'],
      ['arc', 'HYPHEN'],
      ['en', 'HYPHEN'],
      ['ciel', null],
      ["d'", 'APOSTROPHE'],
      ['été', null],
    ]);
  });
});

describe('ignored differences', () => {
  test.each([
    ['Cœur', 'COEUR'],
    ['ﬁn', 'FIN'],
    ['e\u0301té', 'Été'],
    ['in\u00adcroy\u200bable', 'incroyable'],
    ['capi\u2060tai\ufeffnerie', 'capitainerie'],
    ['Straße', 'STRASSE'],
    ['ΣΊΣΥΦΟΣ', 'σίσυφος'],
    ['O.T.A.N.', 'Otan'],
    ['O.N.U', 'ONU'],
    ['É.N.A.', 'ÉNA'],
    ['l’ Otan', "L'OTAN"],
    ['1 500', '1500'],
    ["1'500", '1\u202f500'],
    ['2.5 %', '2,5 pour cent'],
    ['2,5 p. 100', '2,5 %'],
    ['٢٫٥', '2,5'],
    ['مُحَمَّد', 'محمد'],
    ['مـحـمد', 'محمد'],
    ['שָׁלוֹם', 'שלום'],
  ])('%s is %s, accents counted', (one, other) => {
    expect(exact(one)).toEqual(exact(other));
  });

  test.each([
    ['pêche', 'péché'],
    ['a', 'à'],
    ['1.500', '1 500'],
    ['1.500', '1,500'],
    ['2,5', '25'],
    ['हिन्दी', 'हन्द'],
    ['か', 'が'],
    ['pas', 'p\u0336as'],
    ['pas', 'p\u0430s'],
  ])('%s is not %s', (one, other) => {
    expect(exact(one)).not.toEqual(exact(other));
  });

  test.each([
    ['1 500 000', '1500000'],
    ['1.500.000', '1500000'],
    ['1,500,000', '1500000'],
    ['1.500,25', '1500,25'],
    ['1,500.25', '1500,25'],
    ["1'500.25", '1500,25'],
    ['1 500,125', '1500,125'],
    ['0.125', '0,125'],
    ['1234.567', '1234,567'],
    ['1.500', '1.500'],
    ['12.01.2022', '12.01.2022'],
    ['2.5.1', '2.5.1'],
    ['1.500,25,3', '1.500,25,3'],
    ['１２', '12'],
  ])('the number %s is %s', (one, form) => {
    expect(foldNumber(one)).toBe(form);
  });
});

describe('a capital without its accent matches the letter with any accent', () => {
  const isSame = (one: string, other: string) => isSameWord(foldWord(one), foldWord(other));

  test.each([
    ['Etat', 'État', true],
    ['Etat', 'état', true],
    ['État', 'état', true],
    ['etat', 'état', false],
    ['A', 'à', true],
    ['a', 'à', false],
    ['ELEVES', 'élèves', true],
    ['ÉLÈVES', 'élèves', true],
    ['Eleves', 'élèves', false],
    ['ŒUVRE', 'œuvre', true],
    ['ÇA', 'ca', true],
    ['PECHE', 'péché', true],
    ['PECHE', 'pêches', false],
    // In Cyrillic, a letter with a mark is a different letter.
    ['МОИ', 'мой', false],
    ['P\u0336AS', 'pas', false],
  ])('%s and %s: %s', (one, other, same) => {
    expect(isSame(one, other)).toBe(same);
    expect(isSame(other, one)).toBe(same);
  });
});

// Letters, signs and marks that the rules concern.
const SIGNS =
  "aéÉœŒﬁßΣςlLdquO.N1500,% '’ʼ-–\u00a0\u202f\n«»()مُـשָहि\u0301\u00ad\u200b\u2060が½𝄞\ud800\u037a²";
const text = fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 60 });
const apostrophe = /['’ʼ]/gu;

describe('properties', () => {
  test('the slices at the offsets are in order and give the same words', () => {
    fc.assert(
      fc.property(text, (given) => {
        let last = 0;
        for (const word of eachWord(given)) {
          expect(word.start).toBeGreaterThanOrEqual(last);
          expect(word.end).toBeGreaterThan(word.start);
          expect(word.exact).not.toBe('');
          expect(plainOf(word)).not.toBe('');
          expect(given.slice(word.start, word.end)).toMatch(/^[\p{L}\p{N}%‰]/u);
          last = word.end;
        }
        expect(last).toBeLessThanOrEqual(given.length);
      }),
      { numRuns: 2_000 },
    );
  });

  test('folding is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (given) => {
        const { exact, plain } = foldWord(given);
        expect(foldWord(exact).exact).toBe(exact);
        expect(foldWord(plain).plain).toBe(plain);
        expect(foldWord(exact).plain).toBe(plain);
      }),
      { numRuns: 2_000 },
    );
  });

  const says = (given: string) =>
    splitWords(given).map(({ exact, plain, cased, link }) => [exact, plain, cased, link]);

  test('words do not depend on composition, apostrophes or invisible characters', () => {
    const hidden = fc.constantFrom('\u00ad', '\u200b', '\u200d', '\u2060', '\ufeff', '\ufe0f');
    fc.assert(
      fc.property(text, fc.array(fc.tuple(fc.nat(60), hidden)), (given, insertions) => {
        const words = says(given);
        expect(says(given.normalize('NFD'))).toEqual(words);
        expect(says(given.normalize('NFC'))).toEqual(words);
        expect(says(given.replace(apostrophe, "'"))).toEqual(words);
        const points = Array.from(given);
        for (const [place, character] of insertions) points.splice(place, 0, character);
        expect(says(points.join(''))).toEqual(words);
      }),
      { numRuns: 2_000 },
    );
  });

  test.each(['l ', 'a.', 'a.bb', '1 234 ', '1.', "a'", '1 pour ', '\u00ada', 'é\u0301', '(', ' '])(
    'a long text of %j is split in linear time',
    (piece) => {
      const seconds = (times: number) => {
        const long = piece.repeat(times);
        const { user } = process.cpuUsage();
        for (const _ of eachWord(long));
        return (process.cpuUsage().user - user) / 1e6;
      };
      const few = seconds(20_000);
      // With quadratic cost, ten times the length takes a hundred times as long.
      expect(seconds(200_000)).toBeLessThan(few * 40 + 1);
    },
  );
});
