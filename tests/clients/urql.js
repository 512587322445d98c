import assert from 'node:assert/strict';
import { Client, cacheExchange, fetchExchange, gql, subscriptionExchange } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';
import { createClient } from 'graphql-sse';
import {
  authorization,
  CHANGED,
  CURSOR,
  RECORD,
  recordInput,
  STATEMENTS,
  sha256,
  url,
} from './service.js';

const sse = createClient({ url, headers: authorization });
const client = new Client({
  url,
  fetchOptions: { headers: authorization },
  exchanges: [
    cacheExchange,
    persistedExchange({ generateHash: async (query) => sha256(query) }),
    fetchExchange,
    subscriptionExchange({
      forwardSubscription: ({ query, variables }) => ({
        subscribe: (sink) => ({ unsubscribe: sse.subscribe({ query, variables }, sink) }),
      }),
    }),
  ],
});

const page = await client.query(gql(STATEMENTS), { first: 2 }).toPromise();
assert.equal(page.error, undefined);
assert.equal(page.data.statements.edges.length, 2);

const read = await client.query(gql(CURSOR), {}).toPromise();
const written = await client.mutation(gql(RECORD), { input: recordInput() }).toPromise();
assert.equal(written.error, undefined);
assert.equal(written.data.recordStatement.__typename, 'Statement');

const event = await new Promise((resolve) => {
  client.subscription(gql(CHANGED), { after: read.data.corpus.changesCursor }).subscribe(resolve);
});
assert.equal(event.error, undefined);
assert.equal(event.data.statementChanged.statement.id, written.data.recordStatement.id);

const refused = await client.query(gql(STATEMENTS), { first: 'two' }).toPromise();
assert.match(refused.error.graphQLErrors[0].message, /\$first/);
process.exit(0);
