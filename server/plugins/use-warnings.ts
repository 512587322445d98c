import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import { withWarnings } from '../policy/warnings.ts';
import type { Context } from '../schema/context.ts';

/** Reports in `extensions.warnings` what mutations of the request did although it looks wrong. */
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
