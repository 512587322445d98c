import type { Plugin } from 'graphql-yoga';
import { type Executed, execute } from '../executor/execute.ts';
import { setRevisionBefore } from '../policy/request-revision.ts';
import type { Context } from '../schema/context.ts';

/**
 * Executes operations level by level instead of object by object. What the lane has executed is not
 * executed again.
 */
export function useExecutor(): Plugin<Context & { readonly executed?: Executed }> {
  return {
    onExecute({ setExecuteFn }) {
      setExecuteFn(({ contextValue, ...args }) => {
        const { executed, request } = contextValue;
        if (!executed) return execute({ ...args, contextValue, signal: request.signal });
        setRevisionBefore(contextValue, executed.revision);
        return executed.answer;
      });
    },
  };
}
