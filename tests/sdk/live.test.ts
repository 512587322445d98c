import { createServer as createHttpServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import * as sdk from '../../sdk/src/index.ts';
import { type LoggedChange, raiseRevision } from '../../server/register/revision.ts';
import { createTestArticle } from '../support/rows.ts';
import { createTestServer, type TestServer } from '../support/server.ts';
import { caught } from './caught.ts';

let server: TestServer;
let http: Server;
let dixit: sdk.Dixit;
let statementIds: readonly bigint[];
const reconnects: string[] = [];

beforeAll(async () => {
  server = await createTestServer();
  ({ statementIds } = await createTestArticle(server.database.prisma, { statements: [{}, {}] }));
  http = createHttpServer(server.listener);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  dixit = sdk.createDixit({
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/graphql`,
    retry: { baseMs: 10 },
    hooks: { onRetry: ({ error }) => reconnects.push(error.code) },
  });
});
afterEach(() => expect.poll(() => server.feed.subscriptionCount).toBe(0));
afterAll(async () => {
  http?.closeAllConnections();
  http?.close();
  await server?.close();
});

const tell = async (...changes: LoggedChange['change'][]) =>
  await server.database.prisma.$transaction((tx) =>
    raiseRevision(
      tx,
      changes.map((change, index) => ({
        statementId: statementIds[index] ?? 0n,
        change,
        former: null,
      })),
    ),
  );

async function take(changes: sdk.Subscription<sdk.StatementChangedSubscription>, count: number) {
  const found: { readonly change: string; readonly cursor: string }[] = [];
  while (found.length < count) {
    const { done, value } = await changes.next();
    if (done) break;
    found.push(value.statementChanged);
  }
  return found;
}

test('changes are delivered across broken connections, each once and in order', async () => {
  const { corpus } = await dixit.request(sdk.ChangesCursorDocument);
  const changes = dixit.subscribe(sdk.StatementChangedDocument, { after: corpus.changesCursor });
  await tell('RECORDED', 'CORRECTED');
  const before = await take(changes, 2);
  // All open connections break, and changes happen meanwhile.
  http.closeAllConnections();
  await tell('WITHDRAWN');
  await tell('CORRECTED');
  const after = await take(changes, 2);
  expect([...before, ...after].map(({ change }) => change)).toEqual([
    'RECORDED',
    'CORRECTED',
    'WITHDRAWN',
    'CORRECTED',
  ]);
  expect(new Set([...before, ...after].map(({ cursor }) => cursor)).size).toBe(4);
  expect(reconnects).toContain('NETWORK_ERROR');
  await changes.return();
});

test('the client waits for a server that is down, and misses no changes', async () => {
  const changes = dixit.subscribe(
    sdk.StatementChangedDocument,
    {},
    { retry: { baseMs: 1, capMs: 10 } },
  );
  const pending = take(changes, 2);
  await expect.poll(() => server.feed.subscriptionCount).toBe(1);
  const { port } = http.address() as AddressInfo;
  const closed = new Promise((resolve) => http.close(resolve));
  http.closeAllConnections();
  await closed;
  reconnects.length = 0;
  await tell('WITHDRAWN');
  // More attempts than for a server that never responded.
  await expect.poll(() => reconnects.length).toBeGreaterThan(15);
  await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve));
  await tell('CORRECTED');
  expect((await pending).map(({ change }) => change)).toEqual(['WITHDRAWN', 'CORRECTED']);
  await changes.return();
});

test('a new client resumes from a cursor', async () => {
  const { corpus } = await dixit.request(sdk.ChangesCursorDocument);
  await tell('RECORDED', 'CORRECTED');
  const first = dixit.subscribe(sdk.StatementChangedDocument, { after: corpus.changesCursor });
  const [{ cursor } = { cursor: '' }] = await take(first, 1);
  await first.return();
  const lastEventId = cursor;
  const second = dixit.subscribe(sdk.StatementChangedDocument, {}, { lastEventId });
  expect((await take(second, 1)).map(({ change }) => change)).toEqual(['CORRECTED']);
  await second.return();
});

test('an invalid cursor is a final error', async () => {
  const changes = dixit.subscribe(sdk.StatementChangedDocument, { after: 'nonsense' });
  const error = await caught('graphql', changes.next());
  expect(error).toMatchObject({ code: 'INVALID_CURSOR', retryable: false });
});

test('break closes the connection', async () => {
  const { corpus } = await dixit.request(sdk.ChangesCursorDocument);
  await tell('RECORDED');
  const after = corpus.changesCursor;
  for await (const { statementChanged } of dixit.subscribe(sdk.StatementChangedDocument, {
    after,
  })) {
    expect(statementChanged.statement.article.publishedOn.earliest).toMatch(/^\d{4}-/);
    break;
  }
  await expect.poll(() => server.feed.subscriptionCount).toBe(0);
});

test('also in the same process, without a port', async () => {
  const inside = sdk.createDixit({ url: 'http://dixit.test/graphql', fetch: server.fetch });
  const { corpus } = await inside.request(sdk.ChangesCursorDocument);
  const changes = inside.subscribe(sdk.StatementChangedDocument, { after: corpus.changesCursor });
  await tell('CORRECTED');
  expect(await take(changes, 1)).toMatchObject([{ change: 'CORRECTED' }]);
  await changes.return();
});
