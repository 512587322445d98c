import { afterAll, beforeAll, expect, test } from 'vitest';
import { readNameQuery } from '../../server/search/name-similarity.ts';
import { loadCorpus } from '../../server/sources/yaml/load-corpus.ts';
import { createCorpusFolder } from '../corpus/corpus-folder.ts';
import { createTestServer, type TestServer } from '../support/server.ts';

// Names of an invented register in several scripts, and names that two offices share.

const SPEAKERS = `
- { id: odile-sarrant, name: Odile Sarrant, kind: PERSON }
- { id: maire, name: Odile Sarrant-Vidal, kind: PERSON }
- { id: conseil, name: Conseil, kind: INSTITUTION }
- { id: eau-et-forets, name: Le Bureau des Eaux & Forêts, kind: INSTITUTION }
- { id: corvenne, name: Corvenne, kind: STATE }
- { id: orvane, name: Orvane, kind: INSTITUTION }
- { id: yves-le-garrec, name: Yves Le Garrec, kind: PERSON }
- { id: defense, name: Ministère corvénien de la Défense, kind: INSTITUTION }
- id: rose-pellan
  name: Rose Pellan
  kind: PERSON
  roles: [{ title: ministre de la Défense, of: corvenne, from: 2020-01, to: null }]
- { id: banque, name: Banque centrale de Corvenne, kind: INSTITUTION }
- id: alix-varenne
  name: Alix Varenne
  kind: PERSON
  roles:
    - { title: gouverneur de la Banque centrale, of: corvenne, from: 2020-01, to: null }
    - { title: porte-parole du gouvernement, of: corvenne, from: 2020-01, to: null }
- { id: bruno-varenne, name: Bruno Varenne, kind: PERSON }
- id: ilia-varadze
  name: ილია ვარაძე
  kind: PERSON
- id: noor-haddaj
  name: نور حداج
  kind: PERSON
- id: lin-weiqiao
  name: 林伟桥
  kind: PERSON
- id: danae-morfou
  name: Δανάη Μόρφου
  kind: PERSON
- id: anne-tervil
  name: Anne Tervil
  kind: PERSON
  aliases: [M. le ministre]
  roles: [{ title: présidente, of: corvenne, from: 2020-01, to: 2021-12 }]
- id: hugo-tervil
  name: Hugo Tervil
  kind: PERSON
  roles: [{ title: ministre délégué au Numérique, of: corvenne, from: 2021-01, to: null }]
- id: paul-marsac
  name: Paul Marsac
  kind: PERSON
  aliases: [M. le ministre]
  roles: [{ title: président, of: corvenne, from: 2022-01, to: null }]
`;

let server: TestServer;

beforeAll(async () => {
  server = await createTestServer();
  const { folder } = createCorpusFolder({ 'speakers.yaml': SPEAKERS }, afterAll);
  await loadCorpus(server.database, { folder });
});
afterAll(() => server.close());

async function firstEdge(search: string, on: string | null = null) {
  const { speakers } = await server.query(
    `query ($filter: SpeakerFilter) {
      speakers(first: 1, filter: $filter) { edges { similarity node { slug } } } }`,
    { filter: { search, on } },
  );
  return speakers.edges[0];
}

async function first(search: string, on: string | null = null) {
  return (await firstEdge(search, on))?.node.slug;
}

test.each([
  // By the surname alone, with a typo, and in another order.
  ['ვარაძე', 'ilia-varadze'],
  ['ილია ვარაზე', 'ilia-varadze'],
  ['ვარაძე ილია', 'ilia-varadze'],
  ['Varadze', 'ilia-varadze'],
  ['حداج', 'noor-haddaj'],
  ['حداج نور', 'noor-haddaj'],
  ['伟桥', 'lin-weiqiao'],
  ['Weiqiao Lin', 'lin-weiqiao'],
  ['Μόρφου', 'danae-morfou'],
  ['Δανάη Μόρφω', 'danae-morfou'],
  ['Morfou Danae', 'danae-morfou'],
])('%s: %s comes first', async (name, slug) => {
  expect(await first(name)).toBe(slug);
});

test.each([
  ['la présidente Tervil', null, 'anne-tervil'],
  ['le ministre Tervil', null, 'hugo-tervil'],
  ['le ministre délégué au numérique', null, 'hugo-tervil'],
  ['président de Corvenne', '2021-06-01', 'anne-tervil'],
  ['présidente de la Corvenne', '2023-06-01', 'paul-marsac'],
])('%s on %s: %s comes first', async (name, on, slug) => {
  expect(await first(name, on)).toBe(slug);
});

test.each([
  // Bodies and those who head them.
  ['le ministre corvénien de la Défense', 'rose-pellan'],
  ['le ministère de la Défense', 'defense'],
  ['la Banque centrale', 'banque'],
  ['le groupe Orvane', 'orvane'],
  // Particles and initials.
  ['Yves Legarrec', 'yves-le-garrec'],
  ['A. Varenne', 'alix-varenne'],
  ['B. Varenne', 'bruno-varenne'],
])('%s: %s is meant', async (search, slug) => {
  const { similarity, node } = await firstEdge(search);
  expect(node.slug).toBe(slug);
  expect(similarity).toBeGreaterThan(0.75);
});

test.each([
  'Mme D.',
  'Rose A.',
  'C. Varenne',
  'le gouvernement corvénien',
  'la présidence corvénienne',
  'a'.repeat(500),
])('%s: nobody is meant', async (search) => {
  expect((await firstEdge(search))?.similarity ?? 0).toBeLessThan(0.75);
});

test('an initial is not an article', async () => {
  const { speaker } = await server.query('{ speaker(name: "L. Corvenne") { slug } }');
  expect(speaker).toBeNull();
});

test.each([
  ["L'Orvane", 'orvane'],
  ['bureau des eaux et forets', 'eau-et-forets'],
  ['Bureau des Eaux & Forêts', 'eau-et-forets'],
  ['le Conseil', 'conseil'],
  ['Odile Sarrant Vidal', 'maire'],
])('the name %s is that of %s', async (name, slug) => {
  const { speaker } = await server.query(
    'query ($name: String) { speaker(name: $name) { slug } }',
    { name },
  );
  expect(speaker).toEqual({ slug });
});

test('of a long search, twelve words are compared', () => {
  expect(readNameQuery('Anne de Tervil '.repeat(30))).toHaveLength(12);
});
