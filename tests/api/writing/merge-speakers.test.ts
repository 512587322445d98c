import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodeId } from '../../../server/model/key.ts';
import { createTestKey } from '../../support/api-key.ts';
import { createTestArticle, createTestSpeaker } from '../../support/rows.ts';
import { createTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let headers: Record<string, string>;

beforeAll(async () => {
  server = await createTestServer();
  headers = await createTestKey(server.database.prisma, { name: 'Ottar Velde' });
});
afterAll(() => server.close());

const MERGE = `mutation ($input: MergeSpeakersInput!) {
  mergeSpeakers(input: $input) {
    __typename
    ... on Speaker { id name mergedInto { id } merge { reason by at } }
    ... on Error { message code path }
  }
}`;

const merge = async (input: object, more: Record<string, string> = {}) =>
  (
    await server.query(
      MERGE,
      { input: { reason: 'One person.', ...input } },
      { ...headers, ...more },
    )
  ).mergeSpeakers;

async function createTwins(name: string, other: string) {
  const { prisma } = server.database;
  const [into, from] = [
    await createTestSpeaker(prisma, name),
    await createTestSpeaker(prisma, other),
  ];
  await createTestArticle(prisma, { statements: [{ speakerId: from.id }, { speakerId: into.id }] });
  return {
    into: encodeId('Speaker', into.key),
    from: encodeId('Speaker', from.key),
    slug: from.slug,
  };
}

test('the old id, its names and filters resolve to the other speaker', async () => {
  const { into, from, slug } = await createTwins('Solène Vasquard', 'Mme Vaskar');
  expect(await merge({ from, into })).toEqual({
    __typename: 'Speaker',
    id: from,
    name: 'Mme Vaskar',
    mergedInto: { id: into },
    merge: { reason: 'One person.', by: 'Ottar Velde', at: expect.any(String) },
  });
  const answer = await server.query(
    `query ($from: ID!, $into: ID!, $slug: String!) {
      node(id: $from) { ... on Speaker { id mergedInto { id } statements { totalCount } } }
      old: speaker(slug: $slug) { id }
      named: speaker(name: "mme vaskar") { id aliases }
      speakers(filter: { search: "Vaskar" }) { nodes { id } }
      all: speakers(first: 100) { nodes { id } }
      byOld: statements(filter: { speakers: [$from] }) { totalCount }
      byNew: statements(filter: { speakers: [$into] }) { totalCount nodes { speaker { id } } }
      utterances(filter: { speakers: [$from] }) { nodes { speaker { id } } }
    }`,
    { from, into, slug },
  );
  expect(answer).toMatchObject({
    node: { id: from, mergedInto: { id: into }, statements: { totalCount: 0 } },
    old: { id: from },
    named: { id: into, aliases: ['Mme Vaskar'] },
    speakers: { nodes: [{ id: into }] },
    byOld: { totalCount: 2 },
    byNew: { totalCount: 2, nodes: [{ speaker: { id: into } }, { speaker: { id: into } }] },
  });
  expect(answer.all.nodes).not.toContainEqual({ id: from });
  const speakers = answer.utterances.nodes.map(
    (node: { speaker: { id: string } }) => node.speaker.id,
  );
  expect([...new Set(speakers)]).toEqual([into]);
});

test('of two opposite concurrent merges, one succeeds and one gets an error', async () => {
  const { into, from } = await createTwins('Una Verre', 'Un Verre');
  const both = await Promise.all([merge({ from, into }), merge({ from: into, into: from })]);
  expect(both.map(({ __typename }) => __typename).toSorted()).toEqual([
    'InvalidInputError',
    'Speaker',
  ]);
});

test('with one idempotency key, the merge is done once', async () => {
  const { into, from } = await createTwins('Ida Quai', 'I. Quai');
  const more = { 'idempotency-key': 'merge-0001' };
  const first = await merge({ from, into }, more);
  expect(await merge({ from, into }, more)).toEqual(first);
});

test('invalid input is rejected with its path', async () => {
  const { into, from } = await createTwins('Alter Ego', 'A. Ego');
  const gone = encodeId('Speaker', '00000000-0000-4000-8000-000000000000');
  const topic = encodeId('Topic', '00000000-0000-4000-8000-000000000000');
  const codeOf = async (input: object) => {
    const { code, path } = await merge({ from, into, ...input });
    return `${code} ${path.join('.')}`;
  };
  expect(await codeOf({ from: 'x' })).toBe('INVALID_ID input.from');
  expect(await codeOf({ into: topic })).toBe('INVALID_ID input.into');
  expect(await codeOf({ from: gone })).toBe('UNKNOWN_ID input.from');
  expect(await codeOf({ into: gone })).toBe('UNKNOWN_ID input.into');
  expect(await codeOf({ into: from })).toBe('INVALID_INPUT input.into');
  expect(await codeOf({ reason: ' ' })).toBe('INVALID_INPUT input.reason');
  const reader = await createTestKey(server.database.prisma, { scopes: ['READ'] });
  expect((await server.ask(MERGE, { input: { from, into, reason: 'r' } }, reader)).status).toBe(
    403,
  );
});
