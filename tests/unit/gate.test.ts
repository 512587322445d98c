import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Gate, GateClosed, type GateOptions } from '../../server/policy/gate.ts';

const FOREVER_MS = 3_600_000;

function createGate(options: Partial<GateOptions> = {}) {
  const gate = new Gate({
    running: 1,
    waiting: 10,
    waitingOfClient: 10,
    patienceMs: FOREVER_MS,
    ...options,
  });
  const entered: string[] = [];
  const enter = async (client: string, signal = new AbortController().signal) => {
    const leave = await gate.enter(client, signal);
    entered.push(client);
    return leave;
  };
  return { gate, entered, enter };
}

test('the next request enters when one leaves, and leaving twice counts once', async () => {
  const { entered, enter } = createGate();
  const leave = await enter('a');
  const second = enter('b');
  const third = enter('c');
  await turn();
  expect(entered).toEqual(['a']);
  leave();
  leave();
  const leaveSecond = await second;
  await turn();
  expect(entered).toEqual(['a', 'b']);
  leaveSecond();
  await third;
});

test('clients take turns, however many requests one of them has', async () => {
  const { entered, enter } = createGate();
  const leaveFirst = await enter('first');
  const names = ['greedy', 'greedy', 'greedy', 'honest', 'greedy', 'other'];
  // Each leaves as soon as it has entered.
  const done = names.map((client) => enter(client).then((leave) => leave()));
  leaveFirst();
  await Promise.all(done);
  expect(entered.slice(1)).toEqual(['greedy', 'honest', 'other', 'greedy', 'greedy', 'greedy']);
});

test('one client cannot take all places: its other requests wait behind the first', async () => {
  const { gate, entered, enter } = createGate({ running: 3, runningOfClient: 1 });
  const leaveGreedy = await enter('greedy');
  const more = [enter('greedy'), enter('greedy')];
  const leaveHonest = await enter('honest');
  await enter('other');
  const waiting = enter('honest');
  await turn();
  expect(entered).toEqual(['greedy', 'honest', 'other']);
  // The place is the next client's that does not run, although another has waited longer.
  leaveHonest();
  const leaveWaiting = await waiting;
  leaveWaiting();
  // A place is free, and only the client that runs already waits for one.
  await turn();
  expect(entered).toEqual(['greedy', 'honest', 'other', 'honest']);
  leaveGreedy();
  const leaveSecond = await more[0];
  await turn();
  expect(entered.slice(4)).toEqual(['greedy']);
  leaveSecond?.();
  (await more[1])?.();
  expect(gate.isFullFor()).toBe(false);
});

test('further requests than may wait are refused, of one client and in all', async () => {
  const { gate, enter } = createGate({ waiting: 3, waitingOfClient: 2 });
  await enter('a');
  const waiting = [enter('b'), enter('b')];
  await expect(enter('b')).rejects.toThrow(GateClosed);
  expect(gate.isFullFor()).toBe(false);
  waiting.push(enter('c'));
  expect(gate.isFullFor()).toBe(true);
  await expect(enter('d')).rejects.toThrow(GateClosed);
});

test('a request that has waited too long is refused', async () => {
  const { enter } = createGate({ patienceMs: 20 });
  await enter('a');
  await expect(enter('b')).rejects.toThrow(GateClosed);
});

test('a request whose client leaves gives up its place', async () => {
  const { entered, enter } = createGate({ waiting: 1 });
  const leave = await enter('a');
  const controller = new AbortController();
  const gone = enter('b', controller.signal);
  controller.abort(new Error('gone'));
  await expect(gone).rejects.toThrow('gone');
  const next = enter('c');
  leave();
  await next;
  expect(entered).toEqual(['a', 'c']);
  await expect(enter('d', controller.signal)).rejects.toThrow('gone');
});

test('says when no request runs any more, or that it has waited long enough', async () => {
  const { gate, enter } = createGate({ running: 2 });
  expect(await gate.whenIdle(FOREVER_MS)).toBe(true);
  const [first, second] = [await enter('a'), await enter('b')];
  expect(await gate.whenIdle(0)).toBe(false);
  let isIdle = false;
  const idle = gate.whenIdle(FOREVER_MS).then(() => {
    isIdle = true;
  });
  first();
  await turn();
  expect(isIdle).toBe(false);
  second();
  // The next request does not take it back.
  await enter('c');
  await idle;
});
