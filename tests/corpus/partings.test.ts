import { expect, test } from 'vitest';
import { encodeId } from '../../server/model/key.ts';
import { readParted } from '../../server/read/related.ts';
import { createReader } from '../../server/read/sql.ts';
import { changeRegister } from '../../server/register/change.ts';
import { partUtterance } from '../../server/sources/api/decide-utterance.ts';
import { loadCorpus } from '../../server/sources/yaml/load-corpus.ts';
import type { TestDatabase } from '../support/database.ts';
import { createCorpusFolder, type Files, readProblems } from './corpus-folder.ts';
import { useEmptiedDatabase } from './emptied-database.ts';

const emptied = useEmptiedDatabase();

/** An article of the corpus; all of them report nearly the same. */
const articleOf = (id: string, more = '') => `id: ${id}
language: fr
publishedOn: 2030-03-13
title: ${id}
textKind: FULL
text: Le bac de Solmar cessera en mai ses traversées de nuit.
statements:
  - id: s1
    kind: INDIRECT
    speaker: odile-sarrant
    content: [Le bac de Solmar cessera en mai ses traversées de nuit]
    act: ASSERT
    saidOn: 2030-03-13
${more}`;

const filesOf = (more: string): Files => ({
  'articles/bac-1.yaml': articleOf('bac-1'),
  'articles/bac-2.yaml': articleOf('bac-2', more),
});

async function readBac({ prisma }: TestDatabase) {
  return await prisma.statement.findMany({
    where: { article: { slug: { startsWith: 'bac-' } } },
    orderBy: { article: { slug: 'asc' } },
    include: { utterance: true, corrections: true },
  });
}

async function areGrouped(database: TestDatabase): Promise<boolean> {
  const [one, other] = await readBac(database);
  return one?.utteranceId === other?.utteranceId;
}

test('a file parts statements, and joins them again', async () => {
  const database = emptied();
  const corpus = createCorpusFolder(filesOf('    partedFrom: [bac-1#s1]\n'));
  const report = await loadCorpus(database, { folder: corpus.folder });
  expect([report.conflicts, report.doubts]).toEqual([[], []]);
  expect(await areGrouped(database)).toBe(false);
  const [one, other] = await readBac(database);
  const ids = [one?.id ?? 0n, other?.id ?? 0n];
  const parted = await readParted(createReader(database), ids, ['id']);
  expect(ids.map((id) => parted.get(id)?.map((row) => row.id))).toEqual([[ids[1]], [ids[0]]]);
  const again = await loadCorpus(database, { folder: corpus.folder });
  expect(again.statements).toMatchObject({ changed: 0 });
  corpus.write('articles/bac-2.yaml', articleOf('bac-2'));
  await loadCorpus(database, { folder: corpus.folder });
  expect(await areGrouped(database)).toBe(true);
  const [, corrected] = await readBac(database);
  expect(corrected?.corrections[0]?.replaced).toMatchObject({ partedFrom: [one?.key] });
});

test('a load does not undo what a person decided', async () => {
  const database = emptied();
  const corpus = createCorpusFolder(filesOf(''));
  await loadCorpus(database, { folder: corpus.folder });
  expect(await areGrouped(database)).toBe(true);
  const [, other] = await readBac(database);
  await changeRegister(database, (change) =>
    partUtterance(change, {
      id: encodeId('Utterance', other?.utterance.key ?? ''),
      reports: [{ id: encodeId('Statement', other?.key ?? ''), expectedVersion: 1 }],
      reason: 'Deux conférences de presse.',
      by: 'Inès Vautrin',
    }),
  );
  expect(await areGrouped(database)).toBe(false);
  await loadCorpus(database, { folder: corpus.folder });
  expect(await areGrouped(database)).toBe(false);
  // A changed file cannot overwrite it either.
  corpus.edit('articles/bac-2.yaml', 'act: ASSERT', 'act: PROMISE');
  const report = await loadCorpus(database, { folder: corpus.folder });
  expect(report.conflicts).toMatchObject([{ type: 'statement', id: 'bac-2/s1' }]);
  expect(await areGrouped(database)).toBe(false);
});

test.each([
  [
    'an unknown statement of the file',
    '[s11]',
    'there is no statement "s11" in this file\n    → Did you mean "s1"? Name one of another file by its article: article#statement.',
  ],
  ['itself', '[s1]', '"s1" names the statement itself\n    → Name the other statement.'],
  [
    'a statement twice',
    '[bac-1#s1, bac-1#s1]',
    '"bac-1#s1" repeats a statement\n    → Remove one of them.',
  ],
])('rejected with its line: %s', async (_what, names, message) => {
  const files = filesOf(`    partedFrom: ${names}\n`);
  expect(await readProblems(createCorpusFolder(files))).toEqual([
    `articles/bac-2.yaml:14 statement s1: partedFrom: ${message}`,
  ]);
});

test('the database refuses a statement that is parted from itself', async () => {
  const database = emptied();
  await loadCorpus(database, { folder: createCorpusFolder(filesOf('')).folder });
  const [one] = await readBac(database);
  const data = { statementId: one?.id ?? 0n, partedKey: one?.key ?? '', position: 0 };
  await expect(database.prisma.statementParting.create({ data })).rejects.toThrow(
    /would be parted from itself/,
  );
});
