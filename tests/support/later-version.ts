import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * A copy of the project with one more migration, until the test ends. Returns the entry point of its
 * server.
 */
export function createLaterVersion(migration: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'dixit-later-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const filter = (source: string) => path.basename(source) !== 'node_modules';
  for (const part of ['server', 'prisma', 'sdk', 'package.json']) {
    cpSync(path.join(PROJECT, part), path.join(folder, part), { recursive: true, filter });
  }
  symlinkSync(path.join(PROJECT, 'node_modules'), path.join(folder, 'node_modules'));
  const added = path.join(folder, 'prisma/migrations/29991231000000_later');
  mkdirSync(added);
  writeFileSync(path.join(added, 'migration.sql'), migration);
  return path.join(folder, 'server/main.ts');
}
