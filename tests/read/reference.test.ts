import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, execute as executePlainly, isEnumType, parse, validate } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute } from '../../server/executor/execute.ts';
import { encodeId } from '../../server/model/key.ts';
import { createReader } from '../../server/read/sql.ts';
import { schema } from '../../server/schema/index.ts';
import {
  type KnownValues,
  PATIENCE,
  RANDOM_QUERIES,
  randomQuery,
  readKnownValues,
} from '../executor/random-queries.ts';
import { createTestVisit } from '../support/admission.ts';
import { createRandom } from '../support/quotation-mutators.ts';
import { createTestServer, type TestServer } from '../support/server.ts';
import { fillRandomly } from './random-register.ts';
import type { Cursors } from './reference/lists.ts';
import { createReference } from './reference/reference.ts';

// Compares the server with a reference that reads the same register with plain Prisma. It detects
// rows that are missing, wrongly visible or in the wrong order. executor/differential.test.ts tests
// the executor.

const PROMISED = buildSchema(
  readFileSync(path.join(import.meta.dirname, '../../sdk/schema.graphql'), 'utf8'),
);
const UNKNOWN_TO_REFERENCE = new Set([
  'search',
  'RANK',
  'verifyQuotation',
  'variants',
  'changesCursor',
  'citation',
  'deepLink',
  'webAnnotation',
  'jsonLd',
  'relayed',
  'similarity',
  'partedFrom',
  'suggestions',
  'proposeStatements',
]);

let server: TestServer;
let known: KnownValues;
let cursors: Cursors;

beforeAll(async () => {
  server = await createTestServer();
  await fillRandomly(server, createRandom(20_261_130));
  const learned = await learnCursors();
  cursors = learned.cursors;
  const listed = await readKnownValues(server);
  // Lists omit merged objects; their ids still resolve.
  const { prisma } = server.database;
  const speakers = await prisma.speaker.findMany();
  const utterances = await prisma.utterance.findMany();
  const ids = {
    ...listed.ids,
    Speaker: speakers.map(({ key }) => encodeId('Speaker', key)),
    Utterance: utterances.map(({ key }) => encodeId('Utterance', key)),
  };
  known = { ...listed, ids, cursors: learned.byOrder };
});
afterAll(() => server.close());

test(
  `${RANDOM_QUERIES} random queries are answered as the reference answers them`,
  PATIENCE,
  async () => {
    const { database, feed } = server;
    const reference = await createReference(database.prisma, cursors);
    const random = createRandom(20_261_131);
    const seen = { rows: 0, failed: 0, refused: 0 };
    for (let n = 0; n < RANDOM_QUERIES; n += 1) {
      const { query, variables } = randomQuery(random, known, UNKNOWN_TO_REFERENCE);
      const document = parse(query);
      expect(validate(schema, document), query).toEqual([]);
      const reader = createReader(database);
      const visit = createTestVisit(server.database);
      const contextValue = { database, feed, reader, visit, apiKey: null };
      const ours = await execute({ schema, document, variableValues: variables, contextValue });
      // Queries that cost too much are rejected before execution.
      if (ours.data === undefined) {
        seen.refused += 1;
        continue;
      }
      const theirs = await executePlainly({
        schema: PROMISED,
        document,
        variableValues: variables,
        rootValue: reference,
      });
      const asked = `${query}\n${JSON.stringify(variables)}`;
      expect(toPlain(ours.data), asked).toEqual(toPlain(theirs.data));
      expect(Boolean(ours.errors), `${asked}\n${ours.errors ?? theirs.errors}`).toBe(
        Boolean(theirs.errors),
      );
      seen.rows += JSON.stringify(ours.data).split('"__typename"').length;
      if (ours.errors) seen.failed += 1;
    }
    expect(seen.rows).toBeGreaterThan(10 * RANDOM_QUERIES);
    expect(seen.failed + seen.refused).toBeLessThan(RANDOM_QUERIES / 3);
  },
);

function toPlain(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data));
}

/** Reads all lists in all orders. */
async function learnCursors() {
  const ids = new Map<string, string>();
  const found = new Map<string, string>();
  const byOrder: Record<string, string[]> = {};
  const learn = async (type: string, field: string, filter: object, direction: string) => {
    const order = `${type} ${field} ${direction}`;
    const list = `${type.toLowerCase()}s`;
    const document = `query ($after: String, $orderBy: ${type}Order, $filter: ${type}Filter) {
      ${list}(first: 100, after: $after, orderBy: $orderBy, filter: $filter) {
        edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }`;
    const variables = { filter, orderBy: { field, direction } };
    for (let after: string | null | undefined; after !== null; ) {
      const { edges, pageInfo } = (await server.query(document, { ...variables, after }))[list];
      for (const { cursor, node } of edges) {
        ids.set(`${order} ${cursor}`, node.id);
        found.set(`${order} ${node.id}`, cursor);
        byOrder[order] = [...(byOrder[order] ?? []), cursor];
      }
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    }
  };
  const { articles } = await server.query(
    '{ articles(first: 100, filter: { status: null }) { nodes { id } } }',
  );
  for (const direction of ['ASC', 'DESC']) {
    for (const type of ['Statement', 'Article', 'Speaker', 'Outlet', 'Utterance']) {
      const fields = schema.getType(`${type}OrderField`);
      for (const { name } of isEnumType(fields) ? fields.getValues() : []) {
        if (name === 'RANK' || name === 'POSITION') continue;
        const filter = type === 'Statement' || type === 'Article' ? { status: null } : {};
        await learn(type, name, filter, direction);
      }
    }
    for (const { id } of articles.nodes) {
      await learn('Statement', 'POSITION', { status: null, articles: [id] }, direction);
    }
  }
  const learned: Cursors = {
    of: (order, id) => found.get(`${order} ${id}`),
    at: (order, cursor) => ids.get(`${order} ${cursor}`),
  };
  return { cursors: learned, byOrder };
}
