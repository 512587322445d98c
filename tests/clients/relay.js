import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClient } from 'graphql-sse';
import relay from 'relay-runtime';
import { authorization, recordInput, url } from './service.js';

const { commitMutation, Environment, fetchQuery, Network, Observable, requestSubscription } = relay;

// A project with relay-compiler, which checks the documents against the schema: connections, ids and
// `node` as Relay expects them.
const project = mkdtempSync(path.join(tmpdir(), 'dixit-relay-'));
process.on('exit', () => rmSync(project, { recursive: true }));
writeFileSync(
  path.join(project, 'documents.js'),
  `import { graphql } from 'relay-runtime';
graphql\`query documentsCursorQuery { corpus { changesCursor } }\`;
graphql\`query documentsListQuery($first: Int!, $after: String) { ...documents_list }\`;
graphql\`fragment documents_list on Query
  @refetchable(queryName: "documentsRefetchQuery") {
  statements(first: $first, after: $after) @connection(key: "documents_statements") {
    edges { node { id text speaker { name } } }
  }
}\`;
graphql\`mutation documentsRecordMutation($input: RecordStatementInput!) {
  recordStatement(input: $input) {
    __typename
    ... on Statement { id text }
    ... on Error { message }
  }
}\`;
graphql\`subscription documentsChangedSubscription($after: String) {
  statementChanged(after: $after) { statement { id text } }
}\`;
`,
);
mkdirSync(path.join(project, 'generated'));
writeFileSync(path.join(project, 'package.json'), '{}');
symlinkSync(path.resolve(import.meta.dirname, 'node_modules'), path.join(project, 'node_modules'));
writeFileSync(
  path.join(project, 'relay.config.json'),
  JSON.stringify({
    src: '.',
    schema: path.relative(project, path.resolve(import.meta.dirname, '../../sdk/schema.graphql')),
    language: 'javascript',
    eagerEsModules: false,
    artifactDirectory: './generated',
  }),
);
const require = createRequire(import.meta.url);
execFileSync(require('relay-compiler'), { cwd: project });
const artifact = (name) => require(path.join(project, `generated/${name}.graphql.js`));

const sse = createClient({ url, headers: authorization });
const send = async ({ text: query }, variables) => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...authorization },
    body: JSON.stringify({ query, variables }),
  });
  return await response.json();
};
const subscribe = ({ text: query, name: operationName }, variables) =>
  Observable.create((sink) => sse.subscribe({ query, operationName, variables }, sink));
const environment = new Environment({ network: Network.create(send, subscribe) });

const list = artifact('documentsListQuery');
await fetchQuery(environment, list, { first: 2 }).toPromise();
const operation = relay.createOperationDescriptor(list, { first: 2 });
const root = environment.lookup(operation.fragment).data;
const selector = relay.getSingularSelector(artifact('documents_list'), root);
assert.equal(environment.lookup(selector).data.statements.edges.length, 2);

const { corpus } = await fetchQuery(environment, artifact('documentsCursorQuery'), {}).toPromise();
const mutation = artifact('documentsRecordMutation');
const written = await new Promise((resolve, reject) => {
  commitMutation(environment, {
    mutation,
    variables: { input: recordInput() },
    onCompleted: ({ recordStatement }) => resolve(recordStatement),
    onError: reject,
  });
});
assert.equal(written.__typename, 'Statement');

const subscription = artifact('documentsChangedSubscription');
const changed = await new Promise((resolve, reject) => {
  requestSubscription(environment, {
    subscription,
    variables: { after: corpus.changesCursor },
    onNext: ({ statementChanged }) => resolve(statementChanged),
    onError: reject,
  });
});
assert.equal(changed.statement.id, written.id);
process.exit(0);
