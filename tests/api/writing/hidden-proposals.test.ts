import { type GraphQLObjectType, getNamedType } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { schema } from '../../../server/schema/index.ts';
import { createTestKey } from '../../support/api-key.ts';
import { ARTICLE, createWriting, type Writing } from './writing.ts';

// What answers to readers show of proposals: nothing, even where they could change them.

let writing: Writing;
let readers: Record<string, string>;

beforeAll(async () => {
  writing = await createWriting();
  readers = await createTestKey(writing.server.database.prisma, { scopes: ['READ'] });
});
afterAll(() => writing.server.close());

const EXTRACTION = { version: '1', confidence: 0.75 };

/** An article about a place, with a statement that quotes another one. */
async function write(place: string) {
  const inner = `la digue de ${place} cédera avant novembre prochain`;
  const outer = `Le port souffre et ${inner}`;
  const text = `Mercredi, Solène Vasquard a dit : « ${outer} ».`;
  const { id } = await writing.ingest({ ...ARTICLE, title: `La digue de ${place}`, text });
  const quote = (exact: string) => ({
    kind: 'DIRECT',
    act: 'WARN',
    extraction: EXTRACTION,
    content: [{ exact }],
    verbatim: [{ exact }],
  });
  return { article: id as string, outer: quote(outer), inner: quote(inner) };
}

async function propose(article: string, ...proposals: object[]): Promise<Proposed[]> {
  const answer = await writing.propose({ article, proposals });
  return answer.statements.nodes;
}

interface Proposed {
  readonly id: string;
  readonly text: string;
}

/** What readers see. */
async function read(document: string, variables: Record<string, unknown>) {
  return await writing.server.query(document, variables, readers);
}

async function verify(text: string) {
  const { verifyQuotation } = await read(
    `query ($text: String!) { verifyQuotation(text: $text) {
      verdict matches { wording cautions statement { id } article { id } } } }`,
    { text },
  );
  return verifyQuotation;
}

test('words of an article that are only proposed are still its own in verdicts', async () => {
  const { article, inner } = await write('Vaumort');
  const words = inner.content[0]?.exact ?? '';
  const before = await verify(words);
  expect(before).toMatchObject({ verdict: 'REPORTED_ONLY' });
  const [proposal] = await propose(article, inner);
  expect(await verify(words)).toEqual(before);
  await writing.reject({ id: proposal?.id, expectedVersion: 1, reason: 'Non.' });
  expect(await verify(words)).toEqual(before);
});

test('a proposal within a statement does not take words from it in verdicts', async () => {
  const { article, outer, inner } = await write('Belcastre');
  const [one, other] = [await writing.speaker('Solène Roch'), await writing.speaker('Le maire')];
  const nested = { ...inner, speaker: other, within: 0 };
  const proposals = await propose(article, { ...outer, speaker: one }, nested);
  const [first] = proposals.filter(({ text }) => text === outer.content[0]?.exact);
  await writing.accept({ id: first?.id, expectedVersion: 1 });
  expect(await verify(inner.content[0]?.exact ?? '')).toMatchObject({
    verdict: 'EXCERPT',
    matches: [{ cautions: [], statement: { id: first?.id } }],
  });
});

test('no statement leads to a proposal that names it', async () => {
  const { article, outer, inner } = await write('Ormeville');
  const speaker = await writing.speaker('Basile Quentin');
  const { extraction: _, ...written } = { ...outer, speaker };
  const { id, utterance } = await writing.record({ article, ...written });
  await propose(article, {
    ...inner,
    speaker,
    partedFrom: [id],
    denies: [id],
    utterance: utterance.id,
  });
  const fields = Object.values((schema.getType('Statement') as GraphQLObjectType).getFields())
    .filter(({ type }) => getNamedType(type).name === 'Statement')
    .map(({ name }) => `${name} { id text }`);
  expect(fields).toContain('partedFrom { id text }');
  const { statement } = await read(
    `query ($id: ID!) { statement(id: $id) { ${fields.join(' ')}
      utterance { firstReport { id } reports(filter: { status: null }) { nodes { id } } } } }`,
    { id },
  );
  const { utterance: seen, ...others } = statement;
  expect(Object.values(others).flat().filter(Boolean)).toEqual([]);
  expect(seen).toEqual({ firstReport: { id }, reports: { nodes: [{ id }] } });
});

test('a redaction that removes words of a proposal does not make it public', async () => {
  const { article, outer, inner } = await write('Corvaine');
  const { extraction: _, ...written } = outer;
  const { id: statement } = await writing.record({ article, ...written });
  const proposals = await propose(article, inner, inner);
  const ids = proposals.map(({ id }) => id);
  await writing.reject({ id: ids[0], expectedVersion: 1, reason: 'Une raison.' });
  const admin = await createTestKey(writing.server.database.prisma, { scopes: ['ADMIN'] });
  const redact = async (input: object) => {
    const document = `mutation ($input: RedactInput!) { redact(input: $input) {
      __typename ... on GoneError { status } ... on Error { message } } }`;
    return (await writing.server.query(document, { input }, admin)).redact;
  };
  const statements = [{ id: statement }];
  expect(await redact({ statements, reason: 'Ordre.' })).toMatchObject({ __typename: 'Article' });
  const document = `query ($article: ID!, $ids: [ID!]!) {
    nodes(ids: $ids) { ... on Statement { status text gloss } }
    article(id: $article) {
      redactions { statements { id } alsoRedacted { id } }
      statements(filter: { status: null }) { totalCount nodes { id } } } }`;
  expect(await read(document, { article, ids })).toEqual({
    nodes: [null, null],
    article: {
      redactions: [{ statements: [{ id: statement }], alsoRedacted: [] }],
      statements: { totalCount: 1, nodes: [{ id: statement }] },
    },
  });
  const seen = await writing.server.query(document, { article, ids }, writing.headers);
  const gone = { status: 'REJECTED', text: '', gloss: null };
  expect(seen.nodes).toEqual([gone, gone]);
  expect(seen.article.redactions[0].alsoRedacted.map((one: Proposed) => one.id)).toEqual(ids);
  // What is redacted cannot be redacted again.
  const again = { statements: [{ id: ids[1] }], reason: 'Ordre.' };
  expect(await redact(again)).toMatchObject({ __typename: 'GoneError', status: 'REDACTED' });
  expect(await redact({ article, reason: 'Ordre.' })).toMatchObject({ __typename: 'Article' });
});

test('what a correction replaced in a proposal is shown to writers only', async () => {
  const { article, inner } = await write('Dormelles');
  const [proposal] = await propose(article, { ...inner, gloss: 'A wrong gloss.' });
  const id = proposal?.id;
  const change = { id, reason: 'Faux.' };
  await writing.correct({ ...change, expectedVersion: 1, gloss: 'A gloss.' });
  await writing.correct({ ...change, expectedVersion: 2, gloss: 'A better gloss.' });
  const document = `query ($id: ID!) { statement(id: $id) { history { kind text replaced } } }`;
  const { statement } = await read(document, { id });
  expect(statement.history).toEqual([
    { kind: 'ACCEPTED', text: null, replaced: {} },
    {
      kind: 'CORRECTED',
      text: inner.content[0]?.exact,
      replaced: expect.objectContaining({ gloss: 'A gloss.' }),
    },
  ]);
  const seen = await writing.server.query(document, { id }, writing.headers);
  expect(seen.statement.history[0].replaced).toMatchObject({ gloss: 'A wrong gloss.' });
});

test('an utterance that was public stays so when only a proposal reports it', async () => {
  const [one, other] = [await write('Eslande'), await write('Fermont')];
  const speaker = await writing.speaker('Ilda Perrec');
  const { extraction: _, ...written } = one.outer;
  const { id, utterance } = await writing.record({ article: one.article, ...written });
  await propose(other.article, { ...other.outer, speaker, utterance: utterance.id });
  const { utterance: apart } = await writing.record({
    article: other.article,
    ...written,
    content: other.inner.content,
    verbatim: other.inner.verbatim,
  });
  await writing.correct({ id, expectedVersion: 1, utterance: apart.id, reason: 'Non.' });
  const { node } = await read(
    `query ($id: ID!) { node(id: $id) { ... on Utterance {
      speaker { name } firstReport { id } mergedInto { id } reports(filter: { status: null }) { totalCount } } } }`,
    { id: utterance.id },
  );
  expect(node).toEqual({
    speaker: null,
    firstReport: { id },
    mergedInto: { id: apart.id },
    reports: { totalCount: 0 },
  });
});
