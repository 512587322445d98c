import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Database } from '../../server/database/client.ts';
import { fillFolderWhole } from '../../server/sources/jsonl/write-target.ts';
import { exportYaml } from '../../server/sources/yaml/export-yaml.ts';
import { loadCorpus } from '../../server/sources/yaml/load-corpus.ts';
import { openTestClient, useFolder } from './opened.ts';
import { fillRegister, useEmptyDatabases } from './rich-register.ts';

async function exportTo(database: Pick<Database, 'pool'>, folder: string) {
  let leftOut: readonly string[] = [];
  await fillFolderWhole(folder, async (part) => {
    leftOut = await exportYaml(database, part, new AbortController().signal);
  });
  return leftOut;
}

function readAll(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const yaml = files.filter((file) => file.endsWith('.yaml')).toSorted();
  return Object.fromEntries(
    yaml.map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]),
  );
}

test('an exported corpus can be loaded, and its export is equal', async () => {
  const [from = '', to = ''] = await useEmptyDatabases(2);
  const parent = useFolder();
  const [first, second] = [path.join(parent, 'first'), path.join(parent, 'second')];
  const source = openTestClient(from);
  await fillRegister(source);
  const leftOut = await exportTo(source, first);
  expect(leftOut).toEqual([
    'speaker conseil: merged into another',
    'statement s1 of article 2024-01-dementi: what it denies is not in the register; the rest is exported',
    'article 2024-03-13-pont: withdrawn statements left out: 1',
    'article 2024-03-13-pont: redacted statements left out: 1',
    'article 2024-03-port: extracted statements left out: 1',
    'article 2024-05-projet: rejected statements left out: 1',
    expect.stringMatching(/^article article-\d+: extracted statements left out: 1$/),
    expect.stringMatching(/^article article-\d+: it is not current, or its text was removed$/),
  ]);
  const target = openTestClient(to);
  const report = await loadCorpus(target, { folder: first });
  expect(report.conflicts).toEqual([]);
  expect(await exportTo(target, second)).toEqual([]);
  expect(readAll(second)).toEqual(readAll(first));
  const denial = readAll(first)['articles/2024-01-dementi.yaml'];
  expect(denial).toContain('denies:\n      - 2024-03-port#s1\n');
  // 62 of the seeds, more of the evaluation corpus.
  expect(await target.prisma.statement.count()).toBeGreaterThan(62);
  await expect(exportTo(source, first)).rejects.toThrow(/already exists and is not overwritten/);
});
