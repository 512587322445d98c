import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importJsonl } from '../../../server/sources/jsonl/import-jsonl.ts';
import { loadCorpus } from '../../../server/sources/yaml/load-corpus.ts';
import { describeReport } from '../../../server/sources/yaml/load-report.ts';
import { createCorpusFolder, PONT } from '../../corpus/corpus-folder.ts';
import { useTestDatabase } from '../../support/database.ts';
import { exportText, useFolder } from '../../transfer/opened.ts';
import { ARTICLE, createWriting, type Writing } from './writing.ts';

let writing: Writing;

beforeAll(async () => {
  writing = await createWriting();
});
afterAll(() => writing.server.close());

const TEXT = `La séance s’est tenue hier.
Ottar Velde a promis un quai neuf.
Il a promis aussi une grue, a-t-il dit. La guide a dit non.`;

async function warningsOf(statements: readonly object[]) {
  const input = { ...ARTICLE, text: TEXT, statements };
  const { ingestArticle } = writing.documents;
  const answer = await writing.server.ask(ingestArticle, { input }, writing.headers);
  expect(answer.data.ingestArticle.__typename).toBe('Article');
  return (answer.extensions as { warnings?: readonly object[] }).warnings;
}

const said = (exact: string, facts: object) => ({
  kind: 'INDIRECT',
  act: 'PROMISE',
  content: [{ exact }],
  ...facts,
});

test('a source that is the name of another speaker, and one in another paragraph', async () => {
  const [ottar, ida] = [await writing.speaker('Ottar Velde'), await writing.speaker('Ida Quai')];
  expect(await warningsOf([said('un quai neuf', { speaker: ottar })])).toBe(undefined);
  const warnings = await warningsOf([
    said('un quai neuf', { speaker: ottar, source: { exact: 'Ottar Velde' } }),
    said('une grue', { speaker: ida, source: { exact: 'Ottar Velde' }, cue: { exact: 'dit' } }),
  ]);
  expect(warnings).toEqual([
    {
      path: ['ingestArticle', 'input', 'statements', '1', 'source'],
      code: 'NAMES_OTHER_SPEAKER',
      message: expect.stringMatching(/« Ottar Velde » is a name of the speaker \S+, .* to \S+\.$/),
    },
    {
      path: ['ingestArticle', 'input', 'statements', '1', 'source'],
      code: 'OTHER_PARAGRAPH',
      message: '« Ottar Velde » is in a different paragraph from the content « une grue ».',
    },
  ]);
});

test('a statement that another one of the article already says', async () => {
  const ottar = await writing.speaker('Ottar Velde');
  const quay = said('un quai neuf', { speaker: ottar });
  const { recordStatement } = writing.documents;
  const { id, statements } = await writing.ingest({ ...ARTICLE, text: TEXT, statements: [quay] });
  const [first] = statements.nodes;
  const record = async (facts: object) => {
    const input = { ...quay, article: id, ...facts };
    const answer = await writing.server.ask(recordStatement, { input }, writing.headers);
    expect(answer.data.recordStatement.__typename).toBe('Statement');
    const { warnings } = answer.extensions as { warnings?: readonly object[] };
    return { warnings, recorded: answer.data.recordStatement };
  };
  const warning = {
    path: ['recordStatement', 'input', 'content'],
    code: 'ALREADY_RECORDED',
    message: expect.stringContaining(`The statement ${first.id} of this article has the same`),
  };
  const { warnings, recorded } = await record({});
  expect(warnings).toEqual([warning]);
  for (const facts of [{ act: 'ASSERT' }, { speaker: null }, { content: [{ exact: 'un quai' }] }]) {
    expect((await record(facts)).warnings).toBeUndefined();
  }
  // The first is withdrawn, so that the second is named.
  const change = { expectedVersion: 1, reason: 'Relu.' };
  await writing.withdraw({ ...change, id: first.id });
  expect((await record({})).warnings).toEqual([
    { ...warning, message: expect.stringContaining(recorded.id) },
  ]);
  const twice = await warningsOf([quay, quay]);
  expect(twice).toMatchObject([
    { path: ['ingestArticle', 'input', 'statements', '1', 'content'], code: 'ALREADY_RECORDED' },
  ]);
});

test('pronouns and titles do not identify a speaker', async () => {
  const { prisma } = writing.server.database;
  const [guide, ida] = [await writing.speaker('La guide'), await writing.speaker('Ida Pont')];
  const one = await prisma.speaker.findFirstOrThrow({ where: { name: 'La guide' } });
  await prisma.speakerName.create({
    data: { speakerId: one.id, position: 9, use: 'ALIAS', name: 'Il', folded: 'il', sound: 'il' },
  });
  expect(await warningsOf([said('une grue', { speaker: ida, source: { exact: 'Il' } })])).toBe(
    undefined,
  );
  expect(
    await warningsOf([said('non', { speaker: ida, source: { exact: 'La guide' } })]),
  ).toHaveLength(1);
  expect(await warningsOf([said('non', { speaker: guide, source: { exact: 'La guide' } })])).toBe(
    undefined,
  );
});

test('a file and an import report the same', async () => {
  const database = await useTestDatabase();
  const corpus = createCorpusFolder();
  corpus.edit(
    PONT,
    'speaker: odile-sarrant\n    source: Odile Sarrant',
    'speaker: valdorie\n    source: Odile Sarrant',
  );
  const report = await loadCorpus(database, { folder: corpus.folder });
  const doubt =
    'source: « Odile Sarrant » is a name of the speaker odile-sarrant, but the statement is ' +
    'attributed to valdorie.';
  expect(report.doubts).toEqual([`2024-03-13-pont/s1: ${doubt}`]);
  expect(describeReport(report).warnings).toContain(`Possibly wrong: 2024-03-13-pont/s1: ${doubt}`);

  const text = await exportText(database);
  const number = text.split('\n').findIndex((line) => line.includes('"slug":"s1"')) + 1;
  const file = path.join(useFolder(), 'register.jsonl');
  writeFileSync(file, text);
  const target = await useTestDatabase();
  expect((await importJsonl(target, { file })).doubts).toEqual([`line ${number}: ${doubt}`]);
});
