import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeRegister } from '../../server/register/change.ts';
import { mergeSpeakers } from '../../server/register/merge-speakers.ts';
import { redactArticle, redactStatements } from '../../server/register/redact.ts';
import { loadCorpus } from '../../server/sources/yaml/load-corpus.ts';
import { createWriting, type Writing } from '../api/writing/writing.ts';
import { createCorpusFolder, PONT, PORT } from '../corpus/corpus-folder.ts';
import { readWords, rederiveWords } from '../support/derived-words.ts';
import { createTestSpeaker } from '../support/rows.ts';

let writing: Writing;

beforeAll(async () => {
  writing = await createWriting();
});
afterAll(() => writing.server.close());

async function count(search: string, status: readonly string[] | null = null): Promise<number> {
  const { statements } = await writing.server.query(
    'query ($filter: StatementFilter) { statements(filter: $filter) { totalCount } }',
    { filter: { search, status } },
  );
  return statements.totalCount;
}

async function countArticles(search: string): Promise<number> {
  const document = 'query ($filter: ArticleFilter) { articles(filter: $filter) { totalCount } }';
  return (await writing.server.query(document, { filter: { search } })).articles.totalCount;
}

/** Checks that the derived rows equal those derived from scratch. */
async function expectDerived(): Promise<void> {
  const { database } = writing.server;
  const kept = await readWords(database);
  await rederiveWords(database);
  expect(await readWords(database)).toEqual(kept);
}

test('derived words are updated by every operation of the register', async () => {
  const { database } = writing.server;
  const { prisma } = database;
  const corpus = createCorpusFolder();
  const load = () => loadCorpus({ prisma }, { folder: corpus.folder });
  const signature = { reason: 'A court said so.', by: 'Inès Vautrin' };
  const speaker = async (slug: string) => prisma.speaker.findUniqueOrThrow({ where: { slug } });

  await load();
  expect([await count('"pont rouvrira"'), await count('Sarrant autumn')]).toEqual([1, 1]);
  expect(await countArticles('"réouverture"')).toBe(1);
  await expectDerived();

  corpus.edit(PONT, 'closed until autumn', 'shut for months');
  corpus.edit(PONT, 'title: Le pont fermé', 'title: Le viaduc fermé');
  corpus.edit(PORT, "Le pont rouvrira à l'automne », dit", 'Le bac repartira demain », dit');
  corpus.edit(
    PORT,
    "[Le pont rouvrira à l'automne]\n    verbatim: [Le pont rouvrira à l'automne]",
    '[Le bac repartira demain]\n    verbatim: [Le bac repartira demain]',
  );
  await load();
  expect([await count('autumn'), await count('shut'), await count('viaduc')]).toEqual([0, 1, 3]);
  expect([await count('"pont rouvrira"'), await count('"bac repartira"')]).toEqual([0, 1]);
  await expectDerived();

  corpus.edit('speakers.yaml', 'name: Odile Sarrant\n  kind', 'name: Odile Quenouille\n  kind');
  await load();
  expect(await count('Quenouille')).toBe(3);
  await expectDerived();

  const [first] = (
    await writing.ingest({
      language: 'fr',
      publishedOn: '2024-05-01',
      title: 'Verglas',
      textKind: 'FULL',
      text: 'Le verglas 🧊 menace la digue. Les moutons restent au pré.',
      statements: [
        { kind: 'INDIRECT', act: 'WARN', content: [{ exact: 'Le verglas 🧊 menace la digue' }] },
        { kind: 'INDIRECT', act: 'ASSERT', content: [{ exact: 'Les moutons restent au pré' }] },
      ],
    })
  ).statements.nodes;
  expect([await count('digues'), await countArticles('moutons verglas')]).toEqual([2, 1]);
  await writing.correct({
    id: first.id,
    expectedVersion: 1,
    reason: 'Une faute.',
    gloss: 'Ice threatens the levee.',
  });
  expect(await count('"threatens the levee"')).toBe(1);
  await expectDerived();
  await writing.withdraw({ id: first.id, expectedVersion: 2, reason: 'Une faute.' });
  expect(await count('levee', ['WITHDRAWN'])).toBe(1);
  await expectDerived();

  const merged = await createTestSpeaker(prisma, 'Ottar Brisk');
  await changeRegister({ prisma }, async (change) =>
    mergeSpeakers(change, {
      ...signature,
      fromKey: (await speaker('odile-sarrant')).key,
      intoKey: merged.key,
    }),
  );
  // The names of a merged speaker find the statements too.
  expect([await count('Quenouille'), await count('Brisk')]).toEqual([3, 3]);
  await expectDerived();

  const port = await prisma.statement.findFirstOrThrow({
    where: { article: { slug: '2024-03-port' } },
  });
  await changeRegister({ prisma }, (change) =>
    redactStatements(change, {
      ...signature,
      statements: [{ key: port.key, expectedVersion: null }],
    }),
  );
  expect([await count('bac'), await countArticles('bac'), await countArticles('port')]).toEqual([
    0, 0, 1,
  ]);
  await expectDerived();
  const pont = await prisma.article.findUniqueOrThrow({ where: { slug: '2024-03-13-pont' } });
  await changeRegister({ prisma }, (change) =>
    redactArticle(change, { ...signature, key: pont.key, title: 'Retiré', keepUrl: false }),
  );
  expect([await count('travaux'), await countArticles('travaux viaduc')]).toEqual([0, 0]);
  await expectDerived();
  expect(JSON.stringify(await readWords(database))).not.toMatch(/viaduc|travau|repart|shut/);
}, 120_000);

test('common words keep their positions in a long article', async () => {
  const filler = 'de la '.repeat(700);
  await writing.ingest({
    language: 'fr',
    publishedOn: '2024-05-02',
    title: 'Long',
    textKind: 'FULL',
    text: `${filler}rive de la rivière, et le gué de bois.`,
    statements: [],
  });
  expect(await countArticles('"rive de la rivière"')).toBe(1);
  expect(await countArticles('"gué de bois"')).toBe(1);
  expect(await countArticles('"gué de la bois"')).toBe(0);
  expect(await countArticles('"rive de rivière"')).toBe(0);
});

test('the quotations of active statements are searched in a withheld text', async () => {
  const indirect = (exact: string) => ({ kind: 'INDIRECT', act: 'ASSERT', content: [{ exact }] });
  const article = await writing.ingest({
    language: 'fr',
    publishedOn: '2024-05-03',
    title: 'Écluse',
    textKind: 'WITHHELD',
    text: "L'éclusier dit que la vanne centrale fuit, que la passerelle du bas rouille, et se tait.",
    statements: [
      indirect('la vanne centrale fuit, que la passerelle'),
      indirect('la passerelle du bas rouille'),
    ],
  });
  const [vanne] = article.statements.nodes;
  const searched = async () =>
    await Promise.all(['vanne', '"passerelle du bas"', 'tait'].map(countArticles));
  expect(await searched()).toEqual([1, 1, 0]);
  // The words of overlapping statements are in the article's document as printed.
  expect(await countArticles('"centrale fuit que la passerelle du bas rouille"')).toBe(1);
  await expectDerived();

  await writing.withdraw({ id: vanne.id, expectedVersion: 1, reason: 'Une faute.' });
  expect(await searched()).toEqual([0, 1, 0]);
  await expectDerived();
  await writing.record({ article: article.id, ...indirect('se tait') });
  expect(await searched()).toEqual([0, 1, 1]);
  await expectDerived();
});
