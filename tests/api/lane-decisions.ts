import type { PrismaClient } from '../../prisma/generated/client/client.ts';
import type { ApiKeyScope } from '../../prisma/generated/client/enums.ts';
import documents from '../../sdk/generated/documents.json' with { type: 'json' };
import { createTestKey } from '../support/api-key.ts';
import { createTestArticle } from '../support/rows.ts';

/** A request, without its address. */
export interface Sent {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
}

/** A request whose body is JSON or the given text. */
export const post = (body: unknown, headers: Record<string, string> = {}): Sent => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

const get = (headers: Record<string, string> = {}): Sent => ({ method: 'GET', headers });
const parameters = (given: Record<string, string>) => `?${new URLSearchParams(given)}`;
const withKey = (scopes: ApiKeyScope[]) => async (prisma: PrismaClient) =>
  post({ query: WITHDRAW }, await createTestKey(prisma, { scopes }));

const WITHDRAW =
  'mutation { withdrawStatement(input: { id: "x", reason: "x", expectedVersion: 1 }) { __typename } }';
const TYPENAME = '{ __typename }';
const repeat = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');
const aliases = (count: number) => `{ ${repeat(count, (index) => `a${index}: __typename`)} }`;
const within = (depth: number) =>
  `{ statements { nodes ${'{ within '.repeat(depth)}{ id }${' }'.repeat(depth)} } }`;
const nested = (first: number) =>
  `{ articles(first: ${first}) { nodes { statements(first: 100) { nodes { reported { id } } } } } }`;
const bodyOf = (length: number) => {
  const empty = JSON.stringify({ query: `${TYPENAME} #` }).length;
  return post({ query: `${TYPENAME} #${'x'.repeat(length - empty)}` });
};
const texts = (count: number) => async (prisma: PrismaClient) => {
  const { slug } = await createTestArticle(prisma, {
    statements: [{ sentence: 'é'.repeat(125_000) }],
  });
  const fields = repeat(count, (index) => `a${index}: text`);
  return post({ query: `{ article(slug: "${slug}") { ${fields} } }` });
};
const search = (length: number, character = 'x') =>
  post({
    query: 'query ($text: String) { statements(filter: { search: $text }) { nodes { id } } }',
    variables: { text: character.repeat(length) },
  });
const CORPUS_ID = `sha256:${Object.entries(documents).find(([, text]) => text.startsWith('query Corpus{'))?.[0]}`;
const FRAGMENTS = 60;
const CHAIN = repeat(FRAGMENTS, (index) => `fragment f${index} on Query { ...f${index + 1} }`);

/** Policies that reject nothing, do not concern the lane, or are tested in admission.test.ts. */
export const ONE_SIDED = new Set([
  ...[
    'cors',
    'document-cache',
    'encode-json',
    'prices',
    'request-id',
    'request-revision',
    'send-error',
    'warnings',
  ],
  ...[
    'admission',
    'visit',
    'client-address',
    'gate',
    'web-pages',
    'points',
    'request-target',
    'slow-clients',
    'texts-read',
    'time-limit',
  ],
]);

/** The decision on a request: lane or plugins, the status, and the error code. */
export const DECISIONS: readonly [
  policy: string,
  what: string,
  init: Sent | ((prisma: PrismaClient) => Promise<Sent>),
  decision: string,
  at?: string,
][] = [
  ['well-formed', 'a query', post({ query: TYPENAME }), 'lane 200'],
  ['well-formed', 'a query by GET', get(), 'lane 200', parameters({ query: TYPENAME })],
  [
    'well-formed',
    'a body that names UTF-8',
    post({ query: TYPENAME }, { 'content-type': 'application/json; charset=UTF-8' }),
    'lane 200',
  ],
  ['well-formed', 'a body that is not JSON', post('{'), 'plugins 400 INVALID_BODY'],
  [
    'well-formed',
    'a body that is a list',
    post([{ query: TYPENAME }]),
    'plugins 400 BATCHING_NOT_SUPPORTED',
  ],
  [
    'well-formed',
    'a body of another type',
    post(TYPENAME, { 'content-type': 'text/plain' }),
    'plugins 415 UNSUPPORTED_MEDIA_TYPE',
  ],
  [
    'well-formed',
    'a body in another charset',
    post({ query: TYPENAME }, { 'content-type': 'application/json; charset=latin1' }),
    'plugins 415 UNSUPPORTED_MEDIA_TYPE',
  ],
  [
    'well-formed',
    'variables that are a list, by GET',
    get(),
    'plugins 400 BAD_REQUEST',
    parameters({ query: TYPENAME, variables: '[]' }),
  ],
  [
    'well-formed',
    'variables that are a list',
    post({ query: TYPENAME, variables: [] }),
    'plugins 400 BAD_REQUEST',
  ],
  [
    'cors',
    'a page of another site',
    post({ query: TYPENAME }, { origin: 'https://a.example' }),
    'lane 200',
  ],
  ['cors', 'what it may send', { method: 'OPTIONS', headers: {} }, 'plugins 204'],
  ['answer-size', 'an answer of 9.5 MB', texts(38), 'lane 200'],
  ['answer-size', 'an answer of 10.5 MB', texts(42), 'plugins 400 QUERY_TOO_COMPLEX'],
  ['cost', 'a query that is not costly', post({ query: nested(2) }), 'lane 200'],
  ['cost', 'a costly query', post({ query: nested(100) }), 'plugins 400 QUERY_TOO_COMPLEX'],
  ['cost', 'a query that is not so deep', post({ query: within(11) }), 'lane 200'],
  ['cost', 'a deep query', post({ query: within(20) }), 'plugins 400 QUERY_TOO_DEEP'],
  ['document-limits', 'as many aliases as may be', post({ query: aliases(50) }), 'lane 200'],
  [
    'document-limits',
    'an alias too many',
    post({ query: aliases(51) }),
    'plugins 200 QUERY_TOO_COMPLEX',
  ],
  [
    'document-limits',
    'directives',
    post({ query: `{ __typename ${'@skip(if: false) '.repeat(51)} }` }),
    'plugins 200 QUERY_TOO_COMPLEX',
  ],
  [
    'errors',
    'an unknown field',
    post({ query: '{ nothing }' }),
    'plugins 200 GRAPHQL_VALIDATION_FAILED',
  ],
  ['errors', 'what is not GraphQL', post({ query: '{' }), 'plugins 200 GRAPHQL_PARSE_FAILED'],
  [
    'errors',
    'a variable of the wrong type',
    post({
      query: 'query ($n: Int) { statements(first: $n) { nodes { id } } }',
      variables: { n: 'x' },
    }),
    'plugins 400 BAD_USER_INPUT',
  ],
  [
    'errors',
    'a variable of the wrong type, in the newer media type',
    post(
      {
        query: 'query ($n: Int) { statements(first: $n) { nodes { id } } }',
        variables: { n: 'x' },
      },
      { accept: 'application/graphql-response+json' },
    ),
    'plugins 400 BAD_USER_INPUT',
  ],
  [
    'errors',
    'the same variable of the right type',
    post({
      query: 'query ($n: Int) { statements(first: $n) { nodes { id } } }',
      variables: { n: 1 },
    }),
    'lane 200',
  ],
  [
    'errors',
    'accepting JSON',
    post({ query: TYPENAME }, { accept: 'application/json' }),
    'lane 200',
  ],
  [
    'errors',
    'accepting GraphQL responses',
    post({ query: TYPENAME }, { accept: 'application/graphql-response+json' }),
    'lane 200',
  ],
  [
    'errors',
    'accepting images',
    post({ query: TYPENAME }, { accept: 'image/png' }),
    'plugins 406 NOT_ACCEPTABLE',
  ],
  [
    'etag',
    'without a tag',
    get({ 'if-none-match': '' }),
    'lane 200',
    parameters({ query: TYPENAME }),
  ],
  ['etag', 'any tag', get({ 'if-none-match': '*' }), 'lane 304', parameters({ query: TYPENAME })],
  [
    'etag',
    'another tag',
    get({ 'if-none-match': '"a"' }),
    'lane 200',
    parameters({ query: TYPENAME }),
  ],
  [
    'etag',
    'any tag, of a query that fails',
    get({ 'if-none-match': '*', accept: 'application/graphql-response+json' }),
    'plugins 400 GRAPHQL_VALIDATION_FAILED',
    parameters({ query: '{ nothing }' }),
  ],
  [
    'identify-caller',
    'a key',
    async (prisma: PrismaClient) => post({ query: TYPENAME }, await createTestKey(prisma)),
    'lane 200',
  ],
  [
    'identify-caller',
    'a key, by GET',
    async (prisma: PrismaClient) => get(await createTestKey(prisma)),
    'lane 200',
    parameters({ query: TYPENAME }),
  ],
  [
    'identify-caller',
    'a wrong key',
    post({ query: TYPENAME }, { authorization: 'Bearer dixit_x_y' }),
    'plugins 401 UNAUTHENTICATED',
  ],
  [
    'identify-caller',
    'a key that was revoked',
    async (prisma: PrismaClient) => {
      const key = await createTestKey(prisma, { name: 'Revoked' });
      await prisma.apiKey.updateMany({
        where: { name: 'Revoked' },
        data: { revokedAt: new Date() },
      });
      return post({ query: TYPENAME }, key);
    },
    'plugins 401 UNAUTHENTICATED',
  ],
  [
    'identify-caller',
    'another kind of login',
    post({ query: TYPENAME }, { authorization: 'Basic eDp5' }),
    'plugins 401 UNAUTHENTICATED',
  ],
  [
    'identify-caller',
    'an idempotency key',
    post({ query: TYPENAME }, { 'idempotency-key': 'a' }),
    'plugins 200',
  ],
  [
    'identify-caller',
    'an idempotency key that is too long',
    post({ query: TYPENAME }, { 'idempotency-key': 'a'.repeat(256) }),
    'plugins 400 INVALID_IDEMPOTENCY_KEY',
  ],
  ['limits', 'the longest body', bodyOf(100_000), 'lane 200'],
  ['limits', 'a body that is too long', bodyOf(100_001), 'plugins 413 REQUEST_ENTITY_TOO_LARGE'],
  [
    'limits',
    'many tokens',
    post({ query: `{ ${repeat(45, () => '__typename @include(if: true)')} }` }),
    'lane 200',
  ],
  [
    'limits',
    'too many tokens',
    post({ query: `{ ${repeat(999, () => '__typename')} }` }),
    'plugins 200 GRAPHQL_PARSE_FAILED',
  ],
  ['limits', 'the longest search', search(500), 'lane 200'],
  ['limits', 'the longest search, in code points', search(500, '🌉'), 'lane 200'],
  ['limits', 'a search that is too long', search(501), 'plugins 400 INVALID_ARGUMENT'],
  ['limits', 'a search of 90 kB', search(90_000), 'plugins 400 INVALID_ARGUMENT'],
  [
    'limits',
    'variables of 90 kB that are not declared',
    post({ query: TYPENAME, variables: { text: 'x'.repeat(90_000) } }),
    'lane 200',
  ],
  [
    'limits',
    'variables that are nested 40,000 deep',
    post(`{"query":"${TYPENAME}","variables":{"a":${'['.repeat(40_000)}${']'.repeat(40_000)}}}`),
    'plugins 200',
  ],
  [
    'limits',
    'fragments in a long chain',
    post({ query: `{ ...f0 } ${CHAIN} fragment f${FRAGMENTS} on Query { __typename }` }),
    'lane 200',
  ],
  [
    'limits',
    'fragments in a circle',
    post({ query: `{ ...f0 } ${CHAIN} fragment f${FRAGMENTS} on Query { ...f0 }` }),
    'plugins 200 GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'page',
    'the largest page',
    post({ query: '{ topics { slug } speakers(first: 100) { nodes { slug } } }' }),
    'lane 200',
  ],
  [
    'page',
    'an empty page',
    post({ query: '{ statements(first: 0) { nodes { id } } }' }),
    'plugins 400 INVALID_PAGE_SIZE',
  ],
  [
    'page',
    'a page that is too large',
    post({ query: '{ speakers(first: 101) { nodes { slug } } }' }),
    'plugins 400 INVALID_PAGE_SIZE',
  ],
  [
    'request-id',
    'a name for the request',
    post({ query: TYPENAME }, { 'x-request-id': 'a1b2c3d4' }),
    'lane 200',
  ],
  [
    'request-id',
    'a name that is not',
    post({ query: TYPENAME }, { 'x-request-id': 'a b' }),
    'lane 200',
  ],
  [
    'request-revision',
    'a revision',
    post({ query: TYPENAME }, { 'dixit-min-revision': '1' }),
    'lane 200',
  ],
  [
    'request-revision',
    'what is not',
    post({ query: TYPENAME }, { 'dixit-min-revision': '-1' }),
    'lane 200',
  ],
  [
    'require-scope',
    'a mutation without a key',
    post({ query: WITHDRAW }),
    'plugins 401 UNAUTHENTICATED',
  ],
  ['require-scope', 'a mutation with a key that reads', withKey(['READ']), 'plugins 403 FORBIDDEN'],
  ['require-scope', 'a mutation with a key that writes', withKey(['WRITE']), 'plugins 200'],
  ['trusted-documents', 'a known one', post({ documentId: CORPUS_ID }), 'lane 200'],
  [
    'trusted-documents',
    'a known one, by GET',
    get(),
    'lane 200',
    parameters({ documentId: CORPUS_ID }),
  ],
  [
    'trusted-documents',
    'an unknown one',
    post({ documentId: `sha256:${'0'.repeat(64)}` }),
    'plugins 404 PERSISTED_QUERY_NOT_FOUND',
  ],
  [
    'trusted-documents',
    'a number',
    get(),
    'plugins 404 PERSISTED_QUERY_NOT_FOUND',
    parameters({ documentId: '7' }),
  ],
  [
    'the operation',
    'one of two',
    post({ query: 'query A { __typename } query B { __typename }', operationName: 'B' }),
    'lane 200',
  ],
  ['the operation', 'null', post({ query: TYPENAME, operationName: null }), 'lane 200'],
  [
    'the operation',
    'two without a name',
    post({ query: 'query A { __typename } query B { __typename }' }),
    'plugins 400 OPERATION_RESOLUTION_FAILURE',
  ],
  [
    'the operation',
    'an unknown name',
    post({ query: 'query A { __typename }', operationName: 'B' }),
    'plugins 400 OPERATION_RESOLUTION_FAILURE',
  ],
  [
    'the operation',
    'a name of another type',
    post({ query: 'query A { __typename }', operationName: 1 }),
    'plugins 400 OPERATION_RESOLUTION_FAILURE',
  ],
  [
    'the operation',
    'none',
    post({ query: 'fragment F on Query { __typename }' }),
    'plugins 400 OPERATION_RESOLUTION_FAILURE',
  ],
  ['the operation', 'an empty document', post({ query: '' }), 'plugins 200 GRAPHQL_PARSE_FAILED'],
];
