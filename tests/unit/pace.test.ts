import { buildSchema, parse } from 'graphql';
import { expect, test } from 'vitest';
import type { Database } from '../../server/database/client.ts';
import { execute } from '../../server/executor/execute.ts';
import { Admission } from '../../server/policy/admission.ts';
import { HEAVY_COST } from '../../server/policy/limits.ts';
import { Visit } from '../../server/policy/visit.ts';
import { UNLIMITED } from '../support/admission.ts';

// Points are not counted, so that the database is not used.
const admission = () => new Admission({} as Database, UNLIMITED);
const forever = () => new AbortController().signal;

/** Runs work as an operation of this cost. */
async function run(server: Admission, cost: number, work: (visit: Visit) => Promise<void>) {
  const visit = new Visit(server, 'a');
  await visit.run({ isWrite: false, signal: forever() }, async ({ admit }) => {
    await admit(cost);
    await work(visit);
  });
}

/** Holds the event loop until others are to go first. */
function holdUp(visit: Visit): Promise<void> {
  for (;;) {
    const others = visit.giveWay();
    if (others) return others;
  }
}

test('a heavy operation that has held the event loop goes on after the light ones', async () => {
  const server = admission();
  const events: string[] = [];
  const read = Promise.withResolvers<void>();
  const heavy = run(server, HEAVY_COST, async (visit) => {
    expect(visit.concurrentStatements).toBe(1);
    const others = holdUp(visit);
    const light = run(server, 1, async () => {
      events.push('light begins');
      await read.promise;
      events.push('light ends');
    });
    setImmediate(() => setImmediate(() => read.resolve()));
    await others;
    events.push('heavy goes on');
    await light;
  });
  await heavy;
  expect(events).toEqual(['light begins', 'light ends', 'heavy goes on']);
});

test('a heavy operation does not wait forever, and a light one not at all', async () => {
  const server = admission();
  await run(server, 1, async (light) => {
    expect(light.concurrentStatements).toBe(2);
    await run(server, HEAVY_COST, async (heavy) => {
      await holdUp(heavy);
      expect(light.giveWay()).toBe(undefined);
    });
  });
});

test('others can go first before each object of a heavy operation', async () => {
  const schema = buildSchema('type Query { many: [Query!]! a: String }');
  const events: string[] = [];
  const rootValue: object = {
    get many() {
      return [rootValue, rootValue, rootValue];
    },
    get a() {
      events.push('object');
      return 'a';
    },
  };
  const giveWay = async () => void events.push('others');
  const pace = { concurrentStatements: 1, giveWay };
  const ask = async (levels: number) => {
    events.length = 0;
    const document = parse(`${'{ many '.repeat(levels)} { a } ${'}'.repeat(levels)}`);
    await execute({ schema, document, rootValue, pace });
    return events;
  };
  expect(await ask(1)).toEqual(['object', 'object', 'object']);
  const heavy = await ask(6);
  expect(heavy.filter((event) => event === 'object')).toHaveLength(3 ** 6);
  expect(heavy.join(' ')).not.toContain('object object');
});
