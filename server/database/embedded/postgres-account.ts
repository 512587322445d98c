import { spawnSync } from 'node:child_process';
import { ExpectedError } from '../../expected-error.ts';

/** The system account of the embedded Postgres; undefined: the current user. */
export interface PostgresAccount {
  readonly uid: number;
  readonly gid: number;
}

const NAME = 'postgres';

/** The environment of Postgres's programs: without our variables, and without PG* variables. */
export const PROGRAM_ENVIRONMENT = {
  PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
};

/**
 * Finds the account to run Postgres, which refuses to run as root. For root, it is the owner of
 * existing data or the system user `postgres`, which is created if missing. For other users, it is
 * their own account.
 */
export function findPostgresAccount(
  owner: PostgresAccount | undefined,
): PostgresAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;
  if (owner && owner.uid !== 0) return owner;
  return lookUp() ?? createAccount();
}

/** Whether the account can run the program; always true for the current user. */
export function canRun(program: string, account: PostgresAccount | undefined): boolean {
  return !account || succeeds(program, ['--version'], account);
}

/** Whether the account can enter the folder; only root can enter a clone in `/root`. */
export function canEnter(folder: string, account: PostgresAccount | undefined): boolean {
  return !account || succeeds('test', ['-x', folder], account);
}

function succeeds(program: string, args: readonly string[], account: PostgresAccount): boolean {
  const options = { ...account, cwd: '/', env: PROGRAM_ENVIRONMENT, stdio: 'ignore' } as const;
  return spawnSync(program, args, options).status === 0;
}

function lookUp(): PostgresAccount | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) =>
    spawnSync('id', [flag, NAME], { env: PROGRAM_ENVIRONMENT, encoding: 'utf8' }),
  );
  if (uid?.status !== 0 || gid?.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function createAccount(): PostgresAccount {
  const args = ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', NAME];
  const made = spawnSync('useradd', args, { env: PROGRAM_ENVIRONMENT, encoding: 'utf8' });
  const account = lookUp();
  if (account) return account;
  throw new ExpectedError(
    `PostgreSQL cannot run as root, and the system user \`${NAME}\` could not be created ` +
      `(${made.error?.message ?? made.stderr.trim()}). Start Dixit as an ordinary user, ` +
      'or set DATABASE_URL to your own PostgreSQL.',
  );
}
