import type { PoolClient } from 'pg';
import { expect, test } from 'vitest';
import { groupRegister } from '../../server/register/utterances/group-register.ts';
import {
  groupUtterances,
  MAX_LINKED,
  regroup,
} from '../../server/register/utterances/group-utterances.ts';
import { countRows } from '../support/count-rows.ts';
import { createTestDatabase, type TestDatabase, useTestDatabase } from '../support/database.ts';
import { rounds } from '../support/rounds.ts';
import { createTestArticle, createTestSpeaker } from '../support/rows.ts';
import { execute } from '../support/sql.ts';

interface Asked {
  readonly text: string;
  readonly values: unknown[];
}

/** Keeps what Postgres is asked from now on. */
function recordAsked({ pool }: Pick<TestDatabase, 'pool'>): Asked[] {
  const asked: Asked[] = [];
  pool.on('connect', (client: PoolClient) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    client.query = ((...args: unknown[]) => {
      const [first, values] = args as [string | Asked, unknown[] | undefined];
      const text = typeof first === 'string' ? first : first.text;
      asked.push({ text, values: values ?? (typeof first === 'string' ? [] : first.values) });
      return query(...args);
    }) as typeof client.query;
  });
  return asked;
}

test('in a register without statistics, the candidates are read once', async () => {
  const database = await useTestDatabase();
  const { pool, prisma } = database;
  const asked = recordAsked(database);
  const { id: speakerId } = await createTestSpeaker(prisma, 'Odile Sarrant');
  const REPORTS = 80;
  for (let count = 0; count < REPORTS; count += 1) {
    await createTestArticle(prisma, { statements: [{ speakerId }] });
  }
  const { statementIds } = await createTestArticle(prisma, { statements: [{ speakerId }] });
  await prisma.$transaction((tx) => groupUtterances(tx, statementIds));
  const { text, values } = asked.find((one) => one.text.includes('findCandidatePairs')) as Asked;
  const { rows } = await pool.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
    `explain (analyze, format json) ${text}`,
    values,
  );
  expect(rowsRead(rows[0]?.['QUERY PLAN'][0].Plan, 'statement')).toBeLessThan(8 * REPORTS);
});

interface PlanNode {
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}

/** How many rows of a table a plan has read. */
function rowsRead(node: PlanNode | undefined, table: string): number {
  if (!node) return 0;
  const rows = node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0);
  const own = node['Relation Name'] === table ? rows * node['Actual Loops'] : 0;
  return own + (node.Plans ?? []).reduce((sum, one) => sum + rowsRead(one, table), 0);
}

test('the links of many pairs are stored in parts, so that the transaction is not idle for long', async () => {
  const database = await useTestDatabase();
  const { prisma } = database;
  const asked = recordAsked(database);
  const { id: speakerId } = await createTestSpeaker(prisma, 'Odile Sarrant');
  const sentence = 'La commune rouvrira le vieux pont de pierre aux camions.';
  const articleOf = (count: number) =>
    createTestArticle(prisma, {
      statements: Array.from({ length: count }, () => ({ speakerId, sentence })),
    });
  await articleOf(100);
  const { statementIds } = await articleOf(21);
  asked.length = 0;
  await prisma.$transaction((tx) => groupUtterances(tx, statementIds), { timeout: 60_000 });
  expect(asked.filter(({ text }) => /insert into .*report_link/i.test(text))).toHaveLength(2);
});

test('one more reprint of a sentence costs the same in a large group, which holds however it is corrected', async () => {
  const database = await useTestDatabase();
  const { prisma } = database;
  const asked = recordAsked(database);
  const { id: speakerId } = await createTestSpeaker(prisma, 'Odile Sarrant');
  const sentence = 'La commune rouvrira le vieux pont de pierre aux camions.';
  const reprint = async () => {
    const { statementIds } = await createTestArticle(prisma, {
      statements: [{ speakerId, sentence }],
    });
    return statementIds;
  };
  const group = (ids: readonly bigint[]) =>
    prisma.$transaction((tx) => regroup(tx, ids), { timeout: 300_000 });
  const countLinks = () => prisma.reportLink.count();
  const count = rounds(150, 600);
  const ids: bigint[] = [];
  while (ids.length < count) ids.push(...(await reprint()));
  await group(ids);
  const before = await countLinks();
  expect(before).toBeLessThanOrEqual(25 * count);
  const added = await reprint();
  asked.length = 0;
  const { utterances, moved } = await group(added);
  expect(asked.filter(({ text }) => text.startsWith('/*'))).toHaveLength(8);
  // Its own utterance and that of the group: those of the other reprints are not derived again.
  expect([moved, utterances.length]).toEqual([1, 2]);
  expect((await countLinks()) - before).toBeLessThanOrEqual(25);
  // Each correction replaces the links of a statement, also those that others chose.
  for (let at = 0; at < count; at += 15) {
    expect(await group(ids.slice(at, at + 15))).toMatchObject({ moved: 0 });
  }
  const groups = await prisma.statement.groupBy({ by: ['utteranceId'], _count: true });
  expect(groups).toMatchObject([{ _count: count + 1 }]);
  expect(await groupRegister(prisma)).toEqual({ done: count + 1, moved: 0 });
});

test('a correction does not take the last links of a statement that few others chose', async () => {
  const database = await useTestDatabase();
  const { prisma } = database;
  const { id: speakerId } = await createTestSpeaker(prisma, 'Odile Sarrant');
  const group = (ids: readonly bigint[]) => prisma.$transaction((tx) => groupUtterances(tx, ids));
  const record = async (sentence: string) => {
    const { statementIds } = await createTestArticle(prisma, {
      statements: [{ speakerId, sentence }],
    });
    await group(statementIds);
    return statementIds;
  };
  const others: bigint[] = [];
  while (others.length < 30) {
    others.push(...(await record('La commune rouvrira le vieux pont de pierre aux camions.')));
  }
  const [longer = 0n] = await record(
    'La commune rouvrira le vieux pont de pierre aux camions et aux cars de la vallée.',
  );
  for (const other of others) await group([other]);
  const linked = await prisma.reportLink.count({
    where: { OR: [{ oneId: longer }, { otherId: longer }] },
  });
  expect(linked).toBeGreaterThanOrEqual(20);
  const groups = await prisma.statement.groupBy({ by: ['utteranceId'], _count: true });
  expect(groups).toMatchObject([{ _count: 31 }]);
});

/**
 * Adds statements without words, of ten years and 40 speakers, with ids from 1,000,001 on. They are
 * enough to examine query plans, and what is read of links.
 */
async function insertOthers(url: string, count: number): Promise<void> {
  await execute(
    url,
    `begin;
    alter table statement disable trigger user;
    alter table article disable trigger user;
    insert into speaker (id, key, slug, name, kind, folded)
    select 1000000 + n, gen_random_uuid(), 'g' || n, 'g', 'PERSON', 'g'
      from generate_series(0, 39) n;
    create temp table made on commit drop as
      select 1000000 + n as id, 1000000 + n % 40 as speaker_id,
             date '2014-01-01' + n % 3650 as day
        from generate_series(1, ${count}) n;
    insert into article (id, key, slug, language, published_on, published_earliest,
                         published_latest, title, text_kind, text, text_sha256, word_count)
    select id, gen_random_uuid(), 'g' || id, 'fr', day::text, day, day, '', 'FULL', null,
           repeat('0', 64), 0 from made;
    insert into utterance (id, key) select id, gen_random_uuid() from made;
    insert into statement (id, key, article_id, utterance_id, speaker_id, kind, act, is_negated,
                           start, said_on, said_earliest, said_latest, published_earliest,
                           published_latest, method, recorded_by)
    select id, gen_random_uuid(), id, id, speaker_id, 'INDIRECT', 'ASSERT', false, 0,
           day::text, day, day, day, day, 'CURATED', 'test' from made;
    insert into statement_words select id, '{}', '{}' from made;
    alter table statement enable trigger user;
    alter table article enable trigger user;
    commit`,
  );
}

test('a write reads a bounded number of linked statements, and joins the groups next to it', async () => {
  const database = await useTestDatabase();
  const { prisma, url, pool } = database;
  const counter = countRows(pool);
  const { id: speakerId } = await createTestSpeaker(prisma, 'Odile Sarrant');
  const sentence = 'La commune rouvrira le vieux pont de pierre aux camions.';
  const reprint = async (count = 1) => {
    const ids: bigint[] = [];
    while (ids.length < count) {
      const article = await createTestArticle(prisma, { statements: [{ speakerId, sentence }] });
      ids.push(...article.statementIds);
    }
    return ids;
  };
  const group = async (ids: readonly bigint[]) =>
    await counter.during(() => prisma.$transaction((tx) => regroup(tx, ids), { timeout: 300_000 }));
  const groupsOf = async (ids: readonly bigint[]) => {
    const rows = await prisma.statement.findMany({ where: { id: { in: [...ids] } } });
    return new Set(rows.map(({ utteranceId }) => utteranceId)).size;
  };
  const [first = 0n] = await reprint();
  await insertOthers(url, MAX_LINKED + 100);
  const link = (from: number, to: number) =>
    execute(
      url,
      `insert into report_link select id, id + 1, 0.5 from statement
        where id between 1000000 + ${from} and 1000000 + ${to} - 1`,
    );
  await execute(url, `insert into report_link values (${first}, 1000001, 0.5)`);
  await link(1, MAX_LINKED - 10);
  const few = await reprint(2);
  await group(few);
  expect(await groupsOf([first, ...few])).toBe(1);

  await link(MAX_LINKED - 10, MAX_LINKED + 100);
  const more = await reprint(2);
  const { rows, statements } = await group(more);
  expect(await groupsOf([first, ...few, ...more])).toBe(1);
  // What is linked to both, and to each.
  expect(rows).toBeLessThan(3 * (MAX_LINKED + 100));
  expect(statements).toBeLessThan(25);

  await execute(
    url,
    `update statement set own_utterance_id = utterance_id,
            utterance_id = (select utterance_id from statement where id = ${first})
      where id > 1000000`,
  );
  const last = await reprint();
  const { result: alone, rows: read } = await group(last);
  expect(alone.moved).toBe(0);
  expect(await groupsOf([first, ...last])).toBe(2);
  expect(read).toBeLessThan(2 * (MAX_LINKED + 100));
});

test('grouping uses indexes, with the same number of SQL statements for many statements as for few', async () => {
  const database = await createTestDatabase();
  const { pool, prisma } = database;
  const asked = recordAsked(database);
  try {
    const speaker = await createTestSpeaker(prisma, 'Odile Sarrant');
    const articleOf = async (count: number) =>
      await createTestArticle(prisma, {
        publishedOn: '2024-03-13',
        statements: Array.from({ length: count }, (_, index) => ({
          speakerId: speaker.id,
          saidOn: '2024-03-13',
          sentence: `La commune numéro ${index} rouvrira le vieux pont de pierre aux camions.`,
        })),
      });
    await articleOf(20);
    const few = await articleOf(2);
    const many = await articleOf(20);
    await insertOthers(database.url, 20_000);
    await execute(
      database.url,
      `insert into report_link select id, id + 1, 0.5 from statement
        where id > 1000000 and id % 7 = 0 and id < 1019999`,
    );
    await execute(database.url, 'vacuum analyze');
    const sqlOf = async (ids: readonly bigint[]) => {
      asked.length = 0;
      await prisma.$transaction((tx) => groupUtterances(tx, ids), {
        isolationLevel: 'ReadCommitted',
      });
      return asked.filter(({ text }) => !/^(begin|commit|set|savepoint|release)/iu.test(text));
    };
    const first = await sqlOf(few.statementIds);
    const second = await sqlOf(many.statementIds);
    expect(first.length).toBe(second.length);
    expect(second.length).toBeLessThanOrEqual(9);
    const read = second.filter(({ text }) =>
      /findCandidatePairs|readReportFacts|findLinked|readMembers|readLinks/.test(text),
    );
    expect(read).toHaveLength(5);
    for (const { text, values } of read) {
      const { rows } = await pool.query<{ 'QUERY PLAN': string }>(`explain ${text}`, values);
      // There are too few segments here for an index scan.
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      expect(plan).not.toMatch(/Seq Scan on (statement|article|report_link|utterance)\b/u);
    }
    // They were grouped, each number with itself.
    expect(await prisma.statement.count({ where: { ownUtteranceId: { not: null } } })).toBe(22);
  } finally {
    await database.close();
  }
});
