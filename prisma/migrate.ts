import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { DatabaseError, Pool } from 'pg';

// Prisma's own migration engine, compiled to WebAssembly: what `prisma migrate deploy` does,
// without the native binary that the CLI downloads. It is no supported interface of Prisma's, so
// it stays behind the functions of this file; the ordinary CLI works on the same folder and table.

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const MIGRATIONS = path.join(FOLDER, 'migrations');
const EVERYTHING = { externalTables: [], externalEnums: [] };

// Any number that nothing else locks: the bytes of "dixi".
const LOCK = 0x64697869;

// What Prisma's own engine and CLI lock while they migrate.
const PRISMA_LOCK = 72707369;

/** The database did not take the migrations; nothing of the failed one remains in it. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

/**
 * Brings the database at `url` up to the migrations of this folder and names those it applied.
 * Processes that start together wait for one another: one migrates, the rest find it done. What
 * failed, or was killed, is tried again.
 *
 * @example await migrate('postgresql://user:password@127.0.0.1/dixit') // ['20261122000000_init']
 * @throws {MigrationError} with the database's own message.
 */
export async function migrate(url: string): Promise<readonly string[]> {
  return await withEngine(url, async (engine, pool) => {
    await lockMigrations(pool);
    for (const migrationName of await findFailedMigrations(pool)) {
      await engine.markMigrationRolledBack({ migrationName });
    }
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: readMigrations(),
      filters: EVERYTHING,
    });
    return appliedMigrationNames;
  });
}

// Both for as long as the session lasts. The engine takes the second one itself, but only while it
// applies, and gives up after ten seconds; in the same session it has it already.
async function lockMigrations(session: Pool): Promise<void> {
  for (const key of [LOCK, PRISMA_LOCK]) {
    await session.query('/* lockMigrations */ select pg_advisory_lock($1)', [key]);
  }
}

// Prisma leaves such a migration to a person, since it may be half applied. Ours never are: each
// is one transaction. Nobody else is at it: the locks are ours.
async function findFailedMigrations(session: Pool): Promise<readonly string[]> {
  const table = await session.query(
    `/* findFailedMigrations */ select to_regclass('_prisma_migrations') as name`,
  );
  if (table.rows[0]?.name === null) return [];
  const { rows } = await session.query<{ name: string }>(
    `/* findFailedMigrations */
    select distinct migration_name as name from _prisma_migrations
    where finished_at is null and rolled_back_at is null`,
  );
  return rows.map((row) => row.name);
}

/**
 * The SQL that leads from an earlier text of `schema.prisma` (null: an empty database) to the
 * present one: the draft of the next migration. Empty when nothing changed. `url` names any
 * reachable database; it is not touched.
 */
export async function diffSchema(url: string, earlier: string | null): Promise<string> {
  return await withEngine(url, async (engine) => {
    const from = { path: 'earlier.prisma', content: earlier ?? '' };
    const { stdout } = await engine.diff({
      from: earlier === null ? { tag: 'empty' } : { tag: 'schemaDatamodel', files: [from] },
      to: { tag: 'schemaDatamodel', files: [readSchema()] },
      script: true,
      exitCode: null,
      filters: EVERYTHING,
    });
    return (stdout ?? '').replace(/^-- This is an empty migration\.\s*$/m, '').trim();
  });
}

// The stock adapter cuts a script at every semicolon, also inside function bodies. Sent whole, a
// script is also one transaction: a migration that fails leaves nothing behind.
class WholeScripts extends PrismaPg {
  /** Why the last script failed: the engine keeps only its own stack. */
  failure: string | undefined;

  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      try {
        await adapter.underlyingDriver().query(script);
      } catch (error) {
        this.failure = describeFailure(error, script);
        throw error;
      }
    };
    return adapter;
  }
}

function describeFailure(error: unknown, script: string): string {
  if (!(error instanceof DatabaseError)) return String(error);
  const line = script.slice(0, Number(error.position ?? 0)).split('\n').length;
  const details = [error.detail, error.hint].filter((text) => text !== undefined);
  return [`${error.message}${error.position ? `, at line ${line} of it` : ''}.`, ...details].join(
    ' ',
  );
}

/** Gives the engine one session; what is locked in that session is locked for the engine. */
async function withEngine<T>(
  url: string,
  use: (engine: SchemaEngine, session: Pool) => Promise<T>,
): Promise<T> {
  const { SchemaEngine } = await loadEngine();
  const schema = readSchema();
  const pool = new Pool({
    connectionString: url,
    application_name: 'dixit migrate',
    max: 1,
    idleTimeoutMillis: 0,
  });
  pool.on('error', () => {});
  const scripts = new WholeScripts(pool);
  try {
    const engine = await SchemaEngine.new(
      { datamodels: [[schema.path, schema.content]] },
      () => {},
      bindMigrationAwareSqlAdapterFactory(scripts),
    );
    return await use(engine, pool);
  } catch (cause) {
    throw toMigrationError(cause, scripts.failure);
  } finally {
    await pool.end();
  }
}

function toMigrationError(cause: unknown, failure: string | undefined): unknown {
  if (!(cause instanceof Error)) return cause;
  if ('code' in cause && cause.code === 'P3005') {
    return new MigrationError(
      'It holds tables of something else already. Give Dixit a database of its own.',
      { cause },
    );
  }
  const name = /migration_name="([^"]+)"/.exec(cause.message)?.[1];
  if (name && failure) return new MigrationError(`Migration ${name}: ${failure}`, { cause });
  // What Postgres answered to a statement of the engine's own.
  const refusal = /^ERROR: (.+)$/m.exec(cause.message)?.[1];
  return refusal ? new MigrationError(`${refusal}.`, { cause }) : cause;
}

type EngineModule = typeof import('@prisma/schema-engine-wasm/schema_engine_bg');
let loaded: Promise<EngineModule> | undefined;

function loadEngine(): Promise<EngineModule> {
  loaded ??= instantiate();
  return loaded;
}

// Node has it; its type declarations leave it to the DOM's.
declare const WebAssembly: {
  instantiate(code: Uint8Array, imports: object): Promise<{ instance: { exports: Exports } }>;
};
type Exports = Readonly<Record<string, unknown>>;

async function instantiate(): Promise<EngineModule> {
  const specifier = '@prisma/schema-engine-wasm/schema_engine_bg';
  const module = (await import(specifier)) as EngineModule & {
    __wbg_set_wasm(wasm: unknown): void;
  };
  const file = createRequire(import.meta.url)
    .resolve(specifier)
    .replace(/\.js$/, '.wasm');
  const { instance } = await WebAssembly.instantiate(readFileSync(file), {
    './schema_engine_bg.js': module,
  });
  // The engine reports a panic through this global, which Prisma's CLI provides.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message() {} } });
  module.__wbg_set_wasm(instance.exports);
  (instance.exports['__wbindgen_start'] as () => void)();
  return module;
}

function readSchema(): { path: string; content: string } {
  const file = path.join(FOLDER, 'schema.prisma');
  return { path: file, content: readFileSync(file, 'utf8') };
}

function readMigrations() {
  const names = readdirSync(MIGRATIONS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir: MIGRATIONS,
    lockfile: {
      path: 'migration_lock.toml',
      content: readFileSync(path.join(MIGRATIONS, 'migration_lock.toml'), 'utf8'),
    },
    shadowDbInitScript: '',
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: {
          tag: 'ok' as const,
          value: readFileSync(path.join(MIGRATIONS, name, 'migration.sql'), 'utf8'),
        },
      },
    })),
  };
}
