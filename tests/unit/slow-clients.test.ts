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
