import { useEffect, useState } from 'preact/hooks';

const LIMIT = 60;
const FRESH_MS = 5 * 60_000;

interface Kept {
  readonly data: unknown;
  readonly at: number;
}

let generation = 0;
const listeners = new Set<(generation: number) => void>();
const kept = new Map<string, Kept>();

/** Recalls the result of a request, so that the back button shows a page immediately. */
export function recallAnswer(key: string): unknown {
  const found = kept.get(key);
  if (!found || Date.now() - found.at > FRESH_MS) return undefined;
  return found.data;
}

export function keepAnswer(key: string, data: unknown): void {
  kept.delete(key);
  kept.set(key, { data, at: Date.now() });
  const [oldest] = kept.keys();
  if (kept.size > LIMIT && oldest !== undefined) kept.delete(oldest);
}

/** Clears the cache after a change in the register; everything on the page is requested again. */
export function forgetAnswers(): void {
  kept.clear();
  generation += 1;
  for (const listener of [...listeners]) listener(generation);
}

/** Increases with each `forgetAnswers`. */
export function useGeneration(): number {
  const [current, setCurrent] = useState(generation);
  useEffect(() => {
    listeners.add(setCurrent);
    return () => {
      listeners.delete(setCurrent);
    };
  }, []);
  return current;
}
