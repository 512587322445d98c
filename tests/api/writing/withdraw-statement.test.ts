import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeId } from '../../../server/model/key.ts';
import { createTestKey } from '../../support/api-key.ts';
import { createTestArticle } from '../../support/rows.ts';
import { createTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let headers: Record<string, string>;

beforeAll(async () => {
  server = await createTestServer();
  headers = await createTestKey(server.database.prisma);
});
afterAll(() => server.close());

const WITHDRAW = `mutation ($input: WithdrawStatementInput!) {
  withdrawStatement(input: $input) {
    __typename
    ... on Statement {
      id status version text
      history { version kind reason correctedBy correctedAt replaced }
      utterance { reportCount }
    }
    ... on Error { message code path }
    ... on InvalidInputError { problems { code path message } }
    ... on StaleVersionError { currentVersion }
    ... on GoneError { status }
  }
}`;

async function createStatement() {
  const { prisma } = server.database;
  const { statementIds } = await createTestArticle(prisma);
  const { id, key } = await prisma.statement.findUniqueOrThrow({
    where: { id: statementIds[0] ?? 0n },
  });
  return { row: id, id: encodeId('Statement', key) };
}

const withdraw = async (input: Record<string, unknown>, more: Record<string, string> = {}) =>
  (
    await server.query(
      WITHDRAW,
      { input: { expectedVersion: 1, reason: 'Misread.', ...input } },
      { ...headers, ...more },
    )
  ).withdrawStatement;

const revision = async () => (await server.query('{ corpus { revision } }')).corpus.revision;

test('the id resolves to the tombstone, and lists leave it out', async () => {
  const { id } = await createStatement();
  const before = await revision();
  expect(await withdraw({ id })).toEqual({
    __typename: 'Statement',
    id,
    status: 'WITHDRAWN',
    version: 2,
    text: expect.stringContaining('Le pont'),
    utterance: { reportCount: 0 },
    history: [
      {
        version: 1,
        kind: 'WITHDRAWN',
        reason: 'Misread.',
        correctedBy: 'Ottar Velde',
        correctedAt: expect.any(String),
        replaced: expect.objectContaining({ kind: 'INDIRECT', act: 'ASSERT' }),
      },
    ],
  });
  expect(await revision()).toBe(before + 1);
  const { node, statements } = await server.query(
    `query ($id: ID!) { node(id: $id) { ... on Statement { status } }
      statements(first: 100) { nodes { id } } }`,
    { id },
  );
  expect(node).toEqual({ status: 'WITHDRAWN' });
  expect(statements.nodes).not.toContainEqual({ id });
});

test('a second withdrawal reports that it is already withdrawn, for any version', async () => {
  const { id } = await createStatement();
  await withdraw({ id });
  for (const expectedVersion of [1, 2]) {
    expect(await withdraw({ id, expectedVersion })).toMatchObject({
      __typename: 'GoneError',
      code: 'GONE',
      status: 'WITHDRAWN',
      path: ['input', 'id'],
    });
  }
});

describe('rejected input', () => {
  test('an older version gets an error with the current one', async () => {
    const { id } = await createStatement();
    const before = await revision();
    expect(await withdraw({ id, expectedVersion: 7 })).toMatchObject({
      __typename: 'StaleVersionError',
      currentVersion: 1,
      path: ['input', 'expectedVersion'],
    });
    expect(await revision()).toBe(before);
  });

  test.each([
    ['no id', 'x', 'INVALID_ID'],
    ['the id of another type', encodeId('Speaker', randomUUID()), 'INVALID_ID'],
    ['the id of nothing', encodeId('Statement', randomUUID()), 'UNKNOWN_ID'],
  ])('%s', async (_what, id, code) => {
    expect(await withdraw({ id })).toMatchObject({
      __typename: 'InvalidInputError',
      code,
      path: ['input', 'id'],
      problems: [{ code, path: ['input', 'id'] }],
    });
  });

  test.each([
    ['empty', ''],
    ['white space', ' \n\u00a0'],
    ['half a character', 'Misread \ud83d'],
    ['NUL', 'Misread\0'],
    ['U+FFFF', 'Misread\uffff'],
    ['long', 'a'.repeat(2_001)],
  ])('a reason that is %s', async (_what, reason) => {
    const { id } = await createStatement();
    const problem = { code: 'INVALID_INPUT', path: ['input', 'reason'] };
    expect(await withdraw({ id, reason })).toMatchObject({ ...problem, problems: [problem] });
    expect(await withdraw({ id })).toMatchObject({ status: 'WITHDRAWN' });
  });

  test('several problems are reported together', async () => {
    const { id } = await createStatement();
    const { message, problems } = await withdraw({ id, reason: '', correctedBy: '\0' });
    expect(message).toMatch(/1 more/);
    expect(problems.map(({ path }: { path: string[] }) => path.at(-1))).toEqual([
      'reason',
      'correctedBy',
    ]);
  });
});

describe('an idempotency key', () => {
  test('withdraws once, and repeats the response', async () => {
    const { id } = await createStatement();
    const key = { 'idempotency-key': randomUUID() };
    const first = await withdraw({ id }, key);
    expect(first).toMatchObject({ status: 'WITHDRAWN', version: 2 });
    const before = await revision();
    expect(await withdraw({ id }, key)).toEqual(first);
    expect(await withdraw({ id }, { 'idempotency-key': `"${key['idempotency-key']}"` })).toEqual(
      first,
    );
    expect(await revision()).toBe(before);
  });

  test('withdraws once for 16 concurrent requests', async () => {
    const { id } = await createStatement();
    const key = { 'idempotency-key': randomUUID() };
    const before = await revision();
    const answers = await Promise.all(Array.from({ length: 16 }, () => withdraw({ id }, key)));
    expect(answers[0]).toMatchObject({ __typename: 'Statement', version: 2 });
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await revision()).toBe(before + 1);
  });

  test('of a different request is an error, and changes nothing', async () => {
    const [one, other] = [await createStatement(), await createStatement()];
    const key = { ...headers, 'idempotency-key': randomUUID() };
    await withdraw({ id: one.id }, key);
    const input = { id: other.id, expectedVersion: 1, reason: 'Misread.' };
    const { errors, status } = await server.ask(WITHDRAW, { input }, key);
    expect([errors?.[0]?.extensions.code, status]).toEqual(['IDEMPOTENCY_KEY_REUSED', 422]);
    const renamed = WITHDRAW.replace('withdrawStatement(', 'other: withdrawStatement(');
    const again = await server.ask(renamed, { input: { ...input, id: one.id } }, key);
    expect(again.errors?.[0]?.extensions.code).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(await withdraw({ id: other.id })).toMatchObject({ status: 'WITHDRAWN' });
  });

  test('belongs to its API key', async () => {
    const { id } = await createStatement();
    const key = { 'idempotency-key': randomUUID() };
    await withdraw({ id }, key);
    const stranger = await createTestKey(server.database.prisma, { name: 'Ilse Maren' });
    expect(await withdraw({ id }, { ...key, ...stranger })).toMatchObject({ code: 'GONE' });
  });

  test('does not store failures: a corrected request can be retried', async () => {
    const { row, id } = await createStatement();
    const key = { 'idempotency-key': randomUUID() };
    expect(await withdraw({ id, expectedVersion: 2 }, key)).toMatchObject({
      code: 'STALE_VERSION',
    });
    await server.database.prisma.statement.update({ where: { id: row }, data: { version: 2 } });
    expect(await withdraw({ id, expectedVersion: 2 }, key)).toMatchObject({ version: 3 });
  });

  test('expires after 24 hours', async () => {
    const [one, other] = [await createStatement(), await createStatement()];
    const key = { 'idempotency-key': randomUUID() };
    await withdraw({ id: one.id }, key);
    await server.database.pool.query(
      `update mutation_outcome set created_at = now() - interval '24 hours'`,
    );
    expect(await withdraw({ id: other.id }, key)).toMatchObject({ status: 'WITHDRAWN' });
    expect(await server.database.prisma.mutationOutcome.count()).toBe(1);
  });

  test('of a busy day is deleted by several writes, and can be used again at once', async () => {
    const { prisma, pool } = server.database;
    const [one, other] = [await createStatement(), await createStatement()];
    const key = { 'idempotency-key': randomUUID() };
    await withdraw({ id: one.id }, key);
    await prisma.mutationOutcome.deleteMany({
      where: { idempotencyKey: { not: key['idempotency-key'] } },
    });
    await pool.query(`update mutation_outcome set created_at = now() - interval '25 hours'`);
    await pool.query(
      `insert into mutation_outcome (api_key_id, idempotency_key, path, request_hash, node_id, created_at)
       select api_key_id, 'old ' || n, path, request_hash, node_id, now() - interval '26 hours'
         from mutation_outcome, generate_series(1, 1500) n`,
    );
    expect(await withdraw({ id: other.id }, key)).toMatchObject({ status: 'WITHDRAWN' });
    expect(await prisma.mutationOutcome.count()).toBe(501);
  });

  test('ignores undeclared variables of any depth', async () => {
    const { id } = await createStatement();
    const input = { id, expectedVersion: 1, reason: 'Misread.' };
    const key = { ...headers, 'idempotency-key': randomUUID() };
    const body = JSON.stringify({ query: WITHDRAW, variables: { input, deep: null } });
    const response = await server.fetch('http://dixit.test/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...key },
      body: body.replace('null', `${'['.repeat(20_000)}${']'.repeat(20_000)}`),
    });
    const { data } = (await response.json()) as { data: { withdrawStatement: object } };
    expect(data.withdrawStatement).toMatchObject({ status: 'WITHDRAWN', version: 2 });
    expect(await server.query(WITHDRAW, { input }, key)).toEqual(data);
  });

  test('applies to each mutation of a request', async () => {
    const [one, other] = [await createStatement(), await createStatement()];
    const both = `mutation ($one: WithdrawStatementInput!, $other: WithdrawStatementInput!) {
      one: withdrawStatement(input: $one) { ... on Statement { id version } }
      other: withdrawStatement(input: $other) { ... on Statement { id version } } }`;
    const input = ({ id }: { id: string }) => ({ id, expectedVersion: 1, reason: 'Misread.' });
    const ask = () =>
      server.query(
        both,
        { one: input(one), other: input(other) },
        { ...headers, 'idempotency-key': 'both' },
      );
    const first = await ask();
    expect(first).toEqual({
      one: { id: one.id, version: 2 },
      other: { id: other.id, version: 2 },
    });
    expect(await ask()).toEqual(first);
  });
});

test('of 16 concurrent withdrawals, one succeeds', async () => {
  const { id } = await createStatement();
  const answers = await Promise.all(Array.from({ length: 16 }, () => withdraw({ id })));
  const types = answers.map(({ __typename }) => __typename).toSorted();
  expect(types).toEqual([...Array.from({ length: 15 }, () => 'GoneError'), 'Statement']);
});

test('the selection of the returned object counts towards the cost of the request', async () => {
  const query = WITHDRAW.replace(
    'id status',
    'article { statements(first: 100) { nodes { article { statements(first: 100) { nodes { id } } } } } } id status',
  );
  const { errors } = await server.ask(
    query,
    { input: { id: 'x', expectedVersion: 1, reason: 'r' } },
    headers,
  );
  expect(errors?.[0]?.extensions.code).toBe('QUERY_TOO_COMPLEX');
});
