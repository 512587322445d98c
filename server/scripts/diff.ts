import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { diffSchema } from '../../prisma/engine.ts';
import { readConfig } from '../config.ts';
import { reachDatabase } from '../database/connect.ts';
import { ExpectedError } from '../expected-error.ts';
import { createLogger } from '../logger.ts';
import { readArguments } from '../process/read-arguments.ts';
import { runProcess } from '../process/run-process.ts';

const HELP = `Prints the SQL that changes the committed prisma/schema.prisma into the one in the working tree, as a
draft of the next migration.

  npm run --silent db:diff

  --help  show this text

Run it in a git clone. It uses the database in DATABASE_URL or the embedded one, but changes nothing
in it.`;

await runProcess(async ({ signal, onStop }) => {
  if (!readArguments(HELP, {})) return;
  const config = readConfig();
  const log = createLogger(config.logLevel);
  const earlier = committedSchema();
  const { url, stop } = await reachDatabase({ ...config, attach: true, signal, log });
  onStop(stop);
  const sql = await diffSchema(url, earlier);
  process.stdout.write(sql === '' ? '-- schema.prisma is unchanged.\n' : `${sql}\n`);
});

function committedSchema(): string {
  const cwd = fileURLToPath(new URL('../..', import.meta.url));
  try {
    return execFileSync('git', ['show', 'HEAD:prisma/schema.prisma'], {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (cause) {
    throw new ExpectedError(
      'The committed schema.prisma cannot be read. Run this command in a git clone, with git installed.',
      { cause },
    );
  }
}
