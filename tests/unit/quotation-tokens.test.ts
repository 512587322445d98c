import { describe, expect, test } from 'vitest';
import { normaliseWord } from '../../server/search/quotation/normalise-word.ts';
import { countTokenWords, tokenise } from '../../server/search/quotation/tokens.ts';

const keys = (text: string) => tokenise(text).map(({ key }) => key);
const kinds = (text: string) => tokenise(text).map(({ kind, key }) => `${kind} ${key}`);

describe('tokens', () => {
  test.each([
    ['Cœur', 'COEUR'],
    ['ﬁn', 'FIN'],
    ['porte‑parole', 'porte-parole'],
    ['e\u0301té', 'Été'],
    ['in\u00adcroyable', 'incroyable'],
  ])('%s is %s', (one, other) => {
    expect(normaliseWord(one)).toBe(normaliseWord(other));
  });

  test('accents make the word', () => {
    expect(normaliseWord('pêche')).not.toBe(normaliseWord('péché'));
  });

  test('quotation marks and spaces are none, apostrophes hold on to their word', () => {
    const plain = keys('l\'Otan n\'a rien dit : le "plan" tient !');
    expect(plain).toEqual([
      "l'",
      'otan',
      "n'",
      'a',
      'rien',
      'dit',
      ':',
      'le',
      'plan',
      'tient',
      '!',
    ]);
    expect(keys('L’OTAN n’a rien dit\u00a0: le «\u202fplan\u202f» tient\u202f!')).toEqual(plain);
    expect(keys("l' Otan n'a rien dit: le ‘plan’ tient!")).toEqual(plain);
  });

  test('gaps, insertions, numbers and dashes', () => {
    expect(kinds('a (...) b [ … ] c [le mot] 1,4 – d...')).toEqual([
      'WORD a',
      'GAP …',
      'WORD b',
      'GAP …',
      'WORD c',
      'INSERTION le mot',
      'WORD 1,4',
      'MARK -',
      'WORD d',
      'MARK …',
    ]);
  });

  test('offsets are those of the text given', () => {
    const text = '« Cœur d’é\u0301té », 𝄞 (…) [x] fin';
    for (const { kind, key, start, end } of tokenise(text)) {
      const slice = text.slice(start, end);
      if (kind === 'WORD') expect(normaliseWord(slice)).toBe(key);
      expect(slice.length).toBe(end - start);
    }
  });

  test('an elided word counts with the next one', () => {
    expect(countTokenWords(tokenise("L'Otan qu'il n'a pas dit-il"))).toBe(5);
  });
});
