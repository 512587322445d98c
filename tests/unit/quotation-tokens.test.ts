import { describe, expect, test } from 'vitest';
import { countTokenWords, isSameToken, tokenise } from '../../server/model/words/tokens.ts';

const keys = (text: string) => tokenise(text).map(({ key }) => key);
const kinds = (text: string) => tokenise(text).map(({ kind, key }) => `${kind} ${key}`);

describe('tokens', () => {
  test('a long text has all of its words', () => {
    expect(tokenise('le pont '.repeat(150_000))).toHaveLength(300_000);
  });

  test('quotation marks and spaces are ignored, apostrophes belong to their word', () => {
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

  test('offsets refer to the given text', () => {
    const text = '« Cœur d’é\u0301té », 𝄞 (…) [x] 2,5\u202f% du gou\u00adver\u00adne\u00adment';
    for (const token of tokenise(text)) {
      const [again] = tokenise(text.slice(token.start, token.end));
      // A single elided word has no following word.
      if (!token.key.endsWith("'")) expect(isSameToken(again, token)).toBe(true);
    }
    expect(tokenise(text, 100).map(({ start }) => start - 100)).toEqual(
      tokenise(text).map(({ start }) => start),
    );
  });

  test('« % » is a mark in any spelling, and compounds are one token', () => {
    expect(kinds('5 pour cent, 5 p. 100 ou 5 % du porte-parole')).toEqual([
      'WORD 5',
      'MARK %',
      'MARK ,',
      'WORD 5',
      'MARK %',
      'WORD ou',
      'WORD 5',
      'MARK %',
      'WORD du',
      'WORD porte-parole',
    ]);
  });

  test('an elided word counts with the next one', () => {
    expect(countTokenWords(tokenise("L'Otan qu'il n'a pas dit-il"))).toBe(5);
  });
});
