import { expect, test } from 'vitest';
import { shareReads } from '../../server/live/change-feed.ts';
import type { ChangePage } from '../../server/live/read-changes.ts';
import { type Sql, sql } from '../../server/read/sql.ts';

/** A reader whose pages are resolved by the test. */
function createReader() {
  const started: { readonly revision: bigint; readonly finish: (page?: Error) => void }[] = [];
  const read = shareReads(
    ({ revision }) =>
      new Promise<ChangePage>((resolve, reject) => {
        const page = {
          changes: [],
          upTo: { revision, position: 0 },
          hasMore: false,
          revision,
          key: '',
          isLost: false,
        };
        const finish = (error?: Error) =>
          error ? reject(error) : resolve({ ...page, keptFrom: 1n });
        started.push({ revision, finish });
      }),
  );
  return { started, read };
}

const at = (revision: bigint) => ({ revision, position: 0 });
const conditions = (now: Sql) => ({ tables: sql``, now, formerly: sql`true`, isListed: sql`true` });
const ALL = conditions(sql`true`);

test('concurrent readers of the same page share one read', async () => {
  const { started, read } = createReader();
  const pages = [
    read(at(1n), ALL),
    read(at(1n), ALL),
    read(at(1n), conditions(sql`r.speaker_id = ${1n}`)),
  ];
  expect(started).toHaveLength(2);
  for (const { finish } of started) finish();
  const [first, second] = await Promise.all(pages);
  expect(first).toBe(second);
  void read(at(1n), ALL);
  expect(started).toHaveLength(3);
});

test('at most two pages are read concurrently, also after a failure', async () => {
  const { started, read } = createReader();
  const pages = [1n, 2n, 3n, 4n].map((revision) => read(at(revision), ALL));
  const outcomes = Promise.allSettled(pages);
  expect(started).toHaveLength(2);
  started[0]?.finish(new Error('missing'));
  await expect(pages[0]).rejects.toThrow('missing');
  await Promise.resolve();
  expect(started.map(({ revision }) => revision)).toEqual([1n, 2n, 3n]);
  started[1]?.finish();
  await pages[1];
  await Promise.resolve();
  expect(started).toHaveLength(4);
  started[2]?.finish();
  started[3]?.finish();
  expect((await outcomes).map(({ status }) => status)).toEqual([
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
  ]);
});
