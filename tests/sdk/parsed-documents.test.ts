import { type DocumentNode, parse, print } from 'graphql';
import { expect, onTestFinished, test } from 'vitest';
import * as sdk from '../../sdk/src/index.ts';
import { createTestServer } from '../support/server.ts';
import { startFaultServer } from './fault-server.ts';

// Documents as syntax trees, as gql.tada and the client preset of GraphQL Code Generator write them.

const Count = parse(
  'query Count { corpus { ...Counted } } fragment Counted on Corpus { revision }',
);
const Changes = parse('subscription Changes { statementChanged { cursor } }');
const ADVICE = new TypeError('To send a parsed document, pass the client `print` of graphql');

test('a parsed document is sent if the client has a printer', async () => {
  const server = await createTestServer();
  onTestFinished(() => server.close());
  const operations: string[] = [];
  const client = sdk.createClient({
    url: 'http://dixit/graphql',
    fetch: server.fetch,
    print,
    hooks: { onRequest: ({ operation }) => operations.push(operation) },
  });
  // Generators write trees without source text.
  const tree: DocumentNode = JSON.parse(JSON.stringify(Count));
  expect(await client.request(tree)).toEqual({ corpus: { revision: expect.any(Number) } });
  expect(operations).toEqual(['Count']);
});

test('a parsed subscription is followed', async () => {
  const result = { statementChanged: { cursor: '1' } };
  const { url, requests } = await startFaultServer((response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(`event: next\ndata: ${JSON.stringify({ data: result })}\n\n`);
  });
  const changes = sdk.createDixit({ url, print }).subscribe(Changes);
  expect((await changes.next()).value).toEqual(result);
  await changes.return();
  expect(requests[0]?.body).toMatchObject({ query: print(Changes) });
});

test('without a printer it is rejected with advice, and nothing is sent', async () => {
  const { url, requests } = await startFaultServer((response) => response.end());
  const client = sdk.createDixit({ url });
  await expect(client.request(Count)).rejects.toThrow(ADVICE);
  expect(() => client.subscribe(Changes)).toThrow(ADVICE);
  expect(requests).toHaveLength(0);
});
