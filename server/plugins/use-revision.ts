import type { ExecutionResult } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import type { ChangeFeed } from '../live/change-feed.ts';
import {
  REVISION_HEADER,
  revisionOf,
  setRevisionBefore,
  waitForRevision,
  withRevision,
} from '../policy/request-revision.ts';
import type { Context } from '../schema/context.ts';

/**
 * Adds `extensions.revision` to each response. Everything committed up to this revision was visible
 * to it: the revision known before the execution, or the one that its own mutation committed.
 */
export function useRevision(feed: ChangeFeed): Plugin {
  const contexts = new WeakMap<Request, Context>();
  return {
    async onExecute({ args }) {
      const context = args.contextValue as Context;
      const { executed, request } = context;
      const revision = executed?.revision ?? (await waitForRevision(feed, request.headers));
      setRevisionBefore(context, revision);
      contexts.set(context.request, context);
      return { onExecuteDone };
    },
    onResponse({ request, response }) {
      const context = contexts.get(request);
      if (context) response.headers.set(REVISION_HEADER, String(revisionOf(context)));
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
