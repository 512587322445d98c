import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createTestKey } from '../support/api-key.ts';
import { createTestDatabase } from '../support/database.ts';
import { startDixit, until } from '../support/dixit-process.ts';
import { readEvents } from '../support/event-stream.ts';
import { CAN_MEASURE, usageOf } from '../support/process-usage.ts';
import { createRandom } from '../support/random.ts';
import { rounds } from '../support/rounds.ts';
import { execute, SEEDED_TEMPLATE } from '../support/sql.ts';
import { openWriter } from '../support/writer.ts';

// As few as show a leak of handles in `npm test`; a leak of memory shows in minutes.
const MINUTES = Number(process.env['DIXIT_SOAK_MINUTES'] ?? rounds(0, 30));
const LEAST_REQUESTS = 2_000;
const MAX_MEGABYTES = 400;

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
    const signal = AbortSignal.timeout(random(30));
    await send(nextQuery(), { signal }).catch(() => {
      counts.aborted += 1;
    });
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

/** The value in the middle of some samples. */
function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

test.skipIf(!CAN_MEASURE)(
  'under a mixed load, a server keeps its memory, handles and sessions',
  async () => {
    const database = await createTestDatabase(SEEDED_TEMPLATE);
    const key = await createTestKey(database.prisma);
    const env = { DATABASE_URL: database.url, LOG_LEVEL: 'silent' };
    const server = startDixit({
      env,
      command: [process.execPath, '--max-semi-space-size=16', 'server/main.ts'],
    });
    const url = await server.ready();
    const sample = async () => {
      const sessions = await execute<{ pid: number }>(database.url, SESSIONS);
      const ofSessions = sessions.map(({ pid }) => usageOf(pid).ownMemory);
      const postgres = ofSessions.length > 0 ? Math.max(...ofSessions) : 0;
      return { ...usageOf(server.pid), sessions: sessions.length, postgres };
    };
    const atRest = await sample();
    const load = startLoad(url, key);
    const samples: Awaited<ReturnType<typeof sample>>[] = [];
    const end = performance.now() + MINUTES * 60_000;
    while (load.counts.answered < LEAST_REQUESTS || performance.now() < end) {
      await sleep(MINUTES > 0 ? 2_000 : 50);
      samples.push(await sample().catch(() => samples.at(-1) ?? atRest));
    }
    await load.stop();
    const usage = (from: number, to: number) => {
      const part = samples.slice(from * samples.length, to * samples.length);
      const of = (name: keyof (typeof samples)[number]) =>
        Math.round(median(part.map((s) => s[name])));
      return {
        memory: of('memory'),
        handles: of('handles'),
        sessions: of('sessions'),
        postgres: of('postgres'),
      };
    };
    const [early, late] = [usage(1 / 3, 2 / 3), usage(2 / 3, 1)];
    const { counts, writer } = load;
    console.info(
      JSON.stringify({ minutes: MINUTES, ...counts, articles: writer.articles, early, late }),
    );
    expect([...load.faults, ...writer.faults]).toEqual([]);
    expect(Math.max(...samples.map(({ memory }) => memory))).toBeLessThan(MAX_MEGABYTES);
    expect(Math.max(...samples.map(({ sessions }) => sessions))).toBeLessThanOrEqual(27);
    if (MINUTES >= 5) {
      expect(late.memory).toBeLessThan(1.1 * early.memory);
      expect(late.postgres).toBeLessThan(1.1 * early.postgres + 2);
      expect(late.handles).toBeLessThan(early.handles + 10);
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
