import type { TypedDocument } from '@dixit/sdk';
import { client } from '../client.ts';
import { type Loaded, useLoaded } from './use-loaded.ts';

/**
 * Sends a query whenever the variables change; with undefined variables, sends nothing. If a page
 * loads in several parts, `since` is the cursor of the first part: it keeps cached results from
 * before it out of the other parts.
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
