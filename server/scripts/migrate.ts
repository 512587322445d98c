import { readConfig } from '../config.ts';
import { reachDatabase } from '../database/connect.ts';
import { nameOf } from '../database/failures.ts';
import { migrate } from '../database/migrate.ts';
import { createLogger } from '../logger.ts';
import { readArguments } from '../process/read-arguments.ts';
import { runProcess } from '../process/run-process.ts';

const HELP = `Applies missing migrations, as each start of the service does, and prints their names.

  npm run db:migrate

  --help  show this text

The database is the one in DATABASE_URL, or the embedded one.`;

await runProcess(async ({ signal, onStop }) => {
  if (!readArguments(HELP, {})) return;
  const config = readConfig();
  const log = createLogger(config.logLevel);
  const { url, stop } = await reachDatabase({ ...config, attach: true, signal, log });
  onStop(stop);
  const applied = await migrate(url, signal);
  for (const name of applied) process.stdout.write(`${name}\n`);
  process.stdout.write(`The database ${nameOf(url)} is up to date.\n`);
});
