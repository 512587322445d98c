import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  CorrectStatementDocument,
  createClient,
  IngestArticleDocument,
  type IngestArticleInput,
  StatementsDocument,
  WithdrawStatementDocument,
} from '../../../sdk/src/index.ts';
import { WRITING_EXAMPLES } from '../../../server/plugins/playground/examples.ts';
import { ARTICLE, BRIDGE, createWriting, type Writing } from './writing.ts';

let writing: Writing;

beforeAll(async () => {
  writing = await createWriting();
});
afterAll(() => writing.server.close());

test('the writing examples of the playground work with a key in the documented header', async () => {
  for (const { query, variables, headers } of WRITING_EXAMPLES) {
    expect(query).toContain('"authorization": "Bearer dixit_<id>_<secret>"');
    const sent = { ...headers, ...writing.headers };
    const data = await writing.server.query(query, { ...variables }, sent);
    expect(data.ingestArticle.__typename).toBe('Article');
    expect(await writing.server.query(query, { ...variables }, sent)).toEqual(data);
  }
});

test('the SDK writes, and retries with its idempotency key', async () => {
  const client = createClient({
    url: 'http://dixit.test/graphql',
    fetch: (input, init) => writing.server.fetch(input, init),
    headers: writing.headers,
  });
  const options = { idempotencyKey: randomUUID() };
  const input: IngestArticleInput = {
    ...ARTICLE,
    textKind: 'FULL',
    title: 'Par le SDK',
    statements: [{ ...BRIDGE, kind: 'DIRECT', act: 'PROMISE' }],
  };
  const ingest = async () =>
    (await client.request(IngestArticleDocument, { input }, options)).ingestArticle;
  const article = await ingest();
  if (article.__typename !== 'Article') throw new Error(JSON.stringify(article));
  expect(await ingest()).toEqual(article);

  const { statements } = await client.request(StatementsDocument, {
    filter: { articles: [article.id] },
  });
  const id = statements.nodes[0]?.id ?? '';
  const change = { id, expectedVersion: 1, reason: 'Misheard.' };
  const { correctStatement: corrected } = await client.request(CorrectStatementDocument, {
    input: { ...change, gloss: 'The bridge reopens.' },
  });
  expect(corrected).toMatchObject({ __typename: 'Statement', version: 2, status: 'CORRECTED' });
  const { withdrawStatement: stale } = await client.request(WithdrawStatementDocument, {
    input: change,
  });
  expect(stale).toMatchObject({ __typename: 'StaleVersionError', currentVersion: 2 });
});
