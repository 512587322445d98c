import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openChangeFeed } from '../../server/live/change-feed.ts';
import { createLogger } from '../../server/logger.ts';
import { encodeId } from '../../server/model/key.ts';
import { raiseRevision } from '../../server/register/revision.ts';
import { createTestKey } from '../support/api-key.ts';
import { readEvents } from '../support/event-stream.ts';
import { createTestArticle, createTestSpeaker } from '../support/rows.ts';
import { createTestServer, type TestServer } from '../support/server.ts';
import { execute } from '../support/sql.ts';

let server: TestServer;

beforeAll(async () => {
  server = await createTestServer();
});
afterAll(() => server.close());

const raise = () => server.database.prisma.$transaction((tx) => raiseRevision(tx));
const answered = async (query = '{ __typename }') => (await server.ask(query)).extensions?.revision;

test('a response has the revision, without additional SQL', async () => {
  const revision = Number((await raise()).revision);
  await expect.poll(() => answered()).toBe(revision);
  expect(await server.sqlOf(() => answered())).toEqual([]);
  expect(await server.sqlOf(() => answered('{ corpus { revision } }'))).toHaveLength(1);
});

test('a response with execution errors has it too', async () => {
  const failed = await server.ask('{ node(id: "nonsense") { id } }');
  expect(failed.errors?.[0]?.extensions.code).toBe('INVALID_ID');
  expect(failed.extensions?.revision).toEqual(expect.any(Number));
  const invalid = await server.ask('{ nothing }');
  expect(invalid.status).toBe(400);
  expect(invalid.extensions).toBeUndefined();
});

test('the next response has a revision that was noted', async () => {
  server.feed.note(await raise());
  const { data, extensions } = await server.ask('{ corpus { revision } }');
  expect(extensions?.revision).toBe(data.corpus.revision);
});

test('the response of a mutation and the next one have its commit', async () => {
  const { prisma } = server.database;
  const { statementIds } = await createTestArticle(prisma);
  const { key } = await prisma.statement.findUniqueOrThrow({
    where: { id: statementIds[0] ?? 0n },
  });
  const { authorization } = await createTestKey(prisma);
  const { data, extensions } = await server.ask(
    `mutation ($id: ID!) {
      withdrawStatement(input: { id: $id, expectedVersion: 1, reason: "Twice." }) {
        ... on Statement { status } } }`,
    { id: encodeId('Statement', key) },
    { authorization },
  );
  expect(data.withdrawStatement).toEqual({ status: 'WITHDRAWN' });
  const next = await answered();
  const change = await prisma.statementChange.findFirstOrThrow({
    where: { statementId: statementIds[0] ?? 0n },
  });
  expect(extensions?.revision).toBe(Number(change.revision));
  expect(next).toBe(Number(change.revision));
});

test('everything committed up to the revision of a response is visible in it', async () => {
  const { prisma, url } = server.database;
  // Speakers whose names contain the revision of their commit.
  const write = async (name: string) => {
    await prisma.$transaction(async (tx) => {
      await createTestSpeaker(tx, name);
      // Slow before and after the raise, so that commits overlap.
      await tx.$queryRaw`select pg_sleep(random() * 0.01)::text`;
      const { revision } = await raiseRevision(tx);
      await tx.$executeRaw`update speaker set wikidata_id = ${`Q${revision}`} where name = ${name}`;
      await tx.$queryRaw`select pg_sleep(random() * 0.005)::text`;
    });
  };
  let isWriting = true;
  const seen: { revision: number; names: Set<string> }[] = [];
  const reader = async () => {
    while (isWriting) {
      // Cached answers do not yield to the event loop, which the writers need.
      await setImmediate();
      const { data, extensions } = await server.ask('{ speakers(first: 100) { nodes { name } } }');
      const names = data.speakers.nodes.map(({ name }: { name: string }) => name);
      seen.push({ revision: extensions?.revision ?? -1, names: new Set(names) });
    }
  };
  const writers = Array.from({ length: 4 }, async (_, writer) => {
    for (let n = 0; n < 20; n += 1) await write(`Odile ${writer}-${n}`);
  });
  const readers = [reader(), reader(), reader()];
  await Promise.all(writers);
  isWriting = false;
  await Promise.all(readers);
  const committed = await execute<{ name: string; revision: number }>(
    url,
    `select name, substr(wikidata_id, 2)::int as revision from speaker where wikidata_id is not null`,
  );
  expect(committed).toHaveLength(80);
  const missing = seen.flatMap(({ revision, names }) =>
    committed.filter((row) => row.revision <= revision && !names.has(row.name)),
  );
  expect(missing).toEqual([]);
  expect(new Set(seen.map(({ revision }) => revision)).size).toBeGreaterThan(5);
});

test('a feed whose connection is killed catches up, and reads the revision meanwhile', async () => {
  const { database } = server;
  const feed = await openChangeFeed({
    database,
    log: createLogger('silent'),
    maxSubscriptions: 1,
  });
  try {
    const before = await feed.revision();
    await execute(
      database.url,
      `select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'dixit live' and datname = current_database()`,
    );
    const { revision: raised } = await raise();
    expect(raised).toBeGreaterThan(before);
    await expect.poll(() => feed.revision()).toBe(raised);
  } finally {
    await feed.close();
  }
});

test('a revision far ahead is waited for with few reads of the database', async () => {
  const ahead = { 'dixit-min-revision': '999999999999999' };
  const asked = () => server.ask('{ __typename }', {}, ahead);
  const reads = await server.sqlOf(asked);
  expect(reads.length).toBeGreaterThan(1);
  expect(reads.length).toBeLessThan(10);
  // A query that fails waits once, not in the lane and in the plugins.
  const failed = () => server.ask('{ node(id: "nonsense") { id } }', {}, ahead);
  expect((await server.sqlOf(failed)).length).toBeLessThan(10);
});

test('after a restore from a backup, cached answers are not used', async () => {
  const { prisma, pool, url } = server.database;
  await createTestSpeaker(prisma, 'Ottar Velde');
  const { revision } = await raise();
  const query = '{ speaker(name: "Ottar Velde") { wikidataId } }';
  const seen = async () => (await server.ask(query)).data.speaker.wikidataId;
  for (let kept = 0; kept < 3; kept += 1) expect(await seen()).toBe(null);
  const response = await server.fetch('http://dixit.test/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query: 'subscription { statementChanged { change } }' }),
  });
  const events = readEvents(response);
  await events.next();

  await execute(
    url,
    `with restored as (update corpus_revision set revision = 1)
     update speaker set wikidata_id = 'Q1' where name = 'Ottar Velde'`,
  );
  await expect.poll(() => server.feed.restores).toBe(1);
  expect(server.feed.known).toBe(1n);
  expect(await seen()).toBe('Q1');
  // This database does not have the place, so the client must start again.
  expect((await events.next()).value).toMatchObject({ event: 'complete' });
  // The same revision, with different contents.
  await pool.query('update corpus_revision set revision = $1', [revision]);
  expect(await seen()).toBe('Q1');
});
