import type { Client } from './client.ts';
import type { RequestArguments } from './client-options.ts';
import { abortedBy, whenAborted, withDeadline } from './deadline.ts';
import type { TypedDocument } from './document.ts';
import { DixitNetworkError, type ResponseFacts } from './errors.ts';
import { nameOf, toText } from './operation.ts';
import { createEventParser, type ServerEvent } from './parse-events.ts';
import type { ByteStream, CancelSignal } from './platform.ts';
import { factsOf, interrupted, parseJson, readData, toData, unexpected } from './response.ts';
import { type RetryOptions, waitForRetry } from './retry.ts';

/** Options of a subscription. */
export interface SubscribeOptions {
  /** Signal that ends the subscription: the pending `next()` rejects immediately. */
  readonly signal?: CancelSignal | undefined;
  /** `cursor` of the event to resume after. By default, only new events are received. */
  readonly lastEventId?: string | undefined;
  /**
   * Maximum time to open the connection, in milliseconds.
   *
   * @default the client's `timeoutMs`
   */
  readonly timeoutMs?: number | undefined;
  /**
   * Maximum time without any data from the server, in milliseconds, before the client reconnects. A
   * Dixit server sends a keep-alive at least every 10 seconds.
   *
   * @default 45000
   */
  readonly idleTimeoutMs?: number | undefined;
  /**
   * Policy for reconnecting; `false` disables it. The count of `tries` restarts with each result.
   *
   * @default the client's `retry`, with 10 tries until the first event and unlimited tries after it
   */
  readonly retry?: RetryOptions | false | undefined;
}

/**
 * An open subscription. Events are read on demand: nothing is read until the next event is
 * requested. `return()`, which `break` calls, closes the connection immediately.
 */
export interface Subscription<Result> extends AsyncIterator<Result, undefined> {
  return(): Promise<IteratorResult<Result, undefined>>;
  // Not inherited, because `AsyncIterableIterator` has a single type parameter before TypeScript 5.6.
  [Symbol.asyncIterator](): Subscription<Result>;
}

// Over HTTP/1.1, which browsers use for `http:`, they open six connections to a host, for all tabs.
const BROWSER_CONNECTIONS = 6;
let openStreams = 0;

/**
 * Follows a subscription over server-sent events. Reconnects after a failure, and resumes after the
 * last event received (`Last-Event-ID`). It also reconnects when the server completes the stream,
 * because the server may only be restarting; without an event to resume after, the iteration ends.
 *
 * Each subscription keeps a connection open. Over HTTP/1.1, browsers open at most six connections to
 * a host, for all tabs together; with six subscriptions, each further request waits for one of them
 * to end. Serve the API over HTTP/2, or use one subscription with a wider filter. On a page with an
 * `http:` URL, the sixth subscription writes a warning to the console.
 *
 * @throws {DixitError} while iterating: if the server rejects the subscription, if it no longer has
 * the events since the last one received (`CURSOR_EXPIRED`), or if the first event does not arrive
 * within the allowed attempts (see `retry`)
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
  const { hooks, ...defaults } = client.options;
  const { timeoutMs = defaults.timeoutMs, idleTimeoutMs = 45_000, retry = defaults.retry } = own;
  const operation = nameOf(toText(document, defaults.print));
  const stop = new AbortController();
  let { lastEventId } = own;
  let attempt = 1;
  // A wrong URL, or a proxy that blocks events, should fail soon. A server that has already sent an
  // event will come back.
  let defaultTries = 10;
  let isReturned = false;

  async function open(signal: CancelSignal) {
    const headers = { accept: 'text/event-stream', 'last-event-id': lastEventId };
    const response = await client.send(document, variables, { signal, attempt, headers });
    const facts = factsOf(response);
    if (facts.contentType !== 'text/event-stream' || !response.body) {
      await readData(response);
      throw unexpected('a response without events', facts);
    }
    return { facts, reader: response.body.getReader() };
  }

  /** The results of one connection, until it is complete. */
  async function* connect(): AsyncGenerator<Result, void> {
    const { facts, reader } = await withDeadline(open, timeoutMs, stop.signal);
    for await (const { type, data, id } of readEvents(reader, facts, idleTimeoutMs, stop.signal)) {
      stop.signal.throwIfAborted();
      defaultTries = Number.POSITIVE_INFINITY;
      if (type === 'complete') return;
      // Parsed before its id counts as received, so that an unreadable event is requested again.
      const isResult = type === 'next';
      const result = isResult && toData(parseJson(data), facts, document.__meta__?.scalars);
      lastEventId = id || lastEventId;
      if (!isResult) continue;
      attempt = 1;
      yield result as Result;
    }
  }

  async function* results(): AsyncGenerator<Result, undefined> {
    const { signal } = own;
    openStreams += 1;
    if (openStreams === BROWSER_CONNECTIONS && globalThis.location?.protocol === 'http:') {
      console.warn('Six subscriptions are open: over HTTP/1.1, all further requests wait for them');
    }
    const release = signal && whenAborted(signal, () => stop.abort(abortedBy(signal)));
    const plan = { operation, hooks, signal: stop.signal };
    try {
      for (; ; attempt += 1) {
        try {
          yield* connect();
          // No event to resume after: the stream is complete.
          if (lastEventId === undefined) return;
          throw new DixitNetworkError('The server closed the subscription', {});
        } catch (error) {
          const tries = retry !== false && { tries: defaultTries, ...retry };
          await waitForRetry(error, { ...plan, attempt, retry: tries });
        }
      }
    } catch (error) {
      if (!isReturned) throw error;
    } finally {
      openStreams -= 1;
      release?.();
    }
  }

  const iterator = results();
  return {
    next: () => iterator.next(),
    async return() {
      isReturned = true;
      stop.abort();
      return iterator.return(undefined);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

async function* readEvents(
  reader: ReturnType<ByteStream['getReader']>,
  facts: ResponseFacts,
  idleTimeoutMs: number,
  signal: CancelSignal,
): AsyncGenerator<ServerEvent, void> {
  const parse = createEventParser();
  const close = () => void reader.cancel().catch(() => {});
  const release = whenAborted(signal, close);
  const read = () => reader.read().catch((cause) => Promise.reject(interrupted(facts, cause)));
  try {
    for (;;) {
      const { value } = await withDeadline(read, idleTimeoutMs, signal);
      if (value === undefined) throw interrupted(facts);
      const events = parse(value);
      if (events === undefined) throw unexpected('an event that is too long', facts);
      yield* events;
    }
  } finally {
    release();
    close();
  }
}
