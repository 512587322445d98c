import assert from 'node:assert/strict';
import { createClient } from 'graphql-sse';
import { authorization, CHANGED, CURSOR, first, RECORD, recordInput, url } from './service.js';

const client = createClient({ url, headers: authorization });

const { data: read } = await first(client.iterate({ query: CURSOR }));
const after = read.corpus.changesCursor;
const { data: written } = await first(
  client.iterate({ query: RECORD, variables: { input: recordInput() } }),
);
assert.equal(written.recordStatement.__typename, 'Statement');

const { data } = await first(client.iterate({ query: CHANGED, variables: { after } }));
assert.equal(data.statementChanged.statement.id, written.recordStatement.id);

const refused = await first(client.iterate({ query: CHANGED, variables: { after: 'nonsense' } }));
assert.equal(refused.errors[0].extensions.code, 'INVALID_CURSOR');
client.dispose();
