import { readdirSync, readFileSync } from 'node:fs';
import { createServer as createHttpServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { Kind, parse } from 'graphql';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import readerDocuments from '../../sdk/examples/reader/generated/documents.json' with {
  type: 'json',
};
import documents from '../../sdk/generated/documents.json' with { type: 'json' };
import { isPersonal } from '../../server/executor/is-personal.ts';
import { Plans } from '../../server/executor/plan.ts';
import { createServer } from '../../server/http.ts';
import { createLane, type Lane } from '../../server/lane/lane.ts';
import { refuseUnadmitted } from '../../server/lane/refuse.ts';
import { type Listener, listenerWithLane } from '../../server/lane/serve.ts';
import { createLogger } from '../../server/logger.ts';
import { QUERIES } from '../../server/plugins/playground/examples.ts';
import { schema } from '../../server/schema/index.ts';
import {
  PATIENCE,
  RANDOM_QUERIES,
  randomQuery,
  readKnownValues,
} from '../executor/random-queries.ts';
import { createTestVisit, UNLIMITED } from '../support/admission.ts';
import { createTestKey } from '../support/api-key.ts';
import { until } from '../support/dixit-process.ts';
import { createRandom } from '../support/quotation-mutators.ts';
import { createTestServer, type TestServer } from '../support/server.ts';
import { DECISIONS, ONE_SIDED, post, type Sent } from './lane-decisions.ts';

const URL = 'http://dixit.test/graphql';
const TRUSTED = new Map(Object.entries({ ...documents, ...readerDocuments }));
// The GraphQL in the READMEs, including the curl example.
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
  pipeline = createServer({
    database,
    feed,
    logger,
    isReady: async () => true,
    hasLane: false,
    admission: UNLIMITED,
  });
  const documents = { known: TRUSTED };
  lane = createLane({ schema, plans: new Plans(), database, feed, documents });
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

async function take({ method, headers, body = '' }: Sent, at = '') {
  const answer = await lane({
    method,
    url: `/graphql${at}`,
    headers: new Headers(headers),
    body: Buffer.from(body),
    signal: new AbortController().signal,
    visit: createTestVisit(server.database),
    // As in the server, failures are left to the plugins.
  }).catch(() => undefined);
  return answer && 'status' in answer ? answer : undefined;
}

const isQuery = (text: string) => !/^\s*(?:mutation|subscription)\b/m.test(text);

/** Values from the seeds for the variables of a document. */
async function variablesOf(text: string): Promise<Record<string, unknown>> {
  const { statements } = await server.query(`{ statements(first: 20) { nodes {
    id speaker { id slug name } article { id slug } utterance { id } topics { id } } } }`);
  const { id, speaker, article, utterance, topics } = statements.nodes.find(
    (one: { speaker: object | null; topics: object[] }) => one.speaker && one.topics.length > 0,
  );
  const [, root, type] =
    /\{\s*(statement|article|speaker)\(|on (Speaker|Article|Utterance)\{/.exec(text) ?? [];
  const subjects: Record<string, { id: string; slug?: string }> = { speaker, article, utterance };
  const subject: { id: string; slug?: string } = subjects[root ?? type?.toLowerCase() ?? ''] ?? {
    id,
  };
  const known: Record<string, unknown> = {
    text: 'une autre ligne rouge',
    search: 'otan',
    language: 'fr',
    by: 'MONTH',
    on: 'SAID_ON',
    style: 'APA',
    ids: [subject.id],
    id: subject.id,
    slug: subject.slug,
    topic: topics[0].id,
    name: speaker.name,
  };
  const declared = parse(text).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions ?? []) : [],
  );
  const names = declared.map(({ variable }) => variable.name.value);
  const needed = declared.filter(({ type }) => type.kind === Kind.NON_NULL_TYPE);
  return Object.fromEntries([
    ...needed.map(({ variable: { name } }) => [name.value, known[name.value]]),
    // Documents in which one of several variables selects the object.
    ...(names.includes('slug') && names.includes('id') ? [['id', subject.id]] : []),
  ]);
}

const SLUG_ONLY = { slug: expect.any(String) };

describe('the lane and the plugins', () => {
  /** Compares the lane’s answer with the plugins’; undefined if the lane has none. */
  async function isTaken(body: { readonly query: string; readonly variables: object }) {
    const init = post(body);
    const [answer, response] = [await take(init), await pipeline.fetch(URL, init)];
    const answered = JSON.parse(await response.text());
    if (!answer) return answered.errors ? undefined : false;
    expect(answer.status).toBe(response.status);
    expect(JSON.parse(String(answer.body)), JSON.stringify(body)).toEqual(answered);
    return true;
  }

  test('give the same responses to all documents of SDK, reader, READMEs and playground', async () => {
    const texts = [...TRUSTED.values(), ...PRINTED, ...QUERIES.map(({ query }) => query)];
    const queries = texts.filter((text) => isQuery(text) && !isPersonal(schema, parse(text)));
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

  test.each(DECISIONS)(
    'decide alike on %s: %s',
    async (_policy, _what, init, decision, at = '') => {
      const given = typeof init === 'function' ? await init(server.database.prisma) : init;
      const taken = await take(given, at);
      const [one, other] = [
        await server.fetch(URL + at, given),
        await pipeline.fetch(URL + at, given),
      ];
      const { 'x-request-id': sentId = '' } = given.headers;
      const headersOf = ({ headers }: Response) =>
        Object.fromEntries(
          Array.from(headers, ([name, value]) => [name.toLowerCase(), value] as const)
            .filter(([name]) => name !== 'content-length')
            .map(([name, value]) => [name, name === 'x-request-id' ? value === sentId : value]),
        );
      const text = await one.text();
      expect(await other.text()).toBe(text);
      expect(headersOf(one)).toEqual(headersOf(other));
      expect(one.status).toBe(other.status);
      const isGraphQL = one.headers.get('content-type')?.includes('json') ?? false;
      const code = isGraphQL ? JSON.parse(text).errors?.[0]?.extensions.code : undefined;
      const way = taken ? 'lane' : 'plugins';
      expect([way, one.status, code].filter(Boolean).join(' ')).toBe(decision);
    },
  );

  test('have tested decisions on every policy, allowed and rejected', () => {
    const policies = readdirSync(path.join(import.meta.dirname, '../../server/policy')).map(
      (name) => path.parse(name).name,
    );
    const missing = policies.flatMap((policy) => {
      const decisions = DECISIONS.filter((row) => row[0] === policy).map((row) => row[3]);
      const hasBoth =
        decisions.some((one) => /\d$/.test(one)) && decisions.some((one) => / [A-Z_]+$/.test(one));
      return hasBoth || ONE_SIDED.has(policy) ? [] : [policy];
    });
    expect(missing).toEqual([]);
  });

  test('an invalid key is answered at the port in the words of the plugins, without them', async () => {
    const { database } = server;
    let passedOn = 0;
    const plugins: Listener = (_request, response) => {
      passedOn += 1;
      response.end();
    };
    const listener = listenerWithLane(lane, refuseUnadmitted(plugins));
    const port = createHttpServer((request, response) =>
      listener(request, response, { visit: createTestVisit(database) }),
    );
    await new Promise<void>((resolve) => port.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void port.close());
    const sent = post(
      { query: '{ __typename }' },
      { authorization: 'Bearer wrong', 'x-request-id': 'request-12' },
    );
    const there = `http://127.0.0.1:${(port.address() as AddressInfo).port}/graphql`;
    const [one, other] = [await fetch(there, sent), await pipeline.fetch(URL, sent)];
    expect([one.status, other.status, passedOn]).toEqual([401, 401, 0]);
    expect(await one.json()).toEqual(await other.json());
    for (const name of ['www-authenticate', 'x-request-id', 'access-control-allow-origin']) {
      expect(one.headers.get(name), name).toBe(other.headers.get(name));
    }
  });

  test('leave what depends on who asks to the plugins, by its field and not by its name', async () => {
    const personal =
      'query ($on: Boolean = false) { ...Left @include(if: $on) } ' +
      'fragment Left on Query { left: rateLimit { cost } }';
    expect(await take(post({ query: personal }))).toBeUndefined();
    expect(await take(post({ query: '{ rateLimit: __typename }' }))).toMatchObject({ status: 200 });
  });

  const VARIABLES =
    'query ($n: Int!, $on: Boolean = false) { speakers(first: $n) { nodes { slug name @skip(if: $on) } } }';
  const right = { n: 2, on: true };
  test.each<[what: string, wrong: unknown]>([
    ['of another type', { n: 'two', on: true }],
    ['too large for an Int', { n: 2 ** 40, on: true }],
    ['missing', {}],
    ['null', { n: null, on: true }],
    ['a list', { n: [2, 3], on: true }],
    ['an object for a boolean', { n: 2, on: {} }],
    ['null for a boolean', { n: 2, on: null }],
    ['refused by the field', { n: 1_000, on: true }],
  ])('are not affected by invalid variables: %s', async (what, wrong) => {
    const ways = { lane: server.fetch, plugins: pipeline.fetch };
    for (const [way, ask] of Object.entries(ways)) {
      for (const order of [
        [wrong, right, wrong, right],
        [right, wrong, right],
      ]) {
        // A document that is new to this server.
        const query = `${VARIABLES} # ${what} ${order.length}`;
        const send = async (variables: unknown) => {
          const response = await ask(URL, post({ query, variables }));
          return [variables === right, await response.json()] as const;
        };
        const inTurn = [];
        for (const variables of order) inTurn.push(await send(variables));
        const fresh = (variables: unknown) => ask(URL, post({ query: `${query}.`, variables }));
        const together = await Promise.all(
          order.map(async (variables) => {
            return [variables === right, await (await fresh(variables)).json()] as const;
          }),
        );
        for (const [isRight, answer] of [...inTurn, ...together]) {
          if (isRight) expect(answer.data.speakers.nodes, way).toEqual([SLUG_ONLY, SLUG_ONLY]);
          else expect(answer.errors?.[0].extensions.code, way).toMatch(/^[A-Z_]+$/);
        }
      }
    }
  });

  test.each([
    ['an exponent', '1e400'],
    ['a negative one', '-1e+400'],
    ['many digits', `1${'0'.repeat(310)}`],
    ['both', `1${'0'.repeat(250)}e99`],
  ])('do not treat a number beyond JavaScript’s range as null: %s', async (_what, number) => {
    const query =
      'query ($least: Float) { statements(filter: { minConfidence: $least }) { nodes { id } } }';
    const withLeast = (least: string) =>
      post(`{"query":"${query}","variables":{"least":${least}}}`);
    for (let kept = 0; kept < 3; kept += 1) await server.fetch(URL, withLeast('null'));
    for (const { fetch } of [server, pipeline]) {
      const { errors } = await (await fetch(URL, withLeast(number))).json();
      expect(errors?.[0].extensions.code).toBe('BAD_USER_INPUT');
    }
  });

  test('a hash that looks like such a number takes the lane', async () => {
    const [hash] = Array.from(TRUSTED.keys()).filter((one) => /\de\d{3}/.test(one));
    const init = post({
      documentId: `sha256:${hash}`,
      variables: await variablesOf(TRUSTED.get(hash ?? '') ?? ''),
    });
    expect((await take(init))?.status).toBe(200);
  });

  test('decide equally over a socket, also on bodies that are too long', async () => {
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

describe('cached answers', () => {
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

  describe('for 50 concurrent identical requests', () => {
    const cold = (title: string) =>
      post({
        query: `{ articles(first: 2) { nodes { ${title}: title statements { nodes { id } } } } }`,
      });
    const settle = (title: string, clients: readonly AbortController[]) =>
      Promise.allSettled(
        clients.map(async ({ signal }) => {
          const response = await server.fetch(URL, { ...cold(title), signal });
          return await response.json();
        }),
      );

    /**
     * Sends requests while the first SQL statement waits for a lock, and counts the SQL statements.
     */
    async function stampede(title: string, whileWaiting: (clients: AbortController[]) => void) {
      const clients = Array.from({ length: 50 }, () => new AbortController());
      const holder = new Client({ connectionString: server.database.url });
      await holder.connect();
      await holder.query('begin; lock table article');
      const answers: PromiseSettledResult<{ data?: object; errors?: object }>[] = [];
      const sql = await server.sqlOf(async () => {
        const settled = settle(title, clients);
        await until(async () => {
          const { rowCount } = await holder.query(
            'select from pg_stat_activity where datname = current_database() and wait_event_type = $1',
            ['Lock'],
          );
          return (rowCount ?? 0) > 0;
        });
        whileWaiting(clients);
        await holder.query('commit');
        answers.push(...(await settled));
      });
      await holder.end();
      return { answers, sql };
    }

    const countAlone = async () =>
      (await server.sqlOf(() => settle('alone', [new AbortController()]))).length;

    test('the SQL runs once, even if the client of the first request disconnects', async () => {
      const { answers, sql } = await stampede('some', (clients) => {
        // Including the first one, whose request started the SQL.
        for (const client of clients.slice(0, 20)) client.abort();
      });
      expect(sql).toHaveLength(await countAlone());
      const [{ value } = { value: undefined }, ...others] = answers
        .slice(20)
        .filter((answer) => answer.status === 'fulfilled');
      expect(value).toMatchObject({ data: { articles: { nodes: [{}, {}] } } });
      expect(others).toHaveLength(29);
      for (const other of others) expect(other.value).toEqual(value);
    });

    test('the SQL is cancelled when all clients disconnect, and starts again for the next request', async () => {
      const { sql } = await stampede('all', (clients) => {
        for (const client of clients) client.abort();
      });
      const alone = await countAlone();
      expect(alone).toBeGreaterThan(1);
      expect(sql).toHaveLength(1);
      const [next] = await settle('all', [new AbortController()]);
      expect(next).toMatchObject({ value: { data: { articles: { nodes: [{}, {}] } } } });
    });
  });

  test.each([
    ['lane', true],
    ['plugins', false],
  ])('cancel their SQL when the client disconnects: %s', async (_way, takesLane) => {
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
    // Committed by another server, and not notified yet.
    await server.database.pool.query('update corpus_revision set revision = revision + 1');
    const headers = { 'dixit-min-revision': String(revision + 1) };
    const late = await server.ask(query, {}, headers);
    expect(late.extensions?.revision).toBe(revision + 1);
    expect(late.headers.get('dixit-revision')).toBe(String(revision + 1));
  });
});
