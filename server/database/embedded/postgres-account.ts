import { spawnSync } from 'node:child_process';
import { ExpectedError } from '../../expected-error.ts';

/** The system account the embedded Postgres runs under; undefined: our own. */
export interface PostgresAccount {
  readonly uid: number;
  readonly gid: number;
}

const NAME = 'postgres';

/** Nothing of ours leaks into programs we start, and PG* variables of the shell steer none. */
export const PROGRAM_ENVIRONMENT = {
  PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
};

/**
 * Postgres refuses to run as root. Started by root, it runs as the owner of the data that are
 * there already, otherwise as the system user `postgres`, which is created where it is missing;
 * started by anybody else, as that person.
 */
export function findPostgresAccount(
  owner: PostgresAccount | undefined,
): PostgresAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;
  if (owner && owner.uid !== 0) return owner;
  return lookUp() ?? createAccount();
}

/** Whether the account may run the program; an account of our own always may. */
export function canRun(program: string, account: PostgresAccount | undefined): boolean {
  return !account || succeeds(program, ['--version'], account);
}

/** Whether the account may enter the folder: a clone under `/root` is closed to all but root. */
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
    `PostgreSQL does not run as root, and the system user \`${NAME}\` could not be created ` +
      `(${made.error?.message ?? made.stderr.trim()}). Start Dixit as an ordinary user, ` +
      'or set DATABASE_URL to a Postgres of your own.',
  );
}
