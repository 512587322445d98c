import { nameOf } from '../database/failures.ts';
import { migrate } from '../database/migrate.ts';
import { readArguments } from '../process/read-arguments.ts';
import { runProcess } from '../process/run-process.ts';
import { reachRegister } from './open-register.ts';

const HELP = `Applies missing migrations, as each start of the service does, and prints their names.

  npm run db:migrate

  --help  show this text

The database is the one in DATABASE_URL, or the embedded one.`;

await runProcess(async (scope) => {
  if (!readArguments(HELP, {})) return;
  const url = await reachRegister(scope);
  const applied = await migrate(url, scope.signal);
  for (const name of applied) process.stdout.write(`${name}\n`);
  process.stdout.write(`The database ${nameOf(url)} is up to date.\n`);
});
