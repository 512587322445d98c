import type { Plugin } from 'graphql-yoga';
import { execute } from '../executor/execute.ts';
import type { Context } from '../schema/context.ts';

/** Executes operations level by level instead of object by object. */
export function useExecutor(): Plugin<Context> {
  return {
    onExecute({ setExecuteFn }) {
      setExecuteFn(({ contextValue, ...args }) =>
        execute({ ...args, contextValue, signal: contextValue.request.signal }),
      );
    },
  };
}
