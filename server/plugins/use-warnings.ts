import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import { withWarnings } from '../policy/warnings.ts';
import type { Context } from '../schema/context.ts';

/** Adds the warnings of the request's mutations to `extensions.warnings`. */
export function useWarnings(): Plugin {
  return {
    onExecute: ({ args }) => ({
      onExecuteDone({ result, setResult }) {
        if (isAsyncIterable(result)) return;
        setResult(withWarnings(result, args.contextValue as Context));
      },
    }),
  };
}
