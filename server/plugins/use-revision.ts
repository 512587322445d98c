import type { ExecutionResult } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import type { ChangeFeed } from '../live/change-feed.ts';
import { beginAt, revisionOf, withRevision } from '../policy/request-revision.ts';
import type { Context } from '../schema/context.ts';

/**
 * Says in each answer's `extensions.revision` up to where everything committed was visible to it:
 * the revision known before the execution began, or the one that its own mutation committed.
 */
export function useRevision(feed: ChangeFeed): Plugin {
  return {
    onExecute({ args }) {
      const context = args.contextValue as Context;
      const begin = (before: bigint) => {
        beginAt(context, before);
        return { onExecuteDone };
      };
      const before = feed.revision();
      return typeof before === 'bigint' ? begin(before) : before.then(begin);
    },
  };
}

function onExecuteDone({ args, result, setResult }: ExecuteDone): void {
  if (isAsyncIterable(result)) return;
  setResult(withRevision(result, revisionOf(args.contextValue as Context)));
}

interface ExecuteDone {
  readonly args: { readonly contextValue?: unknown };
  readonly result: ExecutionResult | AsyncIterable<ExecutionResult>;
  readonly setResult: (result: ExecutionResult) => void;
}
