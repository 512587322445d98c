import { onTestFinished } from 'vitest';
import { createClients } from './clients.ts';
import { createEmptyDatabase } from './database.ts';
import { startDixit } from './dixit-process.ts';
import { SEEDED_TEMPLATE } from './sql.ts';
import { START } from './start-command.ts';

/** A service on the demo corpus, started like `npm start`, with clients. It ends with the test. */
export async function startSeededDixit() {
  const { url: databaseUrl, drop } = await createEmptyDatabase(SEEDED_TEMPLATE);
  onTestFinished(async () => void (await drop()));
  const { pid, ready } = startDixit({
    command: [process.execPath, ...START.args],
    env: { DATABASE_URL: databaseUrl, LOG_LEVEL: 'error', ...START.env },
  });
  const url = await ready();
  const clients = createClients(url);
  onTestFinished(clients.close);
  return { url, databaseUrl, pid, ...clients };
}
