import type { TypedDocument } from '@dixit/sdk';
import { client } from '../client.ts';
import { type Loaded, useLoaded } from './use-loaded.ts';

/**
 * Asks the register, anew whenever the variables change; undefined variables ask nothing. Where a
 * page is asked for in parts, `since` is the cursor of its first: then no part is older than that.
 */
export function useAnswer<Result, Variables>(
  document: TypedDocument<Result, Variables>,
  variables: Variables | undefined,
  since = '',
): Loaded<Result> {
  const key = variables && `${document} ${JSON.stringify(variables)} ${since}`;
  return useLoaded(key, (signal) =>
    client.request<Result, Variables>(document, variables as Variables, { signal }),
  );
}
