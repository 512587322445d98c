import { Client } from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { createTestKey } from '../support/api-key.ts';
import { useTestDatabase } from '../support/database.ts';
import { startDixit, until } from '../support/dixit-process.ts';
import { createLaterVersion } from '../support/later-version.ts';
import { openLedger } from '../support/ledger.ts';
import { execute } from '../support/sql.ts';

// The migration waits for this lock, which the test holds.
const LOCK = 4_711;
const MIGRATION = `
create table added_later (id int primary key);
select pg_advisory_xact_lock(${LOCK});
alter table statement add column later text, add column much_later text not null default '';
alter table article add column later text;
alter table speaker add column later text;
alter table corpus_revision add column later text;
`;
const MIGRATING = `select application_name as name from pg_stat_activity a join pg_locks l using (pid)
  where a.datname = current_database() and l.locktype = 'advisory' and l.objid = ${LOCK}
    and not l.granted`;

async function holdLock(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  onTestFinished(() => client.end());
  await client.query(`select pg_advisory_lock(${LOCK})`);
  return client;
}

test('a server answers while others migrate; if the one that migrates is killed, another one does', async () => {
  const { url, prisma } = await useTestDatabase();
  const old = await startDixit({ env: { DATABASE_URL: url, LOG_LEVEL: 'silent' } }).ready();
  const ledger = await openLedger(old, await createTestKey(prisma));
  const readers = [0, 1, 2, 3].map((index) => ledger.reader(old, index));
  const work = async () => {
    for (let again = 0; again < 3; again += 1) {
      expect(await ledger.write()).toBe(true);
      for (const read of readers) expect(await read()).toBe(true);
    }
  };
  // Its statements are prepared now.
  await work();
  const lock = await holdLock(url);
  const later = createLaterVersion(MIGRATION);
  const start = (name: string) => {
    const named = new URL(url);
    named.searchParams.set('application_name', name);
    return startDixit({ env: { DATABASE_URL: named.href }, command: [process.execPath, later] });
  };
  const replicas = new Map(['one', 'two', 'three'].map((name) => [name, start(name)]));
  const findMigrating = async () => (await execute<{ name: string }>(url, MIGRATING))[0]?.name;
  await until(async () => (await findMigrating()) !== undefined);
  await work();

  const killed = (await findMigrating()) ?? '';
  replicas.get(killed)?.signal('SIGKILL');
  replicas.delete(killed);
  await until(async () => ![undefined, killed].includes(await findMigrating()));
  expect(await execute(url, `select to_regclass('added_later')::text as created`)).toEqual([
    { created: null },
  ]);
  replicas.set('four', start('four'));
  await work();

  await lock.query(`select pg_advisory_unlock(${LOCK})`);
  const servers = [...replicas.values()];
  for (const ready of await Promise.all(servers.map((server) => server.ready()))) {
    readers.push(ledger.reader(ready, 1), ledger.reader(ready, 2));
  }
  expect(servers.filter(({ stderr }) => stderr.includes('Migrated'))).toHaveLength(1);
  await work();
  expect(ledger.faults).toEqual([]);
  expect(ledger.findStale()).toEqual([]);
});
