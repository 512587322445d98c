import { expect, test } from 'vitest';
import { openDatabase } from '../../server/database/client.ts';
import { migrate } from '../../server/database/migrate.ts';
import { ARTICLE, BRIDGE } from '../api/writing/writing.ts';
import { createTestKey } from '../support/api-key.ts';
import { type DixitProcess, startDixit, until } from '../support/dixit-process.ts';
import { createPostgres, createStandby } from '../support/postgres.ts';
import { createProxy } from '../support/proxy.ts';

const INGEST = `mutation ($input: IngestArticleInput!) { result: ingestArticle(input: $input) {
  ... on Article { statements { nodes { id } } } } }`;
const CORRECT = `mutation ($input: CorrectStatementInput!) { result: correctStatement(input: $input) {
  ... on Statement { version } } }`;

/** A primary, its standby, and an address that leads to the primary. */
async function createPair() {
  const primary = await createPostgres();
  await migrate(primary.url);
  const standby = await createStandby(primary);
  const proxy = await createProxy(primary.url);
  const start = (DATABASE_URL: string): DixitProcess =>
    startDixit({ env: { DATABASE_URL, LOG_LEVEL: 'silent' } });
  const server = start(proxy.url);
  const url = await server.ready();
  const database = openDatabase({ url: primary.url });
  const key = await createTestKey(database.prisma);
  await database.close();
  const ask = async (to: string, query: string, variables: object = {}) => {
    const response = await fetch(to, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...key },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors, extensions } = (await response.json()) as Answer;
    const [error] = errors ?? [];
    const failure = error && `${response.status} ${error.extensions.code}: ${error.message}`;
    return { data, failure, revision: extensions?.revision };
  };
  const statements = [{ ...BRIDGE, gloss: 'Version 1' }];
  const ingested = await ask(url, INGEST, { input: { ...ARTICLE, statements } });
  const id = ingested.data?.result?.statements?.nodes[0]?.id ?? '';
  const correct = async (to: string, gloss: string, expectedVersion: number) =>
    await ask(to, CORRECT, { input: { id, expectedVersion, reason: 'Relu.', gloss } });
  const read = async () => {
    const { data, failure } = await ask(url, '{ statements { nodes { gloss } } }');
    return failure ?? data?.statements?.nodes[0]?.gloss;
  };
  const loseWrite = async () => {
    await standby.catchUp();
    await standby.disconnect();
    const lost = await correct(url, 'Lost', 1);
    expect(lost.failure).toBe(undefined);
    // Twice, so that the answer is kept.
    for (let asked = 0; asked < 3; asked += 1) expect(await read()).toBe('Lost');
    return lost.revision;
  };
  return { primary, standby, proxy, start, server, url, correct, read, loseWrite };
}

interface Answer {
  readonly data?: {
    readonly result?: { readonly statements?: { readonly nodes: readonly { id: string }[] } };
    readonly statements?: { readonly nodes: readonly { gloss: string }[] };
  };
  readonly errors?: readonly { message: string; extensions: { readonly code: string } }[];
  readonly extensions?: { readonly revision: number };
}

const UNAVAILABLE =
  '503 SERVICE_UNAVAILABLE: The register is not available at the moment. Try again in a few seconds.';
const READ_ONLY =
  '503 SERVICE_UNAVAILABLE: The register can be read but not changed at the moment. Try again in a minute.';

test('a standby behind the same address is read, refuses writes until it is promoted, and has no lost write', async () => {
  const { primary, standby, proxy, start, url, correct, read, loseWrite } = await createPair();
  const revision = await loseWrite();
  proxy.switchTo(standby.url);
  await primary.crash();
  const seen = new Set<unknown>();
  await until(async () => {
    seen.add(await read());
    return seen.has('Version 1');
  });
  expect([...seen].filter((one) => one !== UNAVAILABLE)).toEqual(['Version 1']);
  expect((await correct(url, 'Refused', 1)).failure).toBe(READ_ONLY);
  expect((await fetch(new URL('/ready', url))).status).toBe(200);
  // A server can also start on a standby.
  await start(standby.url).ready();

  await standby.promote();
  await until(async () => (await correct(url, 'Version 2', 1)).failure === undefined);
  expect(await read()).toBe('Version 2');
  expect((await correct(url, 'Version 3', 2)).revision).toBe((revision ?? 0) + 1);
  expect(await read()).toBe('Version 3');
});

test('an answer of a lost revision is not used when the standby has a revision of the same number', async () => {
  const { primary, standby, proxy, start, server, url, correct, read, loseWrite } =
    await createPair();
  const other = start(standby.url);
  const revision = await loseWrite();
  // Everything happens while this server notices nothing.
  server.signal('SIGSTOP');
  proxy.switchTo(standby.url);
  await primary.crash();
  await standby.promote();
  const kept = await correct(await other.ready(), 'Kept', 1);
  expect(kept).toMatchObject({ failure: undefined, revision });
  server.signal('SIGCONT');

  const seen = new Set<unknown>();
  await until(async () => {
    seen.add(await read());
    return seen.has('Kept') || seen.has('Lost');
  });
  expect([...seen].filter((one) => one !== UNAVAILABLE)).toEqual(['Kept']);
  for (let asked = 0; asked < 3; asked += 1) expect(await read()).toBe('Kept');
  expect((await correct(url, 'Later', 2)).failure).toBe(undefined);
  expect(await read()).toBe('Later');
});
