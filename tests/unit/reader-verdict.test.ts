import { expect, test } from 'vitest';
import { changedWords } from '../../sdk/examples/reader/src/check/changed-words.ts';

const KINDS: Readonly<Record<string, string>> = { '+': 'ADDED', '-': 'MISSING', '[': 'INSERTED' };

/** `+pas` is only in the checked words, `-pas` only in the printed ones. */
function diffOf(words: string) {
  return words.split(' | ').map((text) => {
    const kind = KINDS[text.charAt(0)];
    return kind ? { kind, text: text.slice(1) } : { kind: 'EQUAL', text };
  });
}

test.each([
  ["l'alliance | -ne | gagnerait | -pas | de terrain", ['ne', 'pas'], []],
  ['nous défendons | +uniquement | nos frontières', [], ['uniquement']],
  ['plus de | -cent | +deux cents | hommes', ['cent'], ['deux cents']],
])('the changed words are named: %s', (words, printed, asked) => {
  expect(changedWords(diffOf(words))).toEqual({ printed, asked });
});

test.each([
  ['nothing differs', 'nous ne céderons pas'],
  ['nothing is equal', '+non'],
  ['words are left out at a gap or inserted', 'nous | [pas | voulons'],
  ['too many differ', 'nous | -ne | +le | voulons | -pas | +plus | de | +la | paix'],
])('they are not if %s: %s', (_why, words) => {
  expect(changedWords(diffOf(words))).toBeUndefined();
});
