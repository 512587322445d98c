import { expect, test } from 'vitest';
import { corpusKey } from '../../server/model/key.ts';

test('the keys of the seed corpus never change', () => {
  expect([
    corpusKey('Speaker', 'ivan-morel'),
    corpusKey('Statement', '2022-01-14-moscou-ligne-rouge', 's1'),
    corpusKey('Utterance', 'declared', 'azov-red-line'),
  ]).toMatchInlineSnapshot(`
    [
      "735921c8-6ebd-5320-809f-84fcdfde7eb0",
      "f9f86e14-c9da-5e36-bb3f-2b0f440d8696",
      "f6d1d525-381d-5cae-8890-8d081c79a170",
    ]
  `);
});

test('ids are joined unambiguously, and types give different keys', () => {
  const keys = [
    corpusKey('Statement', 'a', 'b-c'),
    corpusKey('Statement', 'a-b', 'c'),
    corpusKey('Statement', 'a-b-c'),
    corpusKey('Article', 'a-b-c'),
    corpusKey('Utterance', 'declared', 'a'),
    corpusKey('Utterance', 'alone', 'a'),
  ];
  expect(new Set(keys).size).toBe(keys.length);
});
