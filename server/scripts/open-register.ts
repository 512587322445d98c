import { readConfig } from '../config.ts';
import type { Database } from '../database/client.ts';
import { connectDatabase, reachDatabase } from '../database/connect.ts';
import { createLogger } from '../logger.ts';
import type { ProcessScope } from '../process/run-process.ts';

/** Opens the register of the environment for a command, and closes it when the command ends. */
export async function openRegister({ signal, onStop, fail }: ProcessScope): Promise<Database> {
  const config = readConfig();
  const log = createLogger(config.logLevel);
  const options = { ...config, attach: true, signal, log, onLost: fail };
  const { database, stop } = await connectDatabase(options);
  onStop(stop);
  return database;
}

/** Finds the database of the environment for a command that works on it directly. Returns its URL. */
export async function reachRegister({ signal, onStop }: ProcessScope, attach = true) {
  const config = readConfig();
  const log = createLogger(config.logLevel);
  const { url, stop } = await reachDatabase({ ...config, attach, signal, log });
  onStop(stop);
  return url;
}
