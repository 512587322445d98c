import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import documents from '../../sdk/generated/documents.json' with { type: 'json' };
import { MAX_SUBSCRIPTIONS_OF_CLIENT } from '../../server/policy/limits.ts';
import { createEmptyDatabase } from '../support/database.ts';
import { createDataDir, startDixit } from '../support/dixit-process.ts';
import { SEEDED_TEMPLATE } from '../support/sql.ts';

// Each setting changes what a server does, from the environment on.

const [CORPUS = ''] =
  Object.entries(documents).find(([, text]) => text.startsWith('query Corpus{')) ?? [];

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}

const SEARCH = '{ statements(filter: { search: "zorgluberie" }) { totalCount } }';

/** A server with these settings, and how to send it a body of a request. */
async function start(env: Readonly<Record<string, string>>) {
  const { url: DATABASE_URL, drop } = await createEmptyDatabase(SEEDED_TEMPLATE);
  onTestFinished(async () => void (await drop()));
  const dixit = startDixit({ env: { DATABASE_URL, ...env } });
  const url = await dixit.ready();
  const send = async (body: object, headers: Readonly<Record<string, string>> = {}) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    const { data, errors } = (await response.json()) as {
      // biome-ignore lint/suspicious/noExplicitAny: a test reads what its own query asked for
      data?: any;
      errors?: { extensions: { code: string } }[];
    };
    const remaining = Number(response.headers.get('ratelimit-remaining'));
    return { data, code: errors?.[0]?.extensions.code, remaining, headers: response.headers };
  };
  return { dixit, url, send };
}

test('address, proxies, points, documents, playground, CDN and lane', async () => {
  const port = await freePort();
  const { url, send, dixit } = await start({
    PORT: String(port),
    HOST: '0.0.0.0',
    DIXIT_POINTS: '20000',
    DIXIT_TRUSTED_PROXIES: '127.0.0.0/8',
    DIXIT_DOCUMENTS: 'trusted',
    DIXIT_PLAYGROUND: 'off',
    DIXIT_CDN_SECONDS: '30',
    DIXIT_LANE: 'off',
    LOG_LEVEL: 'debug',
  });
  expect(url).toBe(`http://127.0.0.1:${port}/graphql`);
  expect(dixit.stderr).toContain('"msg":"Starting …"');
  expect((await send({ query: '{ __typename }' })).code).toBe('DOCUMENT_NOT_TRUSTED');
  const documentId = `sha256:${CORPUS}`;
  const from = (address: string) => ({ 'x-forwarded-for': address });
  const first = await send({ documentId }, from('203.0.113.7'));
  expect(first.data).toHaveProperty('corpus');
  expect(first.headers.get('ratelimit-limit')).toBe('20000');
  const costs = [];
  for (let before = first.remaining; costs.length < 3; ) {
    const { remaining } = await send({ documentId }, from('203.0.113.7'));
    costs.push(before - remaining);
    before = remaining;
  }
  // The lane would keep the answer, which then costs a point.
  expect(Math.min(...costs)).toBeGreaterThan(20);
  expect((await send({ documentId }, from('203.0.113.8'))).remaining).toBe(first.remaining);
  const shared = await fetch(`${url}?documentId=${documentId}`);
  expect(shared.headers.get('cache-control')).toBe('public, max-age=0, s-maxage=30');
  const page = await fetch(url, { headers: { accept: 'text/html' } });
  expect(page.headers.get('content-type')).not.toContain('text/html');
});

test('introspection, synonyms, points and subscriptions', async () => {
  const synonyms = path.join(path.dirname(createDataDir()), 'synonyms.txt');
  writeFileSync(synonyms, 'otan = zorgluberie\n');
  const { url, send } = await start({
    DIXIT_INTROSPECTION: 'off',
    DIXIT_SYNONYMS: synonyms,
    DIXIT_POINTS: '100000',
  });
  const { data } = await send({ query: SEARCH });
  expect(data.statements.totalCount).toBeGreaterThan(0);
  const schema = await send({ query: '{ __schema { types { name } } }' });
  expect(schema.code).toBe('GRAPHQL_VALIDATION_FAILED');

  const client = new AbortController();
  onTestFinished(() => client.abort());
  const query = encodeURIComponent('subscription { statementChanged { change } }');
  const subscribe = async () => {
    const headers = { accept: 'text/event-stream' };
    const response = await fetch(`${url}?query=${query}`, { headers, signal: client.signal });
    const { value } = (await response.body?.getReader().read()) ?? {};
    return new TextDecoder().decode(value);
  };
  for (let open = 0; open < MAX_SUBSCRIPTIONS_OF_CLIENT; open += 1) {
    expect(await subscribe()).not.toContain('errors');
  }
  expect(await subscribe()).toContain('RATE_LIMITED');
});

test('nobody’s points are counted with DIXIT_POINTS=off; without a file, a word has no synonyms', async () => {
  const { send } = await start({ DIXIT_POINTS: 'off' });
  expect((await send({ query: SEARCH })).data).toEqual({ statements: { totalCount: 0 } });
  const { data, headers } = await send({ query: '{ rateLimit { limit } }' });
  expect(data).toEqual({ rateLimit: null });
  expect(headers.get('ratelimit-limit')).toBeNull();
});
