import { expect, test } from 'vitest';
import { type Change, changeRegister } from '../../server/register/change.ts';
import { deriveMissing } from '../../server/register/derive-missing.ts';
import { redactArticle, redactStatements } from '../../server/register/redact.ts';
import { findReach } from '../../server/register/redaction-reach.ts';
import { loadCorpus } from '../../server/sources/yaml/load-corpus.ts';
import { useTestDatabase } from '../support/database.ts';
import { grepDatabase, hashesOf } from '../support/grep-database.ts';
import { recordSql } from '../support/record-sql.ts';
import { createTestArticle } from '../support/rows.ts';
import { createCorpusFolder } from './corpus-folder.ts';
import { useEmptiedDatabase } from './emptied-database.ts';

const emptied = useEmptiedDatabase();

const WORDS = 'Le capitaine Morvel a vendu les amarres du bac aux contrebandiers';
const TRACES = [/amarres/i, /contrebandiers/i];
const signature = { reason: 'Ordonnance du 3 octobre.', by: 'Greffe' };

/** An article with statements, each of one sentence of its text. */
function articleFile(id: string, { title = 'Le bac', kind = 'FULL', parts = [''], more = '' }) {
  const statements = parts.map(
    (exact, index) => `  - id: s${index + 1}
    kind: INDIRECT
    speaker: null
    source: null
    cue: null
    content: [${JSON.stringify(exact)}]
    act: ASSERT
`,
  );
  return `id: ${id}
url: https://quotidien.example/${id}
outlet: le-quotidien
language: fr
publishedOn: 2024-09-14
title: ${JSON.stringify(title)}
headline: null
textKind: ${kind}
text: ${JSON.stringify(`${parts.join('. ')}. ${more}`)}
statements:
${statements.join('')}`;
}

const SOURCE = 'articles/2024-09-source.yaml';
const source = articleFile('2024-09-source', { parts: [WORDS] });

/** A register with the article above and others. */
async function createLoaded(others: Readonly<Record<string, string>>, database = emptied()) {
  const { prisma, url, pool } = database;
  const files = Object.entries(others).map(([id, file]) => [`articles/${id}.yaml`, file]);
  const corpus = createCorpusFolder({ [SOURCE]: source, ...Object.fromEntries(files) });
  const load = (options: { prune?: boolean } = {}) =>
    loadCorpus({ prisma }, { folder: corpus.folder, ...options });
  await load();
  const find = async (article: string, slug = 's1') =>
    await prisma.statement.findFirstOrThrow({
      where: { slug, article: { slug: article } },
      include: { segments: true, redaction: true },
    });
  const article = (slug: string) =>
    prisma.article.findUniqueOrThrow({
      where: { slug },
      include: { redactions: { include: { statements: true } } },
    });
  const write = (work: (change: Change) => Promise<bigint>) => changeRegister({ prisma }, work);
  const redact = async (options: { elsewhere?: boolean } = {}) => {
    const { key } = await find('2024-09-source');
    const statements = [{ key, expectedVersion: null }];
    await write((change) => redactStatements(change, { statements, ...options, ...signature }));
  };
  const traces = async () => await grepDatabase(url, [...TRACES, ...hashesOf(WORDS)]);
  return { prisma, url, pool, corpus, load, find, article, write, redact, traces };
}

test('four of the words in a row go from other articles, wherever they stand', async () => {
  const { corpus, load, find, article, redact, traces } = await createLoaded({
    text: articleFile('text', {
      parts: ['On dit que MORVEL A VENDU LES AMARRES', 'Le bac ne part plus'],
    }),
    title: articleFile('title', { title: 'Morvel a vendu les amarres', parts: ['Rien'] }),
    gloss: `${articleFile('gloss', { parts: ['Le préfet se tait'] })}    gloss: He says les amarres du bac aux contrebandiers.\n`,
    occasion: `${articleFile('occasion', { parts: ['Le maire se tait'] })}    occasion: procès des amarres du bac aux contrebandiers\n`,
    trail: `${articleFile('trail', { parts: ['Le port se tait'] })}    gloss: Or vendu les amarres du bac.\n`,
    withheld: articleFile('withheld', {
      kind: 'WITHHELD',
      parts: ['Le quai se tait'],
      more: 'On lit : vendu les amarres du bac.',
    }),
    apart: articleFile('apart', { parts: ['Son capitaine vendu dort'] }),
  });
  corpus.edit('articles/trail.yaml', 'Or vendu les amarres du bac.', 'Silence.');
  await load();
  expect((await traces()).length).toBeGreaterThan(10);
  const before = await article('text');
  await redact();

  expect(await traces()).toEqual([]);
  expect(await find('text')).toMatchObject({ status: 'REDACTED', segments: [] });
  expect(await find('text', 's2')).toMatchObject({ status: 'CURRENT', segments: { length: 1 } });
  const after = await article('text');
  expect(after).toMatchObject({
    text: `On dit que ${'█'.repeat('MORVEL A VENDU LES AMARRES'.length)}. Le bac ne part plus. `,
    url: before.url,
    redactions: [
      {
        reason: signature.reason,
        redactedBy: 'Greffe',
        statements: [{ isDependent: true }],
      },
    ],
  });
  expect(await article('title')).toMatchObject({
    title: '█'.repeat(26),
    redactions: { length: 1 },
  });
  expect(await find('gloss')).toMatchObject({
    status: 'CURRENT',
    gloss: expect.stringMatching(/^He says █+\.$/),
  });
  expect(await article('apart')).toMatchObject({ redactions: [] });

  // Unchanged files do not bring the words back, and are no conflicts.
  for (const prune of [false, true]) {
    expect(await load({ prune })).toMatchObject({ conflicts: [], missing: [] });
  }
  expect(await traces()).toEqual([]);
});

test('elsewhere: false leaves other articles unchanged; the default of a whole article', async () => {
  const { article, find, redact, write } = await createLoaded({
    text: articleFile('text', { parts: ['Morvel a vendu les amarres'] }),
  });
  await redact({ elsewhere: false });
  const { key } = await article('2024-09-source');
  await write((change) => redactArticle(change, { key, title: null, keepUrl: true, ...signature }));
  expect(await find('text')).toMatchObject({ status: 'CURRENT' });
});

test('a whole article can lose its words elsewhere', async () => {
  const { article, find, write } = await createLoaded({
    text: articleFile('text', { parts: ['Morvel a vendu les amarres'] }),
  });
  const { key } = await article('2024-09-source');
  const input = { key, title: null, keepUrl: true, elsewhere: true, ...signature };
  await write((change) => redactArticle(change, input));
  expect(await find('text')).toMatchObject({ status: 'REDACTED' });
});

test('common speech stays in other articles: small words, and what more than 20 contain', async () => {
  const words = 'Il a dit à la cour que le ministre des affaires maritimes noie les contrebandiers';
  const { prisma, find, corpus, load, redact } = await createLoaded({
    long: articleFile('long', {
      parts: ['La cour que le ministre des affaires maritimes noie, dit-on'],
    }),
    small: articleFile('small', { parts: ['Et il a dit à la foule de partir'] }),
  });
  corpus.write(SOURCE, articleFile('2024-09-source', { parts: [words] }));
  await load();
  const sentence = 'Le ministre des affaires maritimes dort.';
  const { statementIds } = await createTestArticle(prisma, { statements: [{ sentence }] });
  const count = 25;
  for (let n = 1; n < count; n += 1)
    await createTestArticle(prisma, { statements: [{ sentence }] });
  await redact();
  const common = await prisma.statement.findUniqueOrThrow({ where: { id: statementIds[0] ?? 0n } });
  expect(common.status).toBe('CURRENT');
  expect(await find('small')).toMatchObject({ status: 'CURRENT' });
  // Eight words in a row go, however common their parts are.
  expect(await find('long')).toMatchObject({ status: 'REDACTED' });
});

test('the slug of an article of a corpus loses the words, and loads still find the article', async () => {
  const id = '2024-09-14-morvel-a-vendu-les-amarres';
  const { corpus, load, prisma, redact, traces } = await createLoaded({
    named: articleFile(id, { title: 'Le bac', parts: ['Le quai se tait', 'Le bac dort'] }),
  });
  const named = () =>
    prisma.article.findFirstOrThrow({
      where: { title: 'Le bac', slug: { startsWith: '2024-09-14' } },
    });
  const before = await named();
  expect(before.slug).toBe(id);
  await redact();
  const after = await named();
  expect(after).toMatchObject({ id: before.id, key: before.key, slug: '2024-09-14-le-bac' });
  expect(after.url).toBe(null);
  expect(await traces()).toEqual([]);

  for (const prune of [false, true]) {
    expect(await load({ prune })).toMatchObject({
      conflicts: [],
      missing: [],
      articles: { added: 0, withdrawn: 0 },
    });
  }
  expect(await named()).toEqual(after);
  // A change of the file still reaches the article.
  corpus.edit('articles/named.yaml', 'act: ASSERT\n  - id: s2', 'act: WARN\n  - id: s2');
  expect(await load()).toMatchObject({ conflicts: [], statements: { corrected: 1 } });
  corpus.remove('articles/named.yaml');
  expect(await load()).toMatchObject({ missing: [{ type: 'article', id: '2024-09-14-le-bac' }] });
  expect(await traces()).toEqual([]);
});

test('what a redaction would reach is listed, and nothing is changed', async () => {
  const { prisma, find, traces } = await createLoaded({
    text: articleFile('text', { parts: ['On dit que Morvel a vendu les amarres', 'Oui'] }),
    title: articleFile('title', { title: 'Morvel a vendu les amarres', parts: ['Rien'] }),
  });
  const before = await traces();
  const { key } = await find('2024-09-source');
  expect(await findReach({ prisma }, [key])).toEqual([
    { article: '2024-09-source', statements: 1 },
    { article: 'text', statements: 1 },
    { article: 'title', statements: 0 },
  ]);
  expect(await traces()).toEqual(before);
  expect(await prisma.redaction.count()).toBe(0);
});

test('finds them in indexes, with a constant number of SQL statements', async () => {
  const database = await useTestDatabase();
  const recorder = recordSql(database.pool);
  const { prisma, pool, redact, write, find } = await createLoaded({}, database);
  for (let n = 0; n < 30; n += 1) await createTestArticle(prisma, { statements: [{}] });
  const sql = await recorder.during(() => redact());
  expect(sql.filter((text) => text.includes('lockArticle'))).toHaveLength(1);
  expect(sql.filter((text) => text.includes('findRuns'))).toHaveLength(1);
  expect(sql.filter((text) => text.includes('readMissingRemarks'))).toHaveLength(1);
  // Articles of an earlier version, which derived no remarks, are found too.
  const { articleId } = await createTestArticle(prisma, {});
  await prisma.article.update({
    where: { id: articleId },
    data: { title: 'Le poisson du bac pourrit encore' },
  });
  await pool.query('delete from article_remarks');
  const { statementIds } = await createTestArticle(prisma, {
    statements: [{ sentence: 'Le poisson du bac pourrit sur le quai.' }],
  });
  const { key } = await prisma.statement.findUniqueOrThrow({
    where: { id: statementIds[0] ?? 0n },
  });
  const statements = [{ key, expectedVersion: null }];
  await write((change) => redactStatements(change, { statements, ...signature }));
  const { title } = await prisma.article.findUniqueOrThrow({ where: { id: articleId } });
  expect(title).toMatch(/^█+ encore$/);
  await expect(find('2024-09-source')).resolves.toMatchObject({ status: 'REDACTED' });
});

test('articles of an earlier version are indexed at a start, and none twice', async () => {
  const database = await useTestDatabase();
  const recorder = recordSql(database.pool);
  const { prisma, pool } = database;
  for (let n = 0; n < 3; n += 1) await createTestArticle(prisma, { statements: [{}] });
  const remarks = async () =>
    (await pool.query('select * from article_remarks order by article_id')).rows;
  const before = await remarks();
  expect(before).toHaveLength(3);
  await pool.query('delete from article_remarks');
  const indexed: string[] = [];
  const log = { info: (message: string) => void indexed.push(message) };
  const { signal } = new AbortController();
  await deriveMissing(database, { log, signal });
  expect(await remarks()).toEqual(before);
  expect(indexed).toHaveLength(1);
  const sql = await recorder.during(() => deriveMissing(database, { log, signal }));
  expect(sql.filter((text) => text.includes('Remarks'))).toEqual([
    expect.stringContaining('readMissingRemarks'),
  ]);
});
