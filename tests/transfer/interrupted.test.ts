import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { importJsonl } from '../../server/sources/jsonl/import-jsonl.ts';
import { writeGeneratedRegister } from '../bench/generated-register.ts';
import { type DixitProcess, startDixit, until } from '../support/dixit-process.ts';
import { createRandom } from '../support/random.ts';
import { rounds } from '../support/rounds.ts';
import { execute } from '../support/sql.ts';
import { exportText, openTestClient, useFolder } from './opened.ts';
import { useEmptyDatabases } from './rich-register.ts';

const KILLS = rounds(8, 50);
const RUNS = rounds(2, 20);

const CHILD = fileURLToPath(new URL('import-child.ts', import.meta.url));
const AHEAD = 4;
const SMALL = { perArticle: 3, outlets: 2, topics: 3, speakers: 20 };

// Incomplete articles: some statements, segments or utterances are missing.
const BROKEN = `select count(*)::int as count from article a
  where (select count(*) from statement s where s.article_id = a.id) <> 3
     or (select count(*) from statement s join segment g on g.statement_id = s.id
          where s.article_id = a.id)
        <> (select sum(case kind when 'INDIRECT' then 3 else 4 end) from statement
             where article_id = a.id)
     or exists (select from statement s join utterance u on u.id = s.utterance_id
                 where s.article_id = a.id and s.status <> 'WITHDRAWN'
                   and u.first_report_id is distinct from s.id)`;

test(`an import killed at ${KILLS} points leaves complete articles and converges`, async () => {
  const [url = ''] = await useEmptyDatabases(1);
  const file = path.join(useFolder(), 'register.jsonl');
  await writeGeneratedRegister(file, { count: 18 * KILLS, ...SMALL });
  const random = createRandom(2_026);
  const counts: number[] = [];
  // A child spends most of its time loading modules, so some load while another imports.
  const children: DixitProcess[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    for (let next = children.length; next < Math.min(kill + AHEAD, KILLS); next += 1) {
      // Some before the first batch, most during one.
      const point = next < 4 ? [0, random(100)] : [2 + random(3), random(40)];
      const args = [url, file, '3', ...point.map(String), ...(next > 4 ? ['--continue'] : [])];
      children.push(startDixit({ command: [process.execPath, CHILD, ...args] }));
    }
    const child = children[kill] ?? expect.unreachable('It was started.');
    await until(
      () => child.stdout !== '',
      () => child.stderr,
    );
    child.signal('SIGUSR2');
    expect(await child.exited(), child.stderr).toBe('SIGKILL');
    expect(await execute(url, BROKEN)).toEqual([{ count: 0 }]);
    const rows = await execute<{ n: number }>(url, 'select count(*)::int as n from article');
    counts.push(rows[0]?.n ?? -1);
  }
  expect(counts).toEqual(counts.toSorted((one, other) => one - other));
  expect(counts.at(-1)).toBeGreaterThan(KILLS - 4);
  expect(counts.at(-1)).toBeLessThan(6 * KILLS);
  const command = [process.execPath, 'server/scripts/import.ts', file, '--continue'];
  const last = startDixit({ command, env: { DATABASE_URL: url } });
  expect([await last.exited(), last.stderr]).toEqual([0, '']);
  expect(last.stdout).toMatch(
    /^Imported \d+ articles with \d+ statements; 0 articles already existed/m,
  );
  expect(await exportText(openTestClient(url))).toBe(readFileSync(file, 'utf8'));
});

const EMPTY = `truncate outlet, topic, speaker, article, statement, utterance, import_progress
  restart identity cascade`;

test(`sixteen concurrent imports of one file give the same result as one, ${RUNS} times over`, async () => {
  const [url = ''] = await useEmptyDatabases(1);
  const file = path.join(useFolder(), 'register.jsonl');
  await writeGeneratedRegister(file, { count: 18, ...SMALL });
  const text = readFileSync(file, 'utf8');
  const clients = Array.from({ length: 16 }, () => openTestClient(url));
  for (let run = 0; run < RUNS; run += 1) {
    await execute(url, EMPTY);
    const reports = await Promise.all(
      clients.map((client) => importJsonl(client, { file, batchStatements: 6 })),
    );
    const sum = (key: 'addedArticles' | 'addedStatements' | 'refused') =>
      reports.reduce((total, report) => total + report[key], 0);
    expect([sum('addedArticles'), sum('addedStatements'), sum('refused')]).toEqual([6, 18, 0]);
    const [first] = clients;
    expect(first && (await exportText(first))).toBe(text);
  }
});
