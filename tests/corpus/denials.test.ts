import { expect, test } from 'vitest';
import { readDenials, readDenied } from '../../server/read/related.ts';
import { createReader } from '../../server/read/sql.ts';
import { changeRegister } from '../../server/register/change.ts';
import { redactStatements } from '../../server/register/redact.ts';
import { loadCorpus } from '../../server/sources/yaml/load-corpus.ts';
import type { TestDatabase } from '../support/database.ts';
import {
  createCorpusFolder,
  DENIAL,
  denialOf,
  type Files,
  PONT,
  PORT,
  readProblems,
  sample,
} from './corpus-folder.ts';
import { useEmptiedDatabase } from './emptied-database.ts';

const emptied = useEmptiedDatabase();

const problemsOf = (denies: string, files: Files = {}, speaker?: string) =>
  readProblems(createCorpusFolder({ [DENIAL]: denialOf(denies, speaker), ...files }));

/** The denied statements of the register by their deniers, as `article#statement` and status. */
async function readLinks(database: TestDatabase): Promise<Record<string, readonly string[]>> {
  const rows = await database.prisma.statement.findMany({ include: { article: true } });
  const name = new Map(rows.map(({ id, article, slug }) => [id, `${article.slug}#${slug}`]));
  const ids = rows.map(({ id }) => id);
  const denied = await readDenied(createReader(database), ids, ['status']);
  const denials = await readDenials(createReader(database), ids, ['status']);
  const toNames = (lists: typeof denied) =>
    [...lists].map(([id, list]) => [
      name.get(id) ?? '',
      list.map((row) => `${name.get(row.id)} ${row.status}`),
    ]);
  return {
    ...Object.fromEntries(toNames(denied)),
    ...Object.fromEntries(toNames(denials).map(([id, list]) => [`${id} denied by`, list])),
  };
}

test('a denial of later articles is linked, and a repeated load changes nothing', async () => {
  const database = emptied();
  const { folder } = createCorpusFolder({
    [DENIAL]: denialOf('[2024-03-port#s1, 2024-03-13-pont#s2]'),
  });
  const report = await loadCorpus(database, { folder });
  expect([report.conflicts, report.doubts]).toEqual([[], []]);
  expect(await readLinks(database)).toEqual({
    '2024-01-dementi#s1': ['2024-03-port#s1 CURRENT', '2024-03-13-pont#s2 CURRENT'],
    '2024-03-port#s1 denied by': ['2024-01-dementi#s1 CURRENT'],
    '2024-03-13-pont#s2 denied by': ['2024-01-dementi#s1 CURRENT'],
  });
  const again = await loadCorpus(database, { folder });
  expect(again.statements).toMatchObject({ unchanged: 5, changed: 0 });
});

test('a change of the file is a correction, which keeps what was denied before', async () => {
  const database = emptied();
  const corpus = createCorpusFolder({ [DENIAL]: denialOf('[2024-03-port#s1]') });
  await loadCorpus(database, { folder: corpus.folder });
  corpus.write(DENIAL, denialOf('[2024-03-13-pont#s1]'));
  const report = await loadCorpus(database, { folder: corpus.folder });
  expect(report.statements).toMatchObject({ changed: 1, unchanged: 4 });
  expect(await readLinks(database)).toMatchObject({
    '2024-01-dementi#s1': ['2024-03-13-pont#s1 CURRENT'],
  });
  const { prisma } = database;
  const port = await prisma.statement.findFirstOrThrow({
    where: { article: { slug: '2024-03-port' } },
  });
  const [correction] = await prisma.correction.findMany();
  expect(correction?.replaced).toMatchObject({ denies: [port.key] });
});

test('a missing statement is reported, and linked when it is loaded', async () => {
  const database = emptied();
  const corpus = createCorpusFolder({ [DENIAL]: denialOf('[2024-03-port#s1]') });
  corpus.remove(PORT);
  const report = await loadCorpus(database, { folder: corpus.folder });
  expect(report.doubts).toEqual([
    '2024-01-dementi/s1: denies: "2024-03-port#s1" is not in the register; it is linked when it is added',
  ]);
  expect(await readLinks(database)).toEqual({});
  // From another folder, which does not name the denial.
  const other = createCorpusFolder();
  other.remove(PONT);
  await loadCorpus(database, { folder: other.folder, corpus: 'other' });
  expect(await readLinks(database)).toMatchObject({
    '2024-01-dementi#s1': ['2024-03-port#s1 CURRENT'],
  });
});

test('a withdrawn or redacted statement stays denied; a withdrawn denial does not count', async () => {
  const database = emptied();
  const corpus = createCorpusFolder({ [DENIAL]: denialOf('[2024-03-port#s1]') });
  await loadCorpus(database, { folder: corpus.folder });
  corpus.remove(PORT);
  await loadCorpus(database, { folder: corpus.folder, prune: true });
  expect(await readLinks(database)).toMatchObject({
    '2024-01-dementi#s1': ['2024-03-port#s1 WITHDRAWN'],
  });
  const { prisma } = database;
  const { key } = await prisma.statement.findFirstOrThrow({
    where: { article: { slug: '2024-03-port' } },
  });
  await changeRegister(database, (change) =>
    redactStatements(change, {
      statements: [{ key, expectedVersion: null }],
      reason: 'Ordonnance.',
      by: 'Inès Vautrin',
    }),
  );
  expect(await readLinks(database)).toMatchObject({
    '2024-01-dementi#s1': ['2024-03-port#s1 REDACTED'],
    '2024-03-port#s1 denied by': ['2024-01-dementi#s1 CURRENT'],
  });
  corpus.remove(DENIAL);
  await loadCorpus(database, { folder: corpus.folder, corpus: 'sample', prune: true });
  expect(await readLinks(database)).toEqual({
    '2024-01-dementi#s1': ['2024-03-port#s1 REDACTED'],
  });
});

test('a statement whose speaker is corrected is no longer denied by another one', async () => {
  const database = emptied();
  const { folder } = createCorpusFolder({ [DENIAL]: denialOf('[2024-03-port#s1]') });
  await loadCorpus(database, { folder });
  const { id: speakerId } = await database.prisma.speaker.findUniqueOrThrow({
    where: { slug: 'valdorie' },
  });
  await database.prisma.statement.updateMany({
    where: { article: { slug: '2024-03-port' } },
    data: { speakerId },
  });
  expect(await readLinks(database)).toEqual({});
  expect((await loadCorpus(database, { folder })).doubts).toEqual([
    '2024-01-dementi/s1: denies: "2024-03-port#s1" is by another speaker in the register; it is not linked',
  ]);
});

test.each<[string, string, Files, string | undefined, string]>([
  [
    'an unknown statement of the file',
    '[s11]',
    {},
    undefined,
    'articles/2024-01-dementi.yaml:14 statement s1: denies: there is no statement "s11" in this file\n    → Did you mean "s1"? Name one of another file by its article: article#statement.',
  ],
  [
    'itself',
    '[s1]',
    {},
    undefined,
    'articles/2024-01-dementi.yaml:14 statement s1: denies: "s1" names the statement itself\n    → Name the earlier statement.',
  ],
  [
    'a statement twice',
    '[2024-03-port#s1, 2024-03-port#s1]',
    {},
    undefined,
    'articles/2024-01-dementi.yaml:14 statement s1: denies: "2024-03-port#s1" repeats a statement\n    → Remove one of them.',
  ],
  [
    "another speaker's statement in another file",
    '[2024-03-port#s1]',
    {},
    'valdorie',
    'articles/2024-01-dementi.yaml:14 statement s1: denies: "2024-03-port#s1" names a statement of another or an unidentified speaker\n    → A speaker denies only their own statements.',
  ],
  [
    'statements without a speaker',
    '[2024-03-13-pont#s3]',
    {},
    undefined,
    'articles/2024-01-dementi.yaml:14 statement s1: denies: "2024-03-13-pont#s3" names a statement of another or an unidentified speaker\n    → A speaker denies only their own statements.',
  ],
  [
    'what is not a name',
    '["2024-03-port/s1"]',
    {},
    undefined,
    'articles/2024-01-dementi.yaml:14 statement s1: denies: "2024-03-port/s1" is not the name of a statement: write the id of its article, #, and its id, such as « 2024-03-13-pont#s1 », or only its id if it is in the same file',
  ],
])('rejected with its line: %s', async (_what, denies, files, speaker, expected) => {
  expect(await problemsOf(denies, files, speaker)).toEqual([expected]);
});

test('statements of one file are named by their ids', async () => {
  const database = emptied();
  const { folder } = createCorpusFolder({
    [PONT]: sample[PONT]?.toString().replace('topics: []\n    within: null', 'denies: [s1]') ?? '',
  });
  await loadCorpus(database, { folder });
  expect(await readLinks(database)).toMatchObject({
    '2024-03-13-pont#s2': ['2024-03-13-pont#s1 CURRENT'],
  });
});

test('a denial is not grouped with what it denies, however similar the words', async () => {
  const database = emptied();
  const said = (denies: string) =>
    denialOf(denies)
      .replace('publishedOn: 2024-01', 'publishedOn: 2024-01-20')
      .replaceAll(
        'parlé du pont',
        'promis la réouverture du vieux pont de pierre avant les premières neiges',
      );
  const later = (denies: string) =>
    said(denies).replace('id: 2024-01-dementi', 'id: 2024-01-20-dementi');
  const corpus = createCorpusFolder({
    [DENIAL]: said('[]'),
    'articles/2024-01-20-dementi.yaml': later('[]'),
  });
  const reports = async () => {
    await loadCorpus(database, { folder: corpus.folder });
    const { utterance } = await database.prisma.statement.findFirstOrThrow({
      where: { article: { slug: '2024-01-dementi' } },
      include: { utterance: true },
    });
    return utterance.reportCount;
  };
  expect(await reports()).toBe(2);
  corpus.write('articles/2024-01-20-dementi.yaml', later('[2024-01-dementi#s1]'));
  expect(await reports()).toBe(1);
});
