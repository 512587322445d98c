import { parse, validate } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute } from '../../server/executor/execute.ts';
import { createReader } from '../../server/read/sql.ts';
import { schema } from '../../server/schema/index.ts';
import { createTestVisit } from '../support/admission.ts';
import { createRandom } from '../support/quotation-mutators.ts';
import { createTestServer, type TestServer } from '../support/server.ts';
import { executePlainly } from './plain-executor.ts';
import {
  type KnownValues,
  PATIENCE,
  RANDOM_QUERIES,
  randomQuery,
  readKnownValues,
} from './random-queries.ts';

let server: TestServer;
let known: KnownValues;

beforeAll(async () => {
  server = await createTestServer({ seeded: true });
  known = await readKnownValues(server);
});
afterAll(() => server.close());

test(
  `${RANDOM_QUERIES} random queries: data and errors are those of graphql-js`,
  PATIENCE,
  async () => {
    const random = createRandom(20_261_129);
    let withData = 0;
    for (let n = 0; n < RANDOM_QUERIES; n += 1) {
      const { query, variables } = randomQuery(random, known);
      const document = parse(query);
      expect(validate(schema, document), query).toEqual([]);
      const context = () => ({
        database: server.database,
        feed: server.feed,
        reader: createReader(server.database),
        visit: createTestVisit(server.database),
        apiKey: null,
      });
      const ours = await execute({
        schema,
        document,
        variableValues: variables,
        contextValue: context(),
      });
      // Queries that cost too much are rejected before execution.
      if (ours.data === undefined) continue;
      const theirs = await executePlainly(document, variables, context());
      const [found, wanted] = [toPlain(ours), toPlain(theirs)];
      expect(found.data, query).toEqual(wanted.data);
      // Below a null, there can be further errors. GraphQL does not specify which are reported, nor
      // the order of errors.
      expect(found.errors, query).toEqual(expect.arrayContaining(wanted.errors));
      expect(wanted.errors.length > 0, query).toBe(found.errors.length > 0);
      if (ours.data) withData += 1;
    }
    expect(withData).toBeGreaterThan(RANDOM_QUERIES / 2);
  },
);

function toPlain({ data, errors = [] }: { data?: unknown; errors?: readonly Error[] }) {
  return {
    data: JSON.parse(JSON.stringify(data ?? null)) as unknown,
    errors: errors.map((error) => JSON.stringify(error)),
  };
}
