import type { Plugin } from 'graphql-yoga';
import { execute } from '../executor/execute.ts';
import type { Context } from '../schema/context.ts';

/** Executes level by level, with the reader, instead of object by object. */
export function useExecutor(): Plugin<Context> {
  return {
    onExecute({ setExecuteFn }) {
      setExecuteFn(({ contextValue, ...args }) =>
        execute({ ...args, contextValue, signal: contextValue.request.signal }),
      );
    },
  };
}
