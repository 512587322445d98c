import { afterAll, beforeAll, expect, test } from 'vitest';
import { ARTICLE, BRIDGE, createWriting, type Writing } from './writing.ts';

let writing: Writing;
let speaker: string;
let other: string;

beforeAll(async () => {
  writing = await createWriting();
  speaker = await writing.speaker('Solène Vasquard');
  other = await writing.speaker('Odile Sarrant');
});
afterAll(() => writing.server.close());

/** An article with one statement. */
async function ingest(statement: Record<string, unknown> = {}) {
  const article = await writing.ingest({ ...ARTICLE, statements: [{ ...BRIDGE, ...statement }] });
  return article.statements?.nodes[0] ?? article;
}

async function linksOf(id: string) {
  const { statement } = await writing.server.query(
    `query ($id: ID!) { statement(id: $id) { version
      denies { id status } deniedBy { id act } history { replaced } } }`,
    { id },
  );
  return statement;
}

test('a statement is recorded with what it denies', async () => {
  const denied = await ingest({ speaker });
  const denial = await ingest({ speaker, act: 'DENY', denies: [denied.id] });
  expect(await linksOf(denial.id)).toMatchObject({
    denies: [{ id: denied.id, status: 'CURRENT' }],
    deniedBy: [],
  });
  expect(await linksOf(denied.id)).toMatchObject({
    denies: [],
    deniedBy: [{ id: denial.id, act: 'DENY' }],
  });
  const version = { id: denied.id, expectedVersion: 1, reason: 'Une faute.' };
  await writing.withdraw(version);
  expect((await linksOf(denial.id)).denies).toEqual([{ id: denied.id, status: 'WITHDRAWN' }]);
});

test('a correction adds, keeps and removes denials', async () => {
  const denied = await ingest({ speaker });
  const denial = await ingest({ speaker });
  const correct = (input: object) => writing.correct({ id: denial.id, reason: 'Relu.', ...input });
  await correct({ expectedVersion: 1, denies: [denied.id] });
  await correct({ expectedVersion: 2, gloss: 'She denies it.' });
  expect((await linksOf(denial.id)).denies).toHaveLength(1);
  const same = await correct({ expectedVersion: 3, denies: [denied.id] });
  expect(same.code).toBe('NOTHING_CHANGED');
  await correct({ expectedVersion: 3, denies: null });
  const { denies, history, version } = await linksOf(denial.id);
  expect([denies, version]).toEqual([[], 4]);
  const replaced = history.map((one: { replaced: { denies: unknown[] } }) => one.replaced.denies);
  expect(replaced).toEqual([[], [expect.any(String)], [expect.any(String)]]);
});

test.each([
  ['another speaker', () => ingest({ speaker: other }), 'DENIES_OTHER_SPEAKER'],
  ['nobody who is identified', () => ingest(), 'DENIES_OTHER_SPEAKER'],
  ['an article', async () => writing.ingest({ ...ARTICLE, statements: [] }), 'INVALID_ID'],
])('a statement by %s cannot be denied', async (_who, create, code) => {
  const { id } = await create();
  const refused = await ingest({ speaker, denies: [id] });
  const path = ['input', 'statements', '0', 'denies', '0'];
  expect(refused).toMatchObject({ code, problems: [{ code, path }] });
  const denial = await ingest({ speaker });
  const given = { id: denial.id, expectedVersion: 1, reason: 'Relu.', denies: [id] };
  expect(await writing.correct(given)).toMatchObject({
    problems: [{ code, path: ['input', 'denies', '0'] }],
  });
});

test('a statement does not deny itself, nor another one twice', async () => {
  const denied = await ingest({ speaker });
  const { id } = await ingest({ speaker });
  const codes = async (denies: string[]) =>
    (await writing.correct({ id, expectedVersion: 1, reason: 'Relu.', denies })).problems;
  expect(await codes([id])).toMatchObject([
    { code: 'INVALID_INPUT', path: ['input', 'denies', '0'] },
  ]);
  expect(await codes([denied.id, denied.id])).toMatchObject([{ path: ['input', 'denies', '1'] }]);
});

test('the speaker of either statement cannot be corrected to another one', async () => {
  const denied = await ingest({ speaker });
  const denial = await ingest({ speaker, denies: [denied.id] });
  for (const [{ id }, field] of [
    [denial, 'denies'],
    [denied, 'speaker'],
  ] as const) {
    const input = { id, expectedVersion: 1, reason: 'Relu.', speaker: other };
    expect(await writing.correct(input)).toMatchObject({
      code: 'DENIES_OTHER_SPEAKER',
      path: expect.arrayContaining(['input', field]),
    });
  }
});

test('a denial is reported to subscribers as a change of the statement that denies', async () => {
  const denied = await ingest({ speaker });
  const denial = await ingest({ speaker });
  const { corpus } = await writing.server.query('{ corpus { changesCursor } }');
  await writing.correct({
    id: denial.id,
    expectedVersion: 1,
    reason: 'Relu.',
    denies: [denied.id],
  });
  const changes = await writing.server.database.prisma.statementChange.findMany({
    orderBy: [{ revision: 'desc' }, { position: 'desc' }],
    take: 1,
    include: { statement: true },
  });
  expect(changes).toMatchObject([{ change: 'CORRECTED', statement: { version: 2 } }]);
  const after = await writing.server.query('{ corpus { changesCursor } }');
  expect(after.corpus.changesCursor).not.toBe(corpus.changesCursor);
});
