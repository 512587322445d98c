import { Client } from 'pg';
import { readConfig } from '../config.ts';
import { nameOf } from '../database/failures.ts';
import { migrate } from '../database/migrate.ts';
import { ExpectedError } from '../expected-error.ts';
import { readArguments } from '../process/read-arguments.ts';
import { runProcess } from '../process/run-process.ts';
import { reachRegister } from './open-register.ts';

const HELP = `Deletes everything in the database and creates its tables again.

  npm run db:reset [-- --yes]

  --yes   confirm; required with DATABASE_URL, since that database may be in use elsewhere
  --help  show this text

The database is the one in DATABASE_URL, or the embedded one.`;

const ARGUMENTS = { options: { yes: { type: 'boolean', default: false } } } as const;

await runProcess(async (scope) => {
  const given = readArguments(HELP, ARGUMENTS);
  if (!given) return;
  const { databaseUrl } = readConfig();
  if (databaseUrl !== undefined && !given.values.yes) {
    throw new ExpectedError(
      `This deletes everything in the database ${nameOf(databaseUrl)} of DATABASE_URL. ` +
        'To confirm, run: npm run db:reset -- --yes',
    );
  }
  const url = await reachRegister(scope, false);
  await emptyDatabase(url);
  await migrate(url, scope.signal);
  process.stdout.write(`The database ${nameOf(url)} is empty and up to date.\n`);
});

// Drops the schema, not the database: the user may not be allowed to create databases.
async function emptyDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url, application_name: 'dixit reset' });
  await client.connect();
  try {
    await client.query(
      '/* emptyDatabase */ drop schema if exists public cascade; create schema public',
    );
  } finally {
    await client.end();
  }
}
