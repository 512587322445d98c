import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { groupRegister } from '../../../server/register/utterances/group-register.ts';
import { importJsonl } from '../../../server/sources/jsonl/import-jsonl.ts';
import { exportYaml } from '../../../server/sources/yaml/export-yaml.ts';
import { loadCorpus } from '../../../server/sources/yaml/load-corpus.ts';
import { createTestKey } from '../../support/api-key.ts';
import { createTestDatabase } from '../../support/database.ts';
import { exportText, useFolder } from '../../transfer/opened.ts';
import { createWriting, type Writing } from './writing.ts';

let writing: Writing;
let count = 0;

beforeAll(async () => {
  writing = await createWriting();
});
afterAll(() => writing.server.close());

/** Articles in which one speaker says nearly the same, and what each statement reports. */
async function createReports(size: number) {
  count += 1;
  const name = `Solène Vasquard ${count}`;
  const speaker = await writing.speaker(name);
  const ids: string[] = [];
  for (let index = 0; index < size; index += 1) {
    const exact = 'Le vieux pont de pierre rouvrira lundi aux camions';
    const article = await writing.ingest({
      language: 'fr',
      publishedOn: '2024-03-13',
      title: `Le pont, ${count}, ${index}`,
      textKind: 'FULL',
      text: `« ${exact} », a dit ${name} au journal ${index}.`,
      statements: [
        {
          kind: 'DIRECT',
          act: 'PROMISE',
          speaker,
          saidOn: '2024-03-13',
          content: [{ exact }],
          verbatim: [{ exact }],
        },
      ],
    });
    ids.push(article.statements.nodes[0].id);
  }
  return ids;
}

const STATEMENT = `id version history { kind reason correctedBy } partedFrom { id }
  utterance { id grouping similarity reports { nodes { id } } }`;

async function read(id: string) {
  const { statement } = await writing.server.query(
    `query ($id: ID!) { statement(id: $id) { ${STATEMENT} } }`,
    { id },
  );
  return statement;
}

/** The groups of the statements, as lists of their places in `ids`. */
async function groupsOf(ids: readonly string[]): Promise<number[][]> {
  const utterances = await Promise.all(ids.map(async (id) => (await read(id)).utterance.id));
  return [...Map.groupBy(ids.keys(), (index) => utterances[index]).values()];
}

async function decide(
  name: 'confirmUtterance' | 'partUtterance',
  ids: readonly string[],
  { headers = writing.headers, ...input }: Record<string, unknown> = {},
) {
  const reports = await Promise.all(
    ids.map(async (id) => ({ id, expectedVersion: (await read(id)).version })),
  );
  const { utterance } = await read(ids[0] ?? '');
  const type = name === 'partUtterance' ? 'PartUtteranceInput' : 'ConfirmUtteranceInput';
  const answer = await writing.server.query(
    `mutation ($input: ${type}!) { ${name}(input: $input) {
      __typename ... on Utterance { id grouping similarity reportCount }
      ... on Error { code message path } } }`,
    { input: { id: utterance.id, reports, reason: 'Both articles were read.', ...input } },
    headers as Record<string, string>,
  );
  return answer[name];
}

test('a group that was found has a similarity; a person confirms it, and the trails say who', async () => {
  const ids = await createReports(2);
  const [first = '', second = ''] = ids;
  expect((await read(first)).utterance).toMatchObject({ grouping: 'FOUND', similarity: 1 });
  const confirmed = await decide('confirmUtterance', ids, { by: 'Odile Sarrant' });
  expect(confirmed).toMatchObject({ grouping: 'DECLARED', similarity: null, reportCount: 2 });
  const both = [await read(first), await read(second)];
  expect(both.map(({ version }) => version).sort()).toEqual([1, 2]);
  expect(both.flatMap(({ history }) => history)).toEqual([
    { kind: 'CORRECTED', reason: 'Both articles were read.', correctedBy: 'Odile Sarrant' },
  ]);
  // Other words do not separate what a person joined.
  const corrected = await writing.correct({
    id: second,
    expectedVersion: both[1].version,
    reason: 'Relu.',
    content: [{ exact: 'Le vieux pont' }],
    verbatim: [{ exact: 'Le vieux pont' }],
  });
  expect(corrected).toMatchObject({ utterance: { id: confirmed.id } });
  expect((await decide('confirmUtterance', ids)).code).toBe('NOTHING_CHANGED');
});

test('what a person parted is never found again: not by grouping, nor by way of a third report', async () => {
  const ids = await createReports(3);
  const [first = '', second = '', third = ''] = ids;
  expect(await groupsOf(ids)).toEqual([[0, 1, 2]]);
  expect(await decide('partUtterance', [second])).toMatchObject({ __typename: 'Utterance' });
  expect(await groupsOf(ids)).toEqual([[0, 2], [1]]);
  await groupRegister(writing.server.database.prisma);
  expect(await groupsOf(ids)).toEqual([[0, 2], [1]]);
  const named = (statement: { partedFrom: { id: string }[] }) =>
    statement.partedFrom.map(({ id }) => id);
  expect(named(await read(second))).toEqual([first, third]);
  expect(named(await read(third))).toEqual([second]);
  // A correction takes it back.
  const { version } = await read(second);
  await writing.correct({ id: second, expectedVersion: version, reason: 'Relu.', partedFrom: [] });
  expect(await groupsOf(ids)).toEqual([[0, 1, 2]]);
});

test.each([[[0]], [[1]], [[0, 1]]])(
  'what was confirmed can be parted, report by report: %j',
  async (parted) => {
    const ids = await createReports(3);
    await decide('confirmUtterance', ids);
    const rest = [0, 1, 2].filter((index) => !parted.includes(index));
    await decide(
      'partUtterance',
      parted.map((index) => ids[index] ?? ''),
    );
    expect((await groupsOf(ids)).toSorted()).toEqual([parted, rest].toSorted());
  },
);

test('decisions need the scope WRITE, the current version and reports of the utterance', async () => {
  const ids = await createReports(2);
  const [first = '', second = ''] = ids;
  const headers = await createTestKey(writing.server.database.prisma, { scopes: ['READ'] });
  await expect(decide('partUtterance', [second], { headers })).rejects.toThrow(/FORBIDDEN/);
  const stale = [{ id: second, expectedVersion: 7 }];
  expect(await decide('partUtterance', [second], { reports: stale })).toMatchObject({
    code: 'STALE_VERSION',
    path: ['input', 'reports', '0', 'expectedVersion'],
  });
  const [other = ''] = await createReports(1);
  const { utterance } = await read(other);
  expect(await decide('confirmUtterance', ids, { id: utterance.id })).toMatchObject({
    code: 'CONTRADICTION',
    path: ['input', 'reports', '0', 'id'],
  });
  expect(await decide('partUtterance', ids)).toMatchObject({ path: ['input', 'reports'] });
  expect(await decide('confirmUtterance', ids, { reports: [] })).toMatchObject({
    path: ['input', 'reports'],
  });
  expect(await decide('confirmUtterance', [first, first])).toMatchObject({
    code: 'INVALID_INPUT',
    path: ['input', 'reports', '1', 'id'],
  });
  expect(await groupsOf(ids)).toEqual([[0, 1]]);
});

test('decisions survive an export, as JSON lines and as a corpus', async () => {
  const confirmed = await createReports(2);
  await decide('confirmUtterance', confirmed);
  const parted = await createReports(2);
  await decide('partUtterance', parted.slice(1));
  const { database } = writing.server;
  const folder = useFolder();
  const file = path.join(folder, 'register.jsonl');
  const text = await exportText(database);
  writeFileSync(file, text);
  const corpus = path.join(folder, 'corpus');
  mkdirSync(corpus);
  await exportYaml(database, corpus, new AbortController().signal);
  const groupings = async ({ prisma }: typeof database) => {
    await groupRegister(prisma);
    const rows = await prisma.statement.findMany({
      select: { utteranceId: true, ownUtteranceId: true, article: { select: { title: true } } },
    });
    const groups = Map.groupBy(rows, ({ utteranceId }) => utteranceId).values();
    return [...groups]
      .map((group) => group.map(({ article }) => article.title).sort())
      .toSorted()
      .map((titles) => titles.join(' | '));
  };
  const expected = await groupings(database);
  for (const load of [
    (target: typeof database) => importJsonl(target, { file }),
    (target: typeof database) => loadCorpus(target, { folder: corpus }),
  ]) {
    const target = await createTestDatabase();
    try {
      await load(target);
      expect(await groupings(target)).toEqual(expected);
      const found = await target.prisma.statement.count({
        where: {
          ownUtteranceId: { not: null },
          article: { title: { startsWith: `Le pont, ${count - 1},` } },
        },
      });
      expect(found, 'what was confirmed is declared').toBe(0);
    } finally {
      await target.close();
    }
  }
});
