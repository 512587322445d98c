import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createTestKey } from '../support/api-key.ts';
import { useTestDatabase } from '../support/database.ts';
import { readWords, rederiveWords } from '../support/derived-words.ts';
import { type DixitProcess, startDixit, until } from '../support/dixit-process.ts';
import { createRandom } from '../support/random.ts';
import { hashContent } from '../support/register-content.ts';
import { rounds } from '../support/rounds.ts';
import { execute } from '../support/sql.ts';
import { openWriter, type Writer } from '../support/writer.ts';

const KILLS = rounds(3, 50);
const WRITERS = 3;

// What one commit writes together: a statement with its segments, its words, its utterance, its
// trail and its entry in the log of changes.
const HALF_WRITTEN = `
  select 'statement ' || s.id as what from statement s
   where not exists (select from segment where statement_id = s.id and role = 'CONTENT')
      or not exists (select from statement_words where statement_id = s.id) and status <> 'WITHDRAWN'
      or not exists (select from utterance where id = s.utterance_id)
      or not exists (select from statement_change where statement_id = s.id and change = 'RECORDED')
      or version <> 1 + (select count(*) from correction where statement_id = s.id)
      or version <> (select count(*) from statement_change where statement_id = s.id)
  union all
  select 'article ' || a.id from article a
   where (select count(*) from statement where article_id = a.id) not in (2, 3)
      or not exists (select from article_words where article_id = a.id)
  union all
  select 'revision' from corpus_revision
   where revision <> (select count(*) from mutation_outcome)
      or revision <> (select count(distinct revision) from statement_change)`;

/** Starts a server whose database sessions have a name of their own. */
function startServer(databaseUrl: string, name: string): DixitProcess {
  const url = new URL(databaseUrl);
  url.searchParams.set('application_name', name);
  return startDixit({ env: { DATABASE_URL: url.href, LOG_LEVEL: 'silent' } });
}

/** Postgres ends the sessions of a killed process a moment later: it may commit meanwhile. */
async function untilGone(databaseUrl: string, name: string): Promise<void> {
  const sessions = 'select from pg_stat_activity where application_name = $1';
  await until(async () => (await execute(databaseUrl, sessions, [name])).length === 0);
}

test(`a server killed at ${KILLS} points of its writes leaves nothing half-written and loses nothing`, async () => {
  const [database, undisturbed] = [await useTestDatabase(), await useTestDatabase()];
  const quiet = startServer(undisturbed.url, 'quiet');
  const key = await createTestKey(database.prisma);
  const random = createRandom(2_026);
  const start = (index: number) => startServer(database.url, `server ${index}`);
  // The next server starts while this one works.
  let [server, next] = [start(0), start(1)];
  let url = await server.ready();
  const writers = Array.from({ length: WRITERS }, (_, index) => openWriter(index, key, () => url));
  const acknowledged = () => writers.reduce((sum, writer) => sum + writer.acknowledged.size, 0);
  let isOver = false;
  const writing = writers.map(async (writer) => {
    while (!isOver) await writer.writeArticle();
  });
  for (let kill = 0; kill < KILLS; kill += 1) {
    const enough = acknowledged() + 1 + random(12);
    await until(() => acknowledged() >= enough);
    await sleep(random(25));
    server.signal('SIGKILL');
    const promised = writers.flatMap((writer) => [...writer.acknowledged]);
    await untilGone(database.url, `server ${kill}`);
    expect(await execute(database.url, HALF_WRITTEN), `kill ${kill}`).toEqual([]);
    const stored = await execute<{ key: string }>(
      database.url,
      'select idempotency_key as key from mutation_outcome',
    );
    const keys = new Set(stored.map((row) => row.key));
    expect(promised.filter((one) => !keys.has(one))).toEqual([]);
    [server, next] = [next, start(kill + 2)];
    url = await server.ready();
  }
  isOver = true;
  await Promise.all(writing);
  expect(writers.flatMap(({ faults }) => faults)).toEqual([]);
  expect(await execute(database.url, HALF_WRITTEN)).toEqual([]);
  const derived = await readWords(database);
  await rederiveWords(database);
  expect(await readWords(database)).toEqual(derived);

  await writeTheSame(writers, await createTestKey(undisturbed.prisma), await quiet.ready());
  expect(await hashContent(database)).toBe(await hashContent(undisturbed));
});

/** Writes what these writers wrote, in a register whose server is not killed. */
async function writeTheSame(
  writers: readonly Writer[],
  key: { readonly authorization: string },
  url: string,
): Promise<void> {
  const same = writers.map(async ({ index, articles }) => {
    const writer = openWriter(index, key, () => url);
    while (writer.articles < articles) await writer.writeArticle();
    expect(writer.faults).toEqual([]);
  });
  await Promise.all(same);
}
