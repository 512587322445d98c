import { isDixitError, subscribe } from '@dixit/sdk';
import { useEffect, useRef, useState } from 'preact/hooks';
import {
  ChangesDocument,
  type ChangesSubscription,
  type StatementFilter,
} from '../../generated/operations.ts';
import { client } from '../client.ts';

/** A change of a statement, as the register tells it. */
export type Change = ChangesSubscription['statementChanged'];

/** What has changed since an answer. */
export interface Changes {
  /** Of how many statements it is known. */
  readonly count: number;
  /** Whether the answer is so old that the changes after it are not kept. */
  readonly isLost: boolean;
}

const NONE: Changes = { count: 0, isLost: false };
const LOST = ['CURSOR_EXPIRED', 'INVALID_CURSOR'];

/**
 * What has changed after a cursor, the one that came with what is shown: statements of a filter
 * that it concerns. Without a cursor nothing is shown yet.
 */
export function useChanges(
  after: string | undefined,
  filter: StatementFilter,
  concerns: (change: Change) => boolean = () => true,
): Changes {
  const [changes, setChanges] = useState(NONE);
  const key = JSON.stringify(filter);
  const isConcerned = useRef(concerns);
  isConcerned.current = concerns;
  // The key says which filter it is.
  useEffect(() => {
    const changed = new Set<string>();
    setChanges(NONE);
    if (after === undefined) return;
    const tell = (change: Change) => {
      if (!isConcerned.current(change)) return;
      setChanges({ count: changed.add(change.statement.id).size, isLost: false });
    };
    const lose = () => setChanges({ count: changed.size, isLost: true });
    return followWhileSeen(after, filter, { tell, lose });
  }, [after, key]);
  return changes;
}

interface Follower {
  readonly tell: (change: Change) => void;
  /** Changes are gone untold; nothing is told any more. */
  readonly lose: () => void;
}

/**
 * Follows the changes while the page is in sight, and goes on from there when it is again: over
 * HTTP/1.1 a browser has six connections to a server, and seven tabs would share them.
 */
function followWhileSeen(
  from: string,
  filter: StatementFilter,
  { tell, lose }: Follower,
): () => void {
  let controller = new AbortController();
  let after = from;
  const follow = async (signal: AbortSignal) => {
    const variables = { filter, after };
    for await (const { statementChanged } of subscribe(client, ChangesDocument, variables, {
      signal,
    })) {
      after = statementChanged.cursor;
      tell(statementChanged);
    }
  };
  const update = () => {
    controller.abort();
    if (document.hidden) return;
    controller = new AbortController();
    follow(controller.signal).catch((error: unknown) => {
      // Where it cannot be followed, the page is as good as any without it.
      if (!isDixitError(error) || !LOST.includes(error.code)) return;
      stop();
      lose();
    });
  };
  const stop = () => {
    document.removeEventListener('visibilitychange', update);
    controller.abort();
  };
  update();
  document.addEventListener('visibilitychange', update);
  return stop;
}
