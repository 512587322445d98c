import { isDixitError } from '@dixit/sdk';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { keepAnswer, recallAnswer, useGeneration } from './answer-cache.ts';

/** The state of a request. */
export interface Loaded<Data> {
  readonly data: Data | undefined;
  /** The previous data, to show until new data arrives. */
  readonly previous: Data | undefined;
  readonly error: unknown;
  /** Whether the request is taking longer than usual. */
  readonly isSlow: boolean;
  readonly retry: () => void;
}

const SLOW_MS = 2_500;

interface State {
  readonly key: string | undefined;
  readonly data?: unknown;
  readonly error?: unknown;
  readonly isSlow?: boolean;
}

/** Loads the data identified by `name` once, or returns it from the cache. */
export function useLoaded<Data>(
  name: string | undefined,
  load: (signal: AbortSignal) => Promise<Data>,
): Loaded<Data> {
  const generation = useGeneration();
  const key = name && `${generation} ${name}`;
  const [state, setState] = useState<State>({ key: undefined });
  const [attempt, setAttempt] = useState(0);
  const isCurrent = state.key === key;
  const data = key === undefined ? undefined : isCurrent ? state.data : recallAnswer(key);

  // `load` is not a dependency: `name` identifies what it loads.
  useEffect(() => {
    if (key === undefined) return;
    const recalled = recallAnswer(key);
    if (recalled !== undefined) {
      setState({ key, data: recalled });
      return;
    }
    const controller = new AbortController();
    const slow = setTimeout(() => setState((before) => ({ ...before, isSlow: true })), SLOW_MS);
    load(controller.signal).then(
      (loaded) => {
        clearTimeout(slow);
        keepAnswer(key, loaded);
        setState({ key, data: loaded });
      },
      (error: unknown) => {
        clearTimeout(slow);
        if (!isDixitError(error, 'aborted')) setState({ key, error });
      },
    );
    return () => {
      clearTimeout(slow);
      controller.abort();
    };
  }, [key, attempt]);

  const retry = useCallback(() => {
    setState({ key: undefined });
    setAttempt((count) => count + 1);
  }, []);
  return {
    data: data as Data | undefined,
    previous: state.data as Data | undefined,
    error: isCurrent ? state.error : undefined,
    isSlow: Boolean(state.isSlow) && data === undefined,
    retry,
  };
}
