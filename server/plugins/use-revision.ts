import type { ExecutionResult } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import type { Context, RequestFacts } from '../context.ts';
import type { ChangeFeed } from '../live/change-feed.ts';
import { committedBy } from '../live/own-commits.ts';

/**
 * Says in each answer's `extensions.revision` up to where everything committed was visible to it:
 * the revision known before the execution began, or the one that its own mutation committed.
 */
export function useRevision(feed: ChangeFeed): Plugin<RequestFacts> {
  return {
    onContextBuilding({ extendContext }) {
      extendContext({ feed });
    },
    onExecute({ args }) {
      const context = args.contextValue as Context;
      const toHooks = (before: bigint) => ({
        onExecuteDone({ result, setResult }: ExecuteDone) {
          if (isAsyncIterable(result)) return;
          const own = committedBy(context);
          setResult(withRevision(result, own > before ? own : before));
        },
      });
      const before = feed.revision();
      return typeof before === 'bigint' ? toHooks(before) : before.then(toHooks);
    },
  };
}

interface ExecuteDone {
  readonly result: ExecutionResult | AsyncIterable<ExecutionResult>;
  readonly setResult: (result: ExecutionResult) => void;
}

export function withRevision(result: ExecutionResult, revision: bigint): ExecutionResult {
  return { ...result, extensions: { ...result.extensions, revision: Number(revision) } };
}
