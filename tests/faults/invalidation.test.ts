import { expect, test } from 'vitest';
import { createTestKey } from '../support/api-key.ts';
import { useTestDatabase } from '../support/database.ts';
import { startDixit } from '../support/dixit-process.ts';
import { openLedger } from '../support/ledger.ts';

test('during continuous writes, no server gives a wrong or stale answer', async () => {
  const { prisma, url } = await useTestDatabase();
  const env = { DATABASE_URL: url, LOG_LEVEL: 'silent' };
  const [first = '', second = ''] = await Promise.all(
    [startDixit({ env }), startDixit({ env })].map((server) => server.ready()),
  );
  const ledger = await openLedger(first, await createTestKey(prisma));
  const readers = [
    ...[0, 1, 2, 3].map((index) => ledger.reader(second, index)),
    ...[0, 3].map((index) => ledger.reader(first, index)),
    // A client sees its writes on the same server without sending a revision.
    ledger.reader(second, 1, { isAware: false }),
    ledger.reader(first, 2, { isAware: false }),
  ];
  let isWriting = true;
  const reading = readers.map(async (read) => {
    while (isWriting) await read();
  });
  // Some answers are made for one request, others are served from the cache.
  const repeated = () => {
    const asked = ledger.readings.map(({ by, revision }) => `${revision} ${by}`);
    return asked.length - new Set(asked).size;
  };
  while (ledger.acknowledged.length < 40 || repeated() < 40) await ledger.write();
  isWriting = false;
  await Promise.all(reading);

  expect(ledger.faults).toEqual([]);
  expect(ledger.findStale()).toEqual([]);
  expect(ledger.refusals).toBe(0);
  // A last answer for each reader after the writes.
  for (const read of readers) expect(await read()).toBe(true);
  expect(ledger.faults).toEqual([]);
});
