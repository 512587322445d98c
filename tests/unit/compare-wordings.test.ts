import { expect, test } from 'vitest';
import { compareWordings } from '../../server/search/compare-wordings.ts';

const diffOf = (first: string, other: string) =>
  compareWordings(first, other).diff.map(({ kind, text }) => `${kind} ${text}`);

test.each([
  ['the same', 'Un pont ouvre', 'Un pont ouvre', ['EQUAL Un pont ouvre']],
  ['typography', '« L’été »', "l'été", ['EQUAL L’été']],
  [
    'a word more',
    'des garanties',
    'des garanties juridiques',
    ['EQUAL des garanties', 'ADDED juridiques'],
  ],
  ['a word less', 'il ne part pas', 'il part', ['MISSING ne', 'MISSING pas']],
  ['a changed word', 'le pont ferme', 'le pont ouvre', ['MISSING ferme', 'ADDED ouvre']],
  ['nothing alike', 'rien', 'tout', ['MISSING rien', 'ADDED tout']],
  ['signs only', '…', '!', []],
])('%s', (_what, first, other, expected) => {
  const diff = diffOf(first, other);
  for (const one of expected) expect(diff).toContain(one);
  if (expected.length === 0) expect(diff.filter((one) => one.startsWith('EQUAL'))).toEqual([]);
});

test('similarity is one minus the word error rate over the longer', () => {
  expect(compareWordings('un deux trois quatre', 'un deux trois quatre').similarity).toBe(1);
  expect(compareWordings('un deux trois quatre', 'un deux trois cinq').similarity).toBe(0.75);
  expect(compareWordings('un deux', 'trois quatre cinq').similarity).toBe(0);
  expect(compareWordings('…', '!').similarity).toBe(1);
});

test('every word of both wordings is in the diff', () => {
  const [first, other] = [
    'Le pont, lui, ne rouvrira pas en mai',
    'Le pont rouvrira peut-être en juin',
  ];
  const { diff } = compareWordings(first, other);
  const words = (kinds: readonly string[]) =>
    diff
      .filter(({ kind }) => kinds.includes(kind))
      .flatMap(({ text }) => text.match(/[\p{L}-]+/gu) ?? []);
  expect(words(['EQUAL', 'MISSING'])).toEqual(first.match(/[\p{L}-]+/gu));
  expect(words(['EQUAL', 'ADDED'])).toEqual(other.match(/[\p{L}-]+/gu));
});

test('wordings that are too long to align differ as a whole', () => {
  const long = 'mot '.repeat(3_000);
  expect(compareWordings(long, `${long} autre`)).toEqual({
    diff: [
      { kind: 'MISSING', text: long },
      { kind: 'ADDED', text: `${long} autre` },
    ],
    similarity: 0,
  });
});
