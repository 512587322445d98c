import { expect, test } from 'vitest';
import { AnswerCache } from '../../server/lane/answer-cache.ts';

const signal = new AbortController().signal;
const at = (revision: bigint) => ({ revision, data: `{"at":${revision}}`, cost: 1 });

async function keep(kept: AnswerCache, revision: bigint): Promise<void> {
  for (let time = 0; time < 2; time += 1) {
    await kept.make('request', revision, signal, async () => at(revision));
  }
}

test('an answer is cached for its revision, and dropped at the next', async () => {
  const kept = new AnswerCache();
  await keep(kept, 1n);
  expect(kept.find('request', 1n)).toEqual(at(1n));
  expect(kept.find('request', 2n)).toBeUndefined();
  expect(kept.find('request', 1n)).toBeUndefined();
});

test('a slow answer does not replace a newer one', async () => {
  const kept = new AnswerCache();
  const slow = Promise.withResolvers<ReturnType<typeof at>>();
  const late = kept.make('request', 1n, signal, () => slow.promise);
  await keep(kept, 2n);
  slow.resolve(at(1n));
  expect(await late).toEqual(at(1n));
  expect(kept.find('request', 2n)).toEqual(at(2n));
});

test('a failed request is not cached, and runs again', async () => {
  const kept = new AnswerCache();
  const fail = () => Promise.reject(new Error('The database is down.'));
  await expect(kept.make('request', 1n, signal, fail)).rejects.toThrow('The database is down.');
  await keep(kept, 1n);
  expect(kept.find('request', 1n)).toEqual(at(1n));
});

test('requests are remembered within a number of characters, until they are repeated', async () => {
  const kept = new AnswerCache();
  const ask = (request: string) => kept.make(request, 1n, signal, async () => at(1n));
  await ask('first');
  // Short requests would be remembered 5,000 times.
  for (let n = 0; n < 25; n += 1) await ask(`${n}`.padEnd(100_000));
  await ask('first');
  expect(kept.find('first', 1n)).toBeUndefined();
  await ask('first');
  expect(kept.find('first', 1n)).toEqual(at(1n));
});
