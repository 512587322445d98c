import { subscribe } from '@dixit/sdk';
import { useEffect, useState } from 'preact/hooks';
import {
  ChangesDocument,
  ChangesFromDocument,
  type StatementFilter,
} from '../../generated/operations.ts';
import { client } from '../client.ts';
import { useGeneration } from '../data/answer-cache.ts';

/** How many statements of a filter have changed since they were shown. */
export function useChanges(filter: StatementFilter): number {
  const generation = useGeneration();
  const [count, setCount] = useState(0);
  const key = JSON.stringify(filter);
  // The key says which filter it is.
  useEffect(() => {
    const controller = new AbortController();
    const changed = new Set<string>();
    setCount(0);
    const tell = (id: string) => setCount(changed.add(id).size);
    // Where it cannot be followed, the page is as good as any without it.
    follow(filter, controller.signal, tell).catch(() => {});
    return () => controller.abort();
  }, [key, generation]);
  return count;
}

async function follow(
  filter: StatementFilter,
  signal: AbortSignal,
  tell: (id: string) => void,
): Promise<void> {
  const { corpus } = await client.request(ChangesFromDocument, {}, { signal });
  const variables = { filter, after: corpus.changesCursor };
  for await (const { statementChanged } of subscribe(client, ChangesDocument, variables, {
    signal,
  })) {
    tell(statementChanged.statement.id);
  }
}
