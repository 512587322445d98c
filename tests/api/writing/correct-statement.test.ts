import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeId } from '../../../server/model/key.ts';
import { loadCorpus } from '../../../server/sources/yaml/load-corpus.ts';
import { ARTICLE, BRIDGE, createWriting, type Writing } from './writing.ts';

let writing: Writing;

beforeAll(async () => {
  writing = await createWriting({ seeded: true });
});
afterAll(() => writing.server.close());

/** A new article with one or more statements. */
async function createStatements(...statements: object[]) {
  const given = statements.length > 0 ? statements : [BRIDGE];
  return (await writing.ingest({ ...ARTICLE, statements: given })).statements.nodes;
}

const correct = (input: Record<string, unknown>, headers?: Record<string, string>) =>
  writing.correct({ expectedVersion: 1, reason: 'Misheard.', ...input }, headers);

test('given fields change, absent fields stay, and the trail keeps the former version', async () => {
  const speaker = await writing.speaker('Solène Vasquard');
  const [before] = await createStatements({
    ...BRIDGE,
    saidOn: '2024-03',
    occasion: 'visite',
    gloss: 'The bridge will reopen.',
  });
  const revision = await writing.revision();
  const after = await correct({ id: before.id, speaker, act: 'WARN', occasion: null });
  expect(after).toMatchObject({
    ...before,
    version: 2,
    status: 'CORRECTED',
    speaker: { id: speaker },
    act: 'WARN',
    occasion: null,
    history: [
      {
        version: 1,
        kind: 'CORRECTED',
        reason: 'Misheard.',
        correctedBy: 'Ilse Maren',
        text: 'Le pont rouvrira lundi',
        replaced: {
          speaker: null,
          act: 'PROMISE',
          occasion: 'visite',
          saidOn: '2024-03',
          utterance: null,
          within: null,
        },
      },
    ],
  });
  expect(await writing.revision()).toBe(revision + 1);
});

test('given quotations are located again, others keep their positions', async () => {
  const no = {
    kind: 'DIRECT',
    act: 'REFUSE',
    content: [{ exact: 'Non' }],
    verbatim: [{ exact: 'Non' }],
  };
  const [statement] = await createStatements({ ...no, source: { exact: 'Odile Sarrant' } });
  const longer = await correct({
    id: statement.id,
    kind: 'MIXED',
    content: [{ exact: '« Non »' }],
  });
  expect(longer).toMatchObject({
    kind: 'MIXED',
    content: [{ exact: '« Non »' }],
    verbatim: statement.verbatim,
    source: statement.source,
  });
  const both = await correct({
    id: statement.id,
    expectedVersion: 2,
    kind: 'DIRECT',
    content: [{ exact: 'Non' }, { exact: 'non' }],
    verbatim: [{ exact: 'Non' }, { exact: 'non' }],
    source: null,
    reason: 'Both of them.',
  });
  expect(both).toMatchObject({ text: 'Non […] non', source: null, version: 3 });
  expect(both.history.map(({ text }: { text: string }) => text)).toEqual(['Non', '« Non »']);
  const outside = await correct({
    id: statement.id,
    expectedVersion: 3,
    content: [{ exact: 'Le pont rouvrira lundi' }],
  });
  expect(outside).toMatchObject({ code: 'CONTRADICTION', path: ['input', 'verbatim', '0'] });
});

test('search and verdicts follow', async () => {
  const text = 'Le phare de Grisnez restera allumé, a juré le gardien.';
  const content = [{ exact: 'Le phare de Grisnez restera allumé' }];
  const statement = { kind: 'DIRECT', act: 'PROMISE', content, verbatim: content };
  const answer = await writing.ingest({ ...ARTICLE, text, statements: [statement] });
  const { id } = answer.statements.nodes[0];
  const verdict = async () =>
    (
      await writing.server.query(
        '{ verifyQuotation(text: "le phare de Grisnez restera allumé") { verdict } }',
      )
    ).verifyQuotation.verdict;
  expect(await verdict()).toBe('VERBATIM');
  await correct({ id, kind: 'INDIRECT', verbatim: [] });
  expect(await verdict()).toBe('REPORTED_ONLY');
});

test('its order among other statements changes too', async () => {
  const [outer, inner] = await createStatements(
    {
      kind: 'INDIRECT',
      act: 'ASSERT',
      content: [{ exact: 'Solène Vasquard a promis que l’été serait calme' }],
    },
    { kind: 'INDIRECT', act: 'PROMISE', content: [{ exact: 'l’été serait calme' }] },
  );
  expect(await correct({ id: inner.id, within: outer.id })).toMatchObject({
    within: { id: outer.id },
  });
  expect(await correct({ id: outer.id, within: inner.id })).toMatchObject({
    code: 'CONTRADICTION',
    path: ['input', 'within'],
  });
  expect(await correct({ id: outer.id, within: outer.id })).toMatchObject({
    code: 'CONTRADICTION',
  });
  const loose = await correct({ id: inner.id, expectedVersion: 2, within: null });
  expect(loose.within).toBe(null);
});

test('its utterance is the given one; the id of its own resolves to it, and back', async () => {
  const [one] = await createStatements();
  const [other] = await createStatements({
    ...BRIDGE,
    content: [{ exact: 'Non' }],
    verbatim: [{ exact: 'Non' }],
  });
  const joined = await correct({ id: other.id, utterance: one.utterance.id });
  expect(joined.utterance.id).toBe(one.utterance.id);
  const resolved = async (id: string) =>
    (
      await writing.server.query(
        'query ($id: ID!) { node(id: $id) { id ... on Utterance { mergedInto { id } } } }',
        { id },
      )
    ).node;
  expect(await resolved(other.utterance.id)).toMatchObject({
    mergedInto: { id: one.utterance.id },
  });
  const alone = await correct({ id: other.id, expectedVersion: 2, utterance: null });
  expect(alone.utterance).toMatchObject({ id: other.utterance.id, reportCount: 1 });
  expect(await resolved(other.utterance.id)).toMatchObject({ mergedInto: null });
});

describe('no load undoes a correction', () => {
  const SEEDS = path.join(import.meta.dirname, '../../../seeds');

  test('of a statement of the seed corpus, after repeated loads', async () => {
    const { database, query } = writing.server;
    const { article } = await query(
      `{ article(slug: "2022-01-15-antonov-bord-du-gouffre") {
        statements(first: 2) { nodes { id version } } } }`,
    );
    const [{ id, version }, second] = article.statements.nodes;
    const corrected = await correct({
      id,
      expectedVersion: version,
      gloss: 'Corrected by hand.',
      speaker: null,
    });
    await writing.withdraw({ id: second.id, expectedVersion: second.version, reason: 'Twice.' });
    for (let times = 0; times < 2; times += 1) {
      const report = await loadCorpus(database, { folder: SEEDS });
      expect(report.conflicts).toEqual([]);
      expect(report.statements).toMatchObject({ corrected: 2, changed: 0, restored: 0 });
    }
    const asked = `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Statement {
      version status gloss speaker { id } history { replaced } } } }`;
    const { nodes } = await query(asked, { ids: [id, second.id] });
    expect(nodes).toMatchObject([
      {
        id,
        version: corrected.version,
        status: 'CORRECTED',
        gloss: 'Corrected by hand.',
        speaker: null,
      },
      { id: second.id, status: 'WITHDRAWN' },
    ]);
  });

  test('and statements recorded in an article of the corpus stay', async () => {
    const { database, query } = writing.server;
    const { article } = await query(
      '{ article(slug: "2022-01-15-antonov-bord-du-gouffre") { id text } }',
    );
    const { id, text } = article;
    const exact = /[A-Z][^.«»]{30,}\./.exec(text)?.[0] ?? '';
    const added = await writing.record({
      article: id,
      kind: 'INDIRECT',
      act: 'OTHER',
      content: [{ exact }],
    });
    expect(added.__typename).toBe('Statement');
    const report = await loadCorpus(database, { folder: SEEDS, corpus: 'seeds', prune: true });
    expect(report).toMatchObject({ conflicts: [], missing: [] });
    const { node } = await query(
      'query ($id: ID!) { node(id: $id) { ... on Statement { status version } } }',
      { id: added.id },
    );
    expect(node).toEqual({ status: 'CURRENT', version: 1 });
  });
});

describe('rejected corrections', () => {
  test('nothing to correct', async () => {
    const [{ id }] = await createStatements({ ...BRIDGE, gloss: 'The bridge.' });
    const same = { code: 'NOTHING_CHANGED', path: ['input'] };
    expect(await correct({ id })).toMatchObject(same);
    expect(await correct({ id, gloss: 'The bridge.', ...BRIDGE })).toMatchObject(same);
    expect(await correct({ id, utterance: null, within: null, topics: [] })).toMatchObject(same);
  });

  test('an older version', async () => {
    const [{ id }] = await createStatements();
    await correct({ id, act: 'WARN' });
    expect(await correct({ id, act: 'DENY' })).toMatchObject({
      __typename: 'StaleVersionError',
      currentVersion: 2,
    });
  });

  test('a statement that was withdrawn', async () => {
    const [{ id }] = await createStatements();
    await writing.withdraw({ id, expectedVersion: 1, reason: 'Misread.' });
    expect(await correct({ id, expectedVersion: 2, act: 'DENY' })).toMatchObject({
      __typename: 'GoneError',
      status: 'WITHDRAWN',
    });
  });

  test('all problems are reported together, and nothing is written', async () => {
    const [{ id }] = await createStatements();
    const before = await writing.revision();
    const { problems } = await correct({
      id,
      reason: ' ',
      kind: null,
      content: [{ exact: 'Le pont ne rouvrira pas' }],
      speaker: encodeId('Speaker', randomUUID()),
      topics: ['x'],
      saidOn: '2024-13',
      gloss: '\0',
    });
    const found = problems.map(
      ({ code, path: at }: { code: string; path: string[] }) => `${code} ${at.slice(1).join('.')}`,
    );
    expect(found.toSorted()).toEqual([
      'INVALID_ID topics.0',
      'INVALID_INPUT gloss',
      'INVALID_INPUT kind',
      'INVALID_INPUT reason',
      'INVALID_INPUT saidOn',
      'QUOTATION_NOT_FOUND content.0.exact',
      'UNKNOWN_ID speaker',
    ]);
    expect(await writing.revision()).toBe(before);
  });
});

test('of 16 concurrent corrections of one version, exactly one succeeds', async () => {
  const [{ id }] = await createStatements();
  const answers = await Promise.all(
    Array.from({ length: 16 }, (_, index) => correct({ id, gloss: `Gloss ${index}.` })),
  );
  const won = answers.filter(({ __typename }) => __typename === 'Statement');
  const lost = answers.filter(({ __typename }) => __typename === 'StaleVersionError');
  expect([won.length, lost.length]).toEqual([1, 15]);
  expect(lost.every(({ currentVersion }) => currentVersion === 2)).toBe(true);
  const { node } = await writing.server.query(
    'query ($id: ID!) { node(id: $id) { ... on Statement { gloss version history { version } } } }',
    { id },
  );
  expect(node).toEqual({ gloss: won[0].gloss, version: 2, history: [{ version: 1 }] });
});

test('the number of SQL statements of a correction does not depend on the changed words', async () => {
  const { documents, headers, server } = writing;
  const countOf = async (statements: number) => {
    const [{ id }] = await createStatements(...Array.from({ length: statements }, () => BRIDGE));
    const input = { id, expectedVersion: 1, reason: 'Counted.', gloss: 'Counted.' };
    const ask = () => server.query(documents.correctStatement, { input }, headers);
    return (await server.sqlOf(ask)).length;
  };
  await countOf(1);
  const few = await countOf(1);
  expect(few).toBeLessThan(45);
  expect(await countOf(30)).toBe(few);
});
