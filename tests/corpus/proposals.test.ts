import { expect, test } from 'vitest';
import { changeRegister } from '../../server/register/change.ts';
import { reviewProposals } from '../../server/register/revise.ts';
import { readStoredArticle } from '../../server/register/stored-article.ts';
import { loadCorpus } from '../../server/sources/yaml/load-corpus.ts';
import { createCorpusFolder, PORT, readProblems } from './corpus-folder.ts';
import { useEmptiedDatabase } from './emptied-database.ts';

const emptied = useEmptiedDatabase();

const PONT = 'articles/2024-03-13-pont.yaml';
const EXACT = "    content: [Le pont rouvrira à l'automne]";
const PROPOSAL =
  "    proposal: { extractor: test-fr, version: '1', confidence: 0.75, rule: incise, speakerName: Ida Quai }";

const proposed = () => {
  const corpus = createCorpusFolder();
  corpus.edit(PORT, EXACT, `${PROPOSAL}\n${EXACT}`);
  return corpus;
};

async function find() {
  return await emptied().prisma.statement.findFirstOrThrow({
    where: { slug: 's1', article: { slug: '2024-03-port' } },
    select: {
      id: true,
      status: true,
      version: true,
      method: true,
      recordedBy: true,
      act: true,
      extractor: true,
      extractorVersion: true,
      confidence: true,
      extractionRule: true,
      extractionSpeaker: true,
      corrections: { select: { kind: true } },
    },
  });
}

const ORIGIN = {
  extractor: 'test-fr',
  extractorVersion: '1',
  confidence: 0.75,
  extractionRule: 'incise',
  extractionSpeaker: 'Ida Quai',
};

test('a statement with a proposal is loaded as proposed, and again without a change', async () => {
  const { folder } = proposed();
  const first = await loadCorpus(emptied(), { folder });
  expect(first.statements.added).toBe(4);
  expect(await find()).toMatchObject({ status: 'PROPOSED', method: 'EXTRACTED', ...ORIGIN });
  const second = await loadCorpus(emptied(), { folder });
  expect(second.statements).toMatchObject({ unchanged: 4, changed: 0 });
  expect(await find()).toMatchObject({ status: 'PROPOSED', version: 1 });
});

test('deleting the key accepts it', async () => {
  const corpus = proposed();
  await loadCorpus(emptied(), { folder: corpus.folder });
  corpus.edit(PORT, `${PROPOSAL}\n`, '');
  const report = await loadCorpus(emptied(), { folder: corpus.folder });
  expect(report.statements).toMatchObject({ changed: 1, unchanged: 3 });
  expect(await find()).toMatchObject({
    status: 'CURRENT',
    version: 2,
    method: 'CURATED',
    recordedBy: 'corpus',
    ...ORIGIN,
    corrections: [{ kind: 'ACCEPTED' }],
  });
  const again = await loadCorpus(emptied(), { folder: corpus.folder });
  expect(again.statements).toMatchObject({ unchanged: 4 });
});

test('deleting the key and changing the statement accepts it as changed', async () => {
  const corpus = proposed();
  await loadCorpus(emptied(), { folder: corpus.folder });
  corpus.edit(PORT, `${PROPOSAL}\n`, '');
  corpus.edit(PORT, 'act: PROMISE', 'act: ASSERT');
  await loadCorpus(emptied(), { folder: corpus.folder });
  expect(await find()).toMatchObject({
    status: 'CORRECTED',
    act: 'ASSERT',
    method: 'CURATED',
    ...ORIGIN,
    corrections: [{ kind: 'ACCEPTED' }],
  });
});

test('a changed proposal remains one', async () => {
  const corpus = proposed();
  await loadCorpus(emptied(), { folder: corpus.folder });
  corpus.edit(PORT, 'act: PROMISE', 'act: ASSERT');
  await loadCorpus(emptied(), { folder: corpus.folder });
  expect(await find()).toMatchObject({ status: 'PROPOSED', act: 'ASSERT', method: 'EXTRACTED' });
});

test('a load does not make a proposal of what a person wrote', async () => {
  const corpus = createCorpusFolder();
  await loadCorpus(emptied(), { folder: corpus.folder });
  corpus.edit(PORT, EXACT, `${PROPOSAL}\n${EXACT}`);
  const same = await loadCorpus(emptied(), { folder: corpus.folder });
  expect(same.conflicts).toEqual([]);
  corpus.edit(PORT, 'act: PROMISE', 'act: ASSERT');
  const { conflicts } = await loadCorpus(emptied(), { folder: corpus.folder });
  expect(conflicts).toMatchObject([
    {
      id: '2024-03-port/s1',
      fields: ['act'],
      reason: 'it is not a proposal in the register, and its proposal changed in the file since',
    },
  ]);
  expect(await find()).toMatchObject({ status: 'CURRENT', act: 'PROMISE', method: 'CURATED' });
});

test('pruning rejects a proposal, which was never public', async () => {
  const corpus = proposed();
  await loadCorpus(emptied(), { folder: corpus.folder });
  const port = corpus.read(PORT);
  corpus.write(PORT, port.slice(0, port.indexOf('statements:')));
  await loadCorpus(emptied(), { folder: corpus.folder, prune: true });
  expect(await find()).toMatchObject({ status: 'REJECTED', corrections: [{ kind: 'REJECTED' }] });
  corpus.restore(PORT);
  const { conflicts } = await loadCorpus(emptied(), { folder: corpus.folder });
  expect(conflicts).toMatchObject([
    { reason: 'it was rejected in the register, and changed in the file since' },
  ]);
});

test('what is wrong with a proposal is reported with its line', async () => {
  const corpus = proposed();
  corpus.edit(PORT, 'confidence: 0.75', 'confidence: sûr');
  corpus.edit(PORT, 'rule: incise', 'rules: incise');
  corpus.edit(PORT, '    speaker: odile-sarrant', '    speakerName: Aline Ferval');
  const problems = await readProblems(corpus);
  expect(problems).toHaveLength(3);
  expect(problems.join('\n')).toMatch(/confidence: "sûr" must be a number/);
  expect(problems.join('\n')).toMatch(/rules: is not a known key\n.*Did you mean « rule »/);
  expect(problems.join('\n')).toMatch(/"Aline Ferval" is not a speaker of the register yet/);
});

test('only a proposal can be within a proposal', async () => {
  const corpus = createCorpusFolder();
  const s2 = '  - id: s2\n    kind: MIXED';
  corpus.edit(PONT, s2, `  - id: s2\n${PROPOSAL}\n    kind: MIXED`);
  expect((await readProblems(corpus)).join()).toMatch(
    /s3.*within: "s2" is a proposal, but this statement is not/,
  );
});

test('a statement within one that the register has rejected is not accepted', async () => {
  const corpus = createCorpusFolder();
  for (const id of ['s2', 's3']) {
    corpus.edit(PONT, `  - id: ${id}\n`, `  - id: ${id}\n${PROPOSAL}\n`);
  }
  await loadCorpus(emptied(), { folder: corpus.folder });
  await reject('s2');
  for (const id of ['s2', 's3']) {
    corpus.edit(PONT, `  - id: ${id}\n${PROPOSAL}\n`, `  - id: ${id}\n`);
  }
  const { conflicts } = await loadCorpus(emptied(), { folder: corpus.folder });
  expect(conflicts).toMatchObject([
    { reason: 'a statement would be within a proposal that the register has not accepted' },
  ]);
  const inner = { slug: 's3', article: { slug: '2024-03-13-pont' } };
  expect(await emptied().prisma.statement.findFirst({ where: inner })).toMatchObject({
    status: 'PROPOSED',
  });
});

async function reject(slug: string): Promise<void> {
  await changeRegister(emptied(), async (change) => {
    const article = await readStoredArticle(change.tx, { slug: '2024-03-13-pont' });
    const rows = article?.statements.filter((row) => row.slug === slug) ?? [];
    const signature = { kind: 'REJECTED', reason: 'Non.', by: 'Le desk' } as const;
    if (article) await reviewProposals(change, article, rows, signature);
  });
}
