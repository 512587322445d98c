import assert from 'node:assert/strict';
import {
  ApolloClient,
  ApolloLink,
  CombinedGraphQLErrors,
  gql,
  HttpLink,
  InMemoryCache,
} from '@apollo/client';
import { BatchHttpLink } from '@apollo/client/link/batch-http';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { relayStylePagination } from '@apollo/client/utilities';
import { print } from 'graphql';
import { createClient } from 'graphql-sse';
import { filter, firstValueFrom, Observable } from 'rxjs';
import {
  authorization,
  CHANGED,
  CURSOR,
  RECORD,
  recordInput,
  SPEAKER_OF,
  STATEMENTS,
  sha256,
  url,
} from './service.js';

/** The link for subscriptions, from the recipes of graphql-sse. */
class SseLink extends ApolloLink {
  #client = createClient({ url, headers: authorization });

  request({ query, ...operation }) {
    return new Observable((sink) =>
      this.#client.subscribe({ ...operation, query: print(query) }, sink),
    );
  }
}

const http = new HttpLink({ uri: url, headers: authorization });
const client = new ApolloClient({
  link: ApolloLink.split(
    ({ operationType }) => operationType === 'subscription',
    new SseLink(),
    new PersistedQueryLink({ sha256 }).concat(http),
  ),
  cache: new InMemoryCache({
    possibleTypes: { Error: ['InvalidInputError', 'GoneError'] },
    typePolicies: { Query: { fields: { statements: relayStylePagination() } } },
  }),
});

// Pages are merged in the cache; the server has no persisted queries, and the link sends the text.
const query = gql(STATEMENTS);
const watched = client.watchQuery({ query, variables: { first: 2 } });
const { data: page } = await firstValueFrom(watched.pipe(filter(({ loading }) => !loading)));
await watched.fetchMore({ variables: { after: page.statements.pageInfo.endCursor } });
assert.equal(watched.getCurrentResult().data.statements.edges.length, 4);

const { node } = page.statements.edges[0];
const { data: again } = await client.query({
  query: gql(SPEAKER_OF),
  variables: { id: node.id },
});
assert.equal(again.node.text, node.text);

const { data: read } = await client.query({ query: gql(CURSOR) });
const { data: written } = await client.mutate({
  mutation: gql(RECORD),
  variables: { input: recordInput() },
});
assert.equal(written.recordStatement.__typename, 'Statement');
const { data: refused } = await client.mutate({
  mutation: gql(RECORD),
  variables: { input: recordInput('Not printed') },
});
assert.match(refused.recordStatement.message, /not in the text/);

const event = await new Promise((resolve, reject) => {
  const after = read.corpus.changesCursor;
  client
    .subscribe({ query: gql(CHANGED), variables: { after } })
    .subscribe({ next: resolve, error: reject });
});
assert.equal(event.data.statementChanged.statement.id, written.recordStatement.id);

await assert.rejects(
  client.query({ query, variables: { first: 'two' }, fetchPolicy: 'network-only' }),
  (error) => CombinedGraphQLErrors.is(error) && /\$first/.test(error.message),
);

// A batch is refused. The link complains about the number of answers, and shows the only one.
const batching = new ApolloClient({
  link: new BatchHttpLink({ uri: url, batchInterval: 1 }),
  cache: new InMemoryCache(),
});
await assert.rejects(
  Promise.all([
    batching.query({ query: gql(CURSOR) }),
    batching.query({ query, variables: { first: 1 } }),
  ]),
  ({ result }) => result[0].errors[0].extensions.code === 'BATCHING_NOT_SUPPORTED',
);
client.stop();
batching.stop();
process.exit(0);
