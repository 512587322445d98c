import { expect, test } from 'vitest';
import { changeRegister } from '../../server/register/change.ts';
import { mergeSpeakers } from '../../server/register/merge-speakers.ts';
import type { FormerFacts } from '../../server/register/revision.ts';
import { loadCorpus } from '../../server/sources/yaml/load-corpus.ts';
import { createTestArticle } from '../support/rows.ts';
import { execute } from '../support/sql.ts';
import { createCorpusFolder, PORT, sample } from './corpus-folder.ts';
import { useEmptiedDatabase } from './emptied-database.ts';

const emptied = useEmptiedDatabase();

// A second entry for Odile Sarrant, one for her collective, and a speaker with a role in a
// duplicate.
const TWINS = `${sample['speakers.yaml']}- id: mme-sarrant
  name: O. Sarrant-Quai
  kind: PERSON
  aliases: [la ministre]
  roles:
    - { title: députée, of: valdorie, from: 2019, to: 2022-06 }
    - { title: ministre des Transports, of: valdorie, from: 2022-06, to: null }
- id: cabinet
  name: cabinet
  kind: COLLECTIVE
  members: [mme-sarrant, valdorie]
- id: gouvernement
  name: gouvernement
  kind: COLLECTIVE
  members: [odile-sarrant, mme-sarrant]
- id: royaume
  name: Royaume de Valdorie
  kind: STATE
- id: ida-quai
  name: Ida Quai
  kind: PERSON
  roles: [{ title: consule, of: royaume, from: null, to: null }]
`;

async function createLoaded() {
  const { prisma, url } = emptied();
  const corpus = createCorpusFolder({
    'speakers.yaml': TWINS,
    [PORT]: (sample[PORT] as string).replace('speaker: odile-sarrant', 'speaker: mme-sarrant'),
  });
  const load = (options: { prune?: boolean } = {}) =>
    loadCorpus({ prisma }, { folder: corpus.folder, ...options });
  await load();
  const speaker = (slug: string) =>
    prisma.speaker.findUniqueOrThrow({
      where: { slug },
      include: {
        merge: true,
        mergedInto: { select: { slug: true } },
        names: { orderBy: { position: 'asc' } },
        members: { orderBy: { position: 'asc' }, select: { member: { select: { slug: true } } } },
        memberOf: { select: { collective: { select: { slug: true } } } },
        roles: { orderBy: { position: 'asc' }, include: { of: { select: { slug: true } } } },
        statements: { select: { article: { select: { slug: true } }, slug: true } },
      },
    });
  const merge = async (from: string, into: string, reason = 'One person.') => {
    const [{ key: fromKey }, { key: intoKey }] = [await speaker(from), await speaker(into)];
    const merging = changeRegister({ prisma }, (change) =>
      mergeSpeakers(change, { fromKey, intoKey, reason, by: 'Ottar Velde' }),
    );
    return { id: (await merging).value };
  };
  return { prisma, url, corpus, load, speaker, merge };
}

test('statements and memberships move to the other speaker; the old node is unchanged', async () => {
  const { prisma, speaker, merge } = await createLoaded();
  const before = await speaker('mme-sarrant');
  const { id } = await merge('mme-sarrant', 'odile-sarrant');
  const [old, now] = [await speaker('mme-sarrant'), await speaker('odile-sarrant')];
  expect(old).toMatchObject({
    id,
    key: before.key,
    name: 'O. Sarrant-Quai',
    names: before.names,
    mergedInto: { slug: 'odile-sarrant' },
    merge: { reason: 'One person.', mergedBy: 'Ottar Velde' },
    statements: [],
    memberOf: [],
  });
  expect(now.statements).toHaveLength(3);
  expect(now.memberOf.map(({ collective }) => collective.slug).toSorted()).toEqual([
    'cabinet',
    'conseil',
    'gouvernement',
  ]);
  expect(now.roles.map(({ title }) => title)).toEqual(['ministre des Transports', 'députée']);
  const utterance = await prisma.utterance.findUniqueOrThrow({
    where: { declared: 'pont-automne' },
  });
  expect(utterance).toMatchObject({ speakerId: now.id, reportCount: 2 });
});

test('collectives and states: members are added, and roles in one become roles in the other', async () => {
  const { speaker, merge } = await createLoaded();
  await merge('cabinet', 'conseil');
  await merge('royaume', 'valdorie');
  expect((await speaker('conseil')).members.map(({ member }) => member.slug)).toEqual([
    'odile-sarrant',
    'mme-sarrant',
    'valdorie',
  ]);
  expect((await speaker('ida-quai')).roles).toMatchObject([{ of: { slug: 'valdorie' } }]);
});

test('a merge of a speaker with many statements is one revision, which logs all of them', async () => {
  const { prisma, speaker } = await createLoaded();
  const [from, into] = [await speaker('mme-sarrant'), await speaker('odile-sarrant')];
  const statements = Array.from({ length: 600 }, (_, index) => {
    return { speakerId: from.id, sentence: `Point ${index}.` };
  });
  const { statementIds } = await createTestArticle(prisma, { statements });
  const { raised } = await changeRegister({ prisma }, (change) =>
    mergeSpeakers(change, {
      fromKey: from.key,
      intoKey: into.key,
      reason: 'One person.',
      by: 'Greffe',
    }),
  );
  const changes = await prisma.statementChange.findMany({
    where: { revision: raised?.revision ?? 0n },
    orderBy: { position: 'asc' },
  });
  expect(changes.map(({ position }) => position)).toEqual(changes.map((_, index) => index + 1));
  expect(changes.map(({ statementId }) => statementId)).toEqual(
    expect.arrayContaining([...statementIds]),
  );
  expect(new Set(changes.map(({ former }) => (former as FormerFacts)['speaker_id']))).toEqual(
    new Set([String(from.id)]),
  );
});

test('a chain of merges resolves to its end', async () => {
  const { speaker, merge } = await createLoaded();
  await merge('mme-sarrant', 'odile-sarrant');
  await merge('odile-sarrant', 'ida-quai', 'Same person.');
  expect(await speaker('mme-sarrant')).toMatchObject({
    mergedInto: { slug: 'ida-quai' },
    merge: { reason: 'One person.' },
  });
  expect((await speaker('ida-quai')).statements).toHaveLength(3);
});

test.each([
  ['into itself', 'odile-sarrant', 'odile-sarrant', 'into'],
  ['into one that was merged', 'odile-sarrant', 'mme-sarrant', 'into'],
  ['twice', 'mme-sarrant', 'ida-quai', 'from'],
  ['a person into a state', 'odile-sarrant', 'valdorie', 'into'],
])('%s: rejected', async (_, from, into, field) => {
  const { merge } = await createLoaded();
  await merge('mme-sarrant', 'odile-sarrant');
  await expect(merge(from, into)).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    path: ['input', field],
  });
});

test('of two opposite concurrent merges, exactly one succeeds', async () => {
  const { merge, speaker } = await createLoaded();
  const both = await Promise.allSettled([
    merge('mme-sarrant', 'odile-sarrant'),
    merge('odile-sarrant', 'mme-sarrant'),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const merged = [await speaker('mme-sarrant'), await speaker('odile-sarrant')];
  expect(merged.filter(({ mergedIntoId }) => mergedIntoId !== null)).toHaveLength(1);
});

test('a load of the same files keeps the merge, also with --prune and after a correction', async () => {
  const { url, load, merge, speaker } = await createLoaded();
  await merge('mme-sarrant', 'odile-sarrant');
  await merge('royaume', 'valdorie');
  await merge('cabinet', 'conseil');
  await execute(
    url,
    `update statement s set gloss = 'Corrected.' from article a
      where a.id = s.article_id and a.slug = '2024-03-port'`,
  );
  for (const prune of [false, true, false]) {
    const report = await load({ prune });
    expect(report).toMatchObject({ conflicts: [], missing: [], statements: { changed: 0 } });
  }
  expect((await speaker('odile-sarrant')).statements).toHaveLength(3);
  expect(await speaker('mme-sarrant')).toMatchObject({ mergedInto: { slug: 'odile-sarrant' } });
});

test('additions and changes for the old id apply to the speaker it was merged into', async () => {
  const { corpus, load, merge, speaker } = await createLoaded();
  await merge('mme-sarrant', 'odile-sarrant');
  corpus.edit(PORT, 'act: PROMISE', 'act: ASSERT');
  corpus.write(
    'articles/2024-04-quai.yaml',
    corpus.read(PORT).replace('id: 2024-03-port', 'id: 2024-04-quai'),
  );
  expect(await load()).toMatchObject({ conflicts: [], statements: { added: 1, changed: 1 } });
  corpus.edit('speakers.yaml', 'name: gouvernement\n', 'name: gouvernement uni\n');
  expect(await load()).toMatchObject({ conflicts: [], speakers: { changed: 1 } });
  expect((await speaker('odile-sarrant')).statements).toHaveLength(4);
  expect((await speaker('gouvernement')).members).toEqual([{ member: { slug: 'odile-sarrant' } }]);
});

test('statements that only a merge changed are withdrawn if they are missing from the files', async () => {
  const { corpus, load, merge } = await createLoaded();
  await merge('mme-sarrant', 'odile-sarrant');
  corpus.remove(PORT);
  expect(await load({ prune: true })).toMatchObject({
    conflicts: [],
    articles: { withdrawn: 1 },
    statements: { withdrawn: 1 },
  });
});

test('a statement in a file with the old id belongs to the other speaker', async () => {
  const { url, merge, speaker } = await createLoaded();
  await merge('mme-sarrant', 'odile-sarrant');
  const { id } = await speaker('mme-sarrant');
  await execute(url, `update statement set speaker_id = ${id} where slug = 's3'`);
  expect((await speaker('odile-sarrant')).statements).toHaveLength(4);
});
