import { describe, expect, test } from 'vitest';
import { turnedSense } from '../../sdk/examples/reader/src/check/turned-sense.ts';

const KINDS: Readonly<Record<string, string>> = { '+': 'ADDED', '-': 'MISSING', '[': 'INSERTED' };

/** `+pas` is only in the checked words, `-pas` only in the printed ones. */
function diffOf(words: string) {
  return words.split(' | ').map((text) => {
    const kind = KINDS[text.charAt(0)];
    return kind ? { kind, text: text.slice(1) } : { kind: 'EQUAL', text };
  });
}

describe('the closest statement contradicts', () => {
  test.each([
    ['NEGATION', "l'alliance | -ne | gagnerait | -pas | de terrain"],
    ['NEGATION', 'nous | +n’ | avons | +jamais | menti'],
    ['NEGATION', 'une paix | -sans | conditions'],
    ['RESTRICTION', 'nous | -ne | voulons | -que | la paix'],
    ['RESTRICTION', 'elle | -n’ | attend | -qu’ | une réponse'],
    ['RESTRICTION', 'nous défendons | +uniquement | nos frontières'],
    ['NUMBER', 'plus de | -100 | +200 | 000 hommes'],
    ['NUMBER', 'les | -quatre | +cinq | États'],
  ])('by a %s alone: %s', (kind, words) => {
    expect(turnedSense(diffOf(words))).toBe(kind);
  });

  test.each([
    ['nothing differs', 'nous ne céderons pas'],
    ['« ne » that denies nothing', "avant qu'il | -ne | vienne"],
    ['« pas » that « ne » did without', 'je ne puis | +pas | le dire'],
    ['a step', 'un premier | -pas | vers la paix'],
    ['other words differ too', 'nous | -ne | voulons | -pas | +plus de | paix'],
    ['the same number', 'plus de | -1 000 | +1000 | hommes'],
    ['the same number, spelt differently', 'les | -4 | +quatre | États'],
    ['a plural', 'deux | -cent | +cents | hommes'],
    ['a number that is added', 'le | +3 | mai'],
    ['an insertion', 'nous | [pas | voulons'],
    ['nothing in common', '+non'],
  ])('is not shown if %s: %s', (_why, words) => {
    expect(turnedSense(diffOf(words))).toBeUndefined();
  });
});
