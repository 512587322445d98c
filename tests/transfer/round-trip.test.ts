import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { importJsonl } from '../../server/corpus/transfer/import/import-jsonl.ts';
import { exportText, openTestClient, useFolder } from './opened.ts';
import { fillRegister, useEmptyDatabases } from './rich-register.ts';

test('an export of the import of an export is the same to the byte', {
  timeout: 120_000,
}, async () => {
  const [from = '', to = ''] = await useEmptyDatabases(2);
  const source = openTestClient(from);
  await fillRegister(source);
  const text = await exportText(source);
  const file = path.join(useFolder(), 'register.jsonl');
  writeFileSync(file, text);
  const target = openTestClient(to);
  const report = await importJsonl(target, { file, batchStatements: 20 });
  expect(report).toMatchObject({ refused: 0, isCutOff: false, unchangedArticles: 0 });
  expect(await exportText(target)).toBe(text);
  const again = await importJsonl(target, { file });
  expect(again).toMatchObject({ refused: 0, addedArticles: 0, addedStatements: 0 });
  expect(again.unchangedArticles).toBe(report.addedArticles);
  expect(await exportText(target)).toBe(text);
});
