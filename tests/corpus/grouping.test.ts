import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { corpusKey } from '../../server/model/key.ts';
import { groupRegister } from '../../server/register/utterances/group-register.ts';
import type { Corpus } from '../../server/sources/yaml/corpus.ts';
import { loadCorpus } from '../../server/sources/yaml/load-corpus.ts';
import { readCorpus } from '../../server/sources/yaml/read-corpus.ts';
import type { TestDatabase } from '../support/database.ts';
import { execute } from '../support/sql.ts';
import { createCorpusFolder } from './corpus-folder.ts';
import { useEmptiedDatabase } from './emptied-database.ts';

const emptied = useEmptiedDatabase();
const INVENTED = fileURLToPath(new URL('../fixtures/utterances', import.meta.url));
const SEEDS = fileURLToPath(new URL('../../seeds', import.meta.url));

interface Place {
  readonly statement: string;
  readonly utterance: string;
  readonly declared: string | null;
  readonly reports: number;
  readonly found: number;
}

/** The utterance of every statement and the target of every utterance, by public key. */
async function readPlaces({ url }: TestDatabase): Promise<readonly Place[]> {
  return await execute<Place & Record<string, unknown>>(
    url,
    `select a.slug || '/' || s.slug as statement, u.key as utterance, u.declared,
            u.report_count as reports, u.found_count as found
       from statement s join article a on a.id = s.article_id
       join utterance u on u.id = s.utterance_id order by 1`,
  );
}

async function readLeads({ url }: TestDatabase) {
  return await execute(
    url,
    `select u.key, t.key as into, t.merged_into_id as beyond
       from utterance u join utterance t on t.id = u.merged_into_id order by 1`,
  );
}

async function groupsOf(database: TestDatabase): Promise<string[][]> {
  const groups = Map.groupBy(await readPlaces(database), ({ utterance }) => utterance);
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => group.map(({ statement }) => statement));
}

/** An article with one statement by Odile Sarrant, with the sample's registers. */
function report(
  id: string,
  {
    words = 'Le pont de pierre restera fermé aux camions tout l’hiver',
    published = '2024-03-13',
    said = '2024-03-13',
    utterance = 'null',
    speaker = 'odile-sarrant',
    outlet = 'null',
  } = {},
): string {
  return `id: ${id}
outlet: ${outlet}
language: fr
publishedOn: ${published}
title: ${id}
textKind: FULL
text: "${words}"
statements:
  - id: s1
    kind: INDIRECT
    speaker: ${speaker}
    content: ["${words}"]
    act: ASSERT
    saidOn: ${said}
    utterance: ${utterance}
`;
}

const PONT = 'articles/2024-03-13-pont.yaml';
const PORT = 'articles/2024-03-port.yaml';
const A = 'articles/a.yaml';
const B = 'articles/b.yaml';
const C = 'articles/c.yaml';
const NOTHING = {
  [PONT]: report('pont', { speaker: 'null' }),
  [PORT]: report('port', { speaker: 'null' }),
};
const aloneKey = (article: string) => corpusKey('Utterance', 'alone', article, 's1');

test('groups, keys and targets do not depend on the order of loading', async () => {
  const database = emptied();
  const checked = await readCorpus(INVENTED);
  const reset = async () =>
    await execute(database.url, 'truncate article, statement, utterance restart identity cascade');
  const loadIn = async (articles: Corpus['articles']) => {
    await reset();
    await loadCorpus(database, { folder: INVENTED, checked: { ...checked, articles } });
    return { places: await readPlaces(database), leads: await readLeads(database) };
  };
  // Two events are enough to cover all relative orders, and quick to load.
  const some = checked.articles.filter(({ id }) => /ecluses|pont/.test(id));
  const first = await loadIn(some);
  expect(first.places.filter(({ reports }) => reports > 1).length).toBeGreaterThan(15);
  expect(first.leads.filter(({ beyond }) => beyond !== null)).toEqual([]);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(some, { minLength: some.length }), async (articles) => {
      expect(await loadIn(articles)).toEqual(first);
    }),
    { numRuns: 8, seed: 20_240_313 },
  );
});

test('the key of a found group is the smallest of its statements’ own keys', async () => {
  const database = emptied();
  const { folder } = createCorpusFolder({
    ...NOTHING,
    [A]: report('a'),
    [B]: report('b'),
    [C]: report('c'),
  });
  await loadCorpus(database, { folder });
  const places = (await readPlaces(database)).filter(({ statement }) => /^[abc]\//.test(statement));
  const [least] = ['a', 'b', 'c'].map(aloneKey).sort();
  expect(places.map(({ utterance, reports, found }) => ({ utterance, reports, found }))).toEqual(
    ['a', 'b', 'c'].map(() => ({ utterance: least, reports: 3, found: 2 })),
  );
  expect((await readLeads(database)).map(({ into }) => into)).toEqual([least, least]);
});

test('a second load of a corpus with groups changes nothing, and does not raise the revision', async () => {
  const database = emptied();
  const state = async () => ({
    places: await readPlaces(database),
    leads: await readLeads(database),
    revision: await execute(database.url, 'select revision from corpus_revision'),
    versions: await execute(database.url, 'select key, version, status from statement order by 1'),
  });
  await loadCorpus(database, { folder: SEEDS });
  await loadCorpus(database, { folder: INVENTED });
  const before = await state();
  expect(before.places.some(({ found }) => found > 0)).toBe(true);
  await loadCorpus(database, { folder: SEEDS });
  const again = await loadCorpus(database, { folder: INVENTED });
  expect(again).toMatchObject({ conflicts: [], statements: { added: 0, changed: 0 } });
  expect(await state()).toEqual(before);
});

test('only declared groups are found in the seeds', async () => {
  const database = emptied();
  await loadCorpus(database, { folder: SEEDS });
  const grouped = (await readPlaces(database)).filter(({ reports }) => reports > 1);
  expect(grouped.length).toBeGreaterThan(0);
  for (const { declared, found } of grouped) {
    expect(declared).not.toBeNull();
    expect(found).toBe(0);
  }
});

test('declared keys take precedence: undeclared reports join them, declared utterances are never joined', async () => {
  const database = emptied();
  const corpus = createCorpusFolder({
    ...NOTHING,
    [A]: report('a', { utterance: 'hiver' }),
    [B]: report('b'),
  });
  await loadCorpus(database, { folder: corpus.folder });
  const declaredOf = async () =>
    Object.fromEntries(
      (await readPlaces(database))
        .filter(({ statement }) => /^[abc]\//.test(statement))
        .map(({ statement, declared }) => [statement, declared]),
    );
  expect(await declaredOf()).toEqual({ 'a/s1': 'hiver', 'b/s1': 'hiver' });
  // Linked to two declared utterances, it is ambiguous, so it joins neither.
  corpus.write(C, report('c', { utterance: 'autre' }));
  await loadCorpus(database, { folder: corpus.folder });
  expect(await declaredOf()).toEqual({ 'a/s1': 'hiver', 'b/s1': null, 'c/s1': 'autre' });
  // A correction of one lets it join the other again.
  corpus.edit(C, 'saidOn: 2024-03-13', 'saidOn: 2024-03-10');
  await loadCorpus(database, { folder: corpus.folder });
  expect(await declaredOf()).toEqual({ 'a/s1': 'hiver', 'b/s1': 'hiver', 'c/s1': 'autre' });
});

test.each([
  ['words', 'Le pont de pierre restera fermé aux camions tout l’hiver', 'Le tunnel ouvre lundi'],
  ['date', 'saidOn: 2024-03-13', 'saidOn: 2024-02-13'],
  ['speaker', 'speaker: odile-sarrant', 'speaker: valdorie'],
  ['speaker, unknown', 'speaker: odile-sarrant', 'speaker: null'],
])(
  'a correction of the %s splits a group, and its reversal rejoins it',
  async (_what, from, to) => {
    const database = emptied();
    const corpus = createCorpusFolder({ ...NOTHING, [A]: report('a'), [B]: report('b') });
    await loadCorpus(database, { folder: corpus.folder });
    const before = await groupsOf(database);
    expect(before).toEqual([['a/s1', 'b/s1']]);
    corpus.write(B, report('b').replaceAll(from, to));
    await loadCorpus(database, { folder: corpus.folder });
    expect(await groupsOf(database)).toEqual([]);
    expect(await readLeads(database)).toEqual([]);
    corpus.write(B, report('b'));
    await loadCorpus(database, { folder: corpus.folder });
    expect(await groupsOf(database)).toEqual(before);
    expect(await readLeads(database)).toHaveLength(1);
  },
);

test('withdrawn statements are not grouped, and the id of their group resolves to the others’ new one', async () => {
  const database = emptied();
  const corpus = createCorpusFolder({
    ...NOTHING,
    [A]: report('a'),
    [B]: report('b'),
    [C]: report('c'),
  });
  await loadCorpus(database, { folder: corpus.folder });
  const [first = '', second] = ['a', 'b', 'c'].sort((x, y) => (aloneKey(x) < aloneKey(y) ? -1 : 1));
  corpus.remove(`articles/${first}.yaml`);
  await loadCorpus(database, { folder: corpus.folder, prune: true });
  const places = new Map((await readPlaces(database)).map((place) => [place.statement, place]));
  expect(places.get(`${first}/s1`)).toMatchObject({ utterance: aloneKey(first), reports: 0 });
  expect(places.get(`${second}/s1`)).toMatchObject({
    utterance: aloneKey(second ?? ''),
    reports: 2,
    found: 1,
  });
  const leads = await readLeads(database);
  expect(leads.map(({ into, beyond }) => ({ into, beyond }))).toEqual([
    { into: aloneKey(second ?? ''), beyond: null },
    { into: aloneKey(second ?? ''), beyond: null },
  ]);
  corpus.write(`articles/${first}.yaml`, report(first));
  await loadCorpus(database, { folder: corpus.folder });
  expect(new Set((await readLeads(database)).map(({ into }) => into))).toEqual(
    new Set([aloneKey(first)]),
  );
});

test('statements of merged speakers are grouped; statements of unknown speakers are not', async () => {
  const database = emptied();
  const corpus = createCorpusFolder({
    ...NOTHING,
    [A]: report('a', { speaker: 'valdorie' }),
    [B]: report('b'),
  });
  await loadCorpus(database, { folder: corpus.folder });
  expect(await groupsOf(database)).toEqual([]);
  await execute(
    database.url,
    `update speaker set merged_into_id = (select id from speaker where slug = 'odile-sarrant')
      where slug = 'valdorie'`,
  );
  corpus.write(C, report('c'));
  await loadCorpus(database, { folder: corpus.folder });
  expect(await groupsOf(database)).toEqual([['a/s1', 'b/s1', 'c/s1']]);
});

test('grouping a whole register gives the same result as grouping each statement when it is added', async () => {
  const database = emptied();
  const { prisma, url } = database;
  await loadCorpus(database, { folder: INVENTED });
  const places = await readPlaces(database);
  const leads = await readLeads(database);
  // As after an import into a register with statements.
  await execute(
    url,
    `update statement set utterance_id = own_utterance_id, own_utterance_id = null
      where own_utterance_id is not null;
     update utterance set merged_into_id = null;
     delete from report_link`,
  );
  const { moved } = await groupRegister(prisma);
  expect(moved).toBeGreaterThan(20);
  expect(await readPlaces(database)).toEqual(places);
  expect(await readLeads(database)).toEqual(leads);
  const revision = await prisma.corpusRevision.findUniqueOrThrow({ where: { id: 1 } });
  expect(await groupRegister(prisma)).toEqual({ done: places.length, moved: 0 });
  expect(await prisma.corpusRevision.findUniqueOrThrow({ where: { id: 1 } })).toEqual(revision);
});

test('the headline and the body of one article report one utterance, two paragraphs do not', async () => {
  const database = emptied();
  const said = [
    'Le pont de pierre restera fermé aux camions tout l’hiver',
    'le pont de pierre resterait fermé aux camions tout l’hiver',
    'les camions ne passeraient plus le pont de pierre de tout l’hiver',
  ];
  const statements = said.map(
    (words, index) => `  - id: s${index + 1}
    kind: INDIRECT
    speaker: odile-sarrant
    content: ["${words}"]
    act: ASSERT
    saidOn: 2024-03-13
`,
  );
  const { folder } = createCorpusFolder({
    ...NOTHING,
    [A]: `id: a
language: fr
publishedOn: 2024-03-13
title: a
textKind: FULL
text: |
  ${said[0]}

  La maire a dit que ${said[1]}.

  Elle a répété que ${said[1]?.replace('resterait', 'demeurerait')} et que ${said[2]}.
statements:
${statements.join('')}  - id: s4
    kind: INDIRECT
    speaker: odile-sarrant
    content: ["${said[1]?.replace('resterait', 'demeurerait')}"]
    act: ASSERT
    saidOn: 2024-03-13
`,
  });
  await loadCorpus(database, { folder });
  const groups = await groupsOf(database);
  expect(groups).toHaveLength(1);
  expect(groups[0]).toHaveLength(2);
  expect(groups[0]).toContain('a/s1');
  const { prisma } = database;
  await groupRegister(prisma);
  expect(await groupsOf(database)).toEqual(groups);
});
