import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeId } from '../../../server/model/key.ts';
import { ARTICLE, BRIDGE, createWriting, type Writing } from './writing.ts';

let writing: Writing;
let article: string;

beforeAll(async () => {
  writing = await createWriting();
  article = (await writing.ingest(ARTICLE)).id;
});
afterAll(() => writing.server.close());

const SAID = {
  kind: 'INDIRECT',
  act: 'ASSERT',
  content: [{ exact: 'Solène Vasquard a promis que l’été serait calme 🌉' }],
};
const PROMISED = {
  kind: 'INDIRECT',
  act: 'PROMISE',
  content: [{ exact: 'l’été serait calme 🌉' }],
};

test('a statement is added to an existing article', async () => {
  const before = await writing.revision();
  const answer = await writing.record({ article, ...BRIDGE, recordedBy: 'Le desk' });
  expect(answer).toMatchObject({
    __typename: 'Statement',
    version: 1,
    status: 'CURRENT',
    text: 'Le pont rouvrira lundi',
    article: { id: article },
    provenance: { method: 'CURATED', recordedBy: 'Le desk' },
    utterance: { reportCount: 1 },
  });
  expect(await writing.revision()).toBe(before + 1);
  const { node } = await writing.server.query(
    `query ($id: ID!) { node(id: $id) { ... on Article { statements { nodes { id } } } } }`,
    { id: article },
  );
  expect(node.statements.nodes).toContainEqual({ id: answer.id });
});

test('a statement is nested in another', async () => {
  const outer = await writing.record({ article, ...SAID });
  const inner = await writing.record({ article, ...PROMISED, within: outer.id });
  expect(inner.within).toEqual({ id: outer.id });
});

test('it reports the given utterance, or its own', async () => {
  const one = await writing.record({ article, ...BRIDGE });
  const other = await writing.ingest({
    ...ARTICLE,
    text: 'Elle a parlé du pont, dit-on.',
    publishedOn: '2024-03-20',
    statements: [
      {
        kind: 'INDIRECT',
        act: 'ASSERT',
        content: [{ exact: 'Elle a parlé du pont' }],
        utterance: one.utterance.id,
      },
    ],
  });
  const [reported] = other.statements.nodes;
  expect(reported.utterance).toMatchObject({ id: one.utterance.id });
  expect(reported.utterance.reportCount).toBeGreaterThanOrEqual(2);
});

describe('rejected input', () => {
  test.each([
    [
      'an article that is not there',
      { article: encodeId('Article', randomUUID()) },
      'UNKNOWN_ID',
      'article',
    ],
    ['no id of an article', { article: encodeId('Topic', randomUUID()) }, 'INVALID_ID', 'article'],
    [
      'an unknown utterance',
      { utterance: encodeId('Utterance', randomUUID()) },
      'UNKNOWN_ID',
      'utterance',
    ],
    [
      'an unknown outer statement',
      { within: encodeId('Statement', randomUUID()) },
      'UNKNOWN_ID',
      'within',
    ],
    [
      'words that are not there',
      { content: [{ exact: 'Le quai rouvrira' }], verbatim: [], kind: 'INDIRECT' },
      'QUOTATION_NOT_FOUND',
      'content.0.exact',
    ],
    ['a kind that contradicts the words', { kind: 'INDIRECT' }, 'CONTRADICTION', 'kind'],
    ['nothing quoted', { content: [], verbatim: [], kind: 'INDIRECT' }, 'INVALID_INPUT', 'content'],
    [
      'white space quoted',
      { content: [{ exact: ' ' }], verbatim: [], kind: 'INDIRECT' },
      'INVALID_INPUT',
      'content.0.exact',
    ],
    [
      '51 quotations',
      {
        content: Array.from({ length: 51 }, () => ({ exact: 'Non' })),
        verbatim: [],
        kind: 'INDIRECT',
      },
      'INVALID_INPUT',
      'content',
    ],
  ])('%s', async (_what, part, code, place) => {
    const before = await writing.revision();
    const { __typename, problems } = await writing.record({ article, ...BRIDGE, ...part });
    expect(__typename).toBe('InvalidInputError');
    expect(problems[0]).toMatchObject({ code, path: ['input', ...place.split('.')] });
    expect(await writing.revision()).toBe(before);
  });

  test('an enclosing statement that is in another article or withdrawn', async () => {
    const elsewhere = (await writing.ingest({ ...ARTICLE, statements: [BRIDGE] })).statements
      .nodes[0];
    expect(await writing.record({ article, ...PROMISED, within: elsewhere.id })).toMatchObject({
      code: 'CONTRADICTION',
      path: ['input', 'within'],
    });
    const outer = await writing.record({ article, ...SAID });
    await writing.withdraw({ id: outer.id, expectedVersion: 1, reason: 'Misread.' });
    expect(await writing.record({ article, ...PROMISED, within: outer.id })).toMatchObject({
      code: 'GONE',
      path: ['input', 'within'],
    });
  });

  test('a withdrawn article', async () => {
    const { id, slug } = await writing.ingest(ARTICLE);
    await writing.server.database.prisma.article.update({
      where: { slug },
      data: { status: 'WITHDRAWN' },
    });
    expect(await writing.record({ article: id, ...BRIDGE })).toMatchObject({
      __typename: 'GoneError',
      status: 'WITHDRAWN',
      path: ['input', 'article'],
    });
  });

  test.each([
    ['an invalid enum value', { act: 'SING' }],
    ['a number for words', { gloss: 7 }],
    ['a missing field', { kind: undefined }],
    ['a field that is not there', { lead: 'x' }],
  ])('%s is a 400 with its path', async (_what, part) => {
    const { documents, headers, server } = writing;
    const input = { article, ...BRIDGE, ...part };
    const { errors, status } = await server.ask(documents.recordStatement, { input }, headers);
    expect([errors?.[0]?.extensions.code, status]).toEqual(['BAD_USER_INPUT', 400]);
  });
});
