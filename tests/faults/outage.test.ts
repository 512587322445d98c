import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type Database, openDatabase, type Transaction } from '../../server/database/client.ts';
import { explainFailure } from '../../server/database/failures.ts';
import { createReader, sql } from '../../server/read/sql.ts';
import { createTestKey } from '../support/api-key.ts';
import { useTestDatabase } from '../support/database.ts';
import { startDixit, until } from '../support/dixit-process.ts';
import { type Ledger, openLedger } from '../support/ledger.ts';
import { PATIENT } from '../support/patient.ts';
import { createPostgres } from '../support/postgres.ts';
import { createProxy } from '../support/proxy.ts';
import { execute } from '../support/sql.ts';

/** Clients that read from both servers and one that writes, until `stop`. */
function keepAsking(ledger: Ledger, first: string, second: string) {
  const clients = [
    ledger.reader(first, 0),
    ledger.reader(first, 1, { isAware: false }),
    ledger.reader(second, 2),
    ledger.reader(second, 3),
    ledger.reader(second, 0, { isAware: false }),
    ledger.write,
  ].map((ask) => ({ ask, answered: 0, refused: 0 }));
  let isAsking = true;
  const asking = clients.map(async (client) => {
    while (isAsking) {
      if (await client.ask()) client.answered += 1;
      else {
        client.refused += 1;
        await sleep(5);
      }
    }
  });
  const each = async (what: 'answered' | 'refused', count: number) => {
    const before = clients.map((client) => client[what]);
    await until(
      () => clients.every((client, index) => client[what] >= (before[index] ?? 0) + count),
      () => JSON.stringify({ clients, faults: ledger.faults }),
    );
  };
  return {
    /** Waits until each client got this many more responses or errors. */
    each,
    async stop() {
      isAsking = false;
      await Promise.all(asking);
    },
  };
}

test('while Postgres restarts, responses are correct or a typed 503, and afterwards correct', async () => {
  const postgres = await createPostgres();
  const env = { DATABASE_URL: postgres.url, LOG_LEVEL: 'silent' };
  const [first = '', second = ''] = await Promise.all(
    [startDixit({ env }), startDixit({ env })].map((server) => server.ready()),
  );
  const database = openDatabase({ url: postgres.url });
  const ledger = await openLedger(first, await createTestKey(database.prisma));
  await database.close();
  const clients = keepAsking(ledger, first, second);
  await clients.each('answered', 3);
  for (const end of [postgres.shutDown, postgres.crash]) {
    await end();
    await clients.each('refused', 2);
    postgres.start();
    await clients.each('answered', 3);
  }
  await clients.stop();

  expect(ledger.faults).toEqual([]);
  expect(ledger.findStale()).toEqual([]);
});

test('a server that loses its database without notice stops using cached answers', async () => {
  const { prisma, url } = await useTestDatabase();
  const proxy = await createProxy(url);
  const start = (DATABASE_URL: string) =>
    startDixit({ env: { DATABASE_URL, LOG_LEVEL: 'silent' } }).ready();
  const [near, cutOff] = await Promise.all([start(url), start(proxy.url)]);
  const ledger = await openLedger(near, await createTestKey(prisma));
  const [read, aware] = [ledger.reader(cutOff, 1, { isAware: false }), ledger.reader(cutOff, 1)];
  for (let kept = 0; kept < 3; kept += 1) expect(await read()).toBe(true);

  proxy.freeze();
  expect(await ledger.write()).toBe(true);
  // A client that has seen the write gets an error from the first request on. Others can get the
  // cached answer until the server detects the broken connection.
  const untilDoubted = until(async () => !(await read()));
  expect(await aware()).toBe(false);
  await untilDoubted;
  proxy.thaw();
  await until(aware);
  const before = ledger.readings.length;
  expect(await read()).toBe(true);
  expect(ledger.readings.slice(before)).toMatchObject([{ version: 2 }]);
  expect(ledger.faults).toEqual([]);
  expect(ledger.findStale()).toEqual([]);
});

test.each<[what: string, run: (database: Database) => Promise<unknown>]>([
  ['a statement', ({ pool }) => pool.query('select pg_sleep(3600)')],
  ['a read', (database) => createReader(database).query(sql`select pg_sleep(3600)`)],
  ['raw SQL of a transaction', ({ prisma }) => prisma.$transaction((tx) => sleepFor(tx))],
])('%s whose connection is reset is a 503', async (_, run) => {
  const { url } = await useTestDatabase();
  const proxy = await createProxy(url);
  const database = openDatabase({ url: proxy.url, ...PATIENT });
  const failed = run(database).catch((error: unknown) => error);
  const sleeping = `select from pg_stat_activity
    where datname = current_database() and wait_event = 'PgSleep'`;
  await until(async () => (await execute(url, sleeping)).length === 1);
  proxy.reset();
  expect(explainFailure(await failed)).toMatchObject({ code: 'SERVICE_UNAVAILABLE', status: 503 });
  await database.close();
});

async function sleepFor(tx: Transaction): Promise<void> {
  await tx.$executeRaw`select pg_sleep(3600)`;
}
