import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { listApiKeys, revokeApiKey } from '../../server/access/api-keys.ts';
import { encodeChangeCursor } from '../../server/live/change-cursor.ts';
import {
  filteredFacts,
  type LoggedChange,
  raiseRevision,
  toFormerFacts,
} from '../../server/register/revision.ts';
import { createTestKey } from '../support/api-key.ts';
import { readEvents, type ServerSentEvent } from '../support/event-stream.ts';
import { createTestArticle } from '../support/rows.ts';
import { createTestServer, type TestServer } from '../support/server.ts';

const URL = 'http://dixit.test/graphql';
const EVENT_STREAM = { accept: 'text/event-stream' };
let server: TestServer;
let statementIds: readonly bigint[];
const opened: AbortController[] = [];

beforeAll(async () => {
  server = await createTestServer();
  const statements = [{}, { kind: 'DIRECT' as const }, {}];
  ({ statementIds } = await createTestArticle(server.database.prisma, { statements }));
});
afterEach(async () => {
  for (const controller of opened.splice(0)) controller.abort();
  await expect.poll(() => server.feed.subscriptionCount).toBe(0);
});
afterAll(() => server.close());

const change = async (...changes: LoggedChange['change'][]) => {
  const { revision } = await server.database.prisma.$transaction((tx) =>
    raiseRevision(
      tx,
      changes.map((change, index) => ({
        statementId: statementIds[index] ?? 0n,
        change,
        former: null,
      })),
    ),
  );
  return revision;
};

interface Following {
  readonly query?: string;
  readonly variables?: object;
  readonly headers?: Record<string, string>;
  readonly method?: 'GET' | 'POST';
}

const QUERY = `subscription ($filter: StatementFilter, $after: String) {
  statementChanged(filter: $filter, after: $after) { cursor change statement { version } }
}`;

async function follow({ query = QUERY, variables = {}, headers, method = 'POST' }: Following = {}) {
  const controller = new AbortController();
  opened.push(controller);
  const init = { method, headers: { ...EVENT_STREAM, ...headers }, signal: controller.signal };
  const parameters = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  const response =
    method === 'GET'
      ? await server.fetch(`${URL}?${parameters}`, init)
      : await server.fetch(URL, {
          ...init,
          headers: { ...init.headers, 'content-type': 'application/json' },
          body: JSON.stringify({ query, variables }),
        });
  const events = readEvents(response);
  return {
    response,
    events,
    abort: () => controller.abort(),
    /** The next `count` events with data. */
    async take(count: number): Promise<ServerSentEvent[]> {
      const taken: ServerSentEvent[] = [];
      while (taken.length < count) {
        const { value, done } = await events.next();
        if (done) throw new Error(`The stream ended after ${JSON.stringify(taken)}`);
        if (value.event) taken.push(value);
      }
      return taken;
    },
  };
}

const kinds = (events: readonly ServerSentEvent[]) =>
  events.map(({ data }) => data.data.statementChanged.change);

async function refusal(request: Following) {
  const { response, take } = await follow(request);
  const [event] = await take(1);
  const { code, argument } = event?.data.errors[0].extensions ?? {};
  return { status: response.status, code, argument };
}

test.each(['POST', 'GET'] as const)('changes are delivered in order, by %s', async (method) => {
  const { response, take } = await follow({ method });
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  const revision = await change('RECORDED', 'CORRECTED');
  await change('WITHDRAWN');
  const events = await take(3);
  expect(kinds(events)).toEqual(['RECORDED', 'CORRECTED', 'WITHDRAWN']);
  expect(events[0]).toEqual({
    event: 'next',
    id: await cursor(revision, 1),
    data: {
      data: {
        statementChanged: {
          cursor: await cursor(revision, 1),
          change: 'RECORDED',
          statement: { version: 1 },
        },
      },
      extensions: { cost: expect.any(Number), revision: expect.any(Number) },
    },
  });
  expect(events[0]?.data.extensions.revision).toBeGreaterThanOrEqual(Number(revision));
});

test('an event has an id even if the cursor is not selected', async () => {
  const { take } = await follow({ query: 'subscription { statementChanged { change } }' });
  const revision = await change('CORRECTED');
  const [event] = await take(1);
  expect(event?.id).toBe(await cursor(revision, 1));
  expect(event?.data.data).toEqual({ statementChanged: { change: 'CORRECTED' } });
});

test('a stream immediately sends an id to resume after', async () => {
  const { events, abort } = await follow();
  const { value: first } = await events.next();
  expect(first).toEqual({ id: expect.any(String) });
  abort();
  await change('RECORDED');
  const { take } = await follow({ headers: { 'last-event-id': first?.id ?? '' } });
  expect(kinds(await take(1))).toEqual(['RECORDED']);
});

test('resumes after a cursor; Last-Event-ID takes precedence', async () => {
  const revision = await change('RECORDED', 'CORRECTED', 'WITHDRAWN');
  const [first, second] = [1, 2].map((position) => encodeChangeCursor({ revision, position }));
  const resumed = await follow({ variables: { after: first } });
  expect(kinds(await resumed.take(2))).toEqual(['CORRECTED', 'WITHDRAWN']);
  const again = await follow({
    method: 'GET',
    variables: { after: first },
    headers: { 'last-event-id': second ?? '' },
  });
  expect(kinds(await again.take(1))).toEqual(['WITHDRAWN']);
});

test('a cursor of a revision that was lost in a failover has expired', async () => {
  const revision = await change('RECORDED');
  const after = encodeChangeCursor({ revision, position: 1, key: '00000000' });
  expect(await refusal({ variables: { after } })).toMatchObject({ code: 'CURSOR_EXPIRED' });
});

test('a subscription from the changesCursor of a list misses nothing', async () => {
  const { corpus } = await server.query('{ corpus { changesCursor } }');
  await change('RECORDED');
  await change('REDACTED');
  const { take } = await follow({ variables: { after: corpus.changesCursor } });
  expect(kinds(await take(2))).toEqual(['RECORDED', 'REDACTED']);
});

test('a filter delivers matching changes only', async () => {
  const { take } = await follow({ variables: { filter: { kinds: ['DIRECT'] } } });
  const revision = await change('RECORDED', 'CORRECTED', 'RECORDED');
  expect((await take(1))[0]?.id).toBe(await cursor(revision, 2));
});

test('withdrawals are delivered without a status filter, and changes regardless of the search', async () => {
  const { prisma } = server.database;
  const { statementIds: ids } = await createTestArticle(prisma, {
    statements: [{ sentence: 'Le phare sera rallumé.' }, { sentence: 'Le bac est à quai.' }],
  });
  const tell = (index: number, kind: LoggedChange['change']) =>
    prisma.$transaction(async (tx) => {
      const id = ids[index] ?? 0n;
      const facts = await tx.statement.findUniqueOrThrow({ where: { id }, select: filteredFacts });
      if (kind === 'REDACTED') {
        await tx.segment.deleteMany({ where: { statementId: id } });
        await tx.statement.update({ where: { id }, data: { status: 'REDACTED' } });
      }
      if (kind === 'WITHDRAWN') {
        await tx.statement.update({ where: { id }, data: { status: 'WITHDRAWN' } });
      }
      await raiseRevision(tx, [{ statementId: id, change: kind, former: toFormerFacts(facts) }]);
    });
  const searching = await follow({ variables: { filter: { search: 'phare' } } });
  const current = await follow({ variables: { filter: { status: ['CURRENT'] } } });
  await tell(1, 'CORRECTED');
  await tell(0, 'CORRECTED');
  await tell(0, 'WITHDRAWN');
  await tell(1, 'REDACTED');
  await change('CORRECTED');
  const all = ['CORRECTED', 'CORRECTED', 'WITHDRAWN', 'REDACTED'];
  expect(kinds(await searching.take(4))).toEqual(all);
  expect(kinds(await current.take(5))).toEqual([...all, 'CORRECTED']);
});

test.each([
  ['an unknown id', { filter: { articles: ['QXJ0aWNsZTo'] } }, 'INVALID_ID'],
  ['a forged cursor', { after: 'secret' }, 'INVALID_CURSOR'],
  ['another list’s cursor', { after: btoa('["PUBLISHED_ON DESC",1,"2"]') }, 'INVALID_CURSOR'],
  ['a NUL', { after: '\0' }, 'INVALID_CURSOR'],
  [
    'a cursor ahead',
    { after: encodeChangeCursor({ revision: 10n ** 17n, position: 1 }) },
    'INVALID_CURSOR',
  ],
  [
    'an expired cursor',
    { after: encodeChangeCursor({ revision: 0n, position: 0 }) },
    'CURSOR_EXPIRED',
  ],
])('%s gets an error event, which an EventSource can read', async (_, variables, code) => {
  expect(await refusal({ variables })).toMatchObject({ status: 200, code });
});

test('an invalid Last-Event-ID is reported as invalid', async () => {
  expect(await refusal({ headers: { 'last-event-id': 'secret' } })).toEqual({
    status: 200,
    code: 'INVALID_CURSOR',
    argument: 'Last-Event-ID',
  });
});

test('the limits apply before the stream starts', async () => {
  const nested = (levels: number): string =>
    levels === 0 ? 'id' : `id within { ${nested(levels - 1)} }`;
  const deep = `subscription { statementChanged { statement { ${nested(20)} } } }`;
  expect(await refusal({ query: deep })).toMatchObject({ code: 'QUERY_TOO_DEEP' });
  const broad = `subscription { statementChanged { statement { article {
    statements(first: 100) { nodes { article { statements(first: 100) { nodes { id } } } } } } } } }`;
  expect(await refusal({ query: broad })).toMatchObject({ code: 'QUERY_TOO_COMPLEX' });
  expect(server.feed.subscriptionCount).toBe(0);
});

test('a client that does not accept event streams gets a 406 and keeps no subscription', async () => {
  const { response } = await follow({ headers: { accept: 'application/json' } });
  expect(response.status).toBe(406);
  expect(await response.json()).toMatchObject({
    errors: [{ message: expect.stringContaining('text/event-stream') }],
  });
  await expect.poll(() => server.feed.subscriptionCount).toBe(0);
});

test('data is read again for each event, with a constant number of SQL statements', async () => {
  const { take } = await follow({
    query: 'subscription { statementChanged { statement { version article { title } } } }',
  });
  const { prisma } = server.database;
  const id = statementIds[0] ?? 0n;
  const correct = () =>
    prisma.$transaction(async (tx) => {
      await tx.statement.update({ where: { id }, data: { version: { increment: 1 } } });
      await raiseRevision(tx, [{ statementId: id, change: 'CORRECTED', former: null }]);
    });
  const { version } = await prisma.statement.findUniqueOrThrow({ where: { id } });
  for (const n of [1, 2, 3]) {
    await correct();
    const [event] = await take(1);
    expect(event?.data.data.statementChanged.statement.version).toBe(version + n);
  }
  const sql = await server.sqlOf(async () => {
    await change('CORRECTED');
    await take(1);
  });
  // The page of changes, then the statement with its article.
  expect(sql.filter((text) => text.includes('readChanges'))).toHaveLength(1);
  expect(sql.filter((text) => text.includes('readRows'))).toHaveLength(1);
});

test('the subscription of a key that may write ends when the key is revoked', async () => {
  const { prisma } = server.database;
  const keys = await Promise.all(
    (['WRITE', 'READ'] as const).map((scope) => createTestKey(prisma, { scopes: [scope] })),
  );
  const streams = await Promise.all(keys.map((headers) => follow({ headers })));
  await change('CORRECTED');
  for (const { take } of streams) await take(1);
  for (const { id } of await listApiKeys(prisma)) await revokeApiKey(prisma, id);
  await change('CORRECTED');
  const [writer, reader] = streams;
  await reader?.take(1);
  expect(await writer?.take(1)).toEqual([expect.objectContaining({ event: 'complete' })]);
  expect(await writer?.events.next()).toMatchObject({ done: true });
});

test('two changes of a statement give two events with its current state', async () => {
  const { corpus } = await server.query('{ corpus { changesCursor } }');
  await change('RECORDED');
  await change('CORRECTED');
  const { take } = await follow({ variables: { after: corpus.changesCursor } });
  expect(kinds(await take(2))).toEqual(['RECORDED', 'CORRECTED']);
});

async function cursor(revision: bigint, position: number): Promise<string> {
  const { key } = await server.database.prisma.revisionKey.findUniqueOrThrow({
    where: { revision },
  });
  return encodeChangeCursor({ revision, position, key });
}
