import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { corpusKey, encodeId } from '../../server/model/key.ts';
import { loadCorpus } from '../../server/sources/yaml/load-corpus.ts';
import { createTestServer, type TestServer } from '../support/server.ts';

const INVENTED = fileURLToPath(new URL('../fixtures/utterances', import.meta.url));
const SEEDS = fileURLToPath(new URL('../../seeds', import.meta.url));

let server: TestServer;

beforeAll(async () => {
  server = await createTestServer();
  await loadCorpus(server.database, { folder: INVENTED });
  await loadCorpus(server.database, { folder: SEEDS });
});
afterAll(() => server.close());

const reportsOf = async (article: string, statement: string) => {
  const key = corpusKey('Statement', article, statement);
  const { statement: found } = await server.query(
    `query ($id: ID!) { statement(id: $id) { utterance {
      id grouping reportCount outletCount speaker { slug } saidOn { edtf }
      firstReport { article { slug } }
      reports { nodes { id utterance { id } article { slug } } }
      variants { text similarity outletCount firstReport { article { slug } }
        statements { article { slug } } diff { kind text } } } } }`,
    { id: encodeId('Statement', key) },
  );
  return found.utterance;
};

test('a phrase that five outlets print in different ways', async () => {
  const utterance = await reportsOf('2020-09-23-pont-matin', 's1');
  expect(utterance).toMatchObject({
    grouping: 'FOUND',
    speaker: { slug: 'helvard-tosk' },
    saidOn: { edtf: '2020-09-22' },
    firstReport: { article: { slug: '2020-09-22-pont-inauguration' } },
  });
  for (const report of utterance.reports.nodes) expect(report.utterance.id).toBe(utterance.id);
  expect({ ...utterance, reports: null, id: null }).toMatchInlineSnapshot(`
    {
      "firstReport": {
        "article": {
          "slug": "2020-09-22-pont-inauguration",
        },
      },
      "grouping": "FOUND",
      "id": null,
      "outletCount": 5,
      "reportCount": 5,
      "reports": null,
      "saidOn": {
        "edtf": "2020-09-22",
      },
      "speaker": {
        "slug": "helvard-tosk",
      },
      "variants": [
        {
          "diff": [
            {
              "kind": "EQUAL",
              "text": "Un pont vaut mieux que dix traités",
            },
          ],
          "firstReport": {
            "article": {
              "slug": "2020-09-22-pont-inauguration",
            },
          },
          "outletCount": 3,
          "similarity": 1,
          "statements": [
            {
              "article": {
                "slug": "2020-09-22-pont-inauguration",
              },
            },
            {
              "article": {
                "slug": "2020-09-23-pont-courrier",
              },
            },
            {
              "article": {
                "slug": "2020-09-23-pont-matin",
              },
            },
          ],
          "text": "Un pont vaut mieux que dix traités",
        },
        {
          "diff": [
            {
              "kind": "EQUAL",
              "text": "Un pont vaut mieux que dix traités",
            },
            {
              "kind": "ADDED",
              "text": "et il coûte moins cher à entretenir",
            },
          ],
          "firstReport": {
            "article": {
              "slug": "2020-09-23-pont-gazette",
            },
          },
          "outletCount": 1,
          "similarity": 0.5,
          "statements": [
            {
              "article": {
                "slug": "2020-09-23-pont-gazette",
              },
            },
          ],
          "text": "Un pont vaut mieux que dix traités, et il coûte moins cher à entretenir",
        },
        {
          "diff": [
            {
              "kind": "EQUAL",
              "text": "Un pont",
            },
            {
              "kind": "MISSING",
              "text": "vaut",
            },
            {
              "kind": "ADDED",
              "text": "vaudrait",
            },
            {
              "kind": "EQUAL",
              "text": "mieux que dix traités",
            },
          ],
          "firstReport": {
            "article": {
              "slug": "2020-09-24-pont-heure",
            },
          },
          "outletCount": 1,
          "similarity": 0.8571428571428572,
          "statements": [
            {
              "article": {
                "slug": "2020-09-24-pont-heure",
              },
            },
          ],
          "text": "Un pont vaudrait mieux que dix traités",
        },
      ],
    }
  `);
});

test('all found groups, next to declared ones', async () => {
  const { utterances } = await server.query(`{
    utterances(first: 50, filter: { minReports: 2 }) { totalCount nodes {
      grouping reportCount speaker { slug } reports(first: 5) { totalCount nodes { speaker { slug } } }
      variants { similarity diff { kind } } } } }`);
  const found = utterances.nodes.filter(({ grouping }: Found) => grouping === 'FOUND');
  expect(found.length).toBeGreaterThanOrEqual(20);
  expect(utterances.nodes.length - found.length).toBe(3);
  for (const { reportCount, speaker, reports, variants } of utterances.nodes as Found[]) {
    expect(reports.totalCount).toBe(reportCount);
    for (const report of reports.nodes) expect(report.speaker).toEqual(speaker);
    // Summaries without verbatim words are not compared.
    const [first, ...others] = variants.filter(({ similarity }) => similarity !== null);
    if (first) expect(first).toEqual({ similarity: 1, diff: [{ kind: 'EQUAL' }] });
    for (const { similarity } of others) expect(similarity).toBeLessThan(1);
  }
});

interface Found {
  readonly grouping: string;
  readonly reportCount: number;
  readonly speaker: { readonly slug: string };
  readonly reports: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly speaker: { readonly slug: string } }[];
  };
  readonly variants: readonly { readonly similarity: number | null }[];
}

test('a statement without other reports is alone, and so are near misses', async () => {
  for (const [article, statement] of [
    ['2020-09-23-pont-gazette', 's3'],
    ['2020-09-23-pont-matin', 's4'],
    ['2020-10-30-pont-octobre', 's2'],
    ['2019-03-05-canal-vu-de-norvel', 's3'],
  ] as const) {
    const utterance = await reportsOf(article, statement);
    expect(utterance).toMatchObject({ grouping: 'ALONE', reportCount: 1 });
    expect(utterance.variants).toHaveLength(1);
  }
});

test('the id of an utterance whose reports were regrouped resolves to the new one', async () => {
  const articles = ['2019-03-05-canal-depeche', '2019-03-06-canal-bras-de-fer'];
  const ids = articles.map((article) =>
    encodeId('Utterance', corpusKey('Utterance', 'alone', article, 's2')),
  );
  const { nodes } = await server.query(
    `query ($ids: [ID!]!) { nodes(ids: $ids) {
      id ... on Utterance { grouping reportCount mergedInto { id reportCount } } } }`,
    { ids },
  );
  const [kept, led] = nodes[0].mergedInto ? [nodes[1], nodes[0]] : nodes;
  expect(kept).toMatchObject({ grouping: 'FOUND', reportCount: 2, mergedInto: null });
  expect(led).toMatchObject({
    grouping: 'ALONE',
    reportCount: 0,
    mergedInto: { id: kept.id, reportCount: 2 },
  });
});

test('comparing wordings takes a constant number of SQL statements', async () => {
  const query = `query ($size: Int!) { utterances(
    first: $size, orderBy: { field: REPORT_COUNT, direction: DESC }) { nodes { grouping
      variants { text similarity outletCount diff { kind text }
        firstReport { article { title } } statements { text } } } } }`;
  const countOf = async (size: number) =>
    (await server.sqlOf(() => server.query(query, { size }))).length;
  expect([await countOf(2), await countOf(20)]).toEqual([5, 5]);
});
