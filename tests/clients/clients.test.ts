import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, test } from 'vitest';
import { createTestKey } from '../support/api-key.ts';
import { createTestPort } from '../support/server.ts';

// Each client in a program of its own, which uses the API over a port as the client's documentation
// says: lists, errors, mutations, subscriptions. A program fails if any answer is not as it should be.

const run = promisify(execFile);
// A program that waits for an answer for ever fails by itself, and is ended.
const LIMIT_MS = 60_000;
const isInstalled = existsSync(path.join(import.meta.dirname, 'node_modules'));
if (!isInstalled) console.warn('*** There are no other clients: npm run clients. Skipped. ***');

let server: Awaited<ReturnType<typeof createTestPort>>;
let env: Record<string, string>;

beforeAll(async () => {
  server = await createTestPort({ seeded: true });
  const headers = await createTestKey(server.database.prisma);
  const text = '« Le pont rouvrira lundi », a déclaré Solène Vasquard.';
  const { ingestArticle } = await server.query(
    'mutation ($input: IngestArticleInput!) { ingestArticle(input: $input) { ... on Article { id } } }',
    {
      input: {
        language: 'fr',
        publishedOn: '2024-03-13',
        title: 'Le pont',
        textKind: 'FULL',
        text,
      },
    },
    headers,
  );
  env = {
    PATH: process.env['PATH'] ?? '',
    DIXIT_URL: `${server.url}/graphql`,
    DIXIT_KEY: headers.authorization.slice('Bearer '.length),
    DIXIT_ARTICLE: ingestArticle.id,
  };
});
afterAll(() => server?.close());

test.skipIf(!isInstalled).each([
  ['Apollo Client: persisted queries, paging, batches, subscriptions', 'apollo.js'],
  ['urql: persisted queries, mutations, subscriptions', 'urql.js'],
  ['Relay and its compiler: connections, mutations, subscriptions', 'relay.js'],
  ['graphql-request, and TanStack Query: paging, errors, mutations', 'graphql-request.js'],
  ['gql.tada: types from the schema', 'gql-tada.js'],
  ['graphql-sse: one connection for each operation', 'graphql-sse.js'],
  ['EventSource: events, a refused subscription', 'event-source.js'],
])('%s', async (_name, program) => {
  const file = path.join(import.meta.dirname, program);
  await run(process.execPath, [file], { env, timeout: LIMIT_MS });
});
