import type { TypedDocument } from '@dixit/sdk';
import { client } from '../client.ts';
import { type Loaded, useLoaded } from './use-loaded.ts';

/** Asks the register, anew whenever the variables change; undefined variables ask nothing. */
export function useAnswer<Result, Variables>(
  document: TypedDocument<Result, Variables>,
  variables: Variables | undefined,
): Loaded<Result> {
  const key = variables && `${document} ${JSON.stringify(variables)}`;
  return useLoaded(key, (signal) =>
    client.request<Result, Variables>(document, variables as Variables, { signal }),
  );
}
