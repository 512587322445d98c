import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type DocumentPart,
  hashRuns,
  hashWhole,
  toSearchDocument,
} from '../../server/model/words/search-document.ts';
import { plainOf, splitWords } from '../../server/model/words/words.ts';
import { printedParts } from '../../server/search/statement-document.ts';

const part = (text: string, weight: DocumentPart['weight'] = 'A') => ({
  words: splitWords(text),
  weight,
});
const asIs = { french: (form: string) => form, verbs: () => [], english: () => undefined };

describe('a search document', () => {
  test('has each word at one position, with and without its accents', () => {
    expect(toSearchDocument([part('L’été, l’O.N.U.'), part('2.5 %', 'B')], asIs)).toBe(
      "'l':1A,3A 'été':2A 'ete':2A 'onu':4A '2,5':13B '%':14B",
    );
  });

  test('keeps all positions of a word with more than a lexeme can store', () => {
    const document = toSearchDocument([part('de '.repeat(300))], asIs);
    const [, first = '', second = ''] = /^'de':(\S+) 'de 2':(\S+)$/u.exec(document) ?? [];
    expect([first.split(',').length, second.split(',').length]).toEqual([255, 45]);
    expect(second.split(',')[0]).toBe('256A');
  });

  test('does not exceed the limits of Postgres', () => {
    const words = Array.from({ length: 40_000 }, (_, n) => `${n}x${'é'.repeat(300)}`).join(' ');
    expect(Buffer.byteLength(toSearchDocument([part(words)], asIs))).toBeLessThan(2 ** 20);
    expect(toSearchDocument([part('mot '.repeat(40_000))], asIs)).not.toMatch(/16384A/u);
  });

  test('contains the paragraphs around the content, without partial words', () => {
    const around = `${'loin '.repeat(200)}avant`;
    const text = `Autre ligne\n${around} le pont, dit-elle, rouvrira après ${'fin '.repeat(200)}\nAilleurs`;
    const slice = (exact: string) => {
      const start = text.indexOf(exact);
      return { start, end: start + exact.length, exact };
    };
    const content = [slice('le pont'), slice('rouvrira')];
    const parts = printedParts(text, content);
    expect(printedParts(null, content)).toEqual(parts.filter(({ weight }) => weight === 'A'));
    const words = (weight: string) =>
      parts.filter((one) => one.weight === weight).flatMap((one) => one.words);
    expect(words('A').map(({ exact }) => exact)).toEqual(['le', 'pont', 'rouvrira']);
    const near = words('D').map(({ exact }) => exact);
    expect(new Set(near)).toEqual(new Set(['loin', 'avant', 'dit', 'elle', 'après', 'fin']));
    for (const { start, end, exact } of words('D')) {
      expect(text.slice(start, end).toLowerCase()).toBe(exact);
    }
  });
});

describe('runs', () => {
  const runs = (text: string, size: number) => hashRuns(splitWords(text).map(plainOf), size);

  test('of another typography are equal', () => {
    expect(runs('L’O.N.U. versera 2,5 % des 1 500 €', 3)).toEqual(
      runs("l'onu VERSERA 2.5 pour cent des 1500", 3),
    );
  });

  test('of a quotation are among those of the text', () => {
    const words = fc.array(fc.constantFrom('le', 'pont', 'été', '5', 'onu', 'a'), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(words, fc.nat(30), fc.nat(30), (all, from, length) => {
        const some = all.slice(from, from + length);
        expect(new Set(hashRuns(all, 3))).toEqual(
          new Set([...hashRuns(all, 3), ...hashRuns(some, 3)]),
        );
      }),
    );
  });

  test('never change', () => {
    expect(hashRuns(['le', 'pont', 'ouvre'], 3)).toMatchInlineSnapshot(`
      [
        -2102439441,
      ]
    `);
    expect(hashWhole(['le', 'pont', 'ouvre'])).toMatchInlineSnapshot(`1879228416`);
    expect(hashRuns(['le', 'pont'], 3)).toEqual([]);
  });
});
