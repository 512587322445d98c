import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodeId } from '../../server/model/key.ts';
import { createWriting, type Writing } from '../api/writing/writing.ts';
import { createTestKey } from '../support/api-key.ts';
import { createRandom } from '../support/random.ts';
import { rounds } from '../support/rounds.ts';

// Pages of each list in each order, forward and backward, while others record, correct, withdraw
// and redact statements, also in the same articles. The rows that nobody changes must be returned
// once each, in order.

let writing: Writing;
let admin: Record<string, string>;
let lists: readonly List[];
let writers: ReturnType<typeof createWriters>;
const random = createRandom(13);

beforeAll(async () => {
  writing = await createWriting();
  const { prisma } = writing.server.database;
  admin = await createTestKey(prisma, { scopes: ['ADMIN'] });
  const speaker = await writing.speaker('Solène Vasquard');
  const key = '6f1c0a5e-1111-4222-8333-444455556666';
  await prisma.topic.create({ data: { key, slug: 'quais', labelFr: 'Quais', labelEn: 'Docks' } });
  writers = createWriters(speaker, encodeId('Topic', key));
  const articles = [await writers.ingest(8), await writers.ingest(8), await writers.ingest(8)];
  lists = listsOf({ speaker, topic: encodeId('Topic', key), article: articles[0] ?? '' });
});
afterAll(() => writing.server.close());

test('pages neither lose nor repeat rows that stay, while others write', async () => {
  const walks = lists.flatMap((list) => [false, true].map((isBackward) => ({ list, isBackward })));
  const expected = new Map<List, readonly string[]>();
  for (const list of lists) expected.set(list, await readAll(list, 100, false));
  for (let run = 0; run < rounds(13, 1_000); run += 1) {
    // The stride visits all of them, and different ones in a few runs.
    const { list, isBackward } =
      walks[(run * 29) % walks.length] ?? expect.unreachable('There are some.');
    const size = 2 + random(9);
    const stays = expected.get(list) ?? [];
    expect(stays.length, list.name).toBeGreaterThan(2);
    const seen = await readAll(list, size, isBackward, () => writers.write());
    const found = seen.filter((id) => stays.includes(id));
    expect(found, `${list.name}, ${size} per page, run ${run}`).toEqual(stays);
  }
  expect(writers.counts.size).toBe(4);
  expect(writers.failures).toEqual([]);
}, 3_600_000);

interface List {
  readonly name: string;
  /** The document of a page, with these arguments. */
  readonly ask: (page: string) => string;
  // biome-ignore lint/suspicious/noExplicitAny: the answer to `ask`
  readonly connection: (data: any) => any;
}

interface Parent extends Omit<List, 'ask'> {
  /** The beginning of the document, up to the list. */
  readonly field: string;
}

function listsOf(ids: Readonly<Record<'speaker' | 'topic' | 'article', string>>): List[] {
  const node = (
    type: string,
    id: string,
    field: string,
  ): Omit<List, 'ask'> & { field: string } => ({
    name: `${type}.${field}`,
    field: `node(id: "${id}") { ... on ${type} {`,
    connection: (data) => data.node.list,
  });
  const ordered = (
    { name, field, connection }: Parent,
    list: string,
    orders: readonly string[],
    more = '',
  ): List[] =>
    orders.map((order) => ({
      name: `${name} ${order}`,
      connection,
      ask: (page) =>
        `{ ${field} list: ${list}(${page} ${order && `orderBy: { ${order} }`} ${more}) {
             nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
           } ${'}'.repeat(field.split('{').length - 1)} }`,
    }));
  const root = (name: string): Parent => ({ name, field: '', connection: (data) => data.list });
  const both = (...fields: readonly string[]) =>
    fields.flatMap((field) =>
      ['ASC', 'DESC'].map((direction) => `field: ${field}, direction: ${direction}`),
    );
  const dated = both('PUBLISHED_ON', 'SAID_ON', 'DATED_ON', 'RECORDED_AT');
  return [
    ...ordered(root('statements'), 'statements', dated),
    ...ordered(
      root('statements found'),
      'statements',
      both('RANK').slice(1),
      'filter: { search: "fanal" }',
    ),
    ...ordered(root('utterances'), 'utterances', both('SAID_ON', 'DATED_ON', 'REPORT_COUNT')),
    ...ordered(root('articles'), 'articles', both('PUBLISHED_ON', 'RECORDED_AT')),
    ...ordered(node('Article', ids.article, 'statements'), 'statements', [
      ...both('POSITION'),
      ...dated,
    ]),
    ...ordered(node('Speaker', ids.speaker, 'statements'), 'statements', dated),
    ...ordered(node('Speaker', ids.speaker, 'articles'), 'articles', ['']),
    ...ordered(
      node('Speaker', ids.speaker, 'positions'),
      'positions',
      [''],
      `topic: "${ids.topic}"`,
    ),
  ];
}

/** The ids of a list, page by page; with each page, `beside` runs at the same time. */
async function readAll(
  list: List,
  size: number,
  isBackward: boolean,
  beside: () => Promise<void> = async () => {},
): Promise<string[]> {
  const ids: string[] = [];
  let cursor = '';
  for (let pages = 0; pages < 500; pages += 1) {
    const [count, from] = isBackward ? ['last', 'before'] : ['first', 'after'];
    const page = `${count}: ${size} ${cursor && `${from}: "${cursor}"`}`;
    const [data] = await Promise.all([writing.server.query(list.ask(page)), beside()]);
    const { nodes, pageInfo } = list.connection(data);
    const found: string[] = nodes.map(({ id }: { id: string }) => id);
    if (isBackward) ids.unshift(...found);
    else ids.push(...found);
    if (!(isBackward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) return ids;
    cursor = isBackward ? pageInfo.startCursor : pageInfo.endCursor;
  }
  throw new Error(`The pages of ${list.name} do not end.`);
}

const MUTABLE = 24;
const DAYS = ['2023', '2024-01', '2024-01-05', '2024-01-31', '2024-02', null];

/** Writers that never change the statements that `ingest` adds. */
function createWriters(speaker: string, topic: string) {
  const counts = new Map<string, number>();
  const failures: unknown[] = [];
  const free: { readonly article: string; readonly sentence: string }[] = [];
  const mutable: { id: string; version: number; readonly article: string; sentence: string }[] = [];
  let serial = 0;

  const pick = <T>(from: readonly T[]): T => from[random(from.length)] as T;
  const statementOf = (exact: string) => ({
    kind: 'INDIRECT',
    act: 'ASSERT',
    speaker,
    topics: [topic],
    saidOn: pick(DAYS),
    content: [{ exact }],
  });

  async function ingest(kept: number): Promise<string> {
    serial += 1;
    // Words that no two sentences share, so that none reports the utterance of another.
    const sentences = Array.from({ length: kept + 20 }, (_, index) =>
      // Redacted neighbours change the rank of a statement, so those around it match no search.
      [
        kept > 0 && index >= kept ? 'Le phare' : 'Le fanal',
        ...[1, 2, 3, 4].map(() => wordOf(random)),
        `n${serial}x${index}`,
      ].join(' '),
    );
    const { id, ...refusal } = await writing.ingest({
      language: 'fr',
      publishedOn: pick(['2024-03-01', '2024-03-02', '2024-02']),
      title: `Journal ${serial}`,
      textKind: 'FULL',
      text: sentences.join('. '),
      statements: sentences.slice(0, kept).map(statementOf),
    });
    if (!id) throw new Error(JSON.stringify(refusal));
    free.push(...sentences.slice(kept).map((sentence) => ({ article: id, sentence })));
    return id;
  }

  async function record(): Promise<void> {
    if (free.length === 0) await ingest(0);
    const [one] = free.splice(random(free.length), 1);
    if (!one) return;
    const recorded = await writing.record({ article: one.article, ...statementOf(one.sentence) });
    if (recorded.__typename !== 'Statement') failures.push(recorded);
    mutable.push({ ...one, id: recorded.id, version: recorded.version });
  }

  async function correct(): Promise<void> {
    const one = pick(mutable);
    const { id, version: expectedVersion } = one;
    const reason = `Read again ${counts.get('correct') ?? 0}.`;
    const changes = { saidOn: pick(DAYS), gloss: reason };
    const corrected = await writing.correct({ id, expectedVersion, reason, ...changes });
    if (corrected.__typename !== 'Statement') failures.push(corrected);
    else one.version = corrected.version;
  }

  async function withdraw(): Promise<void> {
    const [one] = mutable.splice(random(mutable.length), 1);
    if (!one) return;
    const { id, version: expectedVersion, article, sentence } = one;
    const withdrawn = await writing.withdraw({ id, expectedVersion, reason: 'A mistake.' });
    if (withdrawn.__typename !== 'Statement') failures.push(withdrawn);
    free.push({ article, sentence });
  }

  async function redact(): Promise<void> {
    const [one] = mutable.splice(random(mutable.length), 1);
    if (!one) return;
    const document = `mutation ($input: RedactInput!) { redact(input: $input) { __typename } }`;
    const input = { statements: [{ id: one.id }], reason: 'Ordonnance.' };
    const { redact } = await writing.server.query(document, { input }, admin);
    if (redact.__typename !== 'Article') failures.push(redact);
  }

  return {
    counts,
    failures,
    ingest,
    async write(): Promise<void> {
      const kinds = { record, correct, withdraw, redact };
      const name =
        mutable.length < 3 ? 'record' : pick(Object.keys(kinds) as (keyof typeof kinds)[]);
      const kind = name === 'record' && mutable.length > MUTABLE ? 'withdraw' : name;
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      await kinds[kind]();
    },
  };
}

function wordOf(below: (limit: number) => number): string {
  const syllables = ['ba', 'lo', 'mi', 'ru', 'ze', 'ko', 'fu', 'ti', 'ga', 'pe', 'vo', 'du'];
  return Array.from({ length: 4 }, () => syllables[below(syllables.length)]).join('');
}
