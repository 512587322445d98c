import { randomUUID } from 'node:crypto';
import { inject, onTestFinished } from 'vitest';
import { type Database, openDatabase } from '../../server/database/client.ts';
import { PATIENT } from './patient.ts';
import { execute, TEMPLATE } from './sql.ts';

/** A database that `close` drops. */
export type TestDatabase = Database;

/** The URL of a new, migrated, empty database. `drop` deletes it. */
export async function createEmptyDatabase(template = TEMPLATE) {
  const postgresUrl = inject('postgresUrl');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await execute(postgresUrl, `create database ${name} template ${template}`);
  const url = new URL(postgresUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    // As superuser: an autovacuum worker in the database runs as one, and only one may end it.
    drop: () => execute(inject('superuserUrl'), `drop database if exists ${name} with (force)`),
  };
}

/**
 * A separate migrated database, empty or a copy of the template. `close` closes and drops it. Use
 * it in `beforeAll`/`afterAll`, or within one test.
 */
export async function createTestDatabase(template = TEMPLATE): Promise<TestDatabase> {
  const { url, drop } = await createEmptyDatabase(template);
  const database = openDatabase({ url, ...PATIENT });
  return {
    ...database,
    async close() {
      await database.close();
      await drop();
    },
  };
}

/** `createTestDatabase` for one test, which closes it at its end. */
export async function useTestDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase();
  onTestFinished(() => database.close());
  return database;
}
