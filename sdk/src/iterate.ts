import type { Client } from './client.ts';
import type { RequestOptions } from './client-options.ts';
import type { TypedDocument } from './document.ts';
import { type ConnectionPage, type PageVariables, type Paginator, paginate } from './paginate.ts';

/**
 * Options of an iteration: the variables of the document, and how to fetch its pages.
 *
 * @example
 * const options: IterateOptions<StatementsQueryVariables> = { filter: { acts: ['ASK'] }, pageSize: 100 };
 */
export type IterateOptions<Variables> = Omit<Variables, keyof PageVariables> &
  Pick<RequestOptions, 'signal' | 'timeoutMs'> & {
    /**
     * Items per request, 1–100.
     *
     * @default 50
     */
    readonly pageSize?: number | undefined;
  };

/** Iterates over a list of the register, from its beginning. */
export function walk<Result, Variables, Page extends ConnectionPage<unknown>>(
  client: Client,
  document: TypedDocument<Result, Variables & PageVariables>,
  { pageSize = 50, signal, timeoutMs, ...variables }: IterateOptions<Variables>,
  selectConnection: (result: Result) => Page,
): Paginator<Page['nodes'][number], Page> {
  const own = { ...variables, first: pageSize } as Variables & PageVariables;
  return paginate(client, document, own, selectConnection, { signal, timeoutMs });
}
