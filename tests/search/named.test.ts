import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadCorpus } from '../../server/sources/yaml/load-corpus.ts';
import { type CorpusFolder, createCorpusFolder } from '../corpus/corpus-folder.ts';
import { createTestServer, type TestServer } from '../support/server.ts';

// Aliases, translated names, roles and topics are looked up by each search.

let server: TestServer;
let corpus: CorpusFolder;

const SPEAKERS = `- id: valdorie
  name: Valdorie
  kind: STATE
- id: ministere-pont
  name: ministère des Ponts
  kind: INSTITUTION
  aliases: [hôtel de Brumeval]
- id: odile-sarrant
  name: Odile Sarrant
  kind: PERSON
  names: { en: Odile Sarrant, ka: ოდილ სარანი }
  aliases: [la Dame du pont]
  roles:
    - { title: ministre des Transports, of: valdorie, from: 2022-06, to: 2024-01 }
- id: noam-orvel
  name: Noam Orvel
  kind: PERSON
  aliases: [le ministre]
  roles:
    - { title: ministre des Transports, of: valdorie, from: 2024-02, to: null }
`;

const article = (id: string, day: string, statements: readonly [string, string][]) => `id: ${id}
language: fr
publishedOn: ${day}
title: Titre
textKind: FULL
text: |
${statements.map(([, exact]) => `  « ${exact} », a-t-on appris.\n`).join('\n')}
statements:
${statements
  .map(
    ([speaker, exact], index) => `  - id: s${index + 1}
    kind: DIRECT
    speaker: ${speaker}
    content: [${exact}]
    verbatim: [${exact}]
    act: ASSERT
    topics: [${index === 0 ? 'budget' : ''}]`,
  )
  .join('\n')}
`;

beforeAll(async () => {
  server = await createTestServer();
  corpus = createCorpusFolder(
    {
      'speakers.yaml': SPEAKERS,
      'articles/2024-03-13-pont.yaml': article('2023-05-avant', '2023-05-05', [
        ['odile-sarrant', 'Le chantier avance'],
        ['noam-orvel', 'Cette rocade est inutile'],
      ]),
      'articles/2024-03-port.yaml': article('2024-05-apres', '2024-05-05', [
        ['odile-sarrant', 'La route se vide'],
        ['noam-orvel', 'La rocade est belle'],
        ['ministere-pont', 'Sarrant est partie et Orvel la remplace'],
      ]),
    },
    afterAll,
  );
  await load();
});
afterAll(() => server.close());

async function load(): Promise<void> {
  await loadCorpus(server.database, { folder: corpus.folder });
}

async function find(search: string): Promise<string[]> {
  const { statements } = await server.query(
    `query ($search: String) { statements(filter: { search: $search }) {
       totalCount nodes { text } } }`,
    { search },
  );
  expect(statements.totalCount).toBe(statements.nodes.length);
  return statements.nodes.map(({ text }: { text: string }) => text);
}

const [BEFORE, USELESS] = ['Le chantier avance', 'Cette rocade est inutile'];
const [EMPTY, FINE] = ['La route se vide', 'La rocade est belle'];
const ABOUT = 'Sarrant est partie et Orvel la remplace';

describe('a speaker is found', () => {
  test.each([
    ['by an alias', 'hôtel de Brumeval', [ABOUT]],
    ['by a person’s alias', 'dame du pont', [BEFORE, EMPTY]],
    ['by a name in another script', 'სარანი', [BEFORE, EMPTY]],
    ['together with words', 'სარანი chantier', [BEFORE]],
    ['by a role on the date', 'ministre des transports', [BEFORE, FINE]],
    ['by a role, in another form', 'ministre des transports de Valdorie', [BEFORE, FINE]],
    ['by a role together with words', 'ministre rocade', [FINE]],
    ['by an alias that is only a title, on the date', 'ministre', [BEFORE, FINE]],
  ])('%s: %s', async (_, search, expected) => {
    expect((await find(search)).toSorted()).toEqual(expected.toSorted());
  });

  test.each(['Brumeval', 'hôtel', '"pont du dame"', 'transports', 'სარანი rocade'])(
    'not by « %s »',
    async (search) => {
      expect(await find(search)).toEqual([]);
    },
  );

  test('-word excludes speakers by all their names', async () => {
    expect((await find('rocade OU route OU chantier -სარანი')).toSorted()).toEqual(
      [EMPTY, FINE, USELESS].toSorted(),
    );
    expect(await find('partie -orvel')).toEqual([]);
    expect(await find('partie -"hôtel de Brumeval"')).toEqual([]);
  });
});

test('within one speaker, a role finds what was said while it was held', async () => {
  const within = async (slug: string) => {
    const { speaker } = await server.query(
      `query ($slug: String) { speaker(slug: $slug) {
         statements(filter: { search: "ministre des transports" }) { nodes { text } } } }`,
      { slug },
    );
    return speaker.statements.nodes.map(({ text }: { text: string }) => text);
  };
  expect(await within('odile-sarrant')).toEqual([BEFORE]);
  expect(await within('noam-orvel')).toEqual([FINE]);
});

test('a surname finds the speaker’s own statements before those about the speaker', async () => {
  const found = await find('sarrant');
  expect(found.at(-1)).toBe(ABOUT);
  expect(found.toSorted()).toEqual([BEFORE, EMPTY, ABOUT].toSorted());
});

test('a topic is found by its label, in both languages', async () => {
  for (const search of ['dépense publique', 'depenses publiques', 'public spending']) {
    expect((await find(search)).toSorted()).toEqual([BEFORE, EMPTY].toSorted());
  }
  expect(await find('dépense')).toEqual([]);
});

test('corrections of aliases, roles and labels count at once, without rewriting documents', async () => {
  const documents = async () =>
    (await server.database.pool.query('select xmin, * from statement_search order by 2')).rows;
  const before = await documents();
  corpus.edit('speakers.yaml', 'la Dame du pont', 'la Dame de fer');
  corpus.edit('speakers.yaml', 'from: 2022-06, to: 2024-01', 'from: 2022-06, to: 2022-07');
  corpus.edit('topics.yaml', 'Dépense publique', 'Argent public');
  await load();
  expect(await find('dame du pont')).toEqual([]);
  expect(await find('dame de fer')).toHaveLength(2);
  expect(await find('ministre des transports')).toEqual([FINE]);
  expect(await find('argent public')).toHaveLength(2);
  expect(await documents()).toEqual(before);
});

test('a search takes no more SQL statements if it names somebody', async () => {
  const page =
    'query ($search: String) { statements(filter: { search: $search }) { nodes { id } } }';
  const sqlOf = async (search: string) =>
    (await server.sqlOf(() => server.query(page, { search }))).length;
  expect(await sqlOf('ministre rocade')).toBeLessThanOrEqual(await sqlOf('rocade'));
});
