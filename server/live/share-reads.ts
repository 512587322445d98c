import type { ChangePlace } from './change-cursor.ts';
import type { ChangeConditions, ChangePage } from './read-changes.ts';

type Read = (after: ChangePlace, conditions: ChangeConditions) => Promise<ChangePage>;

// A commit wakes all subscriptions together; requests want the pool's other connections.
const AT_ONCE = 2;

/** Reads few pages at a time, and one for all who want the same at the same time. */
export function shareReads(read: Read): Read {
  const wanted = new Map<string, Promise<ChangePage>>();
  const waiting: (() => void)[] = [];
  let running = 0;

  async function inTurn(after: ChangePlace, conditions: ChangeConditions): Promise<ChangePage> {
    if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await read(after, conditions);
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  }

  return (after, conditions) => {
    const key = JSON.stringify([after, conditions], (_, value) =>
      typeof value === 'bigint' ? `${value}n` : value,
    );
    const known = wanted.get(key);
    if (known) return known;
    const page = inTurn(after, conditions).finally(() => wanted.delete(key));
    wanted.set(key, page);
    return page;
  };
}
