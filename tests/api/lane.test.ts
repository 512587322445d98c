import { readFileSync } from 'node:fs';
import { createServer as createHttpServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { Kind, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import readerDocuments from '../../sdk/examples/reader/generated/documents.json' with {
  type: 'json',
};
import documents from '../../sdk/generated/documents.json' with { type: 'json' };
import { createServer } from '../../server/http.ts';
import { createLane, type Lane } from '../../server/lane/lane.ts';
import { createLogger } from '../../server/logger.ts';
import { QUERIES } from '../../server/plugins/playground/examples.ts';
import { schema } from '../../server/schema/index.ts';
import {
  PATIENCE,
  RANDOM_QUERIES,
  randomQuery,
  readKnownValues,
} from '../executor/random-queries.ts';
import { createTestKey } from '../support/api-key.ts';
import { createRandom } from '../support/quotation-mutators.ts';
import { createTestServer, type TestServer } from '../support/server.ts';

const URL = 'http://dixit.test/graphql';
const JSON_TYPE = { 'content-type': 'application/json' };
const TRUSTED = new Map(Object.entries({ ...documents, ...readerDocuments }));
// The GraphQL of the READMEs, and the one that curl sends.
const PRINTED = ['README.md', 'server/API.md', 'sdk/README.md'].flatMap((file) => {
  const text = readFileSync(path.join(import.meta.dirname, '../..', file), 'utf8');
  const blocks = [...text.matchAll(/^```graphql\n(.*?)^```$/gms)].map(([, block = '']) => block);
  const sent = [...text.matchAll(/ -d '(\{.*?\})'$/gms)].map(([, body = '']) => body);
  return [...blocks, ...sent.flatMap((body) => (JSON.parse(body) as { query: string }).query)];
});

let server: TestServer;
let pipeline: ReturnType<typeof createServer>;
let lane: Lane;
let http: Server;
let address: string;

beforeAll(async () => {
  server = await createTestServer({ seeded: true, hasLane: true });
  const { database, feed } = server;
  const logger = createLogger('silent');
  pipeline = createServer({ database, feed, logger, isReady: async () => true, hasLane: false });
  lane = createLane({ schema, database, feed, documents: TRUSTED });
  http = createHttpServer(server.listener);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(http.address() as AddressInfo).port}/graphql`;
});
afterAll(async () => {
  http?.closeAllConnections();
  http?.close();
  await pipeline?.dispose();
  await server?.close();
});

const post = (body: unknown, headers: Record<string, string> = {}) => ({
  method: 'POST',
  headers: { ...JSON_TYPE, ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

async function take(init: ReturnType<typeof post>) {
  return await lane({
    method: init.method,
    url: '/graphql',
    headers: new Headers(init.headers),
    body: Buffer.from(init.body),
    signal: new AbortController().signal,
  });
}

const isQuery = (text: string) => !/^\s*(?:mutation|subscription)\b/m.test(text);

/** Values from the seeds for the variables that a document needs. */
async function variablesOf(text: string): Promise<Record<string, unknown>> {
  const { statements } = await server.query(`{ statements(first: 20) {
    nodes { id speaker { id slug } article { id slug } utterance { id } } } }`);
  const { id, speaker, article, utterance } = statements.nodes.find(
    (one: { speaker: object | null }) => one.speaker,
  );
  const [, root, type] =
    /\{\s*(statement|article|speaker)\(|on (Speaker|Article|Utterance)\{/.exec(text) ?? [];
  const subjects: Record<string, { id: string; slug?: string }> = { speaker, article, utterance };
  const subject: { id: string; slug?: string } = subjects[root ?? type?.toLowerCase() ?? ''] ?? {
    id,
  };
  const known: Record<string, unknown> = {
    ...{ text: 'une autre ligne rouge', search: 'otan', language: 'fr', by: 'MONTH' },
    ...{ on: 'SAID_ON', style: 'APA', ids: [subject.id], id: subject.id, slug: subject.slug },
  };
  const declared = parse(text).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions ?? []) : [],
  );
  const names = declared.map(({ variable }) => variable.name.value);
  const needed = declared.filter(({ type }) => type.kind === Kind.NON_NULL_TYPE);
  return Object.fromEntries([
    ...needed.map(({ variable: { name } }) => [name.value, known[name.value]]),
    // Documents that find their subject by one of several variables.
    ...(names.includes('slug') && names.includes('id') ? [['id', subject.id]] : []),
  ]);
}

describe('the lane and the plugins', () => {
  /** Whether the lane answers, with what the plugins answer; undefined if there is no answer. */
  async function isTaken(body: { readonly query: string; readonly variables: object }) {
    const init = post(body);
    const [answer, response] = [await take(init), await pipeline.fetch(URL, init)];
    const answered = JSON.parse(await response.text());
    if (!answer) return answered.errors ? undefined : false;
    expect(answer.status).toBe(response.status);
    expect(JSON.parse(answer.body ?? ''), JSON.stringify(body)).toEqual(answered);
    return true;
  }

  test('give the same answers to all documents of SDK, reader, READMEs and playground', async () => {
    const texts = [...TRUSTED.values(), ...PRINTED, ...QUERIES.map(({ query }) => query)];
    const queries = texts.filter(isQuery);
    let taken = 0;
    for (const query of queries) {
      const example = QUERIES.find((one) => one.query === query);
      const variables = example?.variables ?? (await variablesOf(query));
      if (await isTaken({ query, variables })) taken += 1;
    }
    expect(PRINTED.filter(isQuery).length).toBeGreaterThan(4);
    expect(taken).toBeGreaterThanOrEqual(0.95 * queries.length);
  });

  test(
    `give the same answers to ${RANDOM_QUERIES} random queries, most by the lane`,
    PATIENCE,
    async () => {
      const known = await readKnownValues(server);
      const random = createRandom(20_261_201);
      const count = { taken: 0, left: 0 };
      for (let n = 0; n < RANDOM_QUERIES; n += 1) {
        const taken = await isTaken(randomQuery(random, known));
        if (taken !== undefined) count[taken ? 'taken' : 'left'] += 1;
      }
      expect(count.taken).toBeGreaterThan(RANDOM_QUERIES / 2);
      expect(count.taken).toBeGreaterThanOrEqual(0.8 * (count.taken + count.left));
    },
  );

  test.each<[what: string, init: RequestInit]>([
    ['a query', post({ query: '{ __typename }' })],
    ['accepting JSON', post({ query: '{ __typename }' }, { accept: 'application/json' })],
    [
      'accepting GraphQL responses',
      post({ query: '{ __typename }' }, { accept: 'application/graphql-response+json' }),
    ],
    [
      'with a name for the request',
      post({ query: '{ __typename }' }, { 'x-request-id': 'a1b2c3d4' }),
    ],
    ['a query that fails', post({ query: '{ statements(first: 0) { nodes { id } } }' })],
    ['an unknown field', post({ query: '{ nothing }' })],
    [
      'two operations without a name',
      post({ query: 'query A { __typename } query B { __typename }' }),
    ],
    [
      'a variable of the wrong type',
      post({
        query: 'query ($n: Int) { statements(first: $n) { nodes { id } } }',
        variables: { n: 'x' },
      }),
    ],
    ['a wrong key', post({ query: '{ __typename }' }, { authorization: 'Bearer dixit_x_y' })],
    ['a body that is not JSON', post('{')],
    ['a body of another type', { ...post('query'), headers: { 'content-type': 'text/plain' } }],
    [
      'a mutation without a key',
      post({
        query:
          'mutation { withdrawStatement(input: { id: "x", reason: "x", expectedVersion: 1 }) { __typename } }',
      }),
    ],
    [
      'a deep query',
      post({ query: `{ statements { nodes ${'{ within '.repeat(20)}{ id }${' }'.repeat(20)} } }` }),
    ],
    [
      'a costly query',
      post({
        query:
          '{ articles(first: 100) { nodes { statements(first: 100) { nodes { reported { id } } } } } }',
      }),
    ],
  ])('decide alike: %s', async (_what, init) => {
    const [one, other] = [await server.fetch(URL, init), await pipeline.fetch(URL, init)];
    const headersOf = ({ headers }: Response) =>
      Object.fromEntries(
        Array.from(headers, ([name, value]) => [name.toLowerCase(), value] as const).filter(
          ([name]) => !/^(x-request-id|content-length)$/i.test(name),
        ),
      );
    expect(one.status).toBe(other.status);
    expect(headersOf(one)).toEqual(headersOf(other));
    expect(await one.json()).toEqual(await other.json());
  });

  test('decide alike over a socket, also about bodies that are too long', async () => {
    const send = async (init: RequestInit) => {
      const response = await fetch(address, init);
      return [response.status, await response.json()] as const;
    };
    expect((await send(post({ query: '{ __typename }' })))[1]).toMatchObject({
      data: { __typename: 'Query' },
    });
    const [status, { errors }] = await send(
      post({ query: `{ __typename } #${'x'.repeat(200_000)}` }),
    );
    expect([status, errors[0].extensions.code]).toEqual([413, 'REQUEST_ENTITY_TOO_LARGE']);
    const [failed, answer] = await send(post({ query: 'mutation { nothing }' }));
    expect([failed, answer.errors.length]).toEqual([200, 1]);
  });
});

describe('kept answers', () => {
  const query = '{ speakers(first: 3) { nodes { name } } corpus { statementCount } }';

  test('need no SQL, and end with a commit', async () => {
    await server.ask(query);
    expect(await server.sqlOf(() => server.ask(query))).not.toEqual([]);
    expect(await server.sqlOf(() => server.ask(query))).toEqual([]);
    const { authorization } = await createTestKey(server.database.prisma);
    const { statements } = await server.query('{ statements(first: 1) { nodes { id version } } }');
    const [{ id, version }] = statements.nodes;
    const before = (await server.ask(query)).data.corpus.statementCount;
    await server.query(
      `mutation ($input: WithdrawStatementInput!) { withdrawStatement(input: $input) {
        ... on Statement { status } } }`,
      { input: { id, expectedVersion: version, reason: 'It was never said.' } },
      { authorization },
    );
    expect((await server.ask(query)).data.corpus.statementCount).toBe(before - 1);
  });

  test('are made once for all who ask at the same time', async () => {
    const cold = '{ topics { label } outlets(first: 7) { nodes { slug } } }';
    const sql = await server.sqlOf(() =>
      Promise.all(Array.from({ length: 20 }, () => server.ask(cold))),
    );
    expect(sql.filter((text) => text.includes('readTopics'))).toHaveLength(1);
  });

  test('one who leaves does not end the answer of the others', async () => {
    const cold = post({ query: '{ topics { slug } outlets(first: 6) { nodes { slug } } }' });
    const leaving = new AbortController();
    const gone = server.fetch(URL, { ...cold, signal: leaving.signal }).catch(() => undefined);
    const staying = server.fetch(URL, cold);
    leaving.abort();
    await gone;
    expect((await (await staying).json()).errors).toBeUndefined();
  });

  test.each([
    ['lane', true],
    ['plugins', false],
  ])('end their SQL in Postgres when the client leaves: %s', async (_way, takesLane) => {
    const { pool } = server.database;
    const waiting = async (expected: number) => {
      await expect
        .poll(
          async () => {
            const { rows } = await pool.query(
              `select count(*)::int as count from pg_stat_activity
              where datname = current_database() and wait_event_type = 'Lock'`,
            );
            return rows[0].count;
          },
          { timeout: 60_000 },
        )
        .toBe(expected);
    };
    const lock = await pool.connect();
    try {
      await lock.query('begin; lock table outlet in access exclusive mode');
      const leaving = new AbortController();
      const init = { ...post({ query: '{ outlets { nodes { name } } }' }), signal: leaving.signal };
      const gone = takesLane ? server.fetch(URL, init) : pipeline.fetch(URL, init);
      gone.catch(() => {});
      await waiting(1);
      leaving.abort();
      await waiting(0);
    } finally {
      await lock.query('rollback');
      lock.release();
    }
    expect((await server.ask('{ outlets { nodes { name } } }')).errors).toBeUndefined();
  });

  test('give a 304 without SQL', async () => {
    const at = `${URL}?query=${encodeURIComponent(query)}`;
    const first = await server.fetch(at);
    const etag = first.headers.get('etag') ?? '';
    await server.sqlOf(async () => {
      const again = await server.fetch(at, { headers: { 'if-none-match': etag } });
      expect([again.status, await again.text()]).toEqual([304, '']);
    });
    expect(
      await server.sqlOf(() => server.fetch(at, { headers: { 'if-none-match': etag } })),
    ).toEqual([]);
  });

  test('are not used below the revision that a client has seen', async () => {
    const { extensions } = await server.ask(query);
    const revision = extensions?.revision ?? 0;
    // Committed elsewhere, and not announced yet.
    await server.database.pool.query('update corpus_revision set revision = revision + 1');
    const headers = { 'dixit-min-revision': String(revision + 1) };
    const late = await server.ask(query, {}, headers);
    expect(late.extensions?.revision).toBe(revision + 1);
    expect(late.headers.get('dixit-revision')).toBe(String(revision + 1));
  });
});
