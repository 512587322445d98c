import { type Client, createClient } from './client.ts';
import type { ClientOptions, RequestArguments } from './client-options.ts';
import type { TypedDocument } from './document.ts';
import { createLists, type Lists } from './lists.ts';
import { type SubscribeOptions, type Subscription, subscribe } from './subscribe.ts';

/** A client with all features: requests, the lists of the register, and subscriptions. */
export interface Dixit extends Client, Lists {
  /** Follows a subscription, such as `StatementChangedDocument`, and reconnects when needed. */
  subscribe<Result, Variables>(
    document: TypedDocument<Result, Variables>,
    ...args: RequestArguments<Variables, SubscribeOptions>
  ): Subscription<Result>;
}

/**
 * Creates a client with all features as methods. To keep a bundle small, use `createClient` and
 * import only the functions you need.
 *
 * @throws {TypeError} if there is neither `options.fetch` nor a global `fetch`
 * @example
 * const dixit = createDixit({ url: 'http://127.0.0.1:4000/graphql' });
 * for await (const { text } of dixit.statements({ filter: { acts: ['WARN'] } })) console.log(text);
 */
export function createDixit(options: ClientOptions): Dixit {
  const client = createClient(options);
  return {
    ...client,
    ...createLists(client),
    subscribe: (document, ...args) => subscribe(client, document, ...args),
  };
}
