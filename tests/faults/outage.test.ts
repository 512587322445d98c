import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { expect, test } from 'vitest';
import { type Database, openDatabase, type Transaction } from '../../server/database/client.ts';
import { explainFailure } from '../../server/database/failures.ts';
import { createReader, sql } from '../../server/read/sql.ts';
import { createTestKey } from '../support/api-key.ts';
import { useTestDatabase } from '../support/database.ts';
import { startDixit, until } from '../support/dixit-process.ts';
import { type Ledger, openLedger } from '../support/ledger.ts';
import { PATIENT } from '../support/patient.ts';
import { createPostgres, type TestPostgres } from '../support/postgres.ts';
import { createProxy } from '../support/proxy.ts';
import { rounds } from '../support/rounds.ts';
import { execute } from '../support/sql.ts';

// Asserted only where nothing else uses the machine.
const RECOVERY_MS = rounds(Number.POSITIVE_INFINITY, 10_000);

/** A server on a Postgres, and a ledger that writes through it. */
async function open({ url: databaseUrl }: TestPostgres) {
  const env = { DATABASE_URL: databaseUrl, LOG_LEVEL: 'silent' };
  const url = await startDixit({ env }).ready();
  const database = openDatabase({ url: databaseUrl });
  const ledger = await openLedger(url, await createTestKey(database.prisma));
  await database.close();
  const statusOf = async (page: string) => (await fetch(new URL(page, url))).status;
  const read = ledger.reader(url, 1);
  return {
    ledger,
    async expectOutage() {
      await until(async () => (await statusOf('/ready')) === 503);
      expect(await statusOf('/health')).toBe(200);
      await until(async () => !(await read()));
      expect(await ledger.write()).toBe(false);
    },
    /** Waits until everything works again. */
    async expectRecovery() {
      const before = performance.now();
      await until(async () => (await statusOf('/ready')) === 200);
      await until(async () => (await read()) && (await ledger.write()));
      expect(performance.now() - before).toBeLessThan(RECOVERY_MS);
      expect(ledger.faults).toEqual([]);
      expect(ledger.findStale()).toEqual([]);
    },
  };
}

/**
 * Other programs, which take all connections of a Postgres, until `leave`. As superuser, they also get
 * those that are reserved, so that the service cannot take back what it lost.
 */
async function useUpConnections(url: string) {
  const held: Client[] = [];
  const connect = async () => {
    const client = new Client({ connectionString: url, application_name: 'other' });
    client.on('error', () => {});
    await client.connect();
    held.push(client);
  };
  await connect();
  const rest = `from pg_stat_activity where backend_type = 'client backend'
    and application_name <> 'other'`;
  let connected = true;
  while (connected || (await held[0]?.query(`select ${rest}`))?.rowCount) {
    await held[0]?.query(`select pg_terminate_backend(pid) ${rest}`);
    connected = await connect().then(
      () => true,
      () => false,
    );
  }
  return { leave: async () => void (await Promise.all(held.map((client) => client.end()))) };
}

test('while other programs use all connections, responses are a typed 503', async () => {
  const postgres = await createPostgres({ settings: { max_connections: '20' } });
  const { ledger, expectOutage, expectRecovery } = await open(postgres);
  for (let before = 0; before < 3; before += 1) expect(await ledger.write()).toBe(true);
  const others = await useUpConnections(postgres.superuserUrl);
  await expectOutage();
  await others.leave();
  await expectRecovery();
});

test.skipIf(process.platform !== 'linux')(
  'while Postgres is frozen, responses are a typed 503',
  async () => {
    const postgres = await createPostgres();
    const { ledger, expectOutage, expectRecovery } = await open(postgres);
    for (let before = 0; before < 3; before += 1) expect(await ledger.write()).toBe(true);
    postgres.freeze();
    await expectOutage();
    postgres.thaw();
    await expectRecovery();
  },
);

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
    const began = performance.now();
    postgres.start();
    await clients.each('answered', 3);
    expect(performance.now() - began).toBeLessThan(RECOVERY_MS);
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
