import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createWriting, type Writing } from '../api/writing/writing.ts';

let writing: Writing;

beforeAll(async () => {
  writing = await createWriting();
  await say('La flottille rentrera au port demain', '2024-01-05');
  await say('Le navire sera saisi par les douanes', '2024-02-05');
  await say('Les douanes de Brumeval fermeront le port', '2024-03-05');
});
afterAll(() => writing.server.close());

async function say(exact: string, publishedOn: string): Promise<void> {
  const { __typename } = await writing.ingest({
    language: 'fr',
    publishedOn,
    title: 'Mer',
    textKind: 'FULL',
    text: `« ${exact} », dit-elle.`,
    statements: [{ kind: 'DIRECT', act: 'PROMISE', content: [{ exact }], verbatim: [{ exact }] }],
  });
  expect(__typename).toBe('Article');
}

const SUGGEST = `query ($filter: StatementFilter) { statements(filter: $filter) {
  totalCount suggestions { query reason totalCount } } }`;

async function suggest(search: string, filter = {}) {
  const { statements } = await writing.server.query(SUGGEST, { filter: { search, ...filter } });
  return statements;
}

describe('a search without results', () => {
  test.each([
    ['flotille', 'flottille', 'SPELLING', 1],
    ['flotile port', 'flottille port', 'SPELLING', 1],
    ['brumval', 'brumeval', 'SPELLING', 1],
    ['navire saisi girafe', 'navire saisi', 'FEWER_WORDS', 1],
    ['"le port des douanes"', 'port douanes', 'FEWER_WORDS', 1],
    ['navire confisqué', 'navire saisir', 'SYNONYM', 1],
  ] as const)('%s: %s', async (search, query, reason, totalCount) => {
    const { totalCount: found, suggestions } = await suggest(search);
    expect(found).toBe(0);
    expect(suggestions).toContainEqual({ query, reason, totalCount });
  });

  test.each(['girafe', 'girafe zèbre', 'navire girafe', '😀', 'le de la', ''])(
    '%j has no suggestion',
    async (search) => {
      expect(await suggest(search)).toEqual({ totalCount: 0, suggestions: [] });
    },
  );

  test('every suggestion finds what it promises, under the same filter', async () => {
    const filters = [{}, { publishedOn: { from: '2024-03-01' } }, { acts: ['DENY'] }];
    const counts = [];
    for (const filter of filters) {
      const { suggestions } = await suggest('douannes port', filter);
      for (const { query, totalCount } of suggestions) {
        expect((await suggest(query, filter)).totalCount).toBe(totalCount);
      }
      counts.push(suggestions.length);
    }
    expect(counts).toEqual([1, 1, 0]);
  });
});

test('a search with results is answered as it is, and only synonyms are suggested', async () => {
  expect(await suggest('port')).toEqual({ totalCount: 2, suggestions: [] });
  const { totalCount, suggestions } = await suggest('navire saisi');
  expect(totalCount).toBe(1);
  for (const { reason } of suggestions) expect(reason).toBe('SYNONYM');
});

test('suggestions cost nothing unless they are selected', async () => {
  const { server } = writing;
  const list = 'query ($filter: StatementFilter) { statements(filter: $filter) { nodes { id } } }';
  const variables = { filter: { search: 'flotille' } };
  const sqlOf = (document: string) => server.sqlOf(() => server.query(document, variables));
  const [plain, more] = [await sqlOf(list), await sqlOf(SUGGEST)];
  expect(plain.join()).not.toMatch(/probe|Similar/);
  expect(more.length).toBeGreaterThan(plain.length);
  expect(more.length).toBeLessThanOrEqual(30);
});

test('without a search, nothing is suggested', async () => {
  const { statements } = await writing.server.query(SUGGEST, {});
  expect(statements).toEqual({ totalCount: 3, suggestions: [] });
});

test('each list of a query has its own suggestions', async () => {
  const { articles } = await writing.server.query(`{ articles { nodes { publishedOn { edtf }
    statements(filter: { search: "flotille" }) { suggestions { query totalCount } } } } }`);
  const found = articles.nodes.map(
    (node: { publishedOn: { edtf: string }; statements: { suggestions: object[] } }) => [
      node.publishedOn.edtf,
      node.statements.suggestions.length,
    ],
  );
  expect(Object.fromEntries(found)).toEqual({ '2024-01-05': 1, '2024-02-05': 0, '2024-03-05': 0 });
});
