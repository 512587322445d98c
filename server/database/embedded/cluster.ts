import { createHmac, randomBytes } from 'node:crypto';
import {
  chownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { ExpectedError } from '../../expected-error.ts';
import { runProgram } from './launch-postgres.ts';
import type { EmbeddedLayout } from './layout.ts';
import { isAlive } from './postmaster.ts';

/** The superuser, which only creates the role below and its database (`prepareDatabase`). */
const SUPERUSER = 'dixit';

/** The role that owns the register's database. Migrations, the service and commands use it. */
export const EMBEDDED_ROLE = 'dixit_register';

const PASSWORD_FILE = 'dixit.password';

/** The database of the register. Every server also has the database `postgres`. */
export const EMBEDDED_DATABASE = 'dixit';

/** The URL of a database on the server at `port`. */
export function toEmbeddedUrl(
  layout: EmbeddedLayout,
  port: number,
  database = EMBEDDED_DATABASE,
): string {
  return toUrl(`${EMBEDDED_ROLE}:${rolePassword(layout)}`, port, database);
}

/** The same for the superuser. */
export function toSuperuserUrl(
  layout: EmbeddedLayout,
  port: number,
  database = EMBEDDED_DATABASE,
): string {
  return toUrl(`${SUPERUSER}:${readPassword(layout)}`, port, database);
}

function toUrl(login: string, port: number, database: string): string {
  return `postgresql://${login}@127.0.0.1:${port}/${database}?sslmode=disable`;
}

/** The password of `EMBEDDED_ROLE`. The superuser's cannot be derived from it. */
export function rolePassword(layout: EmbeddedLayout): string {
  return createHmac('sha256', readPassword(layout)).update(EMBEDDED_ROLE).digest('base64url');
}

/** The major version of PostgreSQL that created the data; undefined if there are none yet. */
export function readClusterVersion(layout: EmbeddedLayout): string | undefined {
  try {
    return readFileSync(path.join(layout.cluster, 'PG_VERSION'), 'utf8').trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The password of `SUPERUSER`, which is stored with the data. */
function readPassword(layout: EmbeddedLayout): string {
  const file = path.join(layout.cluster, PASSWORD_FILE);
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (cause) {
    throw new ExpectedError(
      `The password of the embedded PostgreSQL cannot be read from ${file}. Restore the file, ` +
        `or remove ${layout.cluster} to start with an empty database.`,
      { cause },
    );
  }
}

/**
 * Creates the data. They are created in a temporary folder that is then renamed, so that an
 * interrupted start leaves no incomplete data, and of two concurrent starts one wins.
 */
export async function createCluster(layout: EmbeddedLayout, signal?: AbortSignal): Promise<void> {
  removeUnfinished(layout);
  const unfinished = `${layout.cluster}.new-${process.pid}`;
  const passwordFile = `${unfinished}.password`;
  try {
    const password = randomBytes(24).toString('base64url');
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    mkdirSync(unfinished, { mode: 0o700 });
    changeOwner(layout, passwordFile, unfinished);
    const encoding = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    const access = [`--username=${SUPERUSER}`, `--pwfile=${passwordFile}`];
    await runProgram(
      layout.programs.initdb,
      [
        `--pgdata=${unfinished}`,
        '--locale=C',
        '--no-instructions',
        '--auth=scram-sha-256',
        ...encoding,
        ...access,
      ],
      { account: layout.account, signal },
    );
    renameSync(passwordFile, path.join(unfinished, PASSWORD_FILE));
    moveIntoPlace(unfinished, layout);
  } finally {
    for (const leftover of [passwordFile, unfinished]) {
      rmSync(leftover, { recursive: true, force: true, maxRetries: 3 });
    }
  }
}

function moveIntoPlace(unfinished: string, layout: EmbeddedLayout): void {
  try {
    renameSync(unfinished, layout.cluster);
  } catch (cause) {
    // Another Dixit has created them in the meantime.
    if (readClusterVersion(layout) !== undefined) return;
    throw new ExpectedError(
      `${layout.cluster} exists but does not contain PostgreSQL data. ` +
        'Move it away, or set DIXIT_DATA_DIR to another folder.',
      { cause },
    );
  }
}

// Removes what interrupted starts left behind.
function removeUnfinished(layout: EmbeddedLayout): void {
  const folder = path.dirname(layout.cluster);
  for (const name of readdirSync(folder)) {
    const pid = /^postgres\.new-(\d+)/.exec(name)?.[1];
    if (pid === undefined || (isAlive(Number(pid)) && Number(pid) !== process.pid)) continue;
    rmSync(path.join(folder, name), { recursive: true, force: true, maxRetries: 3 });
  }
}

function changeOwner(layout: EmbeddedLayout, ...files: readonly string[]): void {
  if (!layout.account) return;
  for (const file of files) chownSync(file, layout.account.uid, layout.account.gid);
}
