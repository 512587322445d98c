import { EventEmitter } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { SlowClients } from '../../server/policy/slow-clients.ts';

function createClient(name: string, gone: string[]) {
  return { destroy: () => gone.push(name) };
}

test('those that have held theirs longest are disconnected when all hold too much', () => {
  const gone: string[] = [];
  const clients = new SlowClients(100);
  const [a, b, c] = ['a', 'b', 'c'].map((name) => createClient(name, gone));
  if (!a || !b || !c) throw new Error('Three clients were made.');
  clients.hold(a, 20);
  clients.hold(b, 40);
  // Its bytes so far, not more of them.
  clients.hold(a, 60);
  expect(gone).toEqual([]);
  clients.hold(c, 30);
  expect(gone).toEqual(['a']);
  clients.release(b);
  clients.hold(b, 70);
  expect(gone).toEqual(['a']);
  clients.hold(b, 71);
  expect(gone).toEqual(['a', 'c']);
});

test('a streamed response holds what waits in its stream and what was not sent', async () => {
  const gone: string[] = [];
  const clients = new SlowClients(500_000);
  const open = (name: string) => {
    const response = Object.assign(new EventEmitter(), {
      ...createClient(name, gone),
      destroyed: false,
      writableLength: 0,
    });
    return { response, wait: clients.follow(response) };
  };
  const [a, b] = [open('a'), open('b')];
  a.wait(300_000);
  b.wait(100_000);
  await nextTurn();
  // The event moves from the stream to the socket, behind which another one waits.
  b.response.writableLength = 100_000;
  b.wait(90_000);
  await nextTurn();
  expect(gone).toEqual([]);
  a.response.writableLength = 300_000;
  a.wait(0);
  await nextTurn();
  // The client accepts it.
  a.response.writableLength = 0;
  a.response.emit('drain');
  b.wait(400_000);
  await nextTurn();
  expect(gone).toEqual([]);
  b.wait(400_001);
  await nextTurn();
  expect(gone).toEqual(['b']);
});
