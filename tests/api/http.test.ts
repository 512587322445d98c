import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createHealth, fetchWithHealth } from '../../server/lane/health.ts';
import { createTestKey } from '../support/api-key.ts';
import { createTestServer, type TestServer } from '../support/server.ts';

const URL = 'http://dixit.test/graphql';
let server: TestServer;

beforeAll(async () => {
  server = await createTestServer();
});
afterAll(() => server.close());

describe('GraphQL over HTTP', () => {
  const audits = serverAudits({
    url: URL,
    fetchFn: (url: string, init: RequestInit) => server.fetch(url, init),
  });

  test('has 61 audits', () => {
    expect(audits).toHaveLength(61);
  });

  test.each(audits)('$name', async (audit) => {
    const result = await audit.fn();
    expect(result.status === 'ok' ? 'ok' : result.reason).toBe('ok');
  });
});

async function post(body: BodyInit, headers: Record<string, string>) {
  const response = await server.fetch(URL, { method: 'POST', body, headers });
  const text = await response.text();
  return { response, text, code: text && JSON.parse(text).errors?.[0]?.extensions?.code };
}

describe('bodies', () => {
  test.each([
    ['application/x-www-form-urlencoded', 'query=%7B__typename%7D'],
    ['text/plain', '{"query":"{ __typename }"}'],
    ['multipart/form-data; boundary=x', '--x--'],
    ['application/graphql', '{ __typename }'],
  ])('as %s are rejected', async (type, body) => {
    const { response, code } = await post(body, { 'content-type': type });
    expect([response.status, code]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
  });

  test.each([
    ['application/x-www-form-urlencoded', (query: string) => `query=${encodeURIComponent(query)}`],
    ['text/plain', (query: string) => JSON.stringify({ query })],
    ['', (query: string) => JSON.stringify({ query })],
    ['application/graphql', (query: string) => query],
    [
      'multipart/form-data; boundary=x',
      (query: string) =>
        `--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n${JSON.stringify({ query })}` +
        '\r\n--x\r\nContent-Disposition: form-data; name="map"\r\n\r\n{}\r\n--x--\r\n',
    ],
  ])('as %j change nothing, even with a key', async (type, bodyOf) => {
    const { prisma } = server.database;
    const key = await createTestKey(prisma);
    const before = await prisma.article.count();
    const input =
      'language: "fr", publishedOn: "2024-03-13", title: "Le bac", textKind: FULL, text: "Le bac."';
    const query = `mutation { ingestArticle(input: { ${input} }) { __typename } }`;
    const { response } = await post(Buffer.from(bodyOf(query)), {
      ...key,
      ...(type && { 'content-type': type }),
    });
    expect(response.status).toBe(415);
    expect(await prisma.article.count()).toBe(before);
    await post(JSON.stringify({ query }), { ...key, 'content-type': 'application/json' });
    expect(await prisma.article.count()).toBe(before + 1);
  });

  test('over 100 kB are rejected, with and without Content-Length', async () => {
    const body = JSON.stringify({ query: `{ __typename } # ${'x'.repeat(100_000)}` });
    const { response, code, text } = await post(body, { 'content-type': 'application/json' });
    expect([response.status, code]).toEqual([413, 'REQUEST_ENTITY_TOO_LARGE']);
    expect(JSON.parse(text).errors[0].message).toBe(
      'The request is larger than 100 kB. Load longer articles with `npm run seed` or ' +
        '`npm run import`.',
    );
    const stream = new Blob([body]).stream();
    const streamed = await server.fetch(URL, {
      method: 'POST',
      body: stream,
      headers: { 'content-type': 'application/json' },
      duplex: 'half',
    } as RequestInit);
    expect(streamed.status).toBe(413);
  });

  test.each([
    '',
    '{',
    '[]',
    'null',
    '"x"',
    '{"variables":{}}',
    '{"query":1}',
    '{"query":"{ __typename }","variables":[]}',
  ])('%j is a 400 with a code', async (body) => {
    const { response, code } = await post(body, { 'content-type': 'application/json' });
    expect(response.status).toBe(400);
    expect(code).toMatch(/^[A-Z_]+$/);
  });
});

describe('an invalid request', () => {
  const ask = async (path: string, init: RequestInit = {}) => {
    const response = await server.fetch(`http://dixit.test${path}`, init);
    return { status: response.status, text: await response.text() };
  };
  const askJson = async (path: string, body?: unknown) => {
    const init = { method: 'POST', body: JSON.stringify(body) };
    const headers = { 'content-type': 'application/json' };
    const { status, text } = await ask(path, body === undefined ? {} : { ...init, headers });
    return { status, ...JSON.parse(text) };
  };

  test.each(['variables=%7B', 'variables=secret', 'variables=[]', 'variables=1', 'extensions=%7B'])(
    'by GET with %s is a 400',
    async (parameter) => {
      const { status, text } = await ask(`/graphql?query=%7B__typename%7D&${parameter}`);
      expect([status, JSON.parse(text).errors[0].extensions.code]).toEqual([400, 'BAD_REQUEST']);
      expect(text).not.toContain('secret');
    },
  );

  test.each([
    ['{secret', /^The body is not JSON\. Send `query`/],
    ['"secret"', /^The body is not a JSON object\. Send `query`/],
  ])('%j is not repeated', async (body, message) => {
    const headers = { 'content-type': 'application/json' };
    const { status, text } = await ask('/graphql', { method: 'POST', body, headers });
    expect(status).toBe(400);
    expect(text).not.toContain('secret');
    expect(JSON.parse(text).errors[0].message).toMatch(message);
  });

  test('can have unknown parameters, as from newer clients', async () => {
    const further = { operationType: 'query', extensions: { clientLibrary: { name: 'x' } } };
    const { data } = await askJson('/graphql', { query: '{ __typename }', ...further });
    expect(data).toEqual({ __typename: 'Query' });
  });

  test('with a persisted-query hash makes the client send the text', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'ecf4edb46db40b5132295c' } };
    const wanted = {
      message: 'PersistedQueryNotSupported',
      extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' },
    };
    const { status, errors } = await askJson('/graphql', { extensions });
    expect([status, errors]).toEqual([200, [expect.objectContaining(wanted)]]);
    const address = `/graphql?extensions=${encodeURIComponent(JSON.stringify(extensions))}`;
    expect((await askJson(address)).errors).toEqual([expect.objectContaining(wanted)]);
    const both = await askJson('/graphql', { query: '{ __typename }', extensions });
    expect(both.data).toEqual({ __typename: 'Query' });
  });

  test('with several operations gets an error that batching is not supported', async () => {
    const { status, errors } = await askJson('/graphql', [{ query: '{ __typename }' }]);
    expect([status, errors?.[0]?.extensions.code]).toEqual([400, 'BATCHING_NOT_SUPPORTED']);
  });

  test('in another encoding is rejected, whether declared or not', async () => {
    const body = Buffer.from('{"query":"{ speaker(name: \\"Odilé\\") { name } }"}', 'latin1');
    const send = async (contentType: string) => {
      const headers = { 'content-type': contentType };
      const { status, text } = await ask('/graphql', { method: 'POST', body, headers });
      return [status, JSON.parse(text).errors[0].extensions.code];
    };
    expect(await send('application/json')).toEqual([400, 'INVALID_BODY']);
    expect(await send('application/json; charset=utf-8')).toEqual([400, 'INVALID_BODY']);
    expect(await send('application/json; charset=iso-8859-1')).toEqual([
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ]);
  });

  test('values of variables are not repeated either', async () => {
    const { errors } = await server.ask(
      'query ($n: Int, $filter: StatementFilter) { statements(first: $n, filter: $filter) { nodes { id } } }',
      { n: 'secret', filter: { saidOn: { from: '<script>' }, speakers: [{ secret: 1 }] } },
    );
    expect(errors?.map(({ message }) => message)).toEqual([
      'Variable "$n" got an invalid value; Int cannot represent non-integer value',
      'Variable "$filter" got an invalid value at "filter.saidOn.from"; Not a valid Date. Use the format 2022-01-14.',
      'Variable "$filter" got an invalid value at "filter.speakers[0]"; ID cannot represent value',
    ]);
    const range = await server.ask(
      'query ($filter: StatementFilter) { statements(filter: $filter) { nodes { id } } }',
      { filter: { saidOn: 'secret' } },
    );
    expect(range.errors?.map(({ message }) => message)).toEqual([
      'Variable "$filter" got an invalid value at "filter.saidOn"; Expected type "DateRange" to be an object.',
    ]);
    const field = await server.ask(
      'mutation ($input: WithdrawStatementInput!) { withdrawStatement(input: $input) { __typename } }',
      { input: { id: 'secret', reason: 'Not a valid word. Use the format secret' } },
    );
    expect(field.errors?.map(({ message }) => message)).toEqual([
      'Variable "$input" got an invalid value; Field "expectedVersion" of required type "Int!" was not provided.',
    ]);
    const near = await server.ask(
      'query ($filter: StatementFilter) { statements(filter: $filter) { nodes { id } } }',
      { filter: { statuss: 'secret', kinds: ['DIRCT'], acts: [3], '; Field "x"': 'secret' } },
    );
    expect(near.errors?.map(({ message }) => message)).toEqual([
      'Variable "$filter" got an invalid value at "filter.acts[0]"; Enum "SpeechAct" cannot represent non-string value.',
      'Variable "$filter" got an invalid value at "filter.kinds[0]"; Value does not exist in "StatementKind" enum. Did you mean the enum value "DIRECT" or "INDIRECT"?',
      'Variable "$filter" got an invalid value; Field "statuss" is not defined by type "StatementFilter". Did you mean "status"?',
      'Variable "$filter" got an invalid value; See its type in the schema.',
    ]);
    // Made to slow down a pattern, which would take minutes on the whole of it.
    const crafted = { ['; Enum "a" cannot represent non-string value '.repeat(1_900)]: 1 };
    const { errors: [one] = [] } = await server.ask(
      'query ($filter: StatementFilter) { statements(filter: $filter) { nodes { id } } }',
      { filter: crafted },
    );
    expect(one?.message.length).toBeLessThan(500);
    const missing = await server.ask('query ($id: ID!) { node(id: $id) { id } }');
    expect(missing.errors?.[0]?.message).toBe(
      'Variable "$id" of required type "ID!" was not provided.',
    );
  });

  test('by PUT is a 405', async () => {
    const { status, text } = await ask('/graphql', { method: 'PUT' });
    expect([status, JSON.parse(text).errors[0].extensions.code]).toEqual([
      405,
      'METHOD_NOT_ALLOWED',
    ]);
  });
});

describe('answers', () => {
  test('allow any origin, without credentials', async () => {
    const response = await server.fetch(`${URL}?query=%7B__typename%7D`, {
      headers: { origin: 'https://app.example', accept: 'application/json' },
    });
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
  });

  test('have the client’s request id if it is safe to log', async () => {
    const ask = async (id: string) => {
      const headers = { 'x-request-id': id, accept: 'application/json' };
      const response = await server.fetch(`${URL}?query=%7B__typename%7D`, { headers });
      return response.headers.get('x-request-id');
    };
    expect(await ask('trace-0123456789')).toBe('trace-0123456789');
    expect(await ask('a b')).toMatch(/^[0-9a-f-]{36}$/);
    expect(await ask('x'.repeat(500))).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('to unknown addresses are a 404 with a code', async () => {
    const response = await server.fetch('http://dixit.test/nothing');
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'NOT_FOUND' } }],
    });
  });

  test('of /health and /ready, by HEAD too', async () => {
    const method = 'HEAD';
    expect((await server.fetch('http://dixit.test/ready', { method })).status).toBe(200);
    expect((await server.fetch('http://dixit.test/health')).status).toBe(200);
    expect((await server.fetch('http://dixit.test/ready')).status).toBe(200);
  });

  test.each(['/health', '/ready'])('of %s are not handled by Yoga', async (path) => {
    const next = () => Promise.resolve(new Response(null, { status: 418 }));
    const health = createHealth(() => Promise.resolve(true));
    const send = (method: string) =>
      fetchWithHealth(health, next)(`http://dixit.test${path}`, { method }, {} as never);
    const { status, headers } = await send('GET');
    expect([status, headers.get('access-control-allow-origin')]).toEqual([200, '*']);
    expect(headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
    expect((await send('OPTIONS')).status).toBe(418);
    expect((await server.fetch(`http://dixit.test${path}`)).headers.get('x-yoga-id')).toBeNull();
  });
});
