import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { Pool } from 'pg';

// Prisma's own schema engine, compiled to WebAssembly. It is a development dependency that drafts
// migrations. Tests use it to compare the database with schema.prisma, and the migration history with
// Prisma's view of it. The server migrates without it (server/database/migrate.ts). Prisma does not
// support this use of the engine, so it is confined to this file.

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const MIGRATIONS = path.join(FOLDER, 'migrations');
const EVERYTHING = { externalTables: [], externalEnums: [] };

/**
 * The SQL that leads from an earlier version of `schema.prisma` (null: an empty database) to the
 * present one: a draft of the next migration. Empty if nothing changed. `url` can be any reachable
 * database; it is not changed.
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

/** The state of the database's migrations, as `prisma migrate status` reports it. */
export async function diagnoseHistory(url: string) {
  return await withEngine(url, (engine) =>
    engine.diagnoseMigrationHistory({
      migrationsList: listMigrations(),
      optInToShadowDatabase: false,
      filters: EVERYTHING,
    }),
  );
}

/**
 * Does what `prisma migrate deploy` does and returns the names of the applied migrations. The stock
 * adapter splits scripts at every semicolon, also inside function bodies, so that our migrations fail
 * here. Pass a database that already has them all, or an empty list of names.
 */
export async function deploy(url: string, names?: readonly string[]): Promise<readonly string[]> {
  return await withEngine(url, async (engine) => {
    const migrationsList = listMigrations(names);
    const output = await engine.applyMigrations({ migrationsList, filters: EVERYTHING });
    return output.appliedMigrationNames;
  });
}

async function withEngine<T>(url: string, use: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  const { SchemaEngine } = await loadEngine();
  const schema = readSchema();
  const pool = new Pool({ connectionString: url, application_name: 'dixit schema', max: 1 });
  try {
    const engine = await SchemaEngine.new(
      { datamodels: [[schema.path, schema.content]] },
      () => {},
      bindMigrationAwareSqlAdapterFactory(new PrismaPg(pool)),
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

// Available in Node, but declared only in the DOM's types.
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

function listMigrations(names: readonly string[] = migrationNames()) {
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

function migrationNames(): readonly string[] {
  const entries = readdirSync(MIGRATIONS, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}
