import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createEmptyDatabase } from '../support/database.ts';
import { startDixit } from '../support/dixit-process.ts';
import { execute, SEEDED_TEMPLATE } from '../support/sql.ts';
import { useFolder } from './opened.ts';

async function runExport(args: readonly string[], databaseUrl = 'postgresql://127.0.0.1:1/none') {
  const command = [process.execPath, 'server/scripts/export.ts', ...args];
  const dixit = startDixit({ command, env: { DATABASE_URL: databaseUrl } });
  const code = await dixit.exited();
  return { code, stdout: dixit.stdout, stderr: dixit.stderr };
}

test.each([
  ['jsonl', 'register.jsonl'],
  ['yaml', 'folder'],
  ['jsonld', 'register.jsonld'],
])('npm run export writes %s', async (format, name) => {
  const { url, drop } = await createEmptyDatabase(SEEDED_TEMPLATE);
  const target = path.join(useFolder(), name);
  try {
    const args = ['--format', format, '--out', target];
    const { code, stdout, stderr } = await runExport(args, url);
    expect([code, stderr]).toEqual([0, '']);
    const [row] = await execute<{ n: number }>(url, 'select count(*)::int as n from statement');
    expect(stdout).toBe(`Wrote 5 articles with ${row?.n} statements to ${target}.\n`);
    expect(existsSync(target)).toBe(true);
    if (format === 'yaml') {
      expect(readdirSync(path.join(target, 'articles'))).toContain(
        '2022-01-14-lavrov-mer-azov.yaml',
      );
    }
    const again = await runExport(args, url);
    expect(again.code).toBe(1);
    expect(again.stderr).toContain('already exists and is not overwritten');
  } finally {
    await drop();
  }
});

test.each([
  [[], /--format must be one of jsonl, yaml, jsonld\./],
  [['--format', 'yaml'], /--format yaml requires --out, because it writes a folder\./],
  [['--format', 'jsonl', '--out', ''], /--out requires a name\./],
])('npm run export %j says what is wrong', async (args, message) => {
  const { code, stdout, stderr } = await runExport(args);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(message);
});
