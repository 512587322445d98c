import { createServer as createHttpServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { createServer } from '../../server/http.ts';
import { encodeChangeCursor, parseChangeCursor } from '../../server/live/change-cursor.ts';
import { openChangeFeed } from '../../server/live/change-feed.ts';
import { createLogger } from '../../server/logger.ts';
import { raiseRevision } from '../../server/register/revision.ts';
import { loadCorpus } from '../../server/sources/yaml/load-corpus.ts';
import { createCorpusFolder, PONT } from '../corpus/corpus-folder.ts';
import { UNLIMITED } from '../support/admission.ts';
import { useTestDatabase } from '../support/database.ts';
import { startDixit, until } from '../support/dixit-process.ts';
import { nextEvent, readEvents } from '../support/event-stream.ts';
import { recordSql } from '../support/record-sql.ts';
import { rounds } from '../support/rounds.ts';
import { createTestArticle } from '../support/rows.ts';
import { execute } from '../support/sql.ts';

const CHANGES = 'subscription { statementChanged { change } }';

/** Opens a stream. The signal or the end of the test closes the connection. */
async function open(url: string, lastId = '', signal = untilFinished(), query = CHANGES) {
  const response = await fetch(url, {
    method: 'POST',
    signal,
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      ...(lastId && { 'last-event-id': lastId }),
    },
    body: JSON.stringify({ query }),
  });
  expect(response.status).toBe(200);
  return readEvents(response);
}

function untilFinished(): AbortSignal {
  const controller = new AbortController();
  onTestFinished(() => controller.abort());
  return controller.signal;
}

/**
 * Subscribes with connections that end after a few events, until an id that `isEnd`.
 *
 * @throws Error if the server refuses a subscription, or sends nothing new for minutes.
 */
async function followInPieces(url: string, from: string, isEnd: (id: string) => boolean) {
  const seen: string[] = [];
  let lastId = from;
  // On a busy machine, the first event can take longer than this, so the limit grows.
  let patienceMs = 50;
  while (!isEnd(lastId)) {
    if (patienceMs > 60_000) throw new Error(`Nothing new after ${lastId}, ${seen.length} events`);
    const before = lastId;
    const controller = new AbortController();
    let left = 1 + Math.floor(Math.random() * 40);
    // Also while the stream is idle.
    const timer = setTimeout(() => controller.abort(), patienceMs * (1 + 10 * Math.random()));
    try {
      for await (const { event, id, data } of await open(url, lastId, controller.signal)) {
        if (data?.errors) throw new Error(`Refused after ${lastId}: ${JSON.stringify(data)}`);
        lastId = id ?? lastId;
        if (event === 'next') seen.push(lastId);
        left -= 1;
        if (left <= 0 || isEnd(lastId)) break;
      }
    } catch (error) {
      if (!controller.signal.aborted) throw error;
    }
    clearTimeout(timer);
    controller.abort();
    patienceMs = lastId === before ? 2 * patienceMs : 50;
  }
  return seen;
}

// The writers wait for each other, on a busy machine longer than Prisma's defaults.
const PATIENT = { maxWait: 60_000, timeout: 60_000 };

test('two servers deliver all changes once and in commit order to each subscriber, despite failures', async () => {
  const { prisma, url } = await useTestDatabase();
  const { statementIds } = await createTestArticle(prisma, { statements: [{}, {}, {}] });
  const env = { DATABASE_URL: url, LOG_LEVEL: 'silent' };
  const servers = [startDixit({ env }), startDixit({ env })];
  const urls = await Promise.all(servers.map((server) => server.ready()));
  const { revision } = await prisma.corpusRevision.findUniqueOrThrow({ where: { id: 1 } });
  const from = encodeChangeCursor({ revision: revision + 1n, position: 0 });

  let end: bigint | undefined;
  // A heartbeat after the last event has an id after that of the event.
  const isEnd = (id: string) => {
    const { revision = 0n, position = 0 } = parseChangeCursor(id) ?? {};
    return end !== undefined && (revision > end || (revision === end && position > 0));
  };
  const subscribers = Array.from({ length: 6 }, (_, index) =>
    followInPieces(urls[index % 2] ?? '', from, isEnd),
  );
  const write = () =>
    prisma.$transaction(async (tx) => {
      await tx.$queryRaw`select pg_sleep(random() * 0.01)::text`;
      const count = Math.floor(Math.random() * 4);
      const changes = statementIds.slice(0, count).map((statementId) => {
        return { statementId, change: 'CORRECTED' as const, former: null };
      });
      await raiseRevision(tx, changes);
      await tx.$queryRaw`select pg_sleep(random() * 0.005)::text`;
    }, PATIENT);
  const killListeners = () =>
    execute(
      url,
      `select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'dixit live' and datname = current_database()`,
    );
  const writers = Array.from({ length: 16 }, async () => {
    for (let n = 0; n < 15; n += 1) await write();
  });
  let isWriting = true;
  const killer = (async () => {
    while (isWriting) {
      await sleep(150);
      await killListeners();
    }
  })();
  await Promise.all(writers);
  isWriting = false;
  await killer;
  const last = await prisma.$transaction((tx) =>
    raiseRevision(tx, [{ statementId: statementIds[0] ?? 0n, change: 'WITHDRAWN', former: null }]),
  );
  end = last.revision;

  const keys = new Map(
    (await prisma.revisionKey.findMany()).map(({ revision, key }) => [revision, key]),
  );
  const outbox = (
    await prisma.statementChange.findMany({
      orderBy: [{ revision: 'asc' }, { position: 'asc' }],
    })
  ).map((place) => encodeChangeCursor({ ...place, key: keys.get(place.revision) }));
  expect(outbox.length).toBeGreaterThan(200);
  for (const seen of await Promise.all(subscribers)) expect(seen).toEqual(outbox);
});

test('SIGTERM completes the streams, which do not delay the shutdown', async () => {
  const { url } = await useTestDatabase();
  const dixit = startDixit({ env: { DATABASE_URL: url } });
  const events = await open(await dixit.ready());
  expect((await events.next()).value).toEqual({ id: expect.any(String) });
  dixit.signal('SIGTERM');
  expect(await nextEvent(events)).toEqual({ event: 'complete', data: '' });
  // The response ends by itself. If it was cut off after the drain time, this would throw.
  expect((await events.next()).done).toBe(true);
  expect(await dixit.exited()).toBe(0);
});

/** Servers in this process on one database, each with its own feed and port. */
async function createServers({
  count = 1,
  maxSubscriptions = 1_000,
  maxSubscriptionsOfClient = 1_000,
} = {}) {
  const database = await useTestDatabase();
  const recorder = recordSql(database.pool);
  const logger = createLogger('silent');
  const servers = Array.from({ length: count }, async () => {
    const feed = await openChangeFeed({
      database,
      log: logger,
      maxSubscriptions,
      maxSubscriptionsOfClient,
    });
    const isReady = async () => true;
    const { listener } = createServer({ database, logger, isReady, feed, admission: UNLIMITED });
    const http = createHttpServer(listener);
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    onTestFinished(async () => {
      await feed.close();
      http.closeAllConnections();
      http.close();
    });
    return { feed, url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/graphql` };
  });
  const [first, second = first] = await Promise.all(servers);
  if (!first || !second) throw new Error('There is a server at the least.');
  return { database, recorder, first, second };
}

test('the second server delivers a correction immediately, and it is in the history', async () => {
  const { database, second } = await createServers({ count: 2 });
  const corpus = createCorpusFolder();
  await loadCorpus(database, { folder: corpus.folder });
  const query = `subscription { statementChanged {
    change statement { gloss version history { reason version } } } }`;
  const events = await open(second.url, '', untilFinished(), query);
  await events.next();
  corpus.edit(PONT, 'gloss: The bridge stays', 'gloss: The old bridge stays');
  await loadCorpus(database, { folder: corpus.folder });
  const { data } = await nextEvent(events);
  expect(data.data.statementChanged).toEqual({
    change: 'CORRECTED',
    statement: {
      gloss: 'The old bridge stays closed until autumn.',
      version: 2,
      history: [{ reason: 'The corpus file changed.', version: 1 }],
    },
  });
});

test('a disconnect frees the subscription; above the limit it is a 503', async () => {
  const { first } = await createServers({ maxSubscriptions: 20 });
  const controllers = Array.from({ length: 20 }, () => new AbortController());
  await Promise.all(
    controllers.map(async ({ signal }) => (await open(first.url, '', signal)).next()),
  );
  expect(first.feed.subscriptionCount).toBe(20);
  const refused = await fetch(`${first.url}?query=${encodeURIComponent(CHANGES)}`, {
    headers: { accept: 'text/event-stream' },
  });
  expect(refused.status).toBe(503);
  expect(refused.headers.get('retry-after')).toBe('1');
  expect(await refused.text()).toContain('SERVICE_UNAVAILABLE');
  for (const controller of controllers) controller.abort();
  await until(() => first.feed.subscriptionCount === 0);
});

test('a client has a limited number of subscriptions; when it closes one, it can open another', async () => {
  const { first } = await createServers({ maxSubscriptionsOfClient: 2 });
  const controller = new AbortController();
  await (await open(first.url, '', controller.signal)).next();
  await (await open(first.url, '', untilFinished())).next();
  const ask = () =>
    fetch(`${first.url}?query=${encodeURIComponent(CHANGES)}`, {
      headers: { accept: 'text/event-stream' },
    });
  expect(await (await ask()).text()).toContain('RATE_LIMITED');
  controller.abort();
  await until(() => first.feed.subscriptionCount === 1);
  await (await open(first.url, '', untilFinished())).next();
  expect(first.feed.subscriptionCount).toBe(2);
});

test('an event is computed once for all subscribers with the same document and filter', async () => {
  const { database, recorder, first } = await createServers({ maxSubscriptions: 2_000 });
  const { prisma } = database;
  const { statementIds } = await createTestArticle(prisma, { statements: [{}] });
  const [statementId = 0n] = statementIds;
  const query = `subscription { statementChanged { change statement { text speaker { name }
    article { title } history { reason } } } }`;
  const commit = () =>
    prisma.$transaction((tx) =>
      raiseRevision(tx, [{ statementId, change: 'CORRECTED', former: null }]),
    );
  const follow = async () => {
    const events = await open(first.url, '', untilFinished(), query);
    await events.next();
    return events;
  };
  const streams = [await follow()];
  // A page of changes can be read before the recording begins, or by a subscriber that is late.
  const computed = async () => {
    const sql = await recorder.during(async () => {
      await commit();
      const events = await Promise.all(streams.map(nextEvent));
      expect(new Set(events.map(({ data }) => JSON.stringify(data))).size).toBe(1);
    });
    return sql.flatMap((text) => /(?<=^\/\* )read(?!Changes|RaisedRevision)\w+/.exec(text) ?? []);
  };
  const once = ['readRows', 'readCorrections'];
  expect(await computed()).toEqual(once);
  const more = Array.from({ length: rounds(100, 1_000) }, follow);
  streams.push(...(await Promise.all(more)));
  expect(await computed()).toEqual(once);
});

test('events use two connections, however many there are, and requests have the others', async () => {
  const { database, recorder, first } = await createServers();
  const { pool, prisma } = database;
  const { statementIds } = await createTestArticle(prisma, { statements: [{}] });
  const [statementId = 0n] = statementIds;
  // More than the pool has connections. An event is computed once for each document.
  const count = pool.options.max + 6;
  const follow = async (_: unknown, index: number) => {
    const query = `subscription { statementChanged { a${index}: statement { history { reason } } } }`;
    const events = await open(first.url, '', untilFinished(), query);
    await events.next();
    return events;
  };
  const streams = await Promise.all(Array.from({ length: count }, follow));
  const blocker = await pool.connect();
  await blocker.query('begin; lock table correction in access exclusive mode');
  const started = () => recorder.count((text) => text.startsWith('/* readRows */'));
  const blocked = `select from pg_stat_activity where datname = current_database()
    and wait_event_type = 'Lock' and query like '/* readCorrections */%'`;
  const sent = await recorder.during(async () => {
    await prisma.$transaction((tx) =>
      raiseRevision(tx, [{ statementId, change: 'CORRECTED', former: null }]),
    );
    await until(async () => (await execute(database.url, blocked)).length >= 2);
    for (let n = 0; n < 20; n += 1) {
      const query = encodeURIComponent(`{ a${n}: speakers { totalCount } }`);
      expect((await fetch(`${first.url}?query=${query}`)).status).toBe(200);
    }
    const begun = started();
    await blocker.query('rollback');
    blocker.release();
    expect(begun).toBe(2);
    for (const { data } of await Promise.all(streams.map(nextEvent))) {
      expect(data.errors).toBeUndefined();
    }
  });
  expect(sent.filter((text) => text.startsWith('/* readCorrections */'))).toHaveLength(count);
});

test('a client that does not read holds one page, and misses nothing', async () => {
  const { database, recorder, first } = await createServers();
  const { prisma } = database;
  const sentence = `Le pont ${'très '.repeat(400)}long rouvrira.`;
  const { statementIds } = await createTestArticle(prisma, { statements: [{ sentence }] });
  const [statementId = 0n] = statementIds;
  // 80 kB each, in six pages.
  const count = 600;
  const texts = Array.from({ length: 40 }, (_, index) => `text${index}: text`).join(' ');
  const pages = await recorder.during(async () => {
    const response = await new Promise<IncomingMessage>((resolve) => {
      const query = `subscription { statementChanged { statement { ${texts} } } }`;
      request(`${first.url}?query=${encodeURIComponent(query)}`, {
        headers: { accept: 'text/event-stream' },
      })
        .on('response', resolve)
        .end();
    });
    await prisma.$transaction((tx) =>
      raiseRevision(
        tx,
        Array.from({ length: count }, () => ({
          statementId,
          change: 'CORRECTED' as const,
          former: null,
        })),
      ),
    );
    // The socket buffers fill, then nothing more is sent.
    await sleep(1_500);
    let text = '';
    let received = 0;
    const atRest = recorder.count((sql) => sql.includes('readChanges'));
    expect(atRest).toBeLessThan(5);
    for await (const chunk of response.setEncoding('utf8')) {
      text += chunk;
      const events = text.split('\n\n');
      text = events.pop() ?? '';
      received += events.filter((event) => event.includes('event: next')).length;
      if (received >= count) break;
    }
    expect(received).toBe(count);
  });
  expect(pages.filter((sql) => sql.includes('readChanges')).length).toBeGreaterThanOrEqual(6);
});
