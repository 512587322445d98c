import { type ChildProcess, spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { startEmbeddedPostgres } from '../../server/database/embedded/embedded-postgres.ts';
import { launchPostgres, stopPostgres } from '../../server/database/embedded/launch-postgres.ts';
import { prepareLayout } from '../../server/database/embedded/layout.ts';
import {
  createDataDir,
  isAlive,
  postgresOf,
  signalPostgres,
  unlessGone,
  until,
} from './dixit-process.ts';
import { execute } from './sql.ts';

/** A Postgres of a test's own, which can be stopped and restarted at the same address. */
export interface TestPostgres {
  readonly url: string;
  readonly superuserUrl: string;
  readonly dataDir: string;
  /** Stops it like its operator. */
  shutDown(): Promise<void>;
  /** Ends it without a shutdown; the next start recovers from its log. */
  crash(): Promise<void>;
  /** Starts it again, without waiting until it answers. */
  start(): ChildProcess;
  /** Stops all of its processes where they are (Linux only), and lets them go on. */
  freeze(): void;
  thaw(): void;
}

/** Starts a Postgres. It is stopped when the test ends. */
export async function createPostgres({
  dataDir = createDataDir(),
  settings = {} as Readonly<Record<string, string>>,
} = {}): Promise<TestPostgres> {
  const { url, superuserUrl, stop } = await startEmbeddedPostgres({
    dataDir,
    settings,
    onLost: () => {},
  });
  onTestFinished(stop);
  const layout = await prepareLayout(dataDir);
  // The main process first: a stopped one starts no more children.
  const signalAll = (name: NodeJS.Signals) => {
    const main = postgresOf(dataDir);
    if (main === undefined) return;
    unlessGone(() => process.kill(main, name));
    const children = unlessGone(() => readFileSync(`/proc/${main}/task/${main}/children`, 'utf8'));
    for (const [pid] of children?.matchAll(/\d+/g) ?? [])
      unlessGone(() => process.kill(Number(pid), name));
  };
  onTestFinished(() => signalAll('SIGCONT'));
  return {
    url,
    superuserUrl,
    dataDir,
    shutDown: () => stopPostgres(layout),
    async crash() {
      const postgres = signalPostgres(dataDir, 'SIGQUIT');
      await until(() => postgres === undefined || !isAlive(postgres));
    },
    start: () => launchPostgres(layout, Number(new URL(url).port), settings),
    freeze: () => signalAll('SIGSTOP'),
    thaw: () => signalAll('SIGCONT'),
  };
}

/** A read-only copy of a Postgres, which follows it. */
export interface Standby extends TestPostgres {
  /** Waits until it has everything that was committed so far. */
  catchUp(): Promise<void>;
  /** Ends the connection to the primary, so that later commits are lost if it takes over. */
  disconnect(): Promise<void>;
  /** Makes it a primary. */
  promote(): Promise<void>;
}

/** Starts a standby of a Postgres, which is restarted for it. */
export async function createStandby(primary: TestPostgres): Promise<Standby> {
  const dataDir = createDataDir();
  const [source, cluster] = [primary.dataDir, dataDir].map((one) => path.join(one, 'postgres'));
  if (!source || !cluster) throw new Error('There are two.');
  mkdirSync(dataDir, { recursive: true });
  await primary.shutDown();
  spawnSync('cp', ['-a', source, cluster]);
  primary.start();
  const { hostname, port, username, password } = new URL(primary.superuserUrl);
  const origin = `host=${hostname} port=${port} user=${username} password=${password}`;
  // Settings of the command line could not be changed later.
  appendFileSync(path.join(cluster, 'postgresql.auto.conf'), `primary_conninfo = '${origin}'\n`);
  writeFileSync(path.join(cluster, 'standby.signal'), '');
  const postgres = await createPostgres({ dataDir });
  const select = async (url: string, sql: string) =>
    (await execute<{ value: unknown }>(url, `select ${sql} as value`))[0]?.value;
  return {
    ...postgres,
    async catchUp() {
      const end = await select(primary.superuserUrl, 'pg_current_wal_lsn()');
      await until(
        async () =>
          (await select(postgres.superuserUrl, `pg_last_wal_replay_lsn() >= '${end}'`)) === true,
      );
    },
    async disconnect() {
      await execute(postgres.superuserUrl, `alter system set primary_conninfo = ''`);
      await select(postgres.superuserUrl, 'pg_reload_conf()');
      await until(
        async () =>
          (await select(
            postgres.superuserUrl,
            '(select count(*)::int from pg_stat_wal_receiver)',
          )) === 0,
      );
    },
    promote: async () => void (await select(postgres.superuserUrl, 'pg_promote()')),
  };
}
