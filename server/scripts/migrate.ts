import { readConfig } from '../config.ts';
import { migrateDatabase, nameOf, reachDatabase } from '../database/open.ts';
import { createLogger } from '../logger.ts';
import { runProcess } from '../process.ts';

// npm run db:migrate: what every start does first, by itself.
await runProcess(async ({ signal, onStop }) => {
  const config = readConfig();
  const log = createLogger(config.logLevel);
  const { url, stop } = await reachDatabase({ ...config, attach: true, signal, log });
  onStop(stop);
  const applied = await migrateDatabase(url, { signal });
  for (const name of applied) process.stdout.write(`${name}\n`);
  process.stdout.write(`The database ${nameOf(url)} is up to date.\n`);
});
