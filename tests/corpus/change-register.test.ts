import { afterAll, beforeAll, expect, test } from 'vitest';
import { explainFailure } from '../../server/database/failures.ts';
import { changeRegister } from '../../server/register/change.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const IMPATIENT = { patienceMs: 50 };

test('a writer that waits too long gets a retryable error', async () => {
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  const { promise: began, resolve: begin } = Promise.withResolvers<void>();
  const first = changeRegister(database, async () => {
    begin();
    await held;
    return 'first';
  });
  await began;
  const work: string[] = [];
  const second = changeRegister(database, async () => work.push('second'), IMPATIENT);
  const error = await second.catch((reason: unknown) => reason);
  expect(explainFailure(error)).toMatchObject({ code: 'SERVICE_UNAVAILABLE', status: 503 });
  release();
  expect(await first).toMatchObject({ value: 'first', raised: null });
  expect((await changeRegister(database, async () => 'third')).value).toBe('third');
  expect(work).toEqual([]);
});

test('a writer whose client leaves before its turn writes nothing', async () => {
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  const first = changeRegister(database, () => held);
  const client = new AbortController();
  const work: string[] = [];
  const second = changeRegister(database, async () => work.push('second'), {
    signal: client.signal,
  });
  client.abort(new Error('The client left.'));
  release();
  await first;
  await expect(second).rejects.toThrow('The client left.');
  expect(work).toEqual([]);
});

test('a writer waits no longer if another process holds the lock', async () => {
  const other = await database.pool.connect();
  try {
    await other.query('begin');
    await other.query('select pg_advisory_xact_lock(1936024932)');
    const waiting = changeRegister(database, async () => 'done', IMPATIENT);
    const error = await waiting.catch((reason: unknown) => reason);
    expect(explainFailure(error)).toMatchObject({ code: 'SERVICE_UNAVAILABLE', status: 503 });
  } finally {
    await other.query('rollback');
    other.release();
  }
});
