import assert from 'node:assert/strict';
import { QueryClient } from '@tanstack/query-core';
import { ClientError, GraphQLClient } from 'graphql-request';
import { authorization, RECORD, recordInput, STATEMENTS, url } from './service.js';

const client = new GraphQLClient(url, { headers: authorization });

const { statements } = await client.request(STATEMENTS, { first: 2 });
assert.equal(statements.edges.length, 2);

const { recordStatement } = await client.request(RECORD, { input: recordInput('Not printed') });
assert.equal(recordStatement.__typename, 'InvalidInputError');
assert.deepEqual(recordStatement.problems[0].path, ['input', 'content', '0', 'exact']);

await assert.rejects(
  client.request('{ statements(first: 2) { nodse { id } } }'),
  (error) => error instanceof ClientError && /nodes/.test(error.response.errors[0].message),
);
await assert.rejects(client.request(STATEMENTS, { first: 'two' }), /\$first/);

// TanStack Query: an infinite query, as its guide writes it.
const queries = new QueryClient();
const { pages } = await queries.fetchInfiniteQuery({
  queryKey: ['statements'],
  queryFn: ({ pageParam, signal }) =>
    client.request({ document: STATEMENTS, variables: { first: 2, after: pageParam }, signal }),
  initialPageParam: null,
  getNextPageParam: ({ statements: { pageInfo } }) =>
    pageInfo.hasNextPage ? pageInfo.endCursor : undefined,
  pages: 2,
});
const ids = pages.flatMap((page) => page.statements.edges.map(({ node }) => node.id));
assert.equal(new Set(ids).size, 4);
queries.clear();
