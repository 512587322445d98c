import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { diffSchema } from '../../prisma/engine.ts';
import { ExpectedError } from '../expected-error.ts';
import { readArguments } from '../process/read-arguments.ts';
import { runProcess } from '../process/run-process.ts';
import { reachRegister } from './open-register.ts';

const HELP = `Prints the SQL that changes the committed prisma/schema.prisma into the one in the working tree, as a
draft of the next migration.

  npm run --silent db:diff

  --help  show this text

Run it in a git clone. It uses the database in DATABASE_URL or the embedded one, but changes nothing
in it.`;

await runProcess(async (scope) => {
  if (!readArguments(HELP, {})) return;
  const earlier = committedSchema();
  const url = await reachRegister(scope);
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
