import { setTimeout as sleep } from 'node:timers/promises';
import { PrismaPg } from '@prisma/adapter-pg';
import { expect, onTestFinished, test } from 'vitest';
import { PrismaClient } from '../../prisma/generated/client/client.ts';
import { loadCorpus } from '../../server/sources/yaml/load-corpus.ts';
import { createEmptyDatabase, useTestDatabase } from '../support/database.ts';
import { startDixit, until } from '../support/dixit-process.ts';
import { rounds } from '../support/rounds.ts';
import { execute } from '../support/sql.ts';
import { createCorpusFolder, PORT } from './corpus-folder.ts';

const KILLS = rounds(4, 50);
const RUNS = rounds(1, 20);

/** The sample corpus and many articles like its second one. */
function createLargeFolder(count: number) {
  const corpus = createCorpusFolder();
  const yaml = corpus.read(PORT);
  for (let index = 0; index < count; index += 1) {
    const id = `2024-03-port-${index}`;
    const more = yaml
      .slice(yaml.indexOf('  - id: s1'))
      .replace('id: s1', 'id: s2')
      .replace('utterance: pont-automne', 'within: s1');
    corpus.write(`articles/${id}.yaml`, `${yaml.replace('id: 2024-03-port', `id: ${id}`)}${more}`);
  }
  return corpus;
}

const WHOLE = `select count(*)::int as count from article a
  where (select count(*) from statement s where s.article_id = a.id) <> 2
     or (select count(*) from statement s join segment g on g.statement_id = s.id
          where s.article_id = a.id) <> 8`;

/** Database clients of separate processes, each with its own connection. */
function createClients(url: string, count: number): readonly PrismaClient[] {
  const clients = Array.from(
    { length: count },
    () => new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: 1 }) }),
  );
  onTestFinished(async () => {
    for (const client of clients) await client.$disconnect();
  });
  return clients;
}

test(`sixteen concurrent loads give the same result as one, ${RUNS} times over`, async () => {
  for (let run = 0; run < RUNS; run += 1) await loadAtOnce();
});

async function loadAtOnce(): Promise<void> {
  const { prisma, url } = await useTestDatabase();
  const { folder } = createCorpusFolder();
  const others = createClients(url, 8).map((client) => loadCorpus({ prisma: client }, { folder }));
  const ours = Array.from({ length: 8 }, () => loadCorpus({ prisma }, { folder }));
  const loads = [...others, ...ours];
  const reports = await Promise.all(loads);
  const sum = (pick: (report: (typeof reports)[number]) => number) =>
    reports.reduce((total, report) => total + pick(report), 0);
  expect(sum(({ articles }) => articles.added)).toBe(2);
  expect(sum(({ statements }) => statements.added)).toBe(4);
  expect(sum(({ speakers }) => speakers.added)).toBe(3);
  expect(sum(({ conflicts }) => conflicts.length)).toBe(0);
  expect(await prisma.statement.count()).toBe(4);
  expect(await prisma.utterance.count()).toBe(3);
  expect(await prisma.corpusRevision.findFirst()).toMatchObject({ revision: 3n });
}

test(`a load killed at ${KILLS} points leaves complete articles, and the next one completes it`, async () => {
  const { url, drop } = await createEmptyDatabase();
  const corpus = createLargeFolder(24);
  corpus.remove('articles/2024-03-13-pont.yaml');
  corpus.remove(PORT);
  try {
    const counts: number[] = [];
    // After a number of articles and some milliseconds into the next one: a different point each
    // time.
    for (let kill = 0; kill < KILLS; kill += 1) {
      const [articles, ms] = [Math.floor((24 * kill) / KILLS), (7 * kill) % 23];
      const command = [process.execPath, 'server/scripts/seed.ts', corpus.folder];
      const dixit = startDixit({ command, env: { DATABASE_URL: url } });
      await until(() => articles === 0 || dixit.stdout.includes(`\n${articles}/24`));
      await sleep(articles === 0 ? 600 : ms);
      dixit.signal('SIGKILL');
      await dixit.exited();
      const [{ count } = { count: -1 }] = await execute<{ count: number }>(url, WHOLE);
      expect(count).toBe(0);
      counts.push(
        (await execute<{ n: number }>(url, 'select count(*)::int as n from article'))[0]?.n ?? -1,
      );
    }
    expect(counts).toEqual(counts.toSorted((one, other) => one - other));
    const last = startDixit({
      command: [process.execPath, 'server/scripts/seed.ts', corpus.folder],
      env: { DATABASE_URL: url },
    });
    expect(await last.exited()).toBe(0);
    expect(last.stdout).toMatch(/24 articles: \d+ added, \d+ unchanged\n/);
    expect(await execute(url, WHOLE)).toEqual([{ count: 0 }]);
    expect(await execute(url, 'select count(*)::int as n from statement')).toEqual([{ n: 48 }]);
    expect(
      await execute(url, `select report_count from utterance where declared = 'pont-automne'`),
    ).toEqual([{ report_count: 24 }]);
  } finally {
    await drop();
  }
});
