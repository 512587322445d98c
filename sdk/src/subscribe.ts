import type { Client } from './client.ts';
import type { RequestArguments } from './client-options.ts';
import { abortedBy, whenAborted, withDeadline } from './deadline.ts';
import type { TypedDocument } from './document.ts';
import { DixitNetworkError, type ResponseFacts } from './errors.ts';
import { nameOf } from './operation.ts';
import { createEventParser, type ServerEvent } from './parse-events.ts';
import type { ByteStream, CancelSignal } from './platform.ts';
import { brokenOff, factsOf, parseJson, readData, toData, unexpected } from './response.ts';
import { type RetryOptions, waitForRetry } from './retry.ts';

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
  /**
   * How a connection is opened again; `false` for never. `tries` are counted from one result to the
   * next.
   *
   * @default the client's `retry`, with 10 tries until the first event and any number later
   */
  readonly retry?: RetryOptions | false | undefined;
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
 * goes on after the last event (`Last-Event-ID`). Where the server says that it is complete, it is
 * asked again too, since it may only be going away; without any event to go on from the iteration
 * ends.
 *
 * @throws {DixitError} while iterating, when the server refuses, has forgotten the event to go on
 * from (`CURSOR_EXPIRED`), or sends no event at first; later it is waited for (see `retry`)
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
  const stop = new AbortController();
  let { lastEventId } = own;
  let attempt = 1;
  // An address that is wrong is told soon, and a proxy that lets no event through; a server that has
  // sent one is waited for.
  let defaultTries = 10;
  let isReturned = false;

  async function open(signal: CancelSignal) {
    const headers = { accept: 'text/event-stream', 'last-event-id': lastEventId };
    const response = await client.send(document, variables, { signal, attempt, headers });
    const facts = factsOf(response);
    if (facts.contentType !== 'text/event-stream' || !response.body) {
      await readData(response);
      throw unexpected('an answer without events', facts);
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
      // Before its id counts as received: an answer that cannot be read is asked for again.
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
    const release = signal && whenAborted(signal, () => stop.abort(abortedBy(signal)));
    const plan = { operation: nameOf(document.toString()), hooks, signal: stop.signal };
    try {
      for (; ; attempt += 1) {
        try {
          yield* connect();
          // Nothing to go on from: then it was the whole.
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
  const read = () =>
    reader.read().catch((cause: unknown) => {
      throw brokenOff(facts, cause);
    });
  try {
    for (;;) {
      const { value } = await withDeadline(read, idleTimeoutMs, signal);
      if (value === undefined) throw brokenOff(facts);
      const events = parse(value);
      if (events === undefined) throw unexpected('an event without an end', facts);
      yield* events;
    }
  } finally {
    release();
    close();
  }
}
