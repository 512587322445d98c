import { createHash } from 'node:crypto';
import { chmodSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmbeddedPostgres } from '../../server/database/embedded/embedded-postgres.ts';
import { migrate } from '../../server/database/migrate.ts';
import type { RegisterSize } from './generated-register.ts';
import { loadGeneratedRegister } from './load-register.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

// Files that determine the rows. When one changes, the register is loaded again.
const MAKERS = [
  'prisma/migrations/**/*.sql',
  'server/model/{columns,key}.ts',
  'server/model/words/*.ts',
  'server/register/derived.ts',
  'server/read/visibility.ts',
  'server/search/statement-document.ts',
  'tests/bench/{generated-register,load-register,load-share}.ts',
];

// Durability is off, because a failed load is started over.
const LOADING = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '16GB',
  autovacuum: 'off',
  shared_buffers: '512MB',
};

/** Keeps most of the register in memory, and disables background work of Postgres. */
const MEASURING = { shared_buffers: '1GB', effective_cache_size: '4GB', autovacuum: 'off' };

export interface BenchRegister {
  readonly url: string;
  readonly superuserUrl: string;
  stop(): Promise<void>;
}

/**
 * Starts a Postgres with the generated register in `folder`. The folder is emptied and loaded again
 * unless an earlier run loaded the same register.
 */
export async function openBenchRegister(
  folder: string,
  size: RegisterSize,
  say: (line: string) => void,
): Promise<BenchRegister> {
  const stamp = path.join(folder, 'loaded.txt');
  const wanted = stampOf(size);
  if (readOr(stamp, '') !== wanted) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    // As root, Postgres runs as another user, who needs access to the folder.
    chmodSync(folder, 0o755);
    await load(folder, size, say);
    writeFileSync(stamp, wanted);
  }
  return await startEmbeddedPostgres({ dataDir: path.join(folder, 'data'), settings: MEASURING });
}

async function load(
  folder: string,
  size: RegisterSize,
  say: (line: string) => void,
): Promise<void> {
  say(`Loading ${size.count} statements into ${folder} …`);
  const began = performance.now();
  const postgres = await startEmbeddedPostgres({
    dataDir: path.join(folder, 'data'),
    settings: LOADING,
  });
  try {
    await migrate(postgres.url);
    const { superuserUrl: url } = postgres;
    await loadGeneratedRegister({ url, exchange: folder, size, say });
  } finally {
    await postgres.stop();
  }
  say(`Loaded in ${Math.round((performance.now() - began) / 1000)} s.`);
}

function stampOf(size: RegisterSize): string {
  const hash = createHash('sha256').update(JSON.stringify(size));
  for (const file of globSync(MAKERS, { cwd: PROJECT }).sort()) {
    hash.update(file).update(readFileSync(path.join(PROJECT, file)));
  }
  return hash.digest('hex');
}

function readOr(file: string, absent: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return absent;
  }
}
