import { expect, test } from 'vitest';
import { ask, createDataDir, isAlive, postgresOf, startDixit } from '../support/dixit-process.ts';

test('the first start serves, a second one fails without harm, and seed uses the running Postgres', async () => {
  const env = { DIXIT_DATA_DIR: createDataDir() };
  const first = startDixit({ env });
  const url = await first.ready();
  expect(first.stdout).toBe(`Dixit is ready: ${url} (reader: ${new URL('/', url)})\n`);
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/graphql$/);
  expect(await ask(url, '{ __typename }')).toMatchObject({ data: { __typename: 'Query' } });
  for (const path of ['/health', '/ready']) {
    expect((await fetch(new URL(path, url))).status).toBe(200);
  }

  const second = startDixit({ env });
  expect(await second.exited()).toBe(1);
  expect(second.stdout).toBe('');
  expect(second.stderr).toMatch(/^Another Dixit process uses the data in .*DIXIT_DATA_DIR/);
  expect(second.stderr.trim().split('\n')).toHaveLength(1);
  expect(await ask(url, '{ __typename }')).toMatchObject({ data: { __typename: 'Query' } });

  const seed = startDixit({ env, command: [process.execPath, 'server/scripts/seed.ts'] });
  expect(await seed.exited()).toBe(0);
  expect(await ask(url, '{ articles { totalCount } }')).toMatchObject({
    data: { articles: { totalCount: 5 } },
  });

  const postgres = postgresOf(env.DIXIT_DATA_DIR);
  first.signal('SIGTERM');
  expect(await first.exited()).toBe(0);
  expect(postgres && isAlive(postgres)).toBe(false);
});

test('of two concurrent starts on the same empty folder, one serves and one fails', async () => {
  const env = { DIXIT_DATA_DIR: createDataDir() };
  const both = [startDixit({ env }), startDixit({ env })];
  const outcomes = await Promise.allSettled(both.map((dixit) => dixit.ready()));
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  for (const [index, dixit] of both.entries()) {
    const outcome = outcomes[index];
    if (outcome?.status === 'fulfilled') {
      expect(await ask(outcome.value, '{ __typename }')).toMatchObject({
        data: { __typename: 'Query' },
      });
      dixit.signal('SIGTERM');
      expect(await dixit.exited()).toBe(0);
    } else {
      expect(dixit.stderr).toContain('Another Dixit process uses the data');
      expect(await dixit.exited()).toBe(1);
    }
  }
});
