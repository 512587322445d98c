import type { StatementChangeFixture } from '../generated/fixtures.ts';
import { whenAborted } from '../src/deadline.ts';
import { fixtureError } from './fixture-error.ts';

export interface RecordedChange extends StatementChangeFixture {
  readonly cursor: string;
}

/** The changes of a register: a log that can be followed from any position. */
export interface ChangeFeed {
  /** Current end of the log. */
  readonly cursor: string;
  record(change: Omit<StatementChangeFixture, '__typename' | 'cursor'>): void;
  /** The changes after a cursor, until the signal is aborted. @throws if the cursor is unknown */
  follow(after: string, signal: AbortSignal): AsyncIterableIterator<RecordedChange>;
}

export function createChangeFeed(): ChangeFeed {
  const changes: RecordedChange[] = [];
  const followers = new Set<() => void>();
  const cursorAt = (position: number) => `change-${position}`;

  async function* read(position: number, signal: AbortSignal) {
    let wake = () => {};
    const notify = () => wake();
    followers.add(notify);
    const release = whenAborted(signal, notify);
    try {
      for (let next = position; !signal.aborted; next += 1) {
        while (next >= changes.length && !signal.aborted) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
        const change = changes[next];
        if (change) yield change;
      }
    } finally {
      release();
      followers.delete(notify);
    }
  }

  return {
    get cursor() {
      return cursorAt(changes.length);
    },
    record(change) {
      const cursor = cursorAt(changes.length + 1);
      changes.push({ __typename: 'StatementChange', ...change, cursor });
      for (const notify of followers) notify();
    },
    follow(after, signal) {
      const known = [cursorAt(0), ...changes.map(({ cursor }) => cursor)];
      if (!known.includes(after)) throw fixtureError('INVALID_CURSOR');
      return read(known.indexOf(after), signal);
    },
  };
}
