import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { explainFailure } from '../../server/database/failures.ts';
import { type Change, changeRegister } from '../../server/register/change.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { until } from '../support/dixit-process.ts';
import { execute } from '../support/sql.ts';

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

const LOCKS = `select from pg_locks l join pg_database d on d.oid = l.database
  where locktype = 'advisory' and datname = current_database()`;

test.each<[string, (change: Change, began: () => void) => Promise<unknown>]>([
  [
    'while it works',
    async (_change, began) => {
      began();
      await new Promise(() => {});
    },
  ],
  [
    'while Postgres works for it',
    async ({ tx }, began) => {
      const sleeping = tx.$queryRaw`select pg_sleep(3600)::text`.then(() => {});
      // Postgres has the statement when the control connection sees it.
      await until(async () => (await running('pg_sleep(3600)')) > 0);
      began();
      await sleeping;
    },
  ],
])('a writer whose client leaves %s gives back the lock, and writes nothing', async (_, work) => {
  const client = new AbortController();
  const { promise: began, resolve: begin } = Promise.withResolvers<void>();
  const slug = randomUUID();
  const left = changeRegister(
    database,
    async (change) => {
      await createSpeaker(change, slug);
      await work(change, begin);
    },
    { signal: client.signal },
  );
  await began;
  expect(await execute(database.url, LOCKS)).toHaveLength(1);
  client.abort(new Error('The client left.'));
  await expect(left).rejects.toThrow('The client left.');
  await changeRegister(database, async () => {});
  expect(await execute(database.url, LOCKS)).toHaveLength(0);
  expect(await database.prisma.speaker.count({ where: { slug } })).toBe(0);
});

test('a change that takes too long is rolled back, even if nobody gives up on it', async () => {
  const slug = randomUUID();
  const slow = changeRegister(
    database,
    async (change) => {
      await createSpeaker(change, slug);
      await change.tx.$queryRaw`select pg_sleep(3600)::text`;
    },
    { limitMs: 300, patienceMs: 300 },
  );
  expect(explainFailure(await slow.catch((error: unknown) => error))).toMatchObject({
    status: 503,
  });
  expect(await database.prisma.speaker.count({ where: { slug } })).toBe(0);
});

async function createSpeaker({ tx }: Change, slug: string): Promise<void> {
  await tx.speaker.create({
    data: { key: randomUUID(), slug, name: 'Odile Sarrant', kind: 'PERSON', folded: 'odile' },
  });
}

async function running(text: string): Promise<number> {
  const { rows } = await database.control.query(
    `select from pg_stat_activity
      where state = 'active' and pid <> pg_backend_pid() and position($1 in query) > 0
        and datname = current_database()`,
    [text],
  );
  return rows.length;
}

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
