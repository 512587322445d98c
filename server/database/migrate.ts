import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client, DatabaseError } from 'pg';
import { ExpectedError } from '../expected-error.ts';
import { nameOf } from './failures.ts';

// Does what `prisma migrate deploy` does, without the engine that Prisma's CLI downloads. It
// applies the files of prisma/migrations and records them in Prisma's own table, so that the
// ordinary CLI works on the same database. Tests compare it with Prisma's engine compiled to
// WebAssembly: the table is the same, and after a migration the engine finds nothing to deploy, and
// no failed or edited migration. The native engine was not available for this comparison.

const MIGRATIONS = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));

// An arbitrary number that no other lock uses: the bytes of "dixi".
const LOCK = 0x64697869;

// The lock of Prisma's engine during a migration.
const PRISMA_LOCK = 72707369;

interface Migration {
  readonly name: string;
  readonly script: string;
}

/** A valid entry of Prisma's table: applied, and not rolled back. */
interface Applied {
  readonly name: string;
  readonly checksum: string;
}

/**
 * Applies missing migrations to the database at `url` and returns their names. If several processes
 * start at the same time, one migrates and the others wait. A migration that failed or was
 * interrupted is tried again.
 *
 * @example await migrate('postgresql://user:password@127.0.0.1/dixit') // ['20261129000000_init']
 * @throws {ExpectedError} with instructions for the operator.
 */
export async function migrate(url: string, signal?: AbortSignal): Promise<readonly string[]> {
  return await untilAborted(signal, () => applyPending(url, readMigrations()));
}

async function applyPending(
  url: string,
  migrations: readonly Migration[],
): Promise<readonly string[]> {
  const client = new Client({ connectionString: url, application_name: 'dixit migrate' });
  // A broken connection also rejects the pending query, which reports it.
  client.on('error', () => {});
  await client.connect();
  try {
    await endIfAbandoned(client);
    await lockMigrations(client);
    const applied = await prepareHistory(client, url, migrations);
    const pending = migrations.filter(({ name }) => !applied.some((entry) => entry.name === name));
    for (const migration of pending) await applyMigration(client, url, migration);
    return pending.map(({ name }) => name);
  } catch (error) {
    throw error instanceof DatabaseError ? toFailure(url, `${error.message}.`, error) : error;
  } finally {
    await client.end();
  }
}

// If this process is killed, Postgres would hold the locks until the statement ends that it runs,
// which may take hours. Not every platform can detect it.
async function endIfAbandoned(client: Client): Promise<void> {
  await client
    .query(`/* endIfAbandoned */ set client_connection_check_interval = '5s'`)
    .catch(() => {});
}

// Both are held until the session ends.
async function lockMigrations(client: Client): Promise<void> {
  for (const key of [LOCK, PRISMA_LOCK]) {
    await client.query('/* lockMigrations */ select pg_advisory_lock($1)', [key]);
  }
}

/** Returns the applied migrations. Changes nothing in a database that this version cannot use. */
async function prepareHistory(
  client: Client,
  url: string,
  migrations: readonly Migration[],
): Promise<readonly Applied[]> {
  const { hasHistory, isRegister, hasTables } = await inspectDatabase(client);
  const applied = hasHistory ? await readApplied(client) : [];
  const unknown = applied.filter(({ name }) => !migrations.some((known) => known.name === name));
  if (hasHistory ? unknown.length > 0 && !isRegister : hasTables) {
    throw new ExpectedError(
      `The database ${nameOf(url)} could not be migrated. It contains tables of another ` +
        'application. Give Dixit its own database.',
    );
  }
  const latest = migrations.at(-1)?.name ?? '';
  if (unknown.some(({ name }) => name > latest)) {
    throw new ExpectedError(
      `The database ${nameOf(url)} was created by a newer version of Dixit. Nothing in it was ` +
        'changed. Update Dixit to that version or a later one.',
    );
  }
  if (unknown.length > 0) {
    throw new ExpectedError(
      `The database ${nameOf(url)} was created by an earlier version of Dixit, which this one cannot ` +
        `upgrade. Nothing in it was changed.\n${MOVE}`,
    );
  }
  for (const { name, script } of migrations) {
    const entry = applied.find((candidate) => candidate.name === name);
    if (!entry || checksumsOf(script).includes(entry.checksum)) continue;
    throw new ExpectedError(
      `The database ${nameOf(url)} has a migration ${name} that differs from the file of that ` +
        'name in prisma/migrations. Nothing in it was changed. If the file was edited, restore ' +
        `it; an applied migration must not be edited. If another version of Dixit created the database:` +
        `\n${MOVE}`,
    );
  }
  if (hasHistory) await rollBackFailed(client);
  else await createHistory(client);
  return applied;
}

const MOVE =
  'To keep its content, export it with the version that created it (npm run export -- --format ' +
  'jsonl --out register.jsonl).\nThen, with this version, delete everything in the database ' +
  '(npm run db:reset) and import the file (npm run import -- register.jsonl).';

interface Inspection {
  readonly hasHistory: boolean;
  readonly isRegister: boolean;
  readonly hasTables: boolean;
}

// Tables of extensions (PostGIS has one) do not count.
async function inspectDatabase(client: Client): Promise<Inspection> {
  const { rows } = await client.query<Inspection>(
    `/* inspectDatabase */
    select to_regclass('_prisma_migrations') is not null as "hasHistory",
      to_regclass('corpus_revision') is not null as "isRegister",
      exists (
        select from pg_class as t
        where t.relkind in ('r', 'p') and t.relnamespace = to_regnamespace('public')
          and not exists (
            select from pg_depend as d
            where d.classid = 'pg_class'::regclass and d.objid = t.oid and d.deptype = 'e'
          )
      ) as "hasTables"`,
  );
  return rows[0] ?? { hasHistory: false, isRegister: false, hasTables: false };
}

async function readApplied(client: Client): Promise<readonly Applied[]> {
  const { rows } = await client.query<Applied>(
    `/* readApplied */
    select migration_name as name, checksum from _prisma_migrations
    where finished_at is not null and rolled_back_at is null`,
  );
  return rows;
}

// Only Prisma's CLI leaves such entries: it records a migration before it applies it. It requires
// manual repair after a failure, because a migration may be half applied. Ours are not, since each
// is one transaction. No other process is migrating, because we hold the locks.
async function rollBackFailed(client: Client): Promise<void> {
  const { rowCount } = await client.query(
    `/* rollBackFailed */
    select from _prisma_migrations where finished_at is null and rolled_back_at is null limit 1`,
  );
  // Without an UPDATE, a server can also start on a standby, which is read-only.
  if (rowCount === 0) return;
  await client.query(
    `/* rollBackFailed */
    update _prisma_migrations set rolled_back_at = now()
    where finished_at is null and rolled_back_at is null`,
  );
}

/** Creates the same table as Prisma. */
async function createHistory(client: Client): Promise<void> {
  await client.query(
    `/* createHistory */
    create table _prisma_migrations (
      id varchar(36) primary key not null,
      checksum varchar(64) not null,
      finished_at timestamptz,
      migration_name varchar(255) not null,
      logs text,
      rolled_back_at timestamptz,
      started_at timestamptz not null default now(),
      applied_steps_count integer not null default 0
    )`,
  );
}

/**
 * Applies one file and records it, in one transaction. A failure ends the session, and with it the
 * transaction.
 */
async function applyMigration(
  client: Client,
  url: string,
  { name, script }: Migration,
): Promise<void> {
  await client.query('begin');
  try {
    await client.query(script);
  } catch (error) {
    throw toFailure(url, `Migration ${name}: ${describeError(error, script)}`, error);
  }
  await client.query(
    `/* applyMigration */
    insert into _prisma_migrations
      (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
    values ($1, $2, $3, now(), clock_timestamp(), 1)`,
    [randomUUID(), checksumOf(script), name],
  );
  await client.query('commit');
}

function toFailure(url: string, reason: string, cause: unknown): ExpectedError {
  return new ExpectedError(
    `The database ${nameOf(url)} could not be migrated. ${reason}\n` +
      'The failed migration left nothing behind. Fix the cause and start again.',
    { cause },
  );
}

function describeError(error: unknown, script: string): string {
  if (!(error instanceof DatabaseError)) return String(error);
  const line = script.slice(0, Number(error.position ?? 0)).split('\n').length;
  const place = error.position ? `, at line ${line}` : '';
  const sentences = [`${error.message}${place}.`, error.detail, error.hint];
  return sentences.filter((text) => text !== undefined).join(' ');
}

function readMigrations(): readonly Migration[] {
  return readdirSync(MIGRATIONS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({
      name,
      script: readFileSync(path.join(MIGRATIONS, name, 'migration.sql'), 'utf8'),
    }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

function checksumOf(script: string): string {
  return createHash('sha256').update(script).digest('hex');
}

// Like Prisma, accepts both kinds of line endings: Git may have changed them.
function checksumsOf(script: string): readonly string[] {
  const unix = script.replaceAll('\r\n', '\n');
  return [script, unix, unix.replaceAll('\n', '\r\n')].map(checksumOf);
}

/** Settles when the work does, or rejects when the signal is aborted, which ignores the work. */
async function untilAborted<T>(
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<T> {
  if (!signal) return await work();
  signal.throwIfAborted();
  const aborted = Promise.withResolvers<never>();
  const abort = () => aborted.reject(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  try {
    return await Promise.race([work(), aborted.promise]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
