import { isDixitError, subscribe } from '@dixit/sdk';
import { useEffect, useRef, useState } from 'preact/hooks';
import {
  ChangesDocument,
  type ChangesSubscription,
  type StatementFilter,
} from '../../generated/operations.ts';
import { client } from '../client.ts';

/** A change of a statement, as sent by the register. */
export type Change = ChangesSubscription['statementChanged'];

/** The changes since a response. */
export interface Changes {
  /** Number of changed statements. */
  readonly count: number;
  /** Whether the response is so old that the register no longer keeps the changes after it. */
  readonly isLost: boolean;
}

const NONE: Changes = { count: 0, isLost: false };
const LOST = ['CURSOR_EXPIRED', 'INVALID_CURSOR'];

/**
 * Follows the changes after a cursor: statements that match the filter and concern the page.
 * Without a cursor, nothing is loaded yet and nothing is followed.
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
  // `filter` is not a dependency: the key identifies it.
  useEffect(() => {
    const changed = new Set<string>();
    setChanges(NONE);
    if (after === undefined) return;
    const onChange = (change: Change) => {
      if (!isConcerned.current(change)) return;
      setChanges({ count: changed.add(change.statement.id).size, isLost: false });
    };
    const onLost = () => setChanges({ count: changed.size, isLost: true });
    return followWhileVisible(after, filter, { onChange, onLost });
  }, [after, key]);
  return changes;
}

interface Follower {
  readonly onChange: (change: Change) => void;
  /** Called when changes were missed; no further changes follow. */
  readonly onLost: () => void;
}

/**
 * Follows the changes while the page is visible, and resumes when it is visible again. Over
 * HTTP/1.1 a browser opens only six connections to a server, which all tabs share.
 */
function followWhileVisible(
  from: string,
  filter: StatementFilter,
  { onChange, onLost }: Follower,
): () => void {
  let controller = new AbortController();
  let after = from;
  const follow = async (signal: AbortSignal) => {
    const variables = { filter, after };
    for await (const { statementChanged } of subscribe(client, ChangesDocument, variables, {
      signal,
    })) {
      after = statementChanged.cursor;
      onChange(statementChanged);
    }
  };
  const update = () => {
    controller.abort();
    if (document.hidden) return;
    controller = new AbortController();
    follow(controller.signal).catch((error: unknown) => {
      // If the changes cannot be followed, the page works without them.
      if (!isDixitError(error) || !LOST.includes(error.code)) return;
      stop();
      onLost();
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
