import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Database } from '../../server/database/client.ts';
import { changeRegister } from '../../server/register/change.ts';
import { mergeSpeakers } from '../../server/register/merge-speakers.ts';
import { redactArticle, redactStatements } from '../../server/register/redact.ts';
import { importJsonl } from '../../server/sources/jsonl/import-jsonl.ts';
import { readWords, rederiveWords } from '../support/derived-words.ts';
import { exportText, openTestClient, useFolder } from './opened.ts';
import { fillRegister, useEmptyDatabases } from './rich-register.ts';

test('an export of an imported export is byte-identical', async () => {
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
  // One of the denied statements is in a later article, the other one in none.
  expect(text).toMatch(/"denies":\["[^"]+","[^"]+"\]/);
  const words = await readWords(target);
  await rederiveWords(target);
  expect(await readWords(target)).toEqual(words);
  const again = await importJsonl(target, { file });
  expect(again).toMatchObject({ refused: 0, addedArticles: 0, addedStatements: 0 });
  expect(again.unchangedArticles).toBe(report.addedArticles);
  expect(await exportText(target)).toBe(text);
});

test('an import leaves the search indexes sorted', async () => {
  const [from = '', to = ''] = await useEmptyDatabases(2);
  const source = openTestClient(from);
  await fillRegister(source);
  const file = path.join(useFolder(), 'register.jsonl');
  writeFileSync(file, await exportText(source));
  const target = openTestClient(to);
  await importJsonl(target, { file });
  // The number of pages that searches would have to read in addition to the tree.
  const pending = await target.prisma.$queryRaw`
    select i.relname as index, gin_clean_pending_list(i.oid)::int as pages
      from pg_class i join pg_am m on m.oid = i.relam
     where m.amname = 'gin' and i.relname in ('statement_search_document_idx',
           'article_search_document_idx', 'statement_words_runs_idx', 'article_words_runs_idx')
     order by i.relname`;
  expect(pending).toEqual([
    { index: 'article_search_document_idx', pages: 0 },
    { index: 'article_words_runs_idx', pages: 0 },
    { index: 'statement_search_document_idx', pages: 0 },
    { index: 'statement_words_runs_idx', pages: 0 },
  ]);
});

const SIGNATURE = { reason: 'A court said so.', by: 'Inès Vautrin' };

/** Redacts a statement and an article, and merges two speakers. */
async function redactAndMerge({ prisma }: Pick<Database, 'prisma'>): Promise<readonly string[]> {
  const articles = await prisma.article.findMany({
    where: { slug: { in: ['2022-01-14-lavrov-mer-azov', '2024-03-port'] } },
    include: { statements: { include: { segments: true }, orderBy: { id: 'asc' } } },
    orderBy: { slug: 'asc' },
  });
  const [one, other] = articles;
  const statement = one?.statements.find(({ status }) => status === 'CURRENT');
  if (!one || !other || !statement) throw new Error('The corpora have both articles.');
  const [from, into] = await prisma.speaker.findMany({
    where: { kind: 'PERSON', mergedIntoId: null, statements: { some: {} } },
    orderBy: { id: 'desc' },
    take: 2,
  });
  await changeRegister({ prisma }, async (change) => {
    const statements = [{ key: statement.key, expectedVersion: null }];
    await redactStatements(change, { ...SIGNATURE, statements });
    await redactArticle(change, {
      ...SIGNATURE,
      key: other.key,
      title: 'Withheld',
      keepUrl: false,
    });
    const keys = { fromKey: from?.key ?? '', intoKey: into?.key ?? '' };
    await mergeSpeakers(change, { ...SIGNATURE, ...keys });
  });
  const content = statement.segments.filter(({ role }) => role === 'CONTENT');
  return [...content.map(({ exact }) => exact), other.text ?? ''];
}

test('redactions are exported, and an older export does not restore the words', async () => {
  const [from = '', to = ''] = await useEmptyDatabases(2);
  const source = openTestClient(from);
  await fillRegister(source);
  const folder = useFolder();
  const older = path.join(folder, 'older.jsonl');
  writeFileSync(older, await exportText(source));
  const words = await redactAndMerge(source);
  const text = await exportText(source);
  const file = path.join(folder, 'register.jsonl');
  writeFileSync(file, text);
  for (const gone of words) {
    expect(readFileSync(older, 'utf8')).toContain(JSON.stringify(gone));
    expect(text).not.toContain(JSON.stringify(gone));
  }

  // Both kinds of redaction, dependent statements, merges of speakers, and found groups.
  const all = ['"status":"REDACTED"', '"isDependent":true', '"mergedBy":', '"similarity":'];
  for (const part of [...all, /"type":"article".*"title":"Withheld".*"status":"REDACTED"/])
    expect(text).toMatch(part);

  const target = openTestClient(to);
  expect(await importJsonl(target, { file })).toMatchObject({ refused: 0, isCutOff: false });
  expect(await exportText(target)).toBe(text);

  for (const register of [source, target]) {
    const rejects = path.join(folder, `rejects-${register === source ? 'source' : 'target'}`);
    const report = await importJsonl(register, { file: older, rejects });
    expect(report).toMatchObject({ addedArticles: 0, addedStatements: 0 });
    const reasons = readFileSync(rejects, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
    expect(reasons.map((line) => JSON.parse(line).reason)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^mergedInto\b.*already exists with different values/),
        expect.stringMatching(/\btext\b.*already exists with different values/),
      ]),
    );
    expect(await exportText(register)).toBe(text);
  }
});
