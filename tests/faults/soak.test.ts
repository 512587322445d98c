import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createTestKey } from '../support/api-key.ts';
import { createTestDatabase } from '../support/database.ts';
import { type DixitProcess, startDixit, unlessGone, until } from '../support/dixit-process.ts';
import { readEvents } from '../support/event-stream.ts';
import { CAN_MEASURE, usageOf } from '../support/process-usage.ts';
import { createRandom } from '../support/random.ts';
import { heapsOf, REPORTING_HEAP } from '../support/report-heap.ts';
import { rounds } from '../support/rounds.ts';
import { execute, SEEDED_TEMPLATE } from '../support/sql.ts';
import { START } from '../support/start-command.ts';
import { openWriter } from '../support/writer.ts';

// `npm test` shows a leak of handles; a leak of memory shows in minutes, in `npm run faults`.
const MINUTES = Number(process.env['DIXIT_SOAK_MINUTES'] ?? rounds(0, 30));
const LEAST_REQUESTS = 300;
const PARTS = 10;

// Those of the pool, two for cancelling and counting, and one for live changes.
const MAX_SESSIONS = 27;

const SESSIONS = `select pid from pg_stat_activity
  where datname = current_database() and application_name like 'dixit%'`;

const WORDS = ['pont', 'eau', 'paix', 'Europe', 'loi', 'guerre', 'accord', 'santé'];

/** Queries of many kinds. Most of the documents are sent once only. */
function createQueries(random: (below: number) => number): () => string {
  const word = () => WORDS[random(WORDS.length)];
  const kinds = [
    () => `{ statements(first: ${1 + random(20)}) { nodes { id text speaker { name } } } }`,
    () => `{ statements(filter: { search: "${word()} ${word()}" }) { totalCount nodes { id } } }`,
    () => `{ speakers(first: 5) { nodes { name statements(first: ${1 + random(9)}) { nodes {
      text article { title } } } } } }`,
    () => `{ verifyQuotation(text: "Le ${word()} rouvrira demain, ${random(1_000)}") { verdict } }`,
    () => `{ articles(first: ${1 + random(20)}) { nodes { title statements { totalCount } } } }`,
    () => `{ nothing${random(1_000)} }`,
    () => '{ corpus { revision } }',
  ];
  return () => kinds[random(kinds.length)]?.() ?? '';
}

/** Clients that read, write, subscribe and leave early, until `stop`. */
function startLoad(url: string, key: { readonly authorization: string }) {
  const random = createRandom(7);
  const nextQuery = createQueries(random);
  const counts = { answered: 0, refused: 0, aborted: 0, events: 0 };
  const faults: string[] = [];
  let isOver = false;
  const send = async (query: string, init: RequestInit = {}) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...init.headers },
      body: JSON.stringify({ query }),
      ...(init.signal && { signal: init.signal }),
    });
    const text = await response.text();
    if (response.status === 503) counts.refused += 1;
    else if (response.status > 500 || text.includes('INTERNAL')) faults.push(`${query}: ${text}`);
    else counts.answered += 1;
  };
  const leave = async () => {
    const signal = AbortSignal.timeout(5 + random(60));
    await send(nextQuery(), { signal }).catch(() => {
      counts.aborted += 1;
    });
    // Its next request waits for those of others.
    await send('{ __typename }');
  };
  const useWrongKey = () => send('{ __typename }', { headers: { authorization: 'Bearer wrong' } });
  const subscribe = async () => {
    const controller = new AbortController();
    const response = await fetch(url, {
      method: 'POST',
      signal: controller.signal,
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: 'subscription { statementChanged { statement { text } } }' }),
    });
    let left = 1 + random(10);
    for await (const _ of readEvents(response)) {
      counts.events += 1;
      left -= 1;
      if (left === 0 || isOver) break;
    }
    controller.abort();
  };
  const writer = openWriter(0, key, () => url);
  // The register grows slowly: its size is not what is measured.
  const write = async () => {
    await writer.writeArticle();
    await sleep(MINUTES > 0 ? 500 : 0);
  };
  const clients = [
    ...[1, 2, 3].map(() => () => send(nextQuery())),
    leave,
    leave,
    useWrongKey,
    ...[1, 2, 3, 4].map(() => subscribe),
  ];
  const running = clients.map(async (client) => {
    while (!isOver) await client();
  });
  // Until all have left: subscribers do at the next event.
  let areGone = false;
  const writing = (async () => {
    while (!areGone) await write();
  })();
  return {
    counts,
    faults,
    writer,
    async stop() {
      isOver = true;
      await Promise.all(running);
      areGone = true;
      await writing;
    },
  };
}

interface Sample {
  /** Memory of the server in megabytes: what is left of its heap after a collection, and all. */
  readonly heap: number;
  readonly memory: number;
  readonly handles: number;
  /** Its sessions of Postgres, and the memory of the largest: prepared statements count there. */
  readonly sessions: number;
  readonly postgres: number;
}

async function takeSample(server: DixitProcess, databaseUrl: string): Promise<Sample> {
  const before = heapsOf(server.stdout).length;
  server.signal('SIGUSR2');
  await until(() => heapsOf(server.stdout).length > before);
  const sessions = await execute<{ pid: number }>(databaseUrl, SESSIONS);
  // One that has just ended has none.
  const ofSessions = sessions.map(({ pid }) => unlessGone(() => usageOf(pid).ownMemory) || 0);
  const { memory, handles } = usageOf(server.pid);
  return {
    heap: Math.round(heapsOf(server.stdout).at(-1) ?? Number.NaN),
    memory: Math.round(memory),
    handles,
    sessions: sessions.length,
    postgres: Math.round(Math.max(0, ...ofSessions)),
  };
}

test.skipIf(!CAN_MEASURE)(
  'under a mixed load, a server keeps its memory, handles and sessions',
  async () => {
    const database = await createTestDatabase(SEEDED_TEMPLATE);
    const key = await createTestKey(database.prisma);
    const { flags, env } = REPORTING_HEAP;
    const server = startDixit({
      env: { DATABASE_URL: database.url, LOG_LEVEL: 'silent', ...START.env, ...env },
      command: [process.execPath, ...flags, ...START.args],
    });
    const url = await server.ready();
    const atRest = await takeSample(server, database.url);
    const load = startLoad(url, key);
    const samples: Sample[] = [];
    for (let part = 1; part <= PARTS; part += 1) {
      const end = performance.now() + (MINUTES / PARTS) * 60_000;
      const enough = (LEAST_REQUESTS * part) / PARTS;
      await until(() => load.counts.answered >= enough && performance.now() >= end);
      const sample = await takeSample(server, database.url);
      samples.push(sample);
      if (MINUTES > 0) console.info(JSON.stringify(sample));
    }
    await load.stop();
    const { counts, writer, faults } = load;
    console.info(JSON.stringify({ minutes: MINUTES, ...counts, articles: writer.articles }));
    expect([...faults, ...writer.faults]).toEqual([]);
    expect(Math.max(...samples.map(({ sessions }) => sessions))).toBeLessThanOrEqual(MAX_SESSIONS);
    if (MINUTES >= 5) {
      // Kept answers and documents have filled up by the middle.
      const least = (name: keyof Sample, from: number, to: number) =>
        Math.min(...samples.slice(from, to).map((sample) => sample[name]));
      for (const name of ['heap', 'handles', 'postgres'] as const) {
        const [middle, last] = [least(name, 4, 7), least(name, 7, PARTS)];
        expect(last, name).toBeLessThanOrEqual(1.1 * middle + 5);
      }
    }
    // Connections of clients and idle ones to the database are closed after a while.
    await until(
      () => usageOf(server.pid).handles <= atRest.handles + 2,
      () => `${usageOf(server.pid).handles} handles, ${atRest.handles} at rest`,
    );
    server.signal('SIGTERM');
    expect(await server.exited()).toBe(0);
    await database.close();
  },
);
