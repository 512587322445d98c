import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWriting } from './writing/writing.ts';

// Words that a statement relays from another speaker are not those of its own speaker.

let writing: Awaited<ReturnType<typeof createWriting>>;

const INNER = 'le bac repartira';
const OUTER = `Le préfet m’a promis : “${INNER}”, et je le crois`;

beforeAll(async () => {
  writing = await createWriting();
  const [mayor, prefect] = [await writing.speaker('Ada Moll'), await writing.speaker('Ivo Tarn')];
  const quoted = (exact: string) => ({ content: [{ exact }], verbatim: [{ exact }] });
  const said = { kind: 'DIRECT', act: 'ASSERT' };
  const { id } = await writing.ingest({
    slug: 'le-bac',
    title: 'Le bac',
    language: 'fr',
    publishedOn: '2024-05-05',
    textKind: 'FULL',
    text: `La maire : « ${OUTER}. »`,
    statements: [{ ...said, speaker: mayor, ...quoted(OUTER) }],
  });
  const { statements } = (
    await writing.server.query(
      'query ($id: ID!) { article(id: $id) { statements { nodes { id } } } }',
      { id },
    )
  ).article;
  const nested = await writing.record({
    article: id,
    within: statements.nodes[0].id,
    speaker: prefect,
    ...said,
    act: 'PROMISE',
    ...quoted(INNER),
  });
  expect(nested.__typename, JSON.stringify(nested)).toBe('Statement');
});
afterAll(() => writing.server.close());

interface Edge {
  readonly node: { readonly speaker: { readonly name: string } };
}

/** The statement of a speaker among those that a search finds. */
async function find(speaker: string) {
  const { statements } = await writing.server.query(
    `{ statements(filter: { search: "bac crois" }) { edges {
      highlights { exact isInContent isRelayed }
      node { id version speaker { name } relayed { exact prefix } citation(style: MARKDOWN) jsonLd
      } } } }`,
  );
  return statements.edges.find(({ node }: Edge) => node.speaker.name === speaker);
}

test('a search marks whose words it found', async () => {
  expect((await find('Ada Moll')).highlights).toEqual([
    { exact: 'bac', isInContent: true, isRelayed: true },
    { exact: 'crois', isInContent: true, isRelayed: false },
  ]);
  expect((await find('Ivo Tarn')).highlights[0]).toEqual({
    exact: 'bac',
    isInContent: true,
    isRelayed: false,
  });
});

test('relayed words, with their context', async () => {
  const { node } = await find('Ada Moll');
  expect(node.relayed).toEqual([{ exact: INNER, prefix: 'ire : « Le préfet m’a promis : “' }]);
});

test('citation and JSON-LD name the speaker of the words', async () => {
  const { node } = await find('Ada Moll');
  expect(node.citation).toContain('— Ada Moll, citant Ivo Tarn, dans');
  expect(node.jsonLd).toMatchObject({
    creator: { name: 'Ada Moll' },
    text: 'Le préfet m’a promis […] et je le crois',
    hasPart: [{ text: INNER, creator: { name: 'Ivo Tarn' } }],
  });
});

test('a withdrawn statement does not count', async () => {
  const { id, version } = (await find('Ivo Tarn')).node;
  await writing.withdraw({ id, expectedVersion: version, reason: 'Erreur.' });
  const { node } = await find('Ada Moll');
  expect(node.relayed).toEqual([]);
  expect(node.jsonLd).toMatchObject({ text: OUTER });
});
