import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadCorpus } from '../../server/sources/yaml/load-corpus.ts';
import { createCorpusFolder, PONT, PORT } from '../corpus/corpus-folder.ts';
import { createWriting, type Writing } from './writing/writing.ts';

let writing: Writing;
const corpus = createCorpusFolder({}, afterAll);

async function load(): Promise<void> {
  await loadCorpus({ prisma: writing.server.database.prisma }, { folder: corpus.folder });
}

beforeAll(async () => {
  writing = await createWriting({ seeded: true });
  await load();
});
afterAll(() => writing.server.close());

interface Dated {
  readonly saidOn: { readonly earliest: string } | null;
  readonly article: { readonly publishedOn: { readonly earliest: string } };
}

interface Utterance {
  readonly id: string;
  readonly reports: { readonly nodes: readonly Dated[] };
}

interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: Readonly<Record<string, string | boolean | null>>;
}

const DATED = 'saidOn { earliest } article { slug publishedOn { earliest } }';
const dayOf = ({ saidOn, article }: Dated) => saidOn?.earliest ?? article.publishedOn.earliest;
const firstDayOf = ({ reports }: Utterance) => reports.nodes.map(dayOf).toSorted()[0] ?? '';

/** Reads a whole list by `DATED_ON`, page by page. */
async function readAll<Node>(
  list: 'statements' | 'utterances',
  selection: string,
  { direction, backward, filter }: { direction: string; backward: boolean; filter?: object },
): Promise<Node[]> {
  const type = list === 'statements' ? 'Statement' : 'Utterance';
  const document = `query ($filter: ${type}Filter, $direction: OrderDirection!, $first: Int,
      $last: Int, $after: String, $before: String) {
    ${list}(filter: $filter, orderBy: { field: DATED_ON, direction: $direction },
      first: $first, last: $last, after: $after, before: $before) {
      nodes { id ${selection} }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
  const nodes: Node[] = [];
  let cursor: unknown = null;
  for (;;) {
    const bounds = backward ? { last: 7, before: cursor } : { first: 7, after: cursor };
    const answer = await writing.server.query(document, { direction, filter, ...bounds });
    const page = answer[list] as Page<Node>;
    if (backward) nodes.unshift(...page.nodes);
    else nodes.push(...page.nodes);
    const { hasPreviousPage, hasNextPage, startCursor, endCursor } = page.pageInfo;
    if (!(backward ? hasPreviousPage : hasNextPage)) return nodes;
    cursor = backward ? startCursor : endCursor;
  }
}

const ORDERS = [
  { direction: 'ASC', backward: false },
  { direction: 'ASC', backward: true },
  { direction: 'DESC', backward: false },
  { direction: 'DESC', backward: true },
];

function expectSorted(days: readonly string[], direction: string): void {
  expect(days).toEqual(direction === 'ASC' ? days.toSorted() : days.toSorted().toReversed());
}

test.each(ORDERS)('statements by $direction, backward $backward', async (order) => {
  const { statements, topics } = await writing.server.query(
    '{ statements { totalCount } topics { id } }',
  );
  const nodes = await readAll<Dated & { id: string }>('statements', DATED, order);
  expect(new Set(nodes.map(({ id }) => id)).size).toBe(statements.totalCount);
  const isSaid = nodes.map(({ saidOn }) => saidOn !== null);
  // Known and unknown days are sorted together.
  expect(isSaid.lastIndexOf(true)).toBeGreaterThan(isSaid.indexOf(false));
  expect(isSaid.lastIndexOf(false)).toBeGreaterThan(isSaid.indexOf(true));
  expectSorted(nodes.map(dayOf), order.direction);
  const filter = { topics: topics.slice(0, 6).map(({ id }: { id: string }) => id) };
  const about = await readAll<Dated & { id: string }>('statements', DATED, { ...order, filter });
  expect(about.length).toBeGreaterThan(7);
  const ids = new Set(about.map(({ id }) => id));
  expect(about).toEqual(nodes.filter(({ id }) => ids.has(id)));
  const found = await readAll<Dated>('statements', DATED, {
    ...order,
    filter: { search: 'otan OR pont' },
  });
  expect(found.length).toBeGreaterThan(7);
  expectSorted(found.map(dayOf), order.direction);
});

test.each(ORDERS)('utterances by $direction, backward $backward', async (order) => {
  const { utterances } = await writing.server.query('{ utterances { totalCount } }');
  const selection = `reports(first: 100) { nodes { ${DATED} } }`;
  const nodes = await readAll<Utterance>('utterances', selection, order);
  expect(new Set(nodes.map(({ id }) => id)).size).toBe(utterances.totalCount);
  expectSorted(nodes.map(firstDayOf), order.direction);
});

async function readPlaces(): Promise<Record<string, unknown>> {
  const { prisma } = writing.server.database;
  const { id, datedEarliest } = await prisma.utterance.findUniqueOrThrow({
    where: { declared: 'pont-automne' },
  });
  const reports = await prisma.statement.findMany({
    where: { utteranceId: id },
    select: { datedEarliest: true, article: { select: { slug: true } } },
    orderBy: { id: 'asc' },
  });
  const day = (date: Date | null) => date?.toISOString().slice(0, 10);
  return {
    utterance: day(datedEarliest),
    ...Object.fromEntries(reports.map((one) => [one.article.slug, day(one.datedEarliest)])),
  };
}

test('the date follows every change of the register', async () => {
  const [pont, port] = ['2024-03-13-pont', '2024-03-port'];
  expect(await readPlaces()).toEqual({
    utterance: '2024-03-01',
    [pont]: '2024-03-01',
    [port]: '2024-03-12',
  });
  corpus.edit(PONT, 'saidOn: 2024-03\n', 'saidOn: 2024-03-13\n');
  await load();
  expect(await readPlaces()).toEqual({
    utterance: '2024-03-12',
    [pont]: '2024-03-13',
    [port]: '2024-03-12',
  });
  corpus.edit(PORT, 'saidOn: 2024-03-12', 'saidOn: null');
  await load();
  expect(await readPlaces()).toEqual({
    utterance: '2024-03-01',
    [pont]: '2024-03-13',
    [port]: '2024-03-01',
  });
  corpus.edit(PORT, 'publishedOn: 2024-03\n', 'publishedOn: 2024-03-14\n');
  await load();
  expect(await readPlaces()).toEqual({
    utterance: '2024-03-13',
    [pont]: '2024-03-13',
    [port]: '2024-03-14',
  });
  const { statements } = await writing.server
    .query(
      `query ($article: String!) { article(slug: $article) { statements(first: 1) { nodes { id version } } } }`,
      { article: pont },
    )
    .then(({ article }) => article);
  const [{ id, version }] = statements.nodes;
  await writing.withdraw({ id, expectedVersion: version, reason: 'Une faute.' });
  // A withdrawn report is used only if there are no others.
  expect(await readPlaces()).toMatchObject({ utterance: '2024-03-14' });
});

test('a timeline uses that date by default, and has no unknown dates', async () => {
  const { dated, said, statements } = await writing.server.query(`{
    dated: timeline(by: MONTH) { unit period count }
    said: timeline(by: MONTH, on: SAID_ON) { unit count }
    statements { totalCount } }`);
  const nodes = await readAll<Dated>(
    'statements',
    'saidOn { earliest precision } article { publishedOn { earliest precision } }',
    {
      direction: 'ASC',
      backward: false,
    },
  );
  expect(nodes).toHaveLength(statements.totalCount);
  const months = Map.groupBy(nodes, (node) => dayOf(node).slice(0, 7));
  expect(dated).toEqual(
    [...months].map(([period, { length: count }]) => ({ unit: 'MONTH', period, count })),
  );
  const units = (counts: readonly { unit: string }[]) => new Set(counts.map(({ unit }) => unit));
  expect(units(said)).toContain('UNKNOWN');
});

test('a timeline by year counts every date within its year, split by act and topic', async () => {
  const { timeline, statements } = await writing.server.query(`{
    timeline(by: YEAR) { unit period from to count isExact
      acts(first: 100) { value count } topics(first: 2) { value { id } count } }
    statements { totalCount facets {
      acts(first: 100) { value count } topics(first: 100) { value { id } count } } } }`);
  const total = (counts: readonly { count: number }[]) =>
    counts.reduce((sum, { count }) => sum + count, 0);
  expect(timeline.length).toBeGreaterThan(1);
  for (const { period, ...rest } of timeline) {
    const range = { from: `${period}-01-01`, to: `${period}-12-31` };
    expect(rest).toMatchObject({ unit: 'YEAR', ...range, isExact: true });
  }
  expect(total(timeline)).toBe(statements.totalCount);
  const acts = timeline.flatMap((period: { acts: readonly object[] }) => period.acts);
  for (const { acts, topics, count } of timeline) {
    expect(total(acts)).toBe(count);
    expect(topics.length).toBeLessThanOrEqual(2);
    expect(topics.map((topic: { count: number }) => topic.count)).toEqual(
      topics
        .map((topic: { count: number }) => topic.count)
        .toSorted((a: number, b: number) => b - a),
    );
  }
  for (const { value, count } of statements.facets.acts) {
    expect(total(acts.filter((act: { value: string }) => act.value === value))).toBe(count);
  }
  const refused = await writing.server.ask('{ timeline(by: YEAR) { acts(first: 0) { count } } }');
  expect(refused.errors?.[0]?.extensions?.['code']).toBe('INVALID_PAGE_SIZE');
});
