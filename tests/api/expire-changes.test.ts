import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type ChangePlace,
  encodeChangeCursor,
  placeAfter,
} from '../../server/live/change-cursor.ts';
import { openChangeFeed } from '../../server/live/change-feed.ts';
import { expireChanges } from '../../server/live/expire-changes.ts';
import { type ChangeSubscription, ChangesExpired } from '../../server/live/follow-changes.ts';
import { changeConditionsOf } from '../../server/live/read-changes.ts';
import { createLogger } from '../../server/logger.ts';
import { createReader } from '../../server/read/sql.ts';
import { type LoggedChange, raiseRevision } from '../../server/register/revision.ts';
import { readEvents } from '../support/event-stream.ts';
import { createTestArticle } from '../support/rows.ts';
import { createTestServer, type TestServer } from '../support/server.ts';
import { execute } from '../support/sql.ts';

const DAY_MS = 86_400_000;
let server: TestServer;
let statementId: bigint;

beforeAll(async () => {
  server = await createTestServer();
  const { statementIds } = await createTestArticle(server.database.prisma);
  statementId = statementIds[0] ?? 0n;
});
afterAll(() => server.close());

/** Dates the changes of one revision back by some days, and earlier changes at least as far. */
async function change(daysAgo: number, count = 1): Promise<bigint> {
  const changes = Array.from({ length: count }, (): LoggedChange => {
    return { statementId, change: 'CORRECTED', former: null };
  });
  const { revision } = await server.database.prisma.$transaction((tx) =>
    raiseRevision(tx, changes),
  );
  await execute(
    server.database.url,
    `begin;
     alter table statement_change disable trigger statement_change_is_kept;
     update statement_change
        set recorded_at = least(recorded_at, now() - ${daysAgo} * interval '1 day');
     alter table statement_change enable trigger statement_change_is_kept;
     commit`,
  );
  return revision;
}

const kept = async () => {
  const rows = await server.database.prisma.statementChange.groupBy({
    by: ['revision'],
    orderBy: { revision: 'asc' },
  });
  return rows.map(({ revision }) => revision);
};
const expire = () => expireChanges(server.database.pool, 7 * DAY_MS);

async function resume(after: string) {
  const response = await server.fetch('http://dixit.test/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({
      query: 'subscription ($after: String) { statementChanged(after: $after) { change } }',
      variables: { after },
    }),
  });
  const { value } = await readEvents(response).next();
  return value?.data?.errors[0].extensions.code ?? 'resumed';
}

test('old changes and the cursors before them expire, in batches', async () => {
  const first = await change(9, 2_500);
  const second = await change(8);
  const third = await change(6);
  expect(await expire()).toBe(2_501);
  expect(await kept()).toEqual([third]);
  expect(await expire()).toBe(0);
  const gone = [
    { revision: first, position: 17 },
    { revision: second, position: 0 },
  ];
  for (const place of gone) {
    expect(await resume(encodeChangeCursor(place))).toBe('CURSOR_EXPIRED');
  }
  // All later changes are kept.
  expect(await resume(encodeChangeCursor(placeAfter(second)))).toBe('resumed');
});

test('an idle register keeps its latest changes, so that subscribers that are up to date can continue', async () => {
  await change(30);
  const newest = await change(20);
  await server.database.prisma.$transaction((tx) => raiseRevision(tx));
  await expire();
  expect(await kept()).toEqual([newest]);
  const cursor = encodeChangeCursor({ revision: newest, position: 1 });
  expect(await resume(cursor)).toBe('resumed');
});

test('concurrent expiries delete each change once', async () => {
  await change(10, 3_000);
  await change(1);
  const deleted = await Promise.all([expire(), expire(), expire()]);
  expect(deleted.reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(3_000);
  await expire();
  expect(await kept()).toHaveLength(1);
});

test('a subscriber that falls behind expired changes gets an error instead of a gap', async () => {
  const from = { revision: await change(12, 150), position: 0 };
  await following(from, async (slow) => {
    expect(await slow.next()).toMatchObject({ value: { position: 1 } });
    await change(1);
    await expire();
    const rest = async () => {
      for await (const _ of slow);
    };
    await expect(rest()).rejects.toThrow(ChangesExpired);
  });
});

test('its stream ends, so that it resumes, and is told', async () => {
  // More than is read ahead.
  const from = encodeChangeCursor({ revision: await change(12, 2_000), position: 0 });
  const query = `subscription { statementChanged(after: "${from}") { cursor } }`;
  const response = await server.fetch(
    `http://dixit.test/graphql?query=${encodeURIComponent(query)}`,
    { headers: { accept: 'text/event-stream' } },
  );
  const events = readEvents(response);
  const first = await events.next();
  expect(first.value?.id).toBe(from);
  await change(1);
  await expire();
  let last = from;
  for await (const { data, id = last } of events) {
    expect(data?.errors).toBeUndefined();
    last = id;
  }
  expect(await resume(last)).toBe('CURSOR_EXPIRED');
});

test('a subscriber who has seen lost changes gets an error, however far the register is', async () => {
  const { prisma } = server.database;
  const revision = await change(1);
  const { key } = await prisma.revisionKey.findUniqueOrThrow({ where: { revision } });
  await following({ revision, position: 0 }, async (other) => {
    await following({ revision, position: 1, key }, async (subscriber) => {
      // A standby that did not have the revision made another one, and a later one.
      await prisma.revisionKey.update({ where: { revision }, data: { key: randomUUID() } });
      await change(1);
      await expect(subscriber.next()).rejects.toThrow(ChangesExpired);
      expect(await other.next()).toMatchObject({ value: { position: 1 } });
    });
  });
});

/** Runs work with a subscription from a place, on a feed of its own. */
async function following(
  from: ChangePlace,
  work: (subscription: ChangeSubscription) => Promise<void>,
): Promise<void> {
  const { database } = server;
  const log = createLogger('silent');
  const feed = await openChangeFeed({ database, log, maxSubscriptions: 1 });
  try {
    const request = new Request('http://dixit.test/graphql');
    const conditions = await changeConditionsOf(createReader(database), null);
    await work(
      feed.follow({ request, from, client: 'local', conditions, payForPast: async () => {} }),
    );
  } finally {
    await feed.close();
  }
}
