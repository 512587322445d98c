import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../server/database/client.ts';
import { startEmbeddedPostgres } from '../../server/database/embedded/embedded-postgres.ts';
import type { EmbeddedPostgres } from '../../server/database/embedded/start-postgres.ts';
import { migrate } from '../../server/database/migrate.ts';
import { loadCorpus } from '../../server/sources/yaml/load-corpus.ts';
import { execute, SEEDED_TEMPLATE, TEMPLATE } from './sql.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A database on the run's Postgres, for creating and dropping others. */
    postgresUrl: string;
    /** The same as superuser; the given user if the Postgres is not ours. */
    superuserUrl: string;
  }
}

const SEEDS = fileURLToPath(new URL('../../seeds', import.meta.url));

// Durability is off, because test databases are discarded.
const settings = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  max_connections: '300',
};

/**
 * One Postgres per run (or an existing one, TEST_DATABASE_URL), with two templates for test files
 * to clone: one migrated, and one with the seeds.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['TEST_DATABASE_URL'];
  const dataDir = mkdtempSync(path.join(tmpdir(), 'dixit-test-'));
  // As root, Postgres runs as another user, who needs access to the folder.
  chmodSync(dataDir, 0o755);
  const postgres = given
    ? { url: given, stop: async () => {} }
    : await startEmbeddedPostgres({ dataDir, settings });
  const stop = async () => {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    if ('superuserUrl' in postgres) await allowSetUp(postgres);
    await createTemplates(postgres.url);
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide('postgresUrl', postgres.url);
  const { superuserUrl = postgres.url } = postgres as Partial<EmbeddedPostgres>;
  project.provide('superuserUrl', superuserUrl);
  return stop;
}

// What tests do to set up. The service itself has no more rights than in production.
async function allowSetUp({ url, superuserUrl }: EmbeddedPostgres): Promise<void> {
  const role = new URL(url).username;
  await execute(
    superuserUrl,
    `alter role "${role}" createdb createrole;
     grant pg_read_server_files to "${role}";
     grant set on parameter session_replication_role to "${role}"`,
  );
}

async function createTemplates(postgresUrl: string): Promise<void> {
  const urlOf = (name: string) =>
    Object.assign(new URL(postgresUrl), { pathname: `/${name}` }).href;
  const create = async (name: string, origin: string) => {
    await execute(postgresUrl, `drop database if exists ${name}`);
    await execute(postgresUrl, `create database ${name} encoding 'UTF8' template ${origin}`);
  };
  await create(TEMPLATE, 'template0');
  await migrate(urlOf(TEMPLATE));
  await create(SEEDED_TEMPLATE, TEMPLATE);
  const database = openDatabase({ url: urlOf(SEEDED_TEMPLATE) });
  await loadCorpus(database, { folder: SEEDS }).finally(() => database.close());
}
