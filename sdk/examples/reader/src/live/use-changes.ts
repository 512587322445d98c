import { subscribe } from '@dixit/sdk';
import { useEffect, useRef, useState } from 'preact/hooks';
import {
  ChangesDocument,
  ChangesFromDocument,
  type ChangesSubscription,
  type StatementFilter,
} from '../../generated/operations.ts';
import { client } from '../client.ts';
import { useGeneration } from '../data/answer-cache.ts';

/** A change of a statement, as the register tells it. */
export type Change = ChangesSubscription['statementChanged'];

/** How many statements have changed since they were shown: those of a filter that it concerns. */
export function useChanges(
  filter: StatementFilter,
  concerns: (change: Change) => boolean = () => true,
): number {
  const generation = useGeneration();
  const [count, setCount] = useState(0);
  const key = JSON.stringify(filter);
  const isConcerned = useRef(concerns);
  isConcerned.current = concerns;
  // The key says which filter it is.
  useEffect(() => {
    const changed = new Set<string>();
    setCount(0);
    return followWhileSeen(filter, (change) => {
      if (isConcerned.current(change)) setCount(changed.add(change.statement.id).size);
    });
  }, [key, generation]);
  return count;
}

/**
 * Follows the changes while the page is in sight, and goes on from there when it is again: over
 * HTTP/1.1 a browser has six connections to a server, and seven tabs would share them.
 */
function followWhileSeen(filter: StatementFilter, tell: (change: Change) => void): () => void {
  let controller = new AbortController();
  let after: string | undefined;
  const follow = async (signal: AbortSignal) => {
    after ??= (await client.request(ChangesFromDocument, {}, { signal })).corpus.changesCursor;
    for await (const { statementChanged } of subscribe(
      client,
      ChangesDocument,
      { filter, after },
      { signal },
    )) {
      after = statementChanged.cursor;
      tell(statementChanged);
    }
  };
  const update = () => {
    controller.abort();
    if (document.hidden) return;
    controller = new AbortController();
    // Where it cannot be followed, the page is as good as any without it.
    follow(controller.signal).catch(() => {});
  };
  update();
  document.addEventListener('visibilitychange', update);
  return () => {
    document.removeEventListener('visibilitychange', update);
    controller.abort();
  };
}
