import { chownSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../server/database/client.ts';
import { findPostgresAccount } from '../../server/database/embedded/postgres-account.ts';
import { createTestKey } from '../support/api-key.ts';
import { createEmptyDatabase } from '../support/database.ts';
import { postgresOf, startDixit, until } from '../support/dixit-process.ts';
import { openLedger } from '../support/ledger.ts';
import { createPostgres } from '../support/postgres.ts';
import { canMount, createSmallDisk, type SmallDisk } from '../support/small-disk.ts';
import { execute } from '../support/sql.ts';

const isPossible = canMount() && !process.env['TEST_DATABASE_URL'];
if (!isPossible) console.warn('Skipped: only root can mount a disk that is full.');
const testAsRoot = test.skipIf(!isPossible);

/** A migrated database whose tables, but not Postgres's log, are on the disk. */
async function createDatabaseOn({ folder }: SmallDisk): Promise<string> {
  const location = path.join(folder, 'tables');
  mkdirSync(location);
  const account = findPostgresAccount(undefined);
  if (account) chownSync(location, account.uid, account.gid);
  const superuserUrl = inject('superuserUrl');
  const name = `disk_${process.pid}`;
  await execute(superuserUrl, `create tablespace ${name} location '${location}'`);
  onTestFinished(async () => void (await execute(superuserUrl, `drop tablespace ${name}`)));
  const { url, drop } = await createEmptyDatabase();
  onTestFinished(async () => void (await drop()));
  const database = new URL(url).pathname.slice(1);
  await execute(superuserUrl, `alter database ${database} set tablespace ${name}`);
  return url;
}

/** A server, a ledger that writes through it, and a client that reads. */
async function open(databaseUrl: string) {
  const url = await startDixit({ env: { DATABASE_URL: databaseUrl, LOG_LEVEL: 'silent' } }).ready();
  const database = openDatabase({ url: databaseUrl });
  const ledger = await openLedger(url, await createTestKey(database.prisma));
  await database.close();
  const statusOf = async (page: string) => (await fetch(new URL(page, url))).status;
  return { ledger, read: ledger.reader(url, 2), statusOf };
}

testAsRoot(
  'while the disk of the tables is full, writes are a typed 503 and reads go on',
  async () => {
    const disk = createSmallDisk(100);
    const { ledger, read, statusOf } = await open(await createDatabaseOn(disk));
    expect(await read()).toBe(true);
    disk.fill();
    // Until the pages that Postgres has already are used up.
    await until(async () => !(await ledger.write()));
    for (let again = 0; again < 5; again += 1) expect(await ledger.write()).toBe(false);
    for (let again = 0; again < 5; again += 1) expect(await read()).toBe(true);
    expect(await statusOf('/health')).toBe(200);
    expect(await statusOf('/ready')).toBe(200);

    disk.free();
    for (let again = 0; again < 5; again += 1) expect(await ledger.write()).toBe(true);
    expect(await read()).toBe(true);
    expect(ledger.faults).toEqual([]);
    expect(ledger.findStale()).toEqual([]);
  },
);

testAsRoot(
  'if a full disk ends Postgres, all is a typed 503 until it runs again, and nothing is lost',
  async () => {
    const disk = createSmallDisk(200);
    const dataDir = path.join(disk.folder, 'data');
    const postgres = await createPostgres({ dataDir, settings: { max_wal_size: '32MB' } });
    const { ledger, read, statusOf } = await open(postgres.url);
    for (let before = 0; before < 5; before += 1) expect(await ledger.write()).toBe(true);
    disk.fill();
    // Its log needs the next segment.
    const fillLog = `select pg_logical_emit_message(false, 'x', repeat('x', 1000000))
    from generate_series(1, 40)`;
    await execute(postgres.url, fillLog).catch(() => {});
    await until(async () => postgresOf(dataDir) === undefined || !(await ledger.write()));
    await until(async () => (await statusOf('/ready')) === 503);
    expect(await statusOf('/health')).toBe(200);
    expect(await ledger.write()).toBe(false);

    disk.free();
    await until(async () => {
      // It may end only now, because it had no room to recover.
      if (postgresOf(dataDir) === undefined) {
        const started = postgres.start();
        await until(
          () =>
            postgresOf(dataDir) !== undefined || (started.exitCode ?? started.signalCode) !== null,
        );
      }
      return (await statusOf('/ready')) === 200;
    });
    await until(ledger.write);
    await until(read);
    expect(ledger.faults).toEqual([]);
    expect(ledger.findStale()).toEqual([]);
  },
);
