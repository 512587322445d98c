import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Transaction } from '../../../server/database/client.ts';
import { changeRegister } from '../../../server/register/change.ts';
import { acceptProposal } from '../../../server/sources/api/correct-statement.ts';
import { recordProposals } from '../../../server/sources/api/record.ts';
import { createTestKey } from '../../support/api-key.ts';
import { ARTICLE, BRIDGE, createWriting, type Writing } from './writing.ts';

let writing: Writing;
let article: string;

beforeAll(async () => {
  writing = await createWriting();
  article = (await writing.ingest(ARTICLE)).id;
});
afterAll(() => writing.server.close());

const SAID = { confidence: 0.75, rule: 'incise/pronoun', speakerName: 'Ida Quai' };
const EXTRACTION = { extractor: 'test-fr', version: '1', ...SAID };
// Only the rules of the server's own extractor are explained.
const ORIGIN = { extractor: 'test-fr', extractorVersion: '1', ...SAID, why: null };
const PROPOSAL = { ...BRIDGE, gloss: 'The turquoise bridge reopens.', extraction: EXTRACTION };
const OUTER = {
  kind: 'INDIRECT',
  act: 'ASSERT',
  content: [{ exact: 'Solène Vasquard a promis que l’été serait calme 🌉' }],
  extraction: EXTRACTION,
};
const INNER = {
  kind: 'INDIRECT',
  act: 'PROMISE',
  content: [{ exact: 'l’été serait calme 🌉' }],
  extraction: EXTRACTION,
  within: 0,
};

async function propose(...proposals: object[]) {
  const before = await listed('PROPOSED');
  const answer = await writing.propose({ article, proposals });
  expect(answer.__typename).toBe('Article');
  const known = new Set(before.map(({ id }) => id));
  return (await listed('PROPOSED')).filter(({ id }) => !known.has(id));
}

interface Listed {
  readonly id: string;
  readonly version: number;
  readonly text: string;
  readonly utterance: { readonly id: string };
}

async function listed(status: string | null, headers = writing.headers): Promise<Listed[]> {
  const { statements } = await writing.server.query(
    `query ($article: ID!, $status: [StatementStatus!]) {
      statements(first: 100, filter: { articles: [$article], status: $status }) {
        totalCount nodes { id version text utterance { id } } } }`,
    { article, status: status && [status] },
    headers,
  );
  expect(statements.totalCount).toBe(statements.nodes.length);
  return statements.nodes;
}

async function asAnyone() {
  const { server } = writing;
  return {
    anonymous: {},
    reader: await createTestKey(server.database.prisma, { scopes: ['READ'] }),
  };
}

test('a proposal is stored for review, and accepted by a person', async () => {
  const [proposal] = await propose(PROPOSAL);
  const { id = '', version = 0 } = proposal ?? {};
  const accepted = await writing.accept({ id, expectedVersion: version, correctedBy: 'Le desk' });
  expect(accepted).toMatchObject({
    __typename: 'Statement',
    id,
    status: 'CURRENT',
    version: 2,
    provenance: {
      method: 'CURATED',
      recordedBy: 'Le desk',
      extractorVersion: null,
      confidence: null,
      origin: ORIGIN,
    },
    history: [
      { version: 1, kind: 'ACCEPTED', reason: 'Accepted as proposed.', correctedBy: 'Le desk' },
    ],
    utterance: { reportCount: 1 },
  });
  const { statements } = await writing.server.query(
    '{ statements(filter: { search: "turquoise" }) { nodes { id } } }',
  );
  expect(statements.nodes).toEqual([{ id }]);
  expect(await writing.accept({ id, expectedVersion: 2 })).toMatchObject({
    problems: [{ code: 'NOT_PROPOSED', path: ['input', 'id'] }],
  });
});

test('a correction accepts a proposal', async () => {
  const [proposal] = await propose(PROPOSAL);
  const { id = '', version = 0 } = proposal ?? {};
  const input = { id, expectedVersion: version, act: 'ASSERT', reason: 'Ce n’est qu’un avis.' };
  expect(await writing.correct(input)).toMatchObject({
    status: 'CORRECTED',
    act: 'ASSERT',
    version: 2,
    provenance: { method: 'CURATED', recordedBy: 'Ilse Maren', origin: ORIGIN },
    history: [{ version: 1, kind: 'ACCEPTED' }],
  });
});

test('a rejected proposal keeps its id and its reason, and is final', async () => {
  const [proposal] = await propose(PROPOSAL);
  const { id = '' } = proposal ?? {};
  const input = { id, expectedVersion: 1, reason: 'Ce n’est pas une parole.' };
  const rejected = await writing.reject(input);
  expect(rejected).toMatchObject({
    id,
    status: 'REJECTED',
    version: 2,
    history: [{ kind: 'REJECTED', reason: 'Ce n’est pas une parole.' }],
  });
  const again = { id, expectedVersion: 2, reason: 'Tout de même.' };
  for (const change of [writing.accept, writing.reject, writing.withdraw]) {
    expect(await change(again)).toMatchObject({ __typename: 'GoneError', status: 'REJECTED' });
  }
  expect(await writing.correct({ ...again, act: 'ASSERT' })).toMatchObject({ status: 'REJECTED' });
  expect((await listed('REJECTED')).map((one) => one.id)).toContain(id);
});

test('only callers who may write see proposals, by whatever way', async () => {
  const [first, outer, inner] = await propose(PROPOSAL, OUTER, INNER);
  const { server } = writing;
  const rejected = first?.id ?? '';
  await writing.reject({ id: rejected, expectedVersion: 1, reason: 'Non.' });
  const hidden = [first, outer, inner].flatMap((one) => one ?? []);
  const statements = hidden.map(({ id }) => id);
  const utterances = hidden.map(({ utterance }) => utterance.id);
  const ids = [...statements, ...utterances];
  const document = `query ($ids: [ID!]!, $one: ID!, $utterance: ID!, $article: ID!) {
    nodes(ids: $ids) { id }
    node(id: $one) { id }
    statement(id: $one) { id }
    utterance: node(id: $utterance) { id }
    article(id: $article) {
      statements(first: 100, filter: { status: null }) { nodes { id reported { id } } }
    }
    statements(first: 100, filter: { status: [PROPOSED, REJECTED] }) {
      totalCount nodes { id } facets { kinds { count } } }
    utterances(first: 100) { nodes { id firstReport { id } reports(filter: { status: null }) { nodes { id } } } }
    timeline(by: YEAR) { count }
    verifyQuotation(text: "l’été serait calme") { matches { statement { id } } }
  }`;
  const [one = '', utterance = ''] = [statements[1], utterances[1]];
  const variables = { ids, one, utterance, article };
  for (const [who, headers] of Object.entries(await asAnyone())) {
    for (const turn of ['first', 'kept']) {
      const answer = await server.query(document, variables, headers);
      expect([who, turn, answer.nodes]).toEqual([who, turn, ids.map(() => null)]);
      expect(answer).toMatchObject({
        node: null,
        statement: null,
        utterance: null,
        statements: { totalCount: 0, nodes: [] },
      });
      const text = JSON.stringify(answer);
      expect(ids.filter((id) => text.includes(id))).toEqual([]);
    }
    const within = `query ($id: ID!) { statements(filter: { within: $id }) { nodes { id } } }`;
    const refused = await server.ask(within, { id: one }, headers);
    expect(refused.errors?.[0]?.extensions?.code).toBe('UNKNOWN_ID');
  }
  const answer = await server.query(document, variables, writing.headers);
  expect(answer.nodes).toEqual(ids.map((id) => ({ id })));
  expect(answer.statement).toEqual({ id: one });
});

test('proposals count nowhere, and no word of them is found', async () => {
  const counts = `{ corpus { statementCount utteranceCount }
    statements(first: 1) { totalCount }
    timeline(by: YEAR) { count } }`;
  const before = await writing.server.query(counts);
  const word = 'kobalten';
  await propose({ ...PROPOSAL, gloss: `A ${word} bridge.` });
  expect(await writing.server.query(counts)).toEqual(before);
  for (const headers of [{}, writing.headers]) {
    const { statements } = await writing.server.query(
      `query ($word: String!) {
        statements(filter: { search: $word, status: null }) { nodes { id } } }`,
      { word },
      headers,
    );
    expect(statements.nodes).toEqual([]);
  }
});

test('only an accepted proposal raises the revision', async () => {
  const before = await writing.revision();
  const [first, second] = [await propose(PROPOSAL), await propose(PROPOSAL)].flat();
  await writing.reject({ id: first?.id, expectedVersion: 1, reason: 'Déjà relevée.' });
  expect(await listed('REJECTED')).toContainEqual({ ...first, version: 2 });
  expect(await writing.revision()).toBe(before);
  await writing.accept({ id: second?.id, expectedVersion: 1 });
  expect(await writing.revision()).toBe(before + 1);
});

test('a proposal within another one is accepted after it', async () => {
  const proposals = await propose(OUTER, INNER);
  const { id: outer = '' } = proposals.find(({ text }) => text.startsWith('Solène')) ?? {};
  const { id: inner = '' } = proposals.find(({ text }) => text.startsWith('l’été')) ?? {};
  const early = await writing.accept({ id: inner, expectedVersion: 1 });
  expect(early).toMatchObject({
    problems: [
      { path: ['input', 'id'], message: 'The enclosing statement is a proposal. Accept it first.' },
    ],
  });
  await writing.accept({ id: outer, expectedVersion: 1 });
  expect(await writing.accept({ id: inner, expectedVersion: 1 })).toMatchObject({
    status: 'CURRENT',
    within: { id: outer },
  });
});

test('invalid proposals are refused together, and nothing is stored', async () => {
  const before = await listed('PROPOSED');
  const { extraction: _, ...unsigned } = PROPOSAL;
  const answer = await writing.propose({
    article,
    proposals: [
      PROPOSAL,
      unsigned,
      { ...PROPOSAL, content: [{ exact: 'Le pont rouvrira mardi' }], verbatim: [] },
    ],
  });
  expect(answer.problems).toMatchObject([
    { code: 'INVALID_INPUT', path: ['input', 'proposals', '1', 'extraction'] },
    { code: 'QUOTATION_NOT_FOUND', path: ['input', 'proposals', '2', 'content', '0', 'exact'] },
  ]);
  expect(await listed('PROPOSED')).toEqual(before);
});

test('proposing and reviewing need the scope WRITE', async () => {
  for (const headers of Object.values(await asAnyone())) {
    const { errors } = await writing.server.ask(
      writing.documents.recordProposals,
      { input: { article, proposals: [PROPOSAL] } },
      headers,
    );
    expect(errors?.[0]?.extensions?.code).toMatch(/UNAUTHENTICATED|FORBIDDEN/);
  }
});

test('subscribers learn of a proposal when it is accepted', async () => {
  const changes = async () =>
    await writing.server.database.prisma.statementChange.findMany({
      select: { change: true, former: true },
      orderBy: [{ revision: 'asc' }, { position: 'asc' }],
    });
  const before = (await changes()).length;
  const [first, second] = await propose(PROPOSAL, PROPOSAL);
  await writing.reject({ id: second?.id, expectedVersion: 1, reason: 'En double.' });
  expect(await changes()).toHaveLength(before);
  await writing.accept({ id: first?.id, expectedVersion: 1 });
  expect((await changes()).slice(before)).toEqual([{ change: 'RECORDED', former: null }]);
});

/** How often a connection has looked up segments, in this transaction and lately. */
async function segmentScans(tx: Transaction): Promise<number> {
  const [row] = await tx.$queryRaw<{ scans: number }[]>`
    select (idx_scan + seq_scan)::int as scans from pg_stat_xact_user_tables
     where relname = 'segment'`;
  return row?.scans ?? Number.NaN;
}

test('a write does not compare all proposals of an article with each other, nor read those it leaves', async () => {
  const { ingest, server, propose: record } = writing;
  const { id: crowded } = await ingest(ARTICLE);
  const many = (count: number) =>
    Array.from({ length: count }, () => ({ ...PROPOSAL, isNegated: false }));
  await record({ article: crowded, proposals: many(200) });
  const input = { article: crowded, proposals: many(20), recordedBy: 'Ilse Maren' } as never;
  const { value: recording } = await changeRegister(server.database, async (change) => {
    const before = await segmentScans(change.tx);
    await recordProposals(change, input);
    return [change.doubts.length, (await segmentScans(change.tx)) - before];
  });
  expect(recording[0]).toBe(20);
  // The 220 that repeat each other. Comparing each two of them takes 8,000.
  expect(recording[1]).toBeLessThan(1_000);

  const { statements } = await server.query(
    `query ($articles: [ID!]) {
      statements(filter: { articles: $articles, status: [PROPOSED] }) { nodes { id } } }`,
    { articles: [crowded] },
    writing.headers,
  );
  const { value: accepting } = await changeRegister(server.database, async (change) => {
    const { id } = statements.nodes[0];
    const before = await segmentScans(change.tx);
    await acceptProposal(change, { id, expectedVersion: 1, correctedBy: 'Le desk' });
    return (await segmentScans(change.tx)) - before;
  });
  expect(accepting).toBeLessThan(20);
});
