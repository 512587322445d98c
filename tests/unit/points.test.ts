import { expect, test } from 'vitest';
import { type LeasePoints, Points } from '../../server/policy/points.ts';

const FOREVER_MS = 3_600_000;

/** An account that several servers share, in memory. */
function createAccount(resetsInMs = FOREVER_MS) {
  const state = { used: 0, leases: 0 };
  const lease: LeasePoints = async (_client, limit, wanted) => {
    state.leases += 1;
    // As the database does.
    if (!Number.isInteger(wanted)) throw new Error(`${wanted} is not a whole number.`);
    const granted = Math.min(wanted, limit - state.used);
    state.used += granted;
    return { granted, left: limit - state.used, resetsInMs };
  };
  return { state, lease };
}

async function takeAll(points: Points, cost: number): Promise<number> {
  let taken = 0;
  while (await points.take('client', 1_000, cost)) taken += 1;
  return taken;
}

test('exactly the limit can be taken, with a lease per block and not per request', async () => {
  const { state, lease } = createAccount();
  const points = new Points(lease);
  expect(await takeAll(points, 1)).toBe(1_000);
  expect(state.leases).toBe(20);
  expect(points.balanceOf('client', 1_000)).toMatchObject({ limit: 1_000, remaining: 0 });
});

test('requests at the same time share a lease', async () => {
  const { state, lease } = createAccount();
  const points = new Points(lease);
  const requests = Array.from({ length: 40 }, () => points.take('client', 1_000, 1));
  expect(await Promise.all(requests)).not.toContain(false);
  expect(state.leases).toBe(1);
});

test('two servers share an account: what one holds, the other cannot hand out', async () => {
  const { lease } = createAccount();
  const [one, other] = [new Points(lease), new Points(lease)];
  expect(await one.take('client', 1_000, 1)).toBe(true);
  expect(await takeAll(other, 10)).toBe(95);
  expect(await takeAll(one, 1)).toBe(49);
});

test('a request that costs more than is left is refused, a smaller one is not', async () => {
  const { lease } = createAccount();
  const points = new Points(lease);
  expect(await points.take('client', 1_000, 900)).toBe(true);
  expect(await points.take('client', 1_000, 200)).toBe(false);
  expect(await points.take('client', 1_000, 100)).toBe(true);
});

test('parts of points are leased as whole ones', async () => {
  const { state, lease } = createAccount();
  const points = new Points(lease);
  expect(await takeAll(points, 333.25)).toBe(3);
  expect(state.used).toBe(1_000);
  expect(points.balanceOf('client', 1_000).remaining).toBe(0.25);
});

test('without the database, a server hands out the limit by itself', async () => {
  let attempts = 0;
  const points = new Points(async () => {
    attempts += 1;
    throw new Error('The database does not answer.');
  });
  expect(await takeAll(points, 1)).toBe(1_000);
  expect(attempts).toBe(1);
});

test('a charge can be more than is left: nothing can be taken until the account is reset', async () => {
  const points = new Points(createAccount().lease);
  points.charge('client', 1_000, 400);
  expect(points.balanceOf('client', 1_000)).toMatchObject({ remaining: 600 });
  expect(await points.take('client', 1_000, 100)).toBe(true);
  points.charge('client', 1_000, 5_000);
  expect(points.balanceOf('client', 1_000)).toMatchObject({ remaining: 0 });
  expect(await points.take('client', 1_000, 1)).toBe(false);
  expect(await points.take('other', 1_000, 1)).toBe(true);
});
