import { expect, test } from 'vitest';
import { comparedTexts, groupWordings } from '../../server/search/variants.ts';

const span = (exact: string) => ({ start: 0, end: exact.length, exact });

const group = (...texts: readonly (string | readonly string[])[]) =>
  groupWordings(
    texts.map((text, index) => ({
      id: BigInt(index),
      content: [text].flat().map(span),
      verbatim: [],
      isSummary: false,
    })),
  ).map(({ ids }) => ids.map(Number));

test.each([
  ['nothing', [], []],
  [
    'marks, case, accents and punctuation',
    ['« Une Ligne rouge »', '“une ligne, rougé”.'],
    [[0, 1]],
  ],
  ['other words', ['une ligne rouge', 'une ligne noire'], [[0], [1]]],
  ['another order', ['oui et non', 'non et oui'], [[0], [1]]],
  ['no content of any', ['', ''], [[0, 1]]],
  ['groups in the order of their first', ['b', 'a', 'B'], [[0, 2], [1]]],
])('%s', (_, texts, expected) => {
  expect(group(...texts)).toEqual(expected);
});

const printed = (id: bigint, content: string, verbatim: readonly string[] = []) => ({
  id,
  content: [span(content)],
  verbatim: verbatim.map(span),
  isSummary: false,
});
const summary = (...given: Parameters<typeof printed>) => ({
  ...printed(...given),
  isSummary: true,
});

test('a wording is shown as first printed', () => {
  const [wording] = groupWordings([printed(1n, 'Une ligne rouge'), printed(2n, 'une ligne rouge')]);
  expect(wording?.text).toBe('Une ligne rouge');
});

test('summaries are grouped by their verbatim words, apart from what was printed', () => {
  const wordings = groupWordings([
    summary(1n, 'Elle voit « une ligne rouge » ici', ['une ligne rouge']),
    summary(2n, 'Ce serait « une ligne rouge »', ['une ligne rouge']),
    printed(3n, 'une ligne rouge', ['une ligne rouge']),
    summary(4n, 'Elle s’y oppose'),
  ]);
  expect(wordings.map(({ ids, text }) => [ids, text])).toEqual([
    [[1n, 2n], 'une ligne rouge'],
    [[3n], 'une ligne rouge'],
    [[4n], ''],
  ]);
});

test('words of a summary are compared only if they are verbatim', () => {
  const [first, second, third, fourth] = groupWordings([
    printed(1n, 'ce serait « une ligne rouge »', ['une ligne rouge']),
    printed(2n, 'ce sera « une ligne noire »', ['une ligne noire']),
    summary(3n, 'elle voit « une ligne noire » ici', ['une ligne noire']),
    summary(4n, 'elle s’y oppose'),
  ]);
  if (!first || !second || !third || !fourth) throw new Error('There are four wordings.');
  const compared = (wording: typeof first) =>
    comparedTexts({ ...wording, first, ids: [1n], outletCount: 0 });
  expect(compared(second)).toEqual([
    'ce serait « une ligne rouge »',
    'ce sera « une ligne noire »',
  ]);
  expect(compared(third)).toEqual(['une ligne rouge', 'une ligne noire']);
  expect(compared(fourth)).toBeNull();
});
