import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { Client, Pool } from 'pg';

// Prisma's own migration engine, compiled to WebAssembly: what `prisma migrate deploy` does,
// without the native binary that the CLI downloads. It is no supported interface of Prisma's, so
// it stays behind the functions of this file; the ordinary CLI works on the same folder and table.

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const MIGRATIONS = path.join(FOLDER, 'migrations');
const EVERYTHING = { externalTables: [], externalEnums: [] };

// Any number that nothing else locks: the bytes of "dixi".
const LOCK = 0x64697869;

/**
 * Brings the database at `url` up to the migrations of this folder and names those it applied.
 * Processes that start together wait for one another: one migrates, the rest find it done.
 *
 * @example await migrate('postgresql://user:password@127.0.0.1/dixit') // ['20261122000000_init']
 * @throws when a migration fails, with the database's own message.
 */
export async function migrate(url: string): Promise<readonly string[]> {
  const lock = new Client({ connectionString: url, application_name: 'dixit migrate' });
  await lock.connect();
  try {
    await lock.query('/* lockMigrations */ select pg_advisory_lock($1)', [LOCK]);
    return await withEngine(url, async (engine) => {
      const { appliedMigrationNames } = await engine.applyMigrations({
        migrationsList: readMigrations(),
        filters: EVERYTHING,
      });
      return appliedMigrationNames;
    });
  } finally {
    await lock.end();
  }
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
  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script);
    };
    return adapter;
  }
}

async function withEngine<T>(url: string, use: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  const { SchemaEngine } = await loadEngine();
  const schema = readSchema();
  const pool = new Pool({ connectionString: url, application_name: 'dixit migrate' });
  try {
    const engine = await SchemaEngine.new(
      { datamodels: [[schema.path, schema.content]] },
      () => {},
      bindMigrationAwareSqlAdapterFactory(new WholeScripts(pool)),
    );
    return await use(engine);
  } finally {
    await pool.end();
  }
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
