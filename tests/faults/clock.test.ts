import { expect, onTestFinished, test } from 'vitest';
import { createTestKey } from '../support/api-key.ts';
import { useTestDatabase } from '../support/database.ts';
import { startDixit, until } from '../support/dixit-process.ts';
import { nextEvent, readEvents } from '../support/event-stream.ts';
import { openLedger } from '../support/ledger.ts';
import { clockOf } from '../support/shifted-clock.ts';

const DAY = 86_400_000;
// A clock that was wrong and is corrected, in both directions, and one that starts in 1970.
const STEPS = [DAY, -DAY, 3_650 * DAY, -10_000 * DAY, 0];

test('a server whose clock jumps answers, writes, streams and limits as before', async () => {
  const { prisma, url: DATABASE_URL } = await useTestDatabase();
  const env = { DATABASE_URL, DIXIT_POINTS: '20000', ...clockOf(STEPS) };
  const server = startDixit({ env });
  const url = await server.ready();
  const ledger = await openLedger(url, await createTestKey(prisma));
  const [read, readByGet] = [ledger.reader(url, 1), ledger.reader(url, 0)];
  const controller = new AbortController();
  onTestFinished(() => controller.abort());
  const stream = readEvents(
    await fetch(url, {
      method: 'POST',
      signal: controller.signal,
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: 'subscription { statementChanged { change } }' }),
    }),
  );
  await stream.next();
  for (const step of STEPS) {
    // A client waits for a revision that does not come, while the clock jumps.
    const waiting = fetch(`${url}?query=%7B__typename%7D`, {
      headers: { 'dixit-min-revision': '999999' },
    });
    server.signal('SIGUSR2');
    await until(() => server.stdout.includes(`clock ${step}\n`));
    expect((await waiting).status).toBe(200);
    expect(await ledger.write()).toBe(true);
    expect(await nextEvent(stream)).toMatchObject({ event: 'next' });
    expect(await read()).toBe(true);
    expect(await readByGet()).toBe(true);
    const limit = await fetch(`${url}?query=%7BrateLimit%7BresetAt%20remaining%7D%7D`);
    const { rateLimit } = (await limit.json()).data;
    expect(rateLimit.remaining).toBeGreaterThan(0);
    // By the clock of the server, as in its `Date` header.
    const left = Date.parse(rateLimit.resetAt) - (Date.now() + step);
    expect(Math.abs(left)).toBeLessThan(DAY / 2);
    const seconds = Number(limit.headers.get('ratelimit-reset'));
    expect(seconds).toBeGreaterThanOrEqual(0);
    expect(seconds).toBeLessThanOrEqual(60);
  }
  expect(ledger.faults).toEqual([]);
  expect(ledger.findStale()).toEqual([]);
  server.signal('SIGTERM');
  expect(await server.exited()).toBe(0);
  const logged = server.stderr.trim().split('\n');
  expect(logged.map((line) => JSON.parse(line).msg)).toEqual(['Stopping …']);
});
