import { execFileSync, spawnSync } from 'node:child_process';

/** The system account the embedded Postgres runs under; undefined: our own. */
export interface PostgresAccount {
  readonly uid: number;
  readonly gid: number;
}

const NAME = 'postgres';

/**
 * Postgres refuses to run as root. Started by root, it runs as the system user `postgres`, which
 * is created where it is missing; started by anybody else, as that person.
 */
export function findPostgresAccount(): PostgresAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return lookUp() ?? createAccount();
}

/** Whether the account may run the program; an account of our own always may. */
export function canRun(program: string, account: PostgresAccount | undefined): boolean {
  if (!account) return true;
  return spawnSync(program, ['--version'], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}

/** Whether the account may enter the folder: a clone under `/root` is closed to all but root. */
export function canEnter(folder: string, account: PostgresAccount | undefined): boolean {
  if (!account) return true;
  return spawnSync('test', ['-x', folder], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}

function lookUp(): PostgresAccount | undefined {
  const uid = spawnSync('id', ['-u', NAME], { encoding: 'utf8' });
  const gid = spawnSync('id', ['-g', NAME], { encoding: 'utf8' });
  if (uid.status !== 0 || gid.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function createAccount(): PostgresAccount {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', NAME], {
      stdio: 'pipe',
    });
  } catch (cause) {
    throw new Error(
      'PostgreSQL does not run as root, and the system user `postgres` could not be created. ' +
        'Start Dixit as an ordinary user, or set DATABASE_URL to a Postgres of your own.',
      { cause },
    );
  }
  const account = lookUp();
  if (!account) throw new Error('The system user `postgres` was created but cannot be looked up.');
  return account;
}
