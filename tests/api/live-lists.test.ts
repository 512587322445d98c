import fc from 'fast-check';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { corpusKey, encodeId } from '../../server/model/key.ts';
import { loadCorpus } from '../../server/sources/yaml/load-corpus.ts';
import { createCorpusFolder, PONT, PORT, sample } from '../corpus/corpus-folder.ts';
import { createTestKey } from '../support/api-key.ts';
import { readEvents } from '../support/event-stream.ts';
import { createTestSpeaker } from '../support/rows.ts';
import { createWriting, type Writing } from './writing/writing.ts';

let writing: Writing;
let admin: Record<string, string>;

beforeAll(async () => {
  writing = await createWriting();
  admin = await createTestKey(writing.server.database.prisma, { scopes: ['ADMIN'] });
});
afterAll(() => writing.server.close());

// Each line is a statement. The last one is recorded at the end.
const LINES = [
  'Le phare de Kervalnec sera rallumé avant la Toussaint.',
  'Le bac restera à quai tout l’hiver.',
  'Aucune péniche ne mouillera devant le phare.',
  'La criée rouvrira sous la halle aux toiles.',
  'Personne ne repeindra le phare cette année.',
] as const;
const LAST = LINES.length - 1;

const index = fc.nat(LAST - 1);
const step = fc.oneof(
  fc.record({ act: fc.constantFrom('WARN', 'PROMISE'), index }),
  fc.record({ speaker: fc.constantFrom('one', 'twin', 'other', null), index }),
  fc.record({ topics: fc.constantFrom([], ['port'], ['phare'], ['port', 'phare']), index }),
  fc.record({ saidOn: fc.constantFrom(null, '2024-03', '2024-05-01'), index }),
  fc.record({ isNegated: fc.boolean(), index }),
  fc.record({ gloss: fc.constantFrom(null, 'The lighthouse.', 'phare'), index }),
  fc.record({ content: index, index }),
  fc.record({ gone: fc.constantFrom('withdraw', 'redact'), index }),
  fc.record({ merge: fc.constant(true) }),
);

async function createSpeakers() {
  const { prisma } = writing.server.database;
  const rows = {
    one: await createTestSpeaker(prisma, 'Ottar Velde'),
    twin: await createTestSpeaker(prisma, 'O. Velde'),
    other: await createTestSpeaker(prisma, 'Ilse Maren'),
  };
  const cabinet = await createTestSpeaker(prisma, 'Cabinet de Kervalnec');
  await prisma.speaker.update({ where: { id: cabinet.id }, data: { kind: 'COLLECTIVE' } });
  await prisma.speakerMember.createMany({
    data: [rows.one, rows.twin].map(({ id }, position) => ({
      collectiveId: cabinet.id,
      memberId: id,
      position,
    })),
  });
  const ids = Object.entries({ ...rows, cabinet }).map(([name, { key }]) => [
    name,
    encodeId('Speaker', key),
  ]);
  return Object.fromEntries(ids) as Record<keyof typeof rows | 'cabinet', string>;
}

async function createTopics() {
  const { prisma } = writing.server.database;
  const made = ['port', 'phare'].map(async (slug) => {
    const data = { key: crypto.randomUUID(), slug: `${slug}-${crypto.randomUUID()}` };
    const { key } = await prisma.topic.create({ data: { ...data, labelFr: slug, labelEn: slug } });
    return [slug, encodeId('Topic', key)] as const;
  });
  return Object.fromEntries(await Promise.all(made));
}

async function createWorld() {
  const speakers = await createSpeakers();
  const topics = await createTopics();
  const statement = (at: number, speaker: string) => ({
    kind: 'DIRECT',
    act: 'WARN',
    speaker,
    saidOn: '2024-03-12',
    topics: [topics['phare']],
    content: [{ exact: LINES[at] }],
    verbatim: [{ exact: LINES[at] }],
  });
  const article = await writing.ingest({
    language: 'fr',
    publishedOn: '2024-03-13',
    title: 'Au port',
    textKind: 'FULL',
    text: LINES.join('\n'),
    statements: ['one', 'twin', 'other', 'cabinet'].map((name, at) =>
      statement(at, speakers[name as keyof typeof speakers]),
    ),
  });
  return { speakers, topics, article, statement };
}

type World = Awaited<ReturnType<typeof createWorld>>;

const filtersOf = ({ speakers, topics }: World): Record<string, object> => ({
  everything: {},
  'one speaker': { speakers: [speakers.one] },
  'two speakers': { speakers: [speakers.one, speakers.other] },
  'a topic': { topics: [topics['phare']] },
  acts: { acts: ['WARN'] },
  'not negated': { isNegated: false },
  dates: { saidOn: { from: '2024-03-01', to: '2024-03-31' } },
  'dates said or published': { datedOn: { from: '2024-03-01', to: '2024-03-31' } },
  words: { search: 'phare' },
  'words of somebody': { search: 'phare', speakers: [speakers.one] },
  'words in acts': { search: 'phare', acts: ['WARN'] },
  'words about a topic': { search: 'phare', topics: [topics['phare']] },
  'words of a status': { search: 'phare', status: ['CURRENT'] },
  'a status': { status: ['CURRENT'] },
  'several facts': { acts: ['WARN'], topics: [topics['phare']], speakers: [speakers.one] },
});

const LIST = `query ($filter: StatementFilter) {
  statements(first: 100, filter: $filter) { nodes { id } } }`;
const CHANGES = `subscription ($filter: StatementFilter, $after: String) {
  statementChanged(filter: $filter, after: $after) { change matches statement { id gloss } } }`;
const REDACT = `mutation ($input: RedactInput!) { redact(input: $input) { __typename } }`;
const MERGE = `mutation ($input: MergeSpeakersInput!) { mergeSpeakers(input: $input) { __typename } }`;

async function list(filter: object): Promise<string[]> {
  const { statements } = await writing.server.query(LIST, { filter });
  return statements.nodes.map(({ id }: { id: string }) => id).sort();
}

/**
 * Subscribes to changes from now on, or after a cursor. The connection is closed at the end of the
 * test.
 */
async function follow(filter: object, after?: string) {
  const controller = new AbortController();
  onTestFinished(() => controller.abort());
  const response = await writing.server.fetch('http://dixit.test/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query: CHANGES, variables: { filter, after } }),
    signal: controller.signal,
  });
  const events = readEvents(response);
  await events.next();
  return events;
}

/** A list that is read once and then updated by events: as they arrive, or all at the end. */
async function keep(filter: object, { late = false } = {}) {
  const { corpus } = await writing.server.query('{ corpus { changesCursor } }');
  const prompt = late ? undefined : await follow(filter);
  const kept = new Set(await list(filter));
  return {
    async until(last: string): Promise<string[]> {
      const events = prompt ?? (await follow(filter, corpus.changesCursor));
      for await (const { event, data } of events) {
        if (event !== 'next') continue;
        const { matches, statement } = data.data.statementChanged;
        if (matches) kept.add(statement.id);
        else kept.delete(statement.id);
        if (statement.id === last) break;
      }
      return [...kept].sort();
    },
  };
}

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function take(world: World, one: Step) {
  const { speakers, topics, article } = world;
  if ('merge' in one) {
    const input = { from: speakers.twin, into: speakers.one, reason: 'One person.' };
    await writing.server.query(MERGE, { input }, writing.headers);
    return;
  }
  const { id } = article.statements.nodes[one.index];
  const { statement } = await writing.server.query(
    'query ($id: ID!) { statement(id: $id) { version } }',
    { id },
  );
  const read = { id, expectedVersion: statement.version, reason: 'So it is.' };
  if ('gone' in one) {
    if (one.gone === 'withdraw') await writing.withdraw(read);
    else {
      const input = { statements: [{ id }], reason: 'Ordonnance.' };
      await writing.server.query(REDACT, { input }, admin);
    }
    return;
  }
  const { index: _, ...patch } = one;
  await writing.correct({
    ...read,
    ...patch,
    ...('speaker' in patch && { speaker: patch.speaker && speakers[patch.speaker] }),
    ...('topics' in patch && { topics: patch.topics.map((topic) => topics[topic]) }),
    ...('content' in patch && {
      content: [{ exact: LINES[patch.content] }],
      verbatim: [{ exact: LINES[patch.content] }],
    }),
  });
}

test('a filtered list that is updated by its changes equals the list read again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 8 }), async (steps) => {
      const world = await createWorld();
      const filters = Object.entries(filtersOf(world)).map(([name, filter]) => ({
        name,
        filter: { ...filter, articles: [world.article.id] },
      }));
      const lists = await Promise.all(filters.map(({ filter }) => keep(filter)));
      const late = await Promise.all(filters.map(({ filter }) => keep(filter, { late: true })));
      for (const one of steps) await take(world, one);
      // Each filter matches at least one of these, so its event comes after all earlier ones.
      const ends: string[] = [];
      for (const speaker of [world.speakers.twin, world.speakers.one]) {
        const statement = world.statement(LAST, speaker);
        const { id } = await writing.record({ article: world.article.id, ...statement });
        ends.push(id);
      }
      for (const [at, { name, filter }] of filters.entries()) {
        const expected = await list(filter);
        const last = ends.findLast((id) => expected.includes(id)) ?? name;
        expect(await lists[at]?.until(last), name).toEqual(expected);
        expect(await late[at]?.until(last), `${name}, late`).toEqual(expected);
      }
    }),
    { numRuns: 10, seed: 20_220_114 },
  );
});

test.each<[string, object, readonly Step[]]>([
  [
    'its act, then its words',
    { acts: ['WARN'] },
    [
      { act: 'PROMISE', index: 0 },
      { content: 1, index: 0 },
    ],
  ],
  [
    'its act, then no words',
    { acts: ['WARN'] },
    [
      { act: 'PROMISE', index: 0 },
      { gone: 'redact', index: 0 },
    ],
  ],
  [
    'withdrawn, then redacted',
    { status: ['CURRENT'] },
    [
      { gone: 'withdraw', index: 0 },
      { gone: 'redact', index: 0 },
    ],
  ],
])('a late subscriber learns which statements left a search: %s', async (_name, filter, steps) => {
  const world = await createWorld();
  const searched = { ...filter, search: 'phare', articles: [world.article.id] };
  const kept = await keep(searched, { late: true });
  for (const one of steps) await take(world, one);
  const statement = world.statement(LAST, world.speakers.one);
  const { id } = await writing.record({ article: world.article.id, ...statement });
  expect(await kept.until(id)).toEqual(await list(searched));
});

test('a subscription to a speaker continues with the speaker it is merged into', async () => {
  const world = await createWorld();
  const { one, twin } = world.speakers;
  const filter = { speakers: [twin], articles: [world.article.id] };
  const [ofTwin, twins] = [await keep({ ...filter, speakers: [one] }), await keep(filter)];
  await take(world, { merge: true });
  const { id } = await writing.record({ article: world.article.id, ...world.statement(LAST, one) });
  const moved = world.article.statements.nodes[1].id;
  // Earlier statements of the remaining speaker did not change, so only a list read again has them.
  const collective = world.article.statements.nodes[3].id;
  expect(await twins.until(id)).toEqual([moved, collective, id].sort());
  expect(await ofTwin.until(id)).toEqual(await list(filter));
});

test('loads that change or prune a file remove statements from lists', async () => {
  const { prisma } = writing.server.database;
  const corpus = createCorpusFolder();
  const load = (options: { prune?: boolean } = {}) =>
    loadCorpus({ prisma }, { folder: corpus.folder, ...options });
  await load();
  const { key } = await prisma.speaker.findUniqueOrThrow({ where: { slug: 'odile-sarrant' } });
  const filter = { speakers: [encodeId('Speaker', key)] };
  const [kept, byAct, byStatus] = [
    await keep(filter),
    await keep({ ...filter, acts: ['PROMISE'] }),
    await keep({ ...filter, status: ['CURRENT'] }),
  ];
  corpus.edit(PONT, 'act: WARN', 'act: PROMISE');
  corpus.edit(PONT, 'speaker: odile-sarrant\n    source: elle', 'speaker: null\n    source: elle');
  await load();
  corpus.remove(PORT);
  await load({ prune: true });
  corpus.write(PORT, (sample[PORT] as string).replace('2024-03-port', 'a-last-port'));
  await load();
  const last = encodeId('Statement', corpusKey('Statement', 'a-last-port', 's1'));
  expect(await kept.until(last)).toEqual(await list(filter));
  expect(await byAct.until(last)).toEqual(await list({ ...filter, acts: ['PROMISE'] }));
  expect(await byStatus.until(last)).toEqual(await list({ ...filter, status: ['CURRENT'] }));
});

test('former words are unknown: every possible match is reported', async () => {
  const world = await createWorld();
  const articles = [world.article.id];
  const events = await follow({ search: 'Kervalnec', articles });
  const promises = await follow({ search: 'Kervalnec', acts: ['PROMISE'], articles });
  const [phare, bac] = world.article.statements.nodes;
  await take(world, { gloss: 'The lighthouse.', index: 1 });
  const nextChange = async (from: typeof events) =>
    (await from.next()).value?.data.data.statementChanged;
  const statement = { id: bac.id, gloss: 'The lighthouse.' };
  expect(await nextChange(events)).toEqual({ change: 'CORRECTED', matches: false, statement });
  // All other former facts are known: the ferry was never a promise.
  await take(world, { act: 'PROMISE', index: 0 });
  expect(await nextChange(promises)).toMatchObject({ matches: true, statement: { id: phare.id } });
});
