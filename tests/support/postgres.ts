import { onTestFinished } from 'vitest';
import { startEmbeddedPostgres } from '../../server/database/embedded/embedded-postgres.ts';
import { launchPostgres, stopPostgres } from '../../server/database/embedded/launch-postgres.ts';
import { prepareLayout } from '../../server/database/embedded/layout.ts';
import { createDataDir, isAlive, postgresOf, until } from './dixit-process.ts';

/** A Postgres of a test's own, which can be stopped and restarted at the same address. */
export interface TestPostgres {
  readonly url: string;
  readonly dataDir: string;
  /** Stops it like its operator. */
  shutDown(): Promise<void>;
  /** Ends it without a shutdown; the next start recovers from its log. */
  crash(): Promise<void>;
  /** Starts it again, without waiting until it answers. */
  start(): void;
}

/** Starts a Postgres. It is stopped when the test ends. */
export async function createPostgres({
  dataDir = createDataDir(),
  settings = {} as Readonly<Record<string, string>>,
} = {}): Promise<TestPostgres> {
  const { url, stop } = await startEmbeddedPostgres({ dataDir, settings, onLost: () => {} });
  onTestFinished(stop);
  const layout = await prepareLayout(dataDir);
  return {
    url,
    dataDir,
    shutDown: () => stopPostgres(layout),
    async crash() {
      const postgres = postgresOf(dataDir) ?? 0;
      process.kill(postgres, 'SIGQUIT');
      await until(() => !isAlive(postgres));
    },
    start: () => void launchPostgres(layout, Number(new URL(url).port), settings),
  };
}
