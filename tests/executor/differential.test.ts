import { parse, validate } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute } from '../../server/executor/execute.ts';
import { createReader } from '../../server/read/sql.ts';
import { schema } from '../../server/schema/index.ts';
import { createRandom } from '../support/quotation-mutators.ts';
import { createTestServer, type TestServer } from '../support/server.ts';
import { executePlainly } from './plain-executor.ts';
import { type KnownValues, randomQuery } from './random-queries.ts';

// More for a thorough run: DIXIT_RANDOM_QUERIES=10000.
const QUERIES = Number(process.env['DIXIT_RANDOM_QUERIES'] ?? 200);

let server: TestServer;
let known: KnownValues;

beforeAll(async () => {
  server = await createTestServer({ seeded: true });
  const { data } = await server.ask(`{
    statements(first: 60, filter: { status: null }) { nodes { id text } }
    articles(first: 20) { nodes { id slug } } speakers(first: 40) { nodes { id slug } }
    outlets(first: 20) { nodes { id } } topics { id } utterances(first: 20) { nodes { id } } }`);
  const idsOf = (nodes: readonly { id: string }[]) => nodes.map(({ id }) => id);
  known = {
    ids: {
      Statement: idsOf(data.statements.nodes),
      Article: idsOf(data.articles.nodes),
      Speaker: idsOf(data.speakers.nodes),
      Outlet: idsOf(data.outlets.nodes),
      Topic: idsOf(data.topics),
      Utterance: idsOf(data.utterances.nodes),
    },
    slugs: [...data.articles.nodes, ...data.speakers.nodes].map(({ slug }) => slug),
    words: data.statements.nodes.flatMap(({ text }: { text: string }) => text.split(/\s+/)),
  };
});
afterAll(() => server.close());

test(`${QUERIES} random queries: data and errors are those of graphql-js`, async () => {
  const random = createRandom(20_261_129);
  let withData = 0;
  for (let n = 0; n < QUERIES; n += 1) {
    const query = randomQuery(random, known);
    const document = parse(query);
    expect(validate(schema, document), query).toEqual([]);
    const context = () => ({
      database: server.database,
      feed: server.feed,
      reader: createReader(server.database),
      apiKey: null,
    });
    const ours = await execute({ schema, document, contextValue: context() });
    // What costs too much is refused before it is executed.
    if (ours.data === undefined) continue;
    const theirs = await executePlainly(document, {}, context());
    const [found, wanted] = [toPlain(ours), toPlain(theirs)];
    expect(found.data, query).toEqual(wanted.data);
    // What is null already may have further errors below it: which of them are told, GraphQL
    // leaves open, and the order of all.
    expect(found.errors, query).toEqual(expect.arrayContaining(wanted.errors));
    expect(wanted.errors.length > 0, query).toBe(found.errors.length > 0);
    if (ours.data) withData += 1;
  }
  expect(withData).toBeGreaterThan(QUERIES / 2);
});

function toPlain({ data, errors = [] }: { data?: unknown; errors?: readonly Error[] }) {
  return {
    data: JSON.parse(JSON.stringify(data ?? null)) as unknown,
    errors: errors.map((error) => JSON.stringify(error)),
  };
}
