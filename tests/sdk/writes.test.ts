import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as sdk from '../../sdk/src/index.ts';
import { encodeId } from '../../server/model/key.ts';
import { createTestKey } from '../support/api-key.ts';
import { createTestArticle } from '../support/rows.ts';
import { createTestServer, type TestServer } from '../support/server.ts';
import { caught } from './caught.ts';

interface Withdrawn {
  readonly withdrawStatement: { readonly __typename: string; readonly version?: number };
}

const Withdraw = new sdk.TypedDocumentString<Withdrawn, { input: object }>(
  `mutation Withdraw($input: WithdrawStatementInput!) {
    withdrawStatement(input: $input) { __typename ... on Statement { version } }
  }`,
);

let server: TestServer;
let headers: sdk.HeadersLike;

beforeAll(async () => {
  server = await createTestServer();
  headers = await createTestKey(server.database.prisma);
});
afterAll(() => server?.close());

async function toInput(): Promise<{ readonly input: object }> {
  const { prisma } = server.database;
  const { statementIds } = await createTestArticle(prisma);
  const where = { id: statementIds[0] ?? 0n };
  const { key } = await prisma.statement.findUniqueOrThrow({ where });
  const id = encodeId('Statement', key);
  return { input: { id, expectedVersion: 1, reason: 'Misread.' } };
}

test('a write that looks wrong is carried out, and its warnings are reported', async () => {
  const url = 'http://dixit.test/graphql';
  const client = sdk.createClient({ url, headers, fetch: server.fetch });
  const ingest = async (source: string) => {
    const warnings: sdk.Warning[][] = [];
    const input: sdk.IngestArticleInput = {
      language: 'fr',
      publishedOn: '2024-03-13',
      title: 'Le quai',
      textKind: 'SUMMARY',
      text: 'Ottar Velde parle.\nIl a promis un quai neuf.',
      statements: [
        {
          kind: 'INDIRECT',
          act: 'PROMISE',
          content: [{ exact: 'un quai neuf' }],
          source: { exact: source },
        },
      ],
    };
    const { ingestArticle } = await client.request(
      sdk.IngestArticleDocument,
      { input },
      { onWarnings: (list) => warnings.push([...list]) },
    );
    expect(ingestArticle.__typename).toBe('Article');
    return warnings;
  };
  expect(await ingest('Il')).toEqual([]);
  const path = ['ingestArticle', 'input', 'statements', '0', 'source'];
  const message = '« Ottar Velde » is in a different paragraph from the content « un quai neuf ».';
  expect(await ingest('Ottar Velde')).toEqual([[{ path, code: 'OTHER_PARAGRAPH', message }]]);
});

/** A client whose first response is lost after the server has executed the request. */
function createLossyClient() {
  let sent = 0;
  const client = sdk.createClient({
    url: 'http://dixit.test/graphql',
    headers,
    retry: { baseMs: 1 },
    fetch: async (url, init) => {
      const response = await server.fetch(url, init);
      sent += 1;
      if (sent > 1) return response;
      await response.text();
      throw new TypeError('The connection was reset');
    },
  });
  return { client, count: () => sent };
}

test('a write whose response was lost is carried out once, and its retry succeeds', async () => {
  const { client, count } = createLossyClient();
  const idempotencyKey = randomUUID();
  const { withdrawStatement } = await client.request(Withdraw, await toInput(), { idempotencyKey });
  // A second execution would fail because of the increased version.
  expect(withdrawStatement).toEqual({ __typename: 'Statement', version: 2 });
  expect(count()).toBe(2);
});

test('without a key, it is not retried, and the error says that it may have been carried out', async () => {
  const { client, count } = createLossyClient();
  const error = await caught('network', client.request(Withdraw, await toInput()));
  expect(error.retryable).toBe(true);
  expect(count()).toBe(1);
});
