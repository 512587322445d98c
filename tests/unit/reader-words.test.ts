import { describe, expect, test } from 'vitest';
import { english } from '../../sdk/examples/reader/src/language/messages-en.ts';
import { french } from '../../sdk/examples/reader/src/language/messages-fr.ts';

/** All texts of a language, with sample numbers, names and lists. */
function wordsOf(messages: unknown): readonly string[] {
  if (typeof messages === 'string') return [messages];
  if (typeof messages === 'function') {
    const takesLists = messages.name === 'changed';
    return (takesLists ? [[], ['x', 'y']] : [2, 'x']).map((given) => messages(given, given));
  }
  return Object.values(messages as object).flatMap(wordsOf);
}

describe('the words of the reader page', () => {
  test('have no-break spaces around French punctuation', () => {
    // An ordinary space, or none, before « ; ? ! : » » and after « « ».
    const wrong = /[^\u00a0\u202f][;?!»]|[^\u00a0\u202f\d/]:|«[^\u00a0\u202f]/u;
    expect(wordsOf(french).filter((text) => wrong.test(text))).toEqual([]);
  });

  test('use typographic apostrophes in both languages', () => {
    expect([...wordsOf(french), ...wordsOf(english)].filter((text) => /'/.test(text))).toEqual([]);
  });
});

test.each([
  ['12 janvier 2022', 'février 2022', 'du 12 janvier 2022 à février 2022'],
  ['janvier 2022', '3 février 2022', 'de janvier 2022 au 3 février 2022'],
  ['avril 2021', '2022', 'd’avril 2021 à 2022'],
])('French names a range from %s to %s', (from, to, words) => {
  expect(french.search.between(from, to)).toBe(words);
});
