import { describe, expect, test } from 'vitest';
import type { StatementFacts } from '../../server/model/statement.ts';
import {
  findDenialFaults,
  findFaults,
  findTopicFaults,
  findWithinFault,
} from '../../server/model/statement-contradictions.ts';

describe('denies', () => {
  const speakers = new Map<string, string | null>([
    ['mine', 'ada'],
    ['mine too', 'ada'],
    ['theirs', 'bert'],
    ['nobody’s', null],
  ]);
  const faultsOf = (denies: readonly string[], speaker: string | null = 'ada') =>
    findDenialFaults({ id: 'this', speaker, denies }, (id) => speakers.get(id)).map(
      ({ index, message, isOtherSpeaker = false }) => [index, message, isOtherSpeaker],
    );
  const OTHER = 'names a statement of another or an unidentified speaker';

  test.each<[string, readonly string[], unknown]>([
    ['own statements', ['mine', 'mine too'], []],
    ['a statement that is not known yet', ['later'], []],
    ['itself', ['mine', 'this'], [[1, 'names the statement itself', false]]],
    ['a statement twice', ['mine', 'mine'], [[1, 'repeats a statement', false]]],
    ['what another speaker said', ['theirs'], [[0, OTHER, true]]],
    ['what nobody who is identified said', ['nobody’s'], [[0, OTHER, true]]],
  ])('%s', (_, denies, expected) => {
    expect(faultsOf(denies)).toEqual(expected);
  });

  test('a statement without a speaker denies nothing', () => {
    expect(faultsOf(['later'], null)).toEqual([[0, OTHER, true]]);
  });

  test('at most 20', () => {
    const many = Array.from({ length: 21 }, (_, n) => `later ${n}`);
    expect(faultsOf(many.slice(1))).toEqual([]);
    expect(faultsOf(many)).toEqual([[undefined, 'has more than 20 statements', false]]);
  });
});

describe('within', () => {
  const faultsOf = (within: Readonly<Record<string, string | null>>) => {
    const enclosing = new Map(Object.entries(within));
    return [...enclosing.keys()].map((id) => findWithinFault(id, enclosing) ?? 'sound');
  };

  test.each([
    ['a chain, in whatever order', { c: 'b', b: 'a', a: null }, ['sound', 'sound', 'sound']],
    ['a statement that is not there', { a: 'x' }, ['unknown']],
    ['itself', { a: 'a' }, ['circular']],
    [
      'a circle, reported in its members only',
      { a: 'b', b: 'a', c: 'b' },
      ['circular', 'circular', 'sound'],
    ],
  ])('%s', (_, within, expected) => {
    expect(faultsOf(within)).toEqual(expected);
  });

  test('by index', () => {
    expect(findWithinFault(0, new Map([[0, 1]]))).toBe('unknown');
  });
});

describe('fields that contradict each other', () => {
  const content = [{ start: 0, end: 3, exact: 'oui' }];
  const statement = {
    kind: 'INDIRECT',
    saidOn: null,
    source: null,
    cue: null,
    content,
    verbatim: [],
  };
  const faultsOf = (changes: object, publishedOn = '2024-03') =>
    findFaults(
      { ...(statement as StatementFacts & typeof statement), ...changes },
      { publishedOn },
    ).map(({ field }) => field);

  test('none', () => {
    expect(faultsOf({})).toEqual([]);
  });

  test('a kind that contradicts the verbatim words', () => {
    expect(faultsOf({ kind: 'DIRECT' })).toEqual(['kind']);
  });

  test.each([
    ['2024-03-31', []],
    ['2024', []],
    ['2024-04', ['saidOn']],
    ['2025', ['saidOn']],
  ])('said on %s, published in 2024-03', (saidOn, expected) => {
    expect(faultsOf({ saidOn })).toEqual(expected);
  });

  test('too many segments', () => {
    expect(faultsOf({ content: Array.from({ length: 51 }, () => content[0]) })).toEqual([
      'content',
    ]);
  });
});

test('duplicate topics, and too many', () => {
  expect(findTopicFaults(['a', 'b'])).toEqual([]);
  expect(findTopicFaults(['a', 'b', 'a'])).toMatchObject([{ index: 2 }]);
  expect(findTopicFaults(Array.from({ length: 21 }, (_, index) => index))).toHaveLength(1);
});
