import { expect, test } from 'vitest';
import { loadCorpus } from '../../server/sources/yaml/load-corpus.ts';
import { execute } from '../support/sql.ts';
import { type CorpusFolder, createCorpusFolder, PONT, PORT } from './corpus-folder.ts';
import { useEmptiedDatabase } from './emptied-database.ts';

const emptied = useEmptiedDatabase();

/** A register with the sample corpus, for corrections and further loads. */
async function createLoaded() {
  const { prisma, url } = emptied();
  const corpus = createCorpusFolder();
  const load = (options: { prune?: boolean; corpus?: string; folder?: string } = {}) =>
    loadCorpus({ prisma }, { folder: corpus.folder, ...options });
  await load();
  const statement = async (slug: string, article = '2024-03-13-pont') =>
    await prisma.statement.findFirstOrThrow({
      where: { slug, article: { slug: article } },
      include: { corrections: { orderBy: { version: 'asc' } }, segments: true, article: true },
    });
  const revision = async () =>
    (await execute<{ revision: string }>(url, 'select revision::text from corpus_revision'))[0]
      ?.revision;
  const correct = (sql: string) => execute(url, sql);
  return { prisma, corpus, load, statement, revision, correct };
}

const changeGloss = (corpus: CorpusFolder) =>
  corpus.edit(PONT, 'gloss: The bridge stays', 'gloss: The old bridge stays');

test('a changed statement keeps its id, and its trail has the replaced version', async () => {
  const { corpus, load, statement } = await createLoaded();
  const before = await statement('s1');
  changeGloss(corpus);
  const report = await load();
  expect(report.statements).toMatchObject({ changed: 1, unchanged: 3 });
  expect(report.articles).toMatchObject({ unchanged: 2 });
  const after = await statement('s1');
  expect(after).toMatchObject({
    id: before.id,
    key: before.key,
    version: 2,
    status: 'CORRECTED',
    gloss: 'The old bridge stays closed until autumn.',
  });
  expect(after.corrections).toMatchObject([
    {
      version: 1,
      kind: 'CORRECTED',
      reason: 'The corpus file changed.',
      correctedBy: 'corpus',
      replaced: {
        gloss: 'The bridge stays closed until autumn.',
        speaker: 'odile-sarrant',
        content: [{ start: 0, end: 43, exact: "Le pont restera fermé « jusqu'à l'automne »" }],
      },
    },
  ]);
});

test('a correction in the register survives loads, however it was made', async () => {
  const { load, statement, correct, revision } = await createLoaded();
  await correct(
    `update statement set gloss = 'Corrected by hand.', act = 'ASSERT' where slug = 's1'`,
  );
  await correct(`update speaker set wikidata_id = 'Q42' where slug = 'odile-sarrant'`);
  await correct(`update article set title = 'Corrected' where slug = '2024-03-port'`);
  const before = await revision();
  const report = await load();
  expect(report).toMatchObject({
    statements: { corrected: 2, unchanged: 2, changed: 0 },
    speakers: { corrected: 1, unchanged: 2 },
    articles: { corrected: 1, unchanged: 1 },
    conflicts: [],
  });
  expect(await statement('s1')).toMatchObject({ gloss: 'Corrected by hand.', version: 1 });
  expect(await revision()).toBe(before);
});

test('a change in both register and file is a conflict, reported with its fields', async () => {
  const { corpus, load, statement, correct, prisma } = await createLoaded();
  await correct(`update statement set gloss = 'Corrected by hand.' where slug = 's1'`);
  await correct(`update outlet set country = 'FR' where slug = 'le-quotidien'`);
  await correct(`update article set title = 'Corrected' where slug = '2024-03-port'`);
  changeGloss(corpus);
  corpus.edit(PONT, 'occasion: press conference', 'occasion: null');
  corpus.edit('outlets.yaml', 'country: null', 'country: BE');
  corpus.edit(PORT, 'title: Au port', 'title: Au grand port');
  const report = await load();
  const both = 'corrected in the register, and changed in the file since';
  expect(report.conflicts).toEqual([
    { type: 'outlet', id: 'le-quotidien', fields: ['country'], reason: both },
    {
      type: 'statement',
      id: '2024-03-13-pont/s1',
      fields: ['occasion', 'gloss'],
      reason: both,
    },
    { type: 'article', id: '2024-03-port', fields: ['title'], reason: both },
  ]);
  expect(await statement('s1')).toMatchObject({ gloss: 'Corrected by hand.', version: 1 });
  expect(await prisma.article.findUnique({ where: { slug: '2024-03-port' } })).toMatchObject({
    title: 'Corrected',
  });
});

test('a conflict about the title does not prevent statements from loading', async () => {
  const { corpus, load, statement, correct } = await createLoaded();
  await correct(`update article set title = 'Corrected' where slug = '2024-03-13-pont'`);
  corpus.edit(PONT, 'title: Le pont', 'title: Le grand pont');
  changeGloss(corpus);
  const report = await load();
  expect(report.conflicts).toMatchObject([{ type: 'article', fields: ['title'] }]);
  expect(report.statements).toMatchObject({ changed: 1, unchanged: 3 });
  expect(await statement('s1')).toMatchObject({
    gloss: 'The old bridge stays closed until autumn.',
    version: 2,
    article: { title: 'Corrected' },
  });
});

test('a file that adopts a correction ends the conflict, without a new revision', async () => {
  const { corpus, load, statement, correct, revision } = await createLoaded();
  await correct(
    `update statement set gloss = 'Corrected by hand.' where slug = 's1' and said_on = '2024-03'`,
  );
  const before = await revision();
  corpus.edit(PONT, 'gloss: The bridge stays closed until autumn.', 'gloss: Corrected by hand.');
  expect((await load()).statements).toMatchObject({ unchanged: 4, corrected: 0 });
  expect(await revision()).toBe(before);
  corpus.edit(PONT, 'gloss: Corrected by hand.', 'gloss: Corrected again.');
  expect((await load()).statements).toMatchObject({ changed: 1 });
  expect(await statement('s1')).toMatchObject({ gloss: 'Corrected again.', version: 2 });
});

test('a changed text moves the statements without correcting them', async () => {
  const { corpus, load, statement } = await createLoaded();
  const before = await statement('s3');
  corpus.edit(PONT, 'text: |\n  Le pont', 'text: |\n  Hier.\n\n  Le pont');
  corpus.edit(PONT, 'partielle.', 'très partielle 🌉.');
  const report = await load();
  expect(report.articles).toMatchObject({ changed: 1, unchanged: 1 });
  expect(report.statements).toMatchObject({ unchanged: 4, changed: 0 });
  const after = await statement('s3');
  expect(after).toMatchObject({ id: before.id, version: 1, status: 'CURRENT' });
  expect(after.start).toBe(before.start + 'Hier.\n\n'.length + 'très '.length + ' 🌉'.length);
  for (const { start, end, exact } of after.segments) {
    expect(after.article.text?.slice(start, end)).toBe(exact);
  }
});

test('words changed together with the text are a correction of that statement only', async () => {
  const { corpus, load, statement } = await createLoaded();
  corpus.edit(PONT, 'text: |\n  Le pont restera fermé', 'text: |\n  Ce pont restera clos');
  corpus.edit(PONT, '- exact: Le pont restera fermé', '- exact: Ce pont restera clos');
  const report = await load();
  expect(report.statements).toMatchObject({ changed: 1, unchanged: 3 });
  expect((await statement('s1')).corrections).toMatchObject([{ kind: 'CORRECTED', version: 1 }]);
});

test('a corrected statement moves with a change elsewhere in the text, and blocks a change of its words', async () => {
  const { corpus, load, statement, correct } = await createLoaded();
  await correct(`update statement set gloss = 'Corrected by hand.' where slug = 's3'`);
  corpus.edit(PONT, 'text: |\n  Le pont', 'text: |\n  Hier.\n\n  Le pont');
  const moved = await load();
  expect(moved.conflicts).toEqual([]);
  expect(moved.statements).toMatchObject({ corrected: 1, unchanged: 3 });
  expect((await statement('s3')).segments.map(({ exact }) => exact).toSorted()).toEqual(
    ['affirme', 'le maire', 'les travaux coûteront « trop cher »', 'trop cher'].toSorted(),
  );

  corpus.edit(PONT, 'text: |\n  Hier', 'text: |\n  Avant-hier');
  corpus.edit(
    PONT,
    '  Selon elle, le maire affirme que les travaux coûteront « trop cher ».\nstatements',
    '  Selon elle, le maire affirme que les travaux coûteront « trop cher » !\nstatements',
  );
  corpus.edit(PONT, 'text: |\n  Avant-hier', 'text: |\n  Le jour avant');
  const stopped = await load();
  expect(stopped.conflicts).toMatchObject([
    { type: 'article', id: '2024-03-13-pont', fields: ['text'] },
  ]);
  expect((await statement('s3')).article.text).toMatch(/^Hier/);
});

test('missing entries are reported; --prune withdraws them; returning entries are restored', async () => {
  const { prisma, corpus, load, statement, revision } = await createLoaded();
  const yaml = corpus.read(PONT);
  corpus.write(PONT, yaml.slice(0, yaml.indexOf('  - id: s3')));
  corpus.remove(PORT);
  const before = await revision();
  const reported = await load();
  expect(reported.missing).toEqual([
    { type: 'statement', id: '2024-03-13-pont/s3' },
    { type: 'article', id: '2024-03-port' },
  ]);
  expect(await revision()).toBe(before);
  expect(await statement('s3')).toMatchObject({ status: 'CURRENT' });

  const pruned = await load({ prune: true });
  expect(pruned).toMatchObject({
    statements: { withdrawn: 2, unchanged: 2 },
    articles: { withdrawn: 1, unchanged: 1 },
    missing: [],
  });
  expect(await statement('s3')).toMatchObject({
    status: 'WITHDRAWN',
    version: 2,
    corrections: [{ kind: 'WITHDRAWN', version: 1, correctedBy: 'corpus' }],
  });
  const port = await statement('s1', '2024-03-port');
  expect(port).toMatchObject({ status: 'WITHDRAWN', article: { status: 'WITHDRAWN' } });
  const utterance = () => prisma.utterance.findUnique({ where: { declared: 'pont-automne' } });
  expect(await utterance()).toMatchObject({ reportCount: 1, saidOn: '2024-03' });
  expect((await load({ prune: true })).statements).toMatchObject({ withdrawn: 0, unchanged: 2 });

  corpus.write(PONT, yaml);
  corpus.restore(PORT);
  const back = await load();
  expect(back).toMatchObject({
    statements: { restored: 2, unchanged: 2 },
    articles: { restored: 1, unchanged: 1 },
  });
  expect(await statement('s1', '2024-03-port')).toMatchObject({
    id: port.id,
    status: 'CURRENT',
    version: 3,
    article: { status: 'CURRENT' },
    corrections: [{ kind: 'WITHDRAWN' }, { kind: 'RESTORED', version: 2 }],
  });
  expect(await utterance()).toMatchObject({ reportCount: 2, saidOn: '2024-03-12' });
  expect((await load()).statements).toMatchObject({ unchanged: 4 });
});

test('--prune refuses to withdraw another folder with the same name, unless the corpus is named', async () => {
  const { prisma, corpus, load, statement, revision } = await createLoaded();
  const other = createCorpusFolder();
  other.edit(PONT, 'id: 2024-03-13-pont', 'id: 2024-05-viaduc');
  other.edit(PONT, 'url: https://quotidien.example/pont', 'url: null');
  other.remove(PORT);
  other.edit('topics.yaml', 'en: Stone bridge', 'en: Old bridge');
  const before = await revision();
  await expect(load({ folder: other.folder, prune: true })).rejects.toThrow(
    /^--prune would withdraw 2 of the 2 articles of the corpus "sample", so nothing was changed: 2024-03-13-pont, 2024-03-port\.\n.*--corpus <name>\..*--corpus sample$/,
  );
  expect(await revision()).toBe(before);
  expect(await prisma.topic.count({ where: { labelEn: 'Old bridge' } })).toBe(0);
  expect(await statement('s1')).toMatchObject({ status: 'CURRENT' });

  corpus.remove(PONT);
  corpus.remove(PORT);
  await expect(load({ prune: true })).rejects.toThrow('would withdraw 2 of the 2 articles');
  const named = await load({ prune: true, corpus: 'sample' });
  expect(named.articles).toMatchObject({ withdrawn: 2 });
});

test('corrected statements are not pruned, and statements withdrawn by others stay withdrawn', async () => {
  const { corpus, load, statement, correct } = await createLoaded();
  await correct(`update statement set gloss = 'Corrected by hand.' where slug = 's3'`);
  await correct(`update statement set status = 'WITHDRAWN' where slug = 's2'`);
  await correct(`update article set title = 'Corrected' where slug = '2024-03-port'`);
  expect((await load()).statements).toMatchObject({ corrected: 2, unchanged: 2 });
  corpus.edit(PONT, 'source: elle', 'source: null');
  const yaml = corpus.read(PONT);
  corpus.write(PONT, yaml.slice(0, yaml.indexOf('  - id: s3')));
  corpus.remove(PORT);
  const report = await load({ prune: true });
  expect(report.conflicts).toEqual([
    {
      type: 'statement',
      id: '2024-03-13-pont/s2',
      fields: ['source'],
      reason: 'it was withdrawn in the register, and changed in the file since',
    },
    {
      type: 'statement',
      id: '2024-03-13-pont/s3',
      fields: [],
      reason: expect.stringMatching(/^removed from the files, but corrected .* withdraw it there$/),
    },
    {
      type: 'article',
      id: '2024-03-port',
      fields: [],
      reason: expect.stringMatching(
        /^removed from the files, but changed .* its statements there$/,
      ),
    },
  ]);
  expect(await statement('s2')).toMatchObject({ status: 'WITHDRAWN', version: 1 });
  expect(await statement('s3')).toMatchObject({ status: 'CURRENT' });
});

test('another corpus neither takes over existing rows nor reports them as missing', async () => {
  const { load, statement } = await createLoaded();
  const other = createCorpusFolder();
  const same = await load({ folder: other.folder, corpus: 'other' });
  expect(same).toMatchObject({ conflicts: [], missing: [], statements: { unchanged: 4 } });
  changeGloss(other);
  other.edit('topics.yaml', 'en: Stone bridge', 'en: Old bridge');
  other.remove(PORT);
  const report = await load({ folder: other.folder, corpus: 'other', prune: true });
  const reason =
    'the corpus "sample" recorded it first, with different values. ' +
    'Change it there, or give this one another `id`';
  expect(report.missing).toEqual([]);
  expect(report.conflicts).toEqual([
    { type: 'topic', id: 'pont', fields: ['en'], reason },
    { type: 'article', id: '2024-03-13-pont', fields: ['statements'], reason },
  ]);
  expect(await statement('s1')).toMatchObject({ version: 1 });
  expect(await statement('s1', '2024-03-port')).toMatchObject({ status: 'CURRENT' });
});

test('a URL can move from one article to another; the URL of another corpus is a conflict', async () => {
  const { corpus, load, prisma } = await createLoaded();
  corpus.edit(PONT, 'url: https://quotidien.example/pont', 'url: https://quotidien.example/port');
  corpus.edit(PORT, 'url: null', 'url: https://quotidien.example/pont');
  expect((await load()).conflicts).toEqual([]);
  corpus.edit(PORT, 'url: https://quotidien.example/pont', 'url: null');
  corpus.edit(PONT, 'url: https://quotidien.example/port', 'url: null');
  await load();
  corpus.edit(PORT, 'url: null', 'url: https://quotidien.example/b');
  await load();
  // Loaded first, and needs the URL that the second one is about to give up.
  corpus.edit(PONT, 'url: null', 'url: https://quotidien.example/b');
  corpus.edit(PORT, 'url: https://quotidien.example/b', 'url: null');
  expect((await load()).conflicts).toEqual([]);
  expect(
    await prisma.article.findUnique({ where: { url: 'https://quotidien.example/b' } }),
  ).toMatchObject({
    slug: '2024-03-13-pont',
  });
  const other = createCorpusFolder();
  other.remove(PONT);
  other.edit(PORT, 'id: 2024-03-port', 'id: another');
  other.edit(PORT, 'url: null', 'url: https://quotidien.example/b');
  const report = await load({ folder: other.folder, corpus: 'other' });
  expect(report.conflicts).toMatchObject([{ type: 'article', id: 'another', fields: ['url'] }]);
});

test('nested statements can exchange places', async () => {
  const { corpus, load, statement } = await createLoaded();
  corpus.edit(PONT, 'topics: []\n    within: null', 'topics: []\n    within: s3');
  corpus.edit(PONT, 'topics: [budget]\n    within: s2', 'topics: [budget]\n    within: null');
  expect((await load()).statements).toMatchObject({ changed: 2 });
  expect((await statement('s2')).withinId).toBe((await statement('s3')).id);
  expect((await statement('s3')).withinId).toBe(null);
});

test('a cycle of `within` caused by a correction is a conflict, not a failure', async () => {
  const { corpus, load, correct } = await createLoaded();
  await correct(`update statement set within_id = (select id from statement where slug = 's3')
    where slug = 's1' and article_id = (select article_id from statement where slug = 's3')`);
  corpus.edit(PONT, 'topics: []\n    within: null', 'topics: []\n    within: s1');
  expect((await load()).conflicts).toMatchObject([{ type: 'article', id: '2024-03-13-pont' }]);
});
