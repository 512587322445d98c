import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrate } from '../../prisma/migrate.ts';
import { startEmbeddedPostgres } from '../../server/database/embedded-postgres.ts';
import { execute, TEMPLATE } from './sql.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A database on the run's Postgres, to make and drop others from. */
    postgresUrl: string;
  }
}

// What a test database may do without: it is thrown away, never recovered.
const settings = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  max_connections: '300',
};

/**
 * One Postgres a run (TEST_DATABASE_URL: one that is there already), with a migrated template
 * that each test file clones.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['TEST_DATABASE_URL'];
  const dataDir = mkdtempSync(path.join(tmpdir(), 'dixit-test-'));
  // Under root, Postgres runs as another user, who has to enter.
  chmodSync(dataDir, 0o755);
  const postgres = given
    ? { url: given, stop: async () => {} }
    : await startEmbeddedPostgres({ dataDir, settings });
  const stop = async () => {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const template = new URL(postgres.url);
    template.pathname = `/${TEMPLATE}`;
    await execute(postgres.url, `drop database if exists ${TEMPLATE}`);
    await execute(postgres.url, `create database ${TEMPLATE} encoding 'UTF8' template template0`);
    await migrate(template.href);
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide('postgresUrl', postgres.url);
  return stop;
}
