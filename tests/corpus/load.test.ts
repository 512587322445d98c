import { expect, test } from 'vitest';
import { corpusKey } from '../../server/model/key.ts';
import { loadCorpus } from '../../server/sources/yaml/load-corpus.ts';
import type { TestDatabase } from '../support/database.ts';
import { execute } from '../support/sql.ts';
import { createCorpusFolder, PONT, PORT, sample } from './corpus-folder.ts';
import { useEmptiedDatabase } from './emptied-database.ts';

const emptied = useEmptiedDatabase();

/** Every row of the register, as text: equal dumps are equal registers. */
async function dump({ url }: TestDatabase): Promise<string> {
  const tables = ['outlet', 'topic', 'speaker', 'speaker_name', 'speaker_role', 'speaker_member'];
  const rest = [
    'article',
    'statement',
    'segment',
    'statement_topic',
    'statement_denial',
    'utterance',
    'correction',
    'statement_change',
  ];
  const parts = [...tables, ...rest, 'corpus_revision'].map(
    (table) => `select '${table}' as t, to_jsonb(x)::text as row from ${table} x`,
  );
  const rows = await execute(url, `${parts.join(' union all ')} order by 1, 2`);
  return JSON.stringify(rows, null, 1);
}

const nothing = { added: 0, changed: 0, withdrawn: 0, restored: 0, corrected: 0, unchanged: 0 };

test('the first load writes the whole corpus, the second one nothing', async () => {
  const database = emptied();
  const { folder } = createCorpusFolder();
  const progress: string[] = [];
  const first = await loadCorpus(database, {
    folder,
    onProgress: ({ done, total, article }) => progress.push(`${done}/${total} ${article}`),
  });
  expect(first).toEqual({
    corpus: 'sample',
    outlets: { ...nothing, added: 1 },
    topics: { ...nothing, added: 2 },
    speakers: { ...nothing, added: 3 },
    articles: { ...nothing, added: 2 },
    statements: { ...nothing, added: 4 },
    conflicts: [],
    doubts: [],
    missing: [],
  });
  expect(progress).toEqual(['1/2 2024-03-13-pont', '2/2 2024-03-port']);
  const before = await dump(database);
  const second = await loadCorpus(database, { folder });
  expect(second.statements).toEqual({ ...nothing, unchanged: 4 });
  expect(second.articles).toEqual({ ...nothing, unchanged: 2 });
  expect(second.speakers).toEqual({ ...nothing, unchanged: 3 });
  expect(await dump(database)).toBe(before);
});

test('the loaded rows equal the files', async () => {
  const { prisma, ...database } = emptied();
  await loadCorpus({ prisma }, { folder: createCorpusFolder().folder });
  const article = await prisma.article.findUniqueOrThrow({ where: { slug: '2024-03-13-pont' } });
  expect(article).toMatchObject({
    key: corpusKey('Article', '2024-03-13-pont'),
    publishedOn: '2024-03-13',
    publishedEarliest: new Date('2024-03-13'),
    wordCount: 27,
    corpus: 'sample',
  });
  const statements = await prisma.statement.findMany({
    where: { articleId: article.id },
    orderBy: { slug: 'asc' },
    include: { segments: { orderBy: [{ role: 'asc' }] }, within: true, topics: true },
  });
  const [s1, , s3] = statements;
  expect(s1?.key).toBe(corpusKey('Statement', '2024-03-13-pont', 's1'));
  expect(s3?.within?.slug).toBe('s2');
  expect(s1?.topics).toHaveLength(2);
  for (const { start, end, exact } of statements.flatMap(({ segments }) => segments)) {
    expect(article.text?.slice(start, end)).toBe(exact);
  }
  const [{ revision } = { revision: '' }] = await execute(
    database.url,
    'select revision::text from corpus_revision',
  );
  expect(revision).toBe('3');
});

test('an utterance has the facts on which its reports agree', async () => {
  const { prisma } = emptied();
  await loadCorpus({ prisma }, { folder: createCorpusFolder().folder });
  const utterance = await prisma.utterance.findUniqueOrThrow({
    where: { declared: 'pont-automne' },
    include: { speaker: true, firstReport: { include: { article: true } } },
  });
  expect(utterance).toMatchObject({
    key: corpusKey('Utterance', 'declared', 'pont-automne'),
    saidOn: '2024-03-12',
    reportCount: 2,
    outletCount: 1,
    speaker: { slug: 'odile-sarrant' },
    firstReport: { slug: 's1', article: { slug: '2024-03-port' } },
  });
  expect(await prisma.utterance.count()).toBe(3);
});

test('contradictory dates or speakers leave an utterance without a date or speaker', async () => {
  const { prisma } = emptied();
  const corpus = createCorpusFolder();
  corpus.edit(PORT, 'saidOn: 2024-03-12', 'saidOn: 2024-02-28');
  corpus.edit(PORT, 'speaker: odile-sarrant', 'speaker: valdorie');
  await loadCorpus({ prisma }, { folder: corpus.folder });
  const where = { declared: 'pont-automne' };
  expect(await prisma.utterance.findUnique({ where })).toMatchObject({
    saidOn: null,
    saidEarliest: null,
    speakerId: null,
    reportCount: 2,
  });
});

test('after a later declaration, the id of the single utterance resolves to it, and back', async () => {
  const { prisma } = emptied();
  const corpus = createCorpusFolder();
  const loadWith = async (from: string, to: string) => {
    corpus.edit(PONT, from, to);
    await loadCorpus({ prisma }, { folder: corpus.folder });
    const alone = corpusKey('Utterance', 'alone', '2024-03-13-pont', 's1');
    return await prisma.utterance.findUnique({
      where: { key: alone },
      include: { mergedInto: true },
    });
  };
  const first = await loadWith('utterance: pont-automne', 'utterance: null');
  expect(first).toMatchObject({ mergedInto: null, reportCount: 1, saidOn: '2024-03' });
  const merged = await loadWith('utterance: null', 'utterance: pont-automne');
  expect(merged).toMatchObject({
    id: first?.id,
    mergedInto: { declared: 'pont-automne', reportCount: 2 },
    firstReportId: first?.firstReportId,
    reportCount: 0,
  });
  const back = await loadWith('utterance: pont-automne', 'utterance: null');
  expect(back).toMatchObject({ id: first?.id, mergedInto: null, reportCount: 1 });
});

test('offsets are UTF-16 code units, beyond U+FFFF and with combining accents', async () => {
  const { prisma } = emptied();
  const corpus = createCorpusFolder({
    [PORT]: `id: 2024-03-port
language: fr
publishedOn: 2024
title: "👩‍👩‍👧 title"
textKind: FULL
text: "🌉🌉 « Le 🌉 est ferme\u0301 x\u0302 », dit 𝒪dile."
statements:
  - id: s1
    kind: DIRECT
    source: 𝒪dile
    cue: dit
    content: ["Le 🌉 est fermé x\u0302"]
    verbatim: ["Le 🌉 est ferme\u0301 x\u0302"]
    act: ASSERT
`,
  });
  await loadCorpus({ prisma }, { folder: corpus.folder });
  const article = await prisma.article.findUniqueOrThrow({
    where: { slug: '2024-03-port' },
    include: { statements: { include: { segments: true } } },
  });
  expect(article.text).toBe('🌉🌉 « Le 🌉 est fermé x\u0302 », dit 𝒪dile.');
  const segments = article.statements.flatMap((statement) => statement.segments);
  expect(segments).toHaveLength(4);
  for (const { start, end, exact } of segments) expect(article.text?.slice(start, end)).toBe(exact);
  expect(segments.find(({ role }) => role === 'CONTENT')?.start).toBe(7);
});

test('an empty corpus can be loaded, and dates from 0001 to 9999', async () => {
  const { prisma } = emptied();
  const { folder } = createCorpusFolder({
    ...Object.fromEntries(Object.keys(sample).map((file) => [file, '# nothing yet\n'])),
    [PONT]: 'id: old\nlanguage: fr\npublishedOn: 0001\ntitle: t\ntextKind: FULL\ntext: mot\n',
    [PORT]: 'id: new\nlanguage: fr\npublishedOn: 9999-12\ntitle: t\ntextKind: FULL\ntext: mot\n',
  });
  const report = await loadCorpus({ prisma }, { folder });
  expect(report.articles.added).toBe(2);
  const again = await loadCorpus({ prisma }, { folder });
  expect(again.articles.unchanged).toBe(2);
});
