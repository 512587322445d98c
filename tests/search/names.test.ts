import { afterAll, beforeAll, expect, test } from 'vitest';
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

async function first(search: string, on: string | null = null) {
  const { speakers } = await server.query(
    `query ($filter: SpeakerFilter) {
      speakers(first: 1, filter: $filter) { nodes { slug } } }`,
    { filter: { search, on } },
  );
  return speakers.nodes[0]?.slug;
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
