import { expect, test } from 'vitest';
import { createPacer } from '../../server/plugins/live/pacer.ts';

test('events wait until requests are answered, keep their order, and let others go in between', async () => {
  let answer = () => {};
  const answered = new Promise<boolean>((resolve) => {
    answer = () => resolve(true);
  });
  const giveWay = createPacer(() => answered);
  const events: string[] = [];
  const deliveries = Array.from({ length: 12 }, (_, n) =>
    giveWay().then(() => events.push(`${n}`)),
  );
  setImmediate(() =>
    setImmediate(() => {
      events.push('request');
      answer();
      setImmediate(() => events.push('other'));
    }),
  );
  await Promise.all(deliveries);
  const [first, ...rest] = events;
  expect(first).toBe('request');
  expect(rest.filter((event) => event !== 'other')).toEqual(deliveries.map((_, n) => `${n}`));
  expect(rest.indexOf('other')).toBe(10);
  // A later one starts again.
  await giveWay();
});

test('if there are always requests, all events are delivered in a few turns', async () => {
  let turns = 0;
  const giveWay = createPacer(async () => {
    turns += 1;
    return false;
  });
  await Promise.all(Array.from({ length: 1_000 }, giveWay));
  expect(turns).toBeLessThan(60);
});
