import { buildSchema, parse, print } from 'graphql';
import { expect, test } from 'vitest';
import { plugin } from '../../sdk/codegen-documents.ts';
import { createClient } from '../../sdk/src/client.ts';
import { TypedDocumentString } from '../../sdk/src/document.ts';
import type { Deprecation } from '../../sdk/src/hooks.ts';
import { caught } from './caught.ts';
import { sendJson, startFaultServer } from './fault-server.ts';

const Secret = new TypedDocumentString<{ revision: number }, { password: string }>(
  'query Secret($password: String!) { revision }',
);

test('hooks receive each attempt, without variables, headers or bodies', async () => {
  const { url, requests } = await startFaultServer((response) => {
    if (requests.length === 1) response.destroy();
    else if (requests.length === 2) response.writeHead(503).end();
    else sendJson(response, { data: { revision: 7 } }, { headers: { 'x-request-id': 'r-3' } });
  });
  const seen: unknown[][] = [];
  const client = createClient({
    url,
    headers: { authorization: 'Bearer hunter2' },
    retry: { baseMs: 1 },
    hooks: {
      onRequest: (request) => seen.push(['request', request]),
      onResponse: (request, report) => seen.push(['response', request, report]),
      onRetry: (plan) => seen.push(['retry', plan]),
    },
  });
  await client.request(Secret, { password: 'hunter3' });
  expect(seen).toMatchObject([
    ['request', { operation: 'Secret', attempt: 1, method: 'POST' }],
    ['response', { attempt: 1 }, { error: { code: 'NETWORK_ERROR' } }],
    ['retry', { operation: 'Secret', attempt: 1, error: { kind: 'network' } }],
    ['request', { attempt: 2 }],
    ['response', { attempt: 2 }, { status: 503 }],
    ['retry', { attempt: 2, error: { code: 'HTTP_503' }, waitMs: expect.any(Number) }],
    ['request', { attempt: 3 }],
    ['response', { attempt: 3 }, { status: 200, requestId: 'r-3', durationMs: expect.any(Number) }],
  ]);
  expect(seen[6]?.[1]).toBe(seen[7]?.[1]);
  expect(JSON.stringify(seen)).not.toMatch(/hunter|password/);
});

test('the request rejects with the error of a hook', async () => {
  const { url, requests } = await startFaultServer((response) => sendJson(response, {}));
  const broken = new Error('the log is full');
  const onRequest = () => {
    throw broken;
  };
  const client = createClient({ url, hooks: { onRequest } });
  await expect(client.request(Secret, { password: 'x' })).rejects.toBe(broken);
  expect(requests).toHaveLength(0);
});

test('a deprecated field is reported once, regardless of the number of queries', async () => {
  const schema = buildSchema(`
    type Query { speaker: Speaker }
    type Speaker { name: String! label: String @deprecated(reason: "Use \`name\`. Goes on 2027-01-01.") }
  `);
  const source = `
    # One speaker.
    query One { speaker { ...Label } }
    # The same.
    query Two { speaker { name ...Label } }
    # Nothing old.
    query Three { speaker { name } }
    fragment Label on Speaker { title: label }`;
  const { content } = (await plugin(schema, [{ document: parse(source) }], {})) as {
    content: string;
  };
  const documents = [...content.matchAll(/new TypedDocumentString\((.*?)\n {2}\);/gs)].map(
    ([, args]) =>
      new TypedDocumentString(...(JSON.parse(`[${args?.replace(/,\s*$/, '')}]`) as [string])),
  );
  expect(documents).toHaveLength(3);
  expect(print(parse(String(documents[0])))).toContain('title: label');
  expect(documents[2]?.__meta__).not.toHaveProperty('deprecated');

  const { url } = await startFaultServer((response) => sendJson(response, { data: { a: 1 } }));
  const told: Deprecation[] = [];
  const client = createClient({ url, hooks: { onDeprecated: (notice) => told.push(notice) } });
  for (const document of [...documents, ...documents]) await client.request(document);
  expect(told).toEqual([
    { field: 'Speaker.label', reason: 'Use `name`. Goes on 2027-01-01.', operation: 'One' },
  ]);
  await caught(
    'network',
    createClient({ url: 'http://127.0.0.1:9', retry: false }).request('{ a }'),
  );
});
