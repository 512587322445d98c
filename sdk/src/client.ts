import type { ClientOptions, RequestArguments, RequestOptions } from './client-options.ts';
import { withDeadline } from './deadline.ts';
import type { TypedDocument } from './document.ts';
import { isUnknownDocument, type Operation, toOperation } from './operation.ts';
import type { CancelSignal, ResponseLike } from './platform.ts';
import { readData } from './response.ts';
import { waitForRetry } from './retry.ts';
import { createTransport, type SendOptions } from './transport.ts';

/**
 * A typed client for one Dixit server. It remembers which documents the server does not know by
 * hash, and caches a limited number of responses.
 */
export interface Client {
  /**
   * Sends one operation and returns its `data`, typed by the document.
   *
   * @throws {DixitError} if the request fails: network, timeout, aborted, http, graphql (with any
   * partial data), rate limit or unexpected content
   * @throws {TypeError | RangeError} if the call is invalid: a relative URL outside a browser, a
   * header value that HTTP does not allow, variables that cannot be sent as JSON, or a `timeoutMs`
   * that is not greater than 0
   * @example
   * const { statement } = await client.request(StatementDocument, { id });
   */
  request<Result, Variables>(
    document: TypedDocument<Result, Variables>,
    ...args: RequestArguments<Variables>
  ): Promise<Result>;
  /**
   * Sends one operation once, without retries, and returns the unread response. `request` and
   * `subscribe` are built on it.
   *
   * @throws {DixitNetworkError} if there is no response
   */
  send(
    document: TypedDocument<unknown, never>,
    variables: unknown,
    options: SendOptions,
  ): Promise<ResponseLike>;
  /** The options the client was created with. */
  readonly options: ClientOptions;
}

/**
 * Creates a client. Nothing is sent before the first request.
 *
 * @throws {TypeError} if there is neither `options.fetch` nor a global `fetch`
 * @example
 * const client = createClient({ url: 'http://127.0.0.1:4000/graphql' });
 * const { corpus } = await client.request(CorpusDocument);
 */
export function createClient(options: ClientOptions): Client {
  const { hooks, trustedDocuments = true } = options;
  const send = createTransport(options);
  const unknown = new Set<unknown>();
  const reported = new Set<string>();

  function prepare(document: TypedDocument<unknown, never>, variables: unknown): Operation {
    const operation = toOperation(document, variables, options.print);
    for (const [field, reason] of Object.entries(operation.meta.deprecated ?? {})) {
      if (reported.has(field)) continue;
      reported.add(field);
      hooks?.onDeprecated?.({ field, reason, operation: operation.name });
    }
    return operation;
  }

  /**
   * One attempt. A query is sent by hash first, and in full if the server does not know the hash.
   */
  async function attemptOnce(
    operation: Operation,
    sending: SendOptions,
    onWarnings: RequestOptions['onWarnings'],
  ): Promise<unknown> {
    const { parameters, meta } = operation;
    if (trustedDocuments && parameters !== undefined && !unknown.has(meta.hash)) {
      try {
        const response = await send(operation, { ...sending, method: 'GET' });
        return await readData(response, meta.scalars, onWarnings);
      } catch (error) {
        if (!isUnknownDocument(error)) throw error;
        unknown.add(meta.hash);
      }
    }
    return readData(await send(operation, sending), meta.scalars, onWarnings);
  }

  return {
    options,
    send: (document, variables, sending) => send(prepare(document, variables), sending),
    async request<Result, Variables>(
      document: TypedDocument<Result, Variables>,
      ...[variables, own = {}]: RequestArguments<Variables>
    ) {
      const { idempotencyKey, timeoutMs = options.timeoutMs } = own;
      const operation = prepare(document, variables);
      const mayRepeat = operation.isQuery || idempotencyKey !== undefined;
      const retry = mayRepeat && (own.retry ?? options.retry ?? {});
      const headers = { 'idempotency-key': idempotencyKey };

      const work = async (signal: CancelSignal, endsAt: number) => {
        for (let attempt = 1; ; attempt += 1) {
          try {
            const sending = { signal, attempt, headers };
            return (await attemptOnce(operation, sending, own.onWarnings)) as Result;
          } catch (error) {
            const tries = { operation: operation.name, attempt, retry, hooks, signal, endsAt };
            await waitForRetry(error, tries);
          }
        }
      };
      return withDeadline(work, timeoutMs, own.signal);
    },
  };
}
