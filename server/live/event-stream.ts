import type { ExecutionResult } from 'graphql';
import type { FetchAPI } from 'graphql-yoga';

/** One result of a stream. */
export interface StreamedResult {
  readonly result: ExecutionResult;
  /** The id to resume after; undefined: a client cannot resume after it. */
  readonly id: string | undefined;
}

export interface EventStreamOptions {
  /** The id to resume after before the first result. */
  readonly firstId: string | undefined;
  /**
   * The id to resume after while the stream is idle; undefined while a result is being prepared.
   */
  readonly idleId: () => string | undefined;
  readonly stringify: (result: ExecutionResult) => string;
  /** @default 10000 */
  readonly heartbeatMs?: number;
  /** Called with the bytes that wait in the stream. */
  readonly onWaiting?: ((bytes: number) => void) | undefined;
  /** Aborted when the client disconnects. */
  readonly signal: AbortSignal;
  readonly fetchAPI: Pick<FetchAPI, 'ReadableStream' | 'Response' | 'TextEncoder'>;
}

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache, no-transform',
  // Asks proxies not to buffer the response.
  'x-accel-buffering': 'no',
  // A connection that stays open after its stream would delay a stop.
  connection: 'close',
};

/**
 * Sends results as server-sent events, each with the id to resume after. Comments between them keep
 * the connection alive, and advance the id past changes that do not match. `event: complete` means
 * that the server completed the stream; without it, the stream was interrupted or failed.
 */
export function toEventStream(
  results: AsyncIterator<StreamedResult>,
  options: EventStreamOptions,
): Response {
  const { firstId, idleId, stringify, heartbeatMs = 10_000, onWaiting, signal, fetchAPI } = options;
  const encoder = new fetchAPI.TextEncoder();
  let lastId: string | undefined;
  let heartbeat: NodeJS.Timeout | undefined;
  let waiting = 0;
  const toId = (id: string | undefined) => {
    if (id === undefined || id === lastId) return '';
    lastId = id;
    return `id: ${id}\n`;
  };
  const wait = (bytes: number) => {
    waiting = bytes;
    onWaiting?.(bytes);
  };
  const sendTo = (controller: ReadableStreamDefaultController<Uint8Array>, text: string) => {
    const bytes = encoder.encode(text);
    controller.enqueue(bytes);
    wait(waiting + bytes.length);
  };
  const end = async () => {
    clearInterval(heartbeat);
    await results.return?.();
  };
  signal.addEventListener('abort', end, { once: true });
  const body = new fetchAPI.ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => sendTo(controller, text);
      // Some clients wait for the first byte.
      send(`:\n${toId(firstId)}\n`);
      heartbeat = setInterval(() => {
        if ((controller.desiredSize ?? 0) > 0) send(`:\n${toId(idleId())}\n`);
      }, heartbeatMs).unref();
    },
    async pull(controller) {
      // What was in the stream has been taken.
      wait(0);
      const send = (text: string) => sendTo(controller, text);
      const next = await results.next().catch(() => undefined);
      if (next && !next.done) {
        const { result, id } = next.value;
        send(`${toId(id)}event: next\ndata: ${stringify(result)}\n\n`);
        return;
      }
      if (next) send('event: complete\ndata:\n\n');
      await end();
      controller.close();
    },
    cancel: end,
  });
  return new fetchAPI.Response(body, { status: 200, headers: HEADERS });
}

/**
 * A stream with one result that has only errors. An `EventSource` reads no other status than 200;
 * `retry` keeps it from reconnecting immediately when the stream ends.
 */
export function toRefusalStream(
  result: string,
  { Response }: Pick<FetchAPI, 'Response'>,
): Response {
  const body = `retry: 60000\nevent: next\ndata: ${result}\n\nevent: complete\ndata:\n\n`;
  // A copy, because the response adds its length to the object.
  return new Response(body, { status: 200, headers: { ...HEADERS } });
}
