import path from 'node:path';
import { expect, test } from 'vitest';
import type { Database } from '../../server/database/client.ts';
import { loadSeeds } from '../../server/sources/yaml/load-corpus.ts';

// The folder is rejected before any database access.
const database = {} as Pick<Database, 'prisma'>;
const logger = { info() {}, warn() {} };

test.each([
  ['nowhere', 'the folder does not exist'],
  ['package.json', 'this is a file'],
  ['tests', 'this is not a corpus folder: it has no articles/'],
])('for DIXIT_SEEDS=%s, the suggestion names the variable, not a command', async (name, reason) => {
  const folder = path.join(import.meta.dirname, '../..', name);
  const loading = loadSeeds(database, folder, { logger });
  await expect(loading).rejects.toThrow(reason);
  await expect(loading).rejects.toThrow('DIXIT_SEEDS=none');
  await expect(loading).rejects.not.toThrow('npm run seed');
});
