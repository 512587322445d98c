import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { shareResults } from '../../server/plugins/live/share-results.ts';

const DOCUMENT = parse('{ a }');

/** Asks for results, by name, that are as long as they say. */
function createShare() {
  const share = shareResults<number>((length) => length);
  const made: string[] = [];
  const ask = (name: string, length: number, revision = 1n) =>
    share({ document: DOCUMENT, revision, parts: [name] }, async () => {
      made.push(name);
      return length;
    });
  return { ask, made };
}

test('a result is made once until the next revision', async () => {
  const { ask, made } = createShare();
  await Promise.all([ask('a', 1), ask('a', 1), ask('b', 1)]);
  await ask('a', 1);
  expect(made).toEqual(['a', 'b']);
  await ask('a', 1, 2n);
  expect(made).toEqual(['a', 'b', 'a']);
});

test('long results are not kept together, but the last one is shared', async () => {
  const { ask, made } = createShare();
  await ask('a', 6_000_000);
  await ask('a', 6_000_000);
  await ask('b', 6_000_000);
  await ask('b', 6_000_000);
  expect(made).toEqual(['a', 'b']);
  await ask('a', 6_000_000);
  expect(made).toEqual(['a', 'b', 'a']);
});
