import { expect, onTestFinished, test } from 'vitest';
import { exportJsonLd } from '../../server/sources/jsonl/export-json-ld.ts';
import { createTestServer, type TestServer } from '../support/server.ts';
import { fillRegister } from './rich-register.ts';

const PAGE = `query ($after: String) { statements(first: 100, after: $after) {
  nodes { jsonLd article { jsonLd } } pageInfo { hasNextPage endCursor } } }`;

async function servedNodes(server: TestServer) {
  const served = new Map<string, unknown>();
  for (let after: string | null = null; ; ) {
    const { statements } = await server.query(PAGE, { after });
    const { nodes, pageInfo } = statements;
    for (const { jsonLd, article } of nodes) {
      for (const { '@context': _, ...node } of [jsonLd, article.jsonLd])
        served.set(node['@id'], node);
    }
    if (!pageInfo.hasNextPage) return served;
    after = pageInfo.endCursor;
  }
}

test('the export has the JSON-LD of the API, relayed words included', async () => {
  const server = await createTestServer();
  onTestFinished(() => server.close());
  await fillRegister(server.database);
  const parts: string[] = [];
  for await (const part of exportJsonLd(server.database)) parts.push(part);
  const graph: { '@id': string; hasPart?: object[] }[] = JSON.parse(parts.join(''))['@graph'];
  const served = await servedNodes(server);
  const exported = new Map(graph.map((node) => [node['@id'], node]));
  for (const [id, node] of served) expect(exported.get(id)).toEqual(node);
  expect(graph.filter(({ hasPart }) => hasPart).length).toBeGreaterThan(0);
});
