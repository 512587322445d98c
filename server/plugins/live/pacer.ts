import { setImmediate as nextTurn } from 'node:timers/promises';

/** Deliveries in a turn of the event loop: with what follows from one, about a millisecond. */
const PER_TURN = 10;

/** While there are always requests, all that wait now are delivered in as many turns. */
const MOST_TURNS = 10;

/**
 * A commit concerns all subscribers at once. Each waits here before it delivers, so that requests
 * are answered first, the one that committed above all.
 *
 * @param whenQuiet Resolves when no request is in work, or after a while, with false.
 */
export function createPacer(whenQuiet: () => Promise<boolean>): () => Promise<void> {
  const waiting: (() => void)[] = [];
  const deliver = async () => {
    while (waiting.length > 0) {
      await nextTurn();
      const isQuiet = await whenQuiet();
      const count = isQuiet ? PER_TURN : Math.ceil(waiting.length / MOST_TURNS);
      for (const go of waiting.splice(0, count)) go();
    }
  };
  return async () => {
    const turn = Promise.withResolvers<void>();
    if (waiting.push(turn.resolve) === 1) void deliver();
    await turn.promise;
  };
}
