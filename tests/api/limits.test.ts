import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { GraphQLError, getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../server/database/client.ts';
import {
  LARGE_TEXT,
  MAX_LARGE_REQUESTS,
  MAX_READ_TEXT,
  MAX_TEXT_GARBAGE,
} from '../../server/policy/limits.ts';
import { TextsRead } from '../../server/policy/texts-read.ts';
import { createReader, sql } from '../../server/read/sql.ts';
import { rounds } from '../support/rounds.ts';
import { createTestArticle, createTestSpeaker } from '../support/rows.ts';
import { createTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await createTestServer();
  const { id } = await createTestSpeaker(server.database.prisma, 'Ottar Velde');
  await createTestArticle(server.database.prisma, { statements: [{ speakerId: id }] });
});
afterAll(() => server.close());

async function codeOf(document: string, variables?: Record<string, unknown>) {
  const { errors, status } = await server.ask(document, variables);
  return [errors?.[0]?.extensions.code, status];
}

describe('the cost of a query includes its page sizes', () => {
  const nested = (outer: string, inner: string) =>
    `{ speakers(${outer}) { nodes { statements(${inner}) { nodes { id } } } } }`;
  const NESTED_VARIABLES = `query ($outer: Int = 100, $inner: Int = 100) {
    speakers(first: $outer) { ...page }
  }
  fragment page on SpeakerConnection { nodes { statements(first: $inner) { nodes { id } } } }`;

  test('in literals, variables, defaults and fragments alike', async () => {
    const tooComplex = ['QUERY_TOO_COMPLEX', 400];
    expect(await codeOf(nested('first: 100', 'first: 100'))).toEqual(tooComplex);
    expect(await codeOf(nested('last: 100', 'first: 100'))).toEqual(tooComplex);
    expect(await codeOf(NESTED_VARIABLES, { outer: 100, inner: 100 })).toEqual(tooComplex);
    expect(await codeOf(NESTED_VARIABLES)).toEqual(tooComplex);
    expect(await codeOf(nested('first: 10', 'first: 10'))).toEqual([undefined, 200]);
  });

  test('for each request: a document accepted with small pages is rejected with large ones', async () => {
    expect(await codeOf(NESTED_VARIABLES, { outer: 5, inner: 5 })).toEqual([undefined, 200]);
    expect(await codeOf(NESTED_VARIABLES, { outer: 100, inner: 100 })).toEqual([
      'QUERY_TOO_COMPLEX',
      400,
    ]);
    expect(await codeOf(NESTED_VARIABLES, { outer: 5, inner: 5 })).toEqual([undefined, 200]);
  });

  test('and a query over the limit runs no SQL', async () => {
    expect(await server.sqlOf(() => server.ask(NESTED_VARIABLES))).toEqual([]);
  });
});

describe('documents', () => {
  test('at the limit of aliases pass', async () => {
    const aliases = Array.from({ length: 50 }, (_, i) => `a${i}: __typename`).join(' ');
    expect(await codeOf(`{ ${aliases} }`)).toEqual([undefined, 200]);
  });

  test('that nest too deep are refused', async () => {
    const deep = `{ statements { nodes { ${'article { statements { nodes { '.repeat(6)} id ${'} } }'.repeat(6)} } } }`;
    expect((await codeOf(deep))[1]).toBe(400);
    let withins = 'id';
    for (let level = 0; level < 20; level += 1) withins = `within { ${withins} }`;
    expect(await codeOf(`{ statements(first: 1) { nodes { ${withins} } } }`)).toEqual([
      'QUERY_TOO_DEEP',
      400,
    ]);
  });

  test.each([
    ['aliases', `{ ${Array.from({ length: 51 }, (_, i) => `a${i}: __typename`).join(' ')} }`],
    ['repeated fields', `{ ${'__typename '.repeat(500)} }`],
    ['many more fields', `{ ${'__typename '.repeat(998)} }`],
    ['directives', `{ __typename ${'@skip(if: false) '.repeat(60)} }`],
    ['fields', `{ corpus { ${Array.from({ length: 401 }, () => 'revision').join(' ')} } }`],
    // 2 kB of these would take 30 ms to validate.
    ['fields of the same name', `{ ${'corpus { revision } '.repeat(60)} }`],
  ])('with too many %s are rejected', async (_what, document) => {
    const { errors, status } = await server.ask(document);
    expect(errors?.map((error) => error.extensions.code)).toContain('QUERY_TOO_COMPLEX');
    expect(status).toBe(400);
  });

  test('with too many fields to compare get an error with the limit', async () => {
    const { errors } = await server.ask(`{ ${'__typename '.repeat(998)} }`);
    expect(errors?.map(({ message }) => message)).toEqual([
      'The document has more than 400 fields or 50 aliases. Split it into several documents.',
    ]);
  });

  test.each([
    ['tokens', `{ ${'x '.repeat(1_100)} }`],
    ['nesting', '{ a '.repeat(20_000)],
    ['brackets', `{ a(b: ${'['.repeat(40_000)}) }`],
  ])('that are bombs of %s are rejected without a 500', async (_what, document) => {
    expect(await codeOf(document)).toEqual(['GRAPHQL_PARSE_FAILED', 400]);
  });

  test('are parsed up to 1,000 tokens, and not further', async () => {
    const kinds = (count: number) =>
      `{ statements(filter: { kinds: [${'DIRECT '.repeat(count)}] }) { totalCount } }`;
    expect(await codeOf(kinds(984))).toEqual([undefined, 200]);
    expect(await codeOf(kinds(985))).toEqual(['GRAPHQL_PARSE_FAILED', 400]);
    const cpu = await cpuOf(() => codeOf(`${kinds(985)} # another`));
    expect(cpu).toBeLessThan(rounds(5_000, 20));
  });

  test('that are fragment bombs are rejected quickly', async () => {
    const levels = 30;
    const fragments = Array.from(
      { length: levels },
      (_, i) => `fragment f${i} on Statement { ...f${i + 1} within { ...f${i + 1} } }`,
    );
    const bomb = `{ statements { nodes { ...f0 } } } ${fragments.join(' ')} fragment f${levels} on Statement { id }`;
    // Following all billion spreads would take far longer.
    const ask = async (text: string) => expect((await codeOf(text))[1]).toBe(400);
    expect(await cpuOf(() => ask(bomb))).toBeLessThan(5_000);
    // The code is compiled now.
    expect(await cpuOf(() => ask(`${bomb} # another`))).toBeLessThan(rounds(5_000, 50));
  });

  /** Milliseconds of CPU. */
  async function cpuOf(work: () => Promise<unknown>): Promise<number> {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  }

  test('for introspection pass', async () => {
    expect(await codeOf(getIntrospectionQuery())).toEqual([undefined, 200]);
  });
});

describe('errors', () => {
  test('about a document are few, and each suggests names', async () => {
    const { errors, status } = await server.ask(`{ ${'statementz '.repeat(60)} }`);
    expect(status).toBe(400);
    expect(errors?.length).toBeLessThanOrEqual(11);
    expect(errors?.[0]?.message).toContain('Did you mean "statement" or "statements"?');
  });

  test('about variables are few', async () => {
    const kinds = Array.from({ length: 200 }, () => 'NONSENSE');
    const query =
      'query ($kinds: [StatementKind!]) { statements(filter: { kinds: $kinds }) { totalCount } }';
    expect((await server.ask(query, { kinds })).errors?.length).toBeLessThanOrEqual(11);
  });

  test('of fields are at most 100', async () => {
    const { prisma } = server.database;
    await createTestArticle(prisma, { statements: Array.from({ length: 60 }, () => ({})) });
    const query =
      '{ statements(first: 60) { nodes { a: before(words: 101) b: after(words: 101) } } }';
    const { errors, data } = await server.ask(query);
    expect(errors).toHaveLength(100);
    expect(data).toBeNull();
  });
});

describe('texts are read', () => {
  const open = (all: TextsRead) => {
    const texts = all.start();
    const leaving = new AbortController();
    const { signal } = leaving;
    const reader = createReader(server.database, { signal, onText: texts.add });
    const read = (units: number, rows = 1) =>
      reader
        .query(sql`select repeat('x', ${units}::int) as text from generate_series(1, ${rows}::int)`)
        .then(
          ({ length }) => length,
          (error: GraphQLError) => error.extensions['code'],
        );
    return { read, release: texts.release, leave: () => leaving.abort(new GraphQLError('left')) };
  };

  test('up to a limit for each request', async () => {
    const { read } = open(new TextsRead());
    expect(await read(MAX_READ_TEXT - 10)).toBe(1);
    expect(await read(20)).toBe('QUERY_TOO_COMPLEX');
    // The connections are not harmed.
    const other = createReader(server.database);
    const all = Array.from({ length: 20 }, () => other.query(sql`select 1 as one`));
    expect((await Promise.all(all)).flat()).toHaveLength(20);
  });

  test('and dropped after the answer, without the place of others', async () => {
    const all = new TextsRead();
    for (let n = 0; n <= MAX_LARGE_REQUESTS; n += 1) {
      const { read, release } = open(all);
      release();
      expect(await read(LARGE_TEXT, 20)).toBe(20);
      release();
    }
    expect(await open(all).read(LARGE_TEXT, 20)).toBe(20);
  });

  test('in turns if they are long, while short ones do not wait', async () => {
    const all = new TextsRead();
    const large = Array.from({ length: 5 }, () => open(all));
    const done: number[] = [];
    // More than the buffers of a connection hold.
    const reading = large.map(async ({ read }, index) => {
      expect(await read(LARGE_TEXT, 20)).toBe(20);
      done.push(index);
    });
    await expect.poll(() => done.length).toBe(MAX_LARGE_REQUESTS);
    expect(await open(all).read(LARGE_TEXT)).toBe(1);
    for (let count = MAX_LARGE_REQUESTS; count < large.length; count += 1) {
      expect(done).toHaveLength(count);
      large[done[count - MAX_LARGE_REQUESTS] ?? 0]?.release();
      await expect.poll(() => done.length).toBe(count + 1);
    }
    await Promise.all(reading);
  });

  test('by others in the place of a request that waited and has ended', async () => {
    const all = new TextsRead();
    const holders = Array.from({ length: MAX_LARGE_REQUESTS }, () => open(all));
    for (const { read } of holders) expect(await read(LARGE_TEXT + 1)).toBe(1);
    const waiting = open(all);
    const read = waiting.read(LARGE_TEXT, 20);
    await open(all).read(LARGE_TEXT);
    waiting.leave();
    waiting.release();
    expect(await read).toBeUndefined();
    holders[0]?.release();
    const last = open(all);
    expect(await last.read(LARGE_TEXT, 20)).toBe(20);
  });

  test('and collected when large requests have left enough of them', async () => {
    const all = new TextsRead();
    // As if it were a text.
    const text = new WeakRef({});
    const leave = (units: number) => {
      const texts = all.start();
      texts.add(units);
      texts.release();
    };
    leave(MAX_TEXT_GARBAGE);
    await nextTurn();
    await nextTurn();
    expect(text.deref()).toBeDefined();
    await nextTurn();
    leave(LARGE_TEXT + 1);
    await nextTurn();
    await nextTurn();
    expect(text.deref()).toBeUndefined();
  });

  test('and not kept by the connection that was opened for them', async () => {
    setFlagsFromString('--expose-gc');
    const collectGarbage = runInNewContext('gc') as () => void;
    const used = () => {
      collectGarbage();
      return process.memoryUsage().heapUsed;
    };
    const database = openDatabase({ url: server.database.url });
    onTestFinished(() => database.close());
    const before = used();
    const rows = await createReader(database).query(
      sql`select repeat('x', 200000) as text from generate_series(1, 100)`,
    );
    expect(rows).toHaveLength(100);
    rows.length = 0;
    await nextTurn();
    expect(used() - before).toBeLessThan(10_000_000);
  });
});

test('nodes takes at most 100 ids', async () => {
  const ids = Array.from({ length: 101 }, () => 'x');
  expect(await codeOf('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })).toEqual([
    'INVALID_ARGUMENT',
    400,
  ]);
});
