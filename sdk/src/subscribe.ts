import { type Client, DEFAULT_TIMEOUT_MS } from './client.ts';
import type { RequestArguments } from './client-options.ts';
import { withDeadline } from './deadline.ts';
import type { TypedDocument } from './document.ts';
import { DixitAbortedError, type DixitError, DixitNetworkError } from './errors.ts';
import { nameOf } from './operation.ts';
import { createEventParser, type ServerEvent } from './parse-events.ts';
import type { CancelSignal, ResponseLike } from './platform.ts';
import { brokenOff, mediaTypeOf, readAnswer, readResponse, unexpected } from './response.ts';
import { sleep, waitBeforeRetry } from './retry.ts';

// How many events are remembered, so that none is given twice after a new connection.
const REMEMBERED = 1_000;
// A connection that held this long was a good one.
const STEADY_MS = 10_000;
const CLOSED = { code: 'NETWORK_ERROR', retryable: true };

/**
 * How a subscription is kept up.
 *
 * @example
 * const options: SubscribeOptions = { lastEventId: cursorOfYesterday };
 */
export interface SubscribeOptions {
  /** Ends the subscription when it is aborted: the pending `next()` rejects at once. */
  readonly signal?: CancelSignal | undefined;
  /** Goes on after this event, as its `cursor` was given before. Without it: from now on. */
  readonly lastEventId?: string | undefined;
  /**
   * How long opening the connection may take, in milliseconds.
   *
   * @default the client's `timeoutMs`
   */
  readonly timeoutMs?: number | undefined;
  /**
   * How long the server may be silent, in milliseconds, before the connection counts as broken. A
   * server of Dixit gives a sign every 15 seconds at least.
   *
   * @default 45000
   */
  readonly idleTimeoutMs?: number | undefined;
}

/**
 * A running subscription. It is pulled: while nobody asks for the next event, nothing is read.
 * `return()`, which `break` calls, closes the connection at once.
 *
 * @example
 * const stop = (changes: Subscription<unknown>) => changes.return();
 */
export interface Subscription<Result> extends AsyncIterableIterator<Result, undefined> {
  return(): Promise<IteratorResult<Result, undefined>>;
}

/**
 * Follows a subscription over server-sent events. A connection that breaks is opened again, and
 * goes on after the last event (`Last-Event-ID`); events that come twice are given once. Where the
 * server says that it is complete, it is asked again too, since it may only be going away; without
 * any event to go on from the iteration ends.
 *
 * @throws {DixitError} while iterating, when the server refuses, has forgotten the event to go on
 * from (`CURSOR_EXPIRED`), or cannot be reached for ten tries in a row (see the client's `retry`)
 * @example
 * for await (const { statementChanged } of subscribe(client, StatementChangedDocument)) {
 *   console.log(statementChanged.change, statementChanged.statement.text);
 * }
 */
export function subscribe<Result, Variables>(
  client: Client,
  document: TypedDocument<Result, Variables>,
  ...[variables, own = {}]: RequestArguments<Variables, SubscribeOptions>
): Subscription<Result> {
  const { options } = client;
  const { signal, timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS } = own;
  const { idleTimeoutMs = 45_000 } = own;
  const retry = options.retry === false ? false : { tries: 10, ...options.retry };
  const stop = new AbortController();
  const onAbort = () => stop.abort(signal?.reason);
  if (signal?.aborted) onAbort();
  else signal?.addEventListener('abort', onAbort, { once: true });
  let { lastEventId } = own;
  let delivered: string[] = [];
  let attempt = 1;
  let isReturned = false;

  const open = (signal: CancelSignal) => {
    const headers = { accept: 'text/event-stream', 'last-event-id': lastEventId };
    return client.send(document, variables, { signal, attempt, headers });
  };

  /** The results of one connection, until it is complete. */
  async function* connect(): AsyncGenerator<Result, void> {
    const response = await withDeadline(open, timeoutMs, stop.signal);
    const earlier = new Set(delivered);
    const openedAt = performance.now();
    for await (const { type, data, id } of readEvents(response, idleTimeoutMs, stop.signal)) {
      if (stop.signal.aborted) throw new DixitAbortedError(stop.signal.reason);
      if (performance.now() - openedAt > STEADY_MS) attempt = 1;
      if (type === 'complete') return;
      const isNew = type === 'next' && !(id && earlier.has(id));
      // Before its id counts as received: an answer that cannot be read is asked for again.
      const result = isNew ? readAnswer(data, response, document.__meta__?.scalars) : undefined;
      if (id) lastEventId = id;
      if (!isNew) continue;
      attempt = 1;
      if (id) delivered = [...delivered.slice(1 - REMEMBERED), id];
      yield result as Result;
    }
  }

  async function* results(): AsyncGenerator<Result, undefined> {
    for (;;) {
      let failure: unknown;
      try {
        yield* connect();
        // Nothing to go on from: then it was the whole.
        if (lastEventId === undefined) return;
      } catch (error) {
        if (isReturned) return;
        failure = error;
      }
      const error = failure ?? new DixitNetworkError('The server closed', CLOSED);
      const waitMs = waitBeforeRetry(error, attempt, retry, Number.POSITIVE_INFINITY);
      if (waitMs === undefined || stop.signal.aborted) {
        if (failure === undefined) return;
        throw failure;
      }
      const operation = nameOf(document.toString());
      options.hooks?.onRetry?.({ operation, attempt, waitMs, error: error as DixitError });
      attempt += 1;
      // An abort is the next connection's to tell.
      await sleep(waitMs, stop.signal).catch(() => {});
    }
  }

  const iterator = results();
  return {
    next: () => iterator.next(),
    async return() {
      isReturned = true;
      signal?.removeEventListener('abort', onAbort);
      stop.abort();
      return iterator.return(undefined);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

async function* readEvents(
  response: ResponseLike,
  idleTimeoutMs: number,
  signal: CancelSignal,
): AsyncGenerator<ServerEvent, void> {
  if (mediaTypeOf(response) !== 'text/event-stream' || !response.body) {
    await readResponse(response);
    throw unexpected(response, 'an answer without events');
  }
  const parse = createEventParser();
  const reader = response.body.getReader();
  const close = () => void reader.cancel().catch(() => {});
  signal.addEventListener('abort', close, { once: true });
  const read = () =>
    reader.read().catch((cause: unknown) => {
      throw brokenOff(cause, response);
    });
  try {
    for (;;) {
      const { value } = await withDeadline(read, idleTimeoutMs, signal);
      if (value === undefined) throw brokenOff(undefined, response);
      const events = parse(value);
      if (events === undefined) throw unexpected(response, 'an event without an end');
      yield* events;
    }
  } finally {
    signal.removeEventListener('abort', close);
    close();
  }
}
