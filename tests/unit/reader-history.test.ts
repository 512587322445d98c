import { describe, expect, test } from 'vitest';
import {
  changedFacts,
  onlyTexts,
  readReplaced,
} from '../../sdk/examples/reader/src/statements/corrected-facts.ts';

const replaced = {
  kind: 'INDIRECT',
  act: 'ASSERT',
  negated: false,
  speaker: 'solene-vasquard',
  source: { start: 0, end: 4, exact: 'Elle' },
  cue: null,
  content: [
    { start: 9, end: 12, exact: 'que' },
    { start: 20, end: 29, exact: 'rouvrira.' },
  ],
  verbatim: [],
  gloss: null,
  saidOn: '2024-03',
};

describe('what a correction changed', () => {
  test('is read from the version that was replaced', () => {
    expect(readReplaced(replaced)).toEqual({
      kind: 'INDIRECT',
      act: 'ASSERT',
      speaker: 'solene-vasquard',
      source: 'Elle',
      text: 'que […] rouvrira.',
      saidOn: '2024-03',
    });
  });

  test('lists fields that differ, also if one version lacks the field', () => {
    const was = readReplaced(replaced) ?? {};
    const is = onlyTexts({ ...was, act: 'PROMISE', saidOn: undefined, gloss: 'It will reopen.' });
    expect(changedFacts(was, is)).toEqual([
      { name: 'act', was: 'ASSERT', is: 'PROMISE' },
      { name: 'saidOn', was: '2024-03', is: undefined },
      { name: 'gloss', was: undefined, is: 'It will reopen.' },
    ]);
  });

  test('does not show redacted words', () => {
    expect(readReplaced({})).toBeUndefined();
    expect(readReplaced(null)).toBeUndefined();
  });
});
