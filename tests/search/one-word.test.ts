import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWriting, type Writing } from '../api/writing/writing.ts';

let writing: Writing;

beforeAll(async () => {
  writing = await createWriting({ seeded: true });
  await ingest(CAPITALS, HYPHENS, ACRONYMS, NUMBERS);
});
afterAll(() => writing.server.close());

const CAPITALS = 'L’État paiera les Églises. À nous d’agir';
// Soft hyphens, a zero-width space and a word joiner, as a CMS prints them.
const HYPHENS =
  'Le gou\u00adver\u00adne\u00adment ouvrira la passe\u00adrelle. La capi\u200btai\u2060nerie restera';
const ACRONYMS = 'L’O.N.P. refusera ce plan de pêche, et l’OTAM aussi';
const NUMBERS = 'Nous aurons 2,5 % de quais en plus';

async function ingest(...sentences: readonly string[]): Promise<void> {
  for (const exact of sentences) {
    const content = [{ exact }];
    const { __typename } = await writing.ingest({
      language: 'fr',
      publishedOn: '2024-05-04',
      title: 'Un mot',
      textKind: 'FULL',
      text: `« ${exact} », a dit la préfète.`,
      statements: [{ kind: 'DIRECT', act: 'PROMISE', content, verbatim: content }],
    });
    expect(__typename).toBe('Article');
  }
}

async function search(text: string) {
  const { statements } = await writing.server.query(
    `query ($search: String!) { statements(first: 100, filter: { search: $search }) {
      totalCount edges { highlights { start end exact } node { text article { text } } } } }`,
    { search: text },
  );
  return statements;
}

async function count(text: string): Promise<number> {
  return (await search(text)).totalCount;
}

async function verdict(text: string): Promise<string> {
  const document = 'query ($text: String!) { verifyQuotation(text: $text) { verdict } }';
  return (await writing.server.query(document, { text })).verifyQuotation.verdict;
}

describe('a phrase is exact', () => {
  test.each(['nous ne sommes pas fermes', 'ne sont pas fermes', 'avec la Russie'])(
    '« %s » is nowhere: common words count in quotes',
    async (phrase) => {
      expect(await count(`"${phrase}"`)).toBe(0);
      // Its words match.
      expect(await count(phrase)).toBeGreaterThan(0);
    },
  );

  test('matches with its common words', async () => {
    expect(await count('"ce plan de pêche"')).toBe(1);
    expect(await count('"ce plan pêche"')).toBe(0);
    expect(await count('"paiera les églises"')).toBe(1);
  });
});

test.each([
  ['L’Etat paiera les Eglises. A nous d’agir', 'VERBATIM'],
  ['L’ETAT PAIERA LES EGLISES', 'EXCERPT'],
])('capitals need no accents: « %s » is %s', async (text, expected) => {
  expect(await verdict(text)).toBe(expected);
});

test('invisible characters are ignored, and highlights keep the printed offsets', async () => {
  for (const word of ['gouvernement', 'passerelle', 'capitainerie']) {
    const { totalCount, edges } = await search(`"${word}" préfète`);
    expect(totalCount).toBe(1);
    const [{ highlights, node }] = edges;
    const { start, end, exact } = highlights[0];
    expect(exact.replace(/[\u00ad\u200b\u2060]/gu, '')).toBe(word);
    expect(node.article.text.slice(start, end)).toBe(exact);
  }
  expect(await verdict('Le gouvernement ouvrira la passerelle')).toBe('EXCERPT');
});

describe('dots in acronyms are ignored', () => {
  test('in names', async () => {
    const { speaker, speakers } = await writing.server.query(
      '{ speaker(name: "O.T.A.N.") { name } speakers(filter: { search: "O.T.A.N." }) { nodes { name } } }',
    );
    expect(speaker.name).toBe('Otan');
    expect(speakers.nodes[0].name).toBe('Otan');
  });

  test('in searches, both ways', async () => {
    expect(await count('O.T.A.N.')).toBe(await count('Otan'));
    expect(await count('O.T.A.N.')).toBeGreaterThan(0);
    for (const text of ['ONP', 'O.N.P.', 'onp', 'O.T.A.M.']) expect(await count(text)).toBe(1);
    const { edges } = await search('ONP');
    expect(edges[0].highlights[0].exact).toBe('O.N.P.');
  });

  test('in verdicts', async () => {
    expect(await verdict('L’ONP refusera ce plan de pêche')).toBe('EXCERPT');
  });
});

test.each(['Nous aurons 2.5 % de quais en plus', 'Nous aurons 2,5 pour cent de quais en plus'])(
  'a number is one word in any spelling: « %s »',
  async (text) => {
    expect(await verdict(text)).toBe('VERBATIM');
    expect(await count(`"${text}"`)).toBe(1);
  },
);

test.each(['à nous', 'de la', 'ne que', 'a'])(
  'only common words, « %s », match nothing',
  async (text) => {
    expect(await count(text)).toBe(0);
    const { articles } = await writing.server.query(
      'query ($search: String!) { articles(filter: { search: $search }) { totalCount } }',
      { search: text },
    );
    expect(articles.totalCount).toBe(0);
  },
);

test('common words in quotation marks are searched', async () => {
  expect(await count('"à nous"')).toBeGreaterThan(0);
});
