import type { Plugin } from 'graphql-yoga';
import { execute } from '../executor/execute.ts';
import type { Context } from '../schema/context.ts';

/**
 * Executes operations level by level instead of object by object. What the lane has executed is not
 * executed again.
 */
export function useExecutor(): Plugin<Context> {
  return {
    onExecute({ setExecuteFn }) {
      setExecuteFn(({ contextValue, ...args }) => {
        const { executed, request } = contextValue;
        return executed?.answer ?? execute({ ...args, contextValue, signal: request.signal });
      });
    },
  };
}
