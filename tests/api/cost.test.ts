import { parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { execute } from '../../server/executor/execute.ts';
import { MAX_ANSWER_BYTES, MAX_COST } from '../../server/policy/limits.ts';
import { BATCH_POINTS, BYTES_PER_POINT } from '../../server/policy/prices.ts';
import { createReader } from '../../server/read/sql.ts';
import { schema } from '../../server/schema/index.ts';
import {
  PATIENCE,
  RANDOM_QUERIES,
  randomQuery,
  readKnownValues,
} from '../executor/random-queries.ts';
import { fillRandomly } from '../read/random-register.ts';
import { countRows } from '../support/count-rows.ts';
import { createRandom } from '../support/quotation-mutators.ts';
import { createTestServer, type TestServer } from '../support/server.ts';

// What an operation touches costs no more than was predicted before it ran: the rows that SQL
// returns, the SQL statements, and the bytes of the answer. tests/bench/cost.ts measures CPU.

interface Counted {
  readonly server: TestServer;
  readonly counter: ReturnType<typeof countRows>;
}

let seeded: Counted;
let random: Counted;

beforeAll(async () => {
  seeded = count(await createTestServer({ seeded: true }));
  random = count(await createTestServer());
  await fillRandomly(random.server, createRandom(20_261_201));
});
afterAll(async () => {
  await seeded?.server.close();
  await random?.server.close();
});

function count(server: TestServer): Counted {
  return { server, counter: countRows(server.database.pool) };
}

type Variables = Readonly<Record<string, unknown>>;

async function run({ server, counter }: Counted, query: string, variableValues: Variables) {
  const { database, feed } = server;
  const contextValue = { database, feed, reader: createReader(database), apiKey: null };
  const document = parse(query);
  expect(validate(schema, document), query).toEqual([]);
  const { result, rows, statements } = await counter.during(async () =>
    execute({ schema, document, variableValues, contextValue }),
  );
  const bytes = Buffer.byteLength(JSON.stringify(result.data ?? null));
  const touched = rows + BATCH_POINTS * statements + bytes / BYTES_PER_POINT;
  return { result, statements, touched, cost: result.extensions?.cost };
}

test.each([
  ['seeded', () => seeded],
  ['random', () => random],
] as const)(
  `${RANDOM_QUERIES / 2} random queries of the %s register`,
  PATIENCE,
  async (_name, counted) => {
    const known = await readKnownValues(counted().server);
    const dice = createRandom(20_261_202);
    let priced = 0;
    for (let n = 0; n < RANDOM_QUERIES / 2; n += 1) {
      const { query, variables } = randomQuery(dice, known);
      const { cost, touched } = await run(counted(), query, variables);
      // It was refused for its cost.
      if (cost === undefined) continue;
      priced += 1;
      expect(touched, `${query}\n${JSON.stringify(variables)}`).toBeLessThanOrEqual(cost);
    }
    expect(priced).toBeGreaterThan(RANDOM_QUERIES / 3);
  },
);

const repeat = (times: number, text: (n: number) => string, between = ' ') =>
  Array.from({ length: times }, (_, n) => text(n)).join(between);
const aliases = (times: number, field: string) => repeat(times, (n) => `a${n}: ${field}`);
const page = (fields: string, size = 100) =>
  `{ statements(first: ${size}) { nodes { ${fields} } } }`;
const searching = (fields: string) =>
  `query ($search: String) { ${repeat(10, (n) => `a${n}: statements(first: 100, filter: { search: $search }) { ${fields} }`)} }`;
const chain = (words: readonly string[], between: string) => {
  let text = '';
  for (let n = 0; ; n += 1) {
    const word = words[n % words.length] ?? '';
    const longer = text ? `${text}${between}${word}` : word;
    if (longer.length > 500) return text;
    text = longer;
  }
};
const FREQUENT = ['otan', 'ukraine', 'russie', 'sanctions', 'guerre', 'paix', 'accord'];
const PHRASES = FREQUENT.map((word) => `"de la ${word}"`);
const FRAGMENTS = `{ ...f0 } ${repeat(12, (n) => `fragment f${n} on Query { a${n}: statements(first: 9) { nodes { ...g } } ...f${n + 1} }`)}
  fragment f12 on Query { topics { id } } fragment g on Statement { text topics { label } }`;

describe('an adversary’s documents are refused without SQL, or cost what they touch', () => {
  test.each<[what: string, query: string, variables?: Variables]>([
    ['aliases of a page', `{ ${aliases(50, 'statements(first: 100) { nodes { id text } }')} }`],
    ['aliases of a text', page(aliases(50, 'article { text }'))],
    ['aliases of JSON-LD', page(aliases(40, 'jsonLd'))],
    ['aliases of citations', page(aliases(40, 'citation(style: APA)'))],
    ['aliases of deep links', page(aliases(40, 'deepLink'))],
    ['aliases of the words around', page(aliases(40, 'before(words: 100)'))],
    ['long aliases', page(repeat(20, (n) => `${'x'.repeat(900)}${n}: id`))],
    ['articles by JSON-LD', `{ articles(last: 100) { nodes { ${aliases(20, 'jsonLd')} } } }`],
    ['fragments', FRAGMENTS],
    [
      'deep nesting',
      page(
        'within { within { within { within { within { article { speakers { speaker { memberOf { members { name } } } } } } } } } }',
      ),
    ],
    [
      'nested pages',
      '{ articles(last: 100) { nodes { statements(last: 100) { nodes { id } } } } }',
    ],
    [
      'pages of pages of pages',
      '{ speakers(first: 30) { nodes { articles(first: 30) { nodes { statements(first: 30) { nodes { id } } } } } } }',
    ],
    [
      'facets of every list',
      '{ speakers(first: 100) { nodes { statements { facets { topics { count } acts { count } } } } } }',
    ],
    [
      'repeated facets',
      `{ ${aliases(40, 'statements(first: 1) { facets { speakers(first: 100) { count } outlets(first: 100) { count } } }')} }`,
    ],
    ['counts of every list', '{ articles(first: 100) { nodes { statements { totalCount } } } }'],
    [
      'repeated counts',
      `{ ${repeat(40, (n) => `a${n}: statements(filter: { isNegated: ${n % 2 === 0} }) { totalCount }`)} }`,
    ],
    [
      'repeated timelines',
      `{ ${aliases(40, 'timeline(by: DAY) { period topics(first: 100) { count } acts { count } }')} }`,
    ],
    [
      'timelines of every speaker',
      '{ speakers(first: 100) { nodes { timeline(by: DAY) { period count } } } }',
    ],
    [
      'repeated verdicts',
      `query ($text: String!) { ${aliases(50, 'verifyQuotation(text: $text) { verdict }')} }`,
      { text: 'que la Russie ne peut pas '.repeat(180) },
    ],
    [
      'a verdict on a long text',
      'query ($text: String!) { verifyQuotation(text: $text) { verdict matches { diff { text } } } }',
      { text: 'que la Russie ne peut pas '.repeat(190) },
    ],
    [
      'a verdict on gaps',
      'query ($text: String!) { verifyQuotation(text: $text) { verdict } }',
      { text: '[a] (…) ne peut '.repeat(300) },
    ],
    ['a chain of alternatives', searching('nodes { id }'), { search: chain(FREQUENT, ' OR ') }],
    [
      'a chain of phrases',
      searching('edges { highlights { exact } }'),
      { search: chain(PHRASES, ' OR ') },
    ],
    [
      'a chain of exclusions',
      searching('totalCount'),
      {
        search: chain(
          FREQUENT.map((word) => `-${word}`),
          ' OR ',
        ),
      },
    ],
    [
      'one chain of alternatives',
      'query ($search: String) { statements(first: 100, filter: { search: $search }) { nodes { id } } }',
      { search: chain(FREQUENT, ' OR ') },
    ],
    [
      'one search that only excludes',
      'query ($search: String) { statements(filter: { search: $search }) { totalCount nodes { id } } }',
      { search: '-otan' },
    ],
    [
      'signs of patterns',
      'query ($search: String) { statements(filter: { search: $search }) { nodes { id } } }',
      { search: '(((a+)+)+)+$ .* \\1 | & ! <-> :* %_'.repeat(10) },
    ],
    [
      'a name of many words',
      `query ($search: String) { ${aliases(20, 'speakers(filter: { search: $search }) { nodes { name } }')} }`,
      { search: 'de la '.repeat(80) },
    ],
    [
      'many ids in a filter',
      'query ($ids: [ID!]) { statements(filter: { topics: $ids, speakers: $ids }) { totalCount } }',
      { ids: [] },
    ],
    [
      'introspection',
      `{ ${aliases(50, '__schema { types { name fields { name description args { name type { name } } } } }')} }`,
    ],
    [
      'introspection of types',
      `{ ${aliases(50, '__type(name: "Statement") { fields { type { fields { name description } } } }')} }`,
    ],
  ])('%s', async (_what, query, variables = {}) => {
    for (const counted of [seeded, random]) {
      const { cost, touched, statements, result } = await run(counted, query, variables);
      if (cost === undefined) {
        expect(result.errors?.[0]?.extensions['code']).toMatch(/^QUERY_TOO_(COMPLEX|DEEP)$/);
        expect(statements).toBe(0);
      } else {
        expect(cost).toBeLessThanOrEqual(MAX_COST);
        expect(touched).toBeLessThanOrEqual(cost);
      }
    }
  });
});

describe('a refusal', () => {
  test('names the field that costs most, and what to do', async () => {
    const { errors } = await seeded.server.ask(page(`text ${aliases(30, 'jsonLd')} kind`));
    const [error] = errors ?? [];
    expect(error?.extensions).toMatchObject({
      code: 'QUERY_TOO_COMPLEX',
      maximum: MAX_COST,
      field: 'StatementConnection.nodes',
      path: ['statements', 'nodes'],
    });
    const { cost, fieldCost }: Record<string, unknown> = error?.extensions ?? {};
    expect(cost).toBeGreaterThan(MAX_COST);
    expect(fieldCost).toBeLessThanOrEqual(Number(cost));
    expect(error?.message).toBe(
      `The query may cost ${cost} points; the limit is ${MAX_COST}. ` +
        `\`StatementConnection.nodes\` costs most (${fieldCost}). Request smaller pages, or select ` +
        'it for fewer objects.',
    );
  });

  test('names a single expensive field, wherever it is', async () => {
    const search = chain(FREQUENT, ' OR ');
    const query = `query ($search: String) { topics { id } corpus { revision }
      few: statements(first: 1) { nodes { id } }
      article(slug: "x") { statements(first: 100, filter: { search: $search }) { nodes {
        utterance { reports(first: 100) { nodes { id text } } } } } } }`;
    const { errors } = await seeded.server.ask(query, { search });
    expect(errors?.[0]?.extensions).toMatchObject({
      field: 'StatementConnection.nodes',
      path: ['article', 'statements', 'nodes', 'utterance', 'reports', 'nodes'],
    });
  });

  test('for the size of an answer comes before it runs, if its texts would be too long', async () => {
    const query = `{ articles(first: 100) { nodes { ${aliases(8, 'text')} } } }`;
    const { result, statements } = await run(seeded, query, {});
    const [error] = result.errors ?? [];
    expect(error?.message).toContain(`the limit is ${MAX_ANSWER_BYTES}`);
    expect(error?.extensions).toMatchObject({
      code: 'QUERY_TOO_COMPLEX',
      field: 'ArticleConnection.nodes',
    });
    expect(statements).toBe(0);
  });
});

describe('every answer says its cost', () => {
  test('which is the same in literals, variables, defaults and fragments', async () => {
    const { ask } = seeded.server;
    const literal = await ask('{ statements(first: 7) { nodes { id text } } }');
    const cost = literal.extensions?.cost;
    expect(cost).toBeGreaterThan(7);
    const others = [
      await ask('query ($n: Int) { statements(first: $n) { nodes { id text } } }', { n: 7 }),
      await ask('query ($n: Int = 7) { statements(first: $n) { nodes { id text } } }'),
      await ask(
        '{ ...q } fragment q on Query { statements(last: 7) { nodes { ...s } } } fragment s on Statement { id text }',
      ),
    ];
    expect(others.map(({ extensions }) => extensions?.cost)).toEqual([cost, cost, cost]);
  });

  test('also if it is cached, and if a field of it fails', async () => {
    const { ask } = seeded.server;
    const query = '{ topics { slug } }';
    const costs = [await ask(query), await ask(query), await ask(query), await ask(query)];
    expect(new Set(costs.map(({ extensions }) => extensions?.cost)).size).toBe(1);
    const failed = await ask('{ node(id: "nonsense") { id } }');
    expect(failed.errors).toHaveLength(1);
    expect(failed.extensions?.cost).toBeGreaterThan(0);
  });
});
