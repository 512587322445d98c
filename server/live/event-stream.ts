import type { ExecutionResult } from 'graphql';
import type { FetchAPI } from 'graphql-yoga';

/** One result of a stream; without `id` nothing is gained by resuming after it. */
export interface StreamedResult {
  readonly result: ExecutionResult;
  /** What a client resumes after. */
  readonly id: string | undefined;
}

export interface EventStreamOptions {
  /** What a client that gets no further resumes after. */
  readonly firstId: string | undefined;
  /** What to resume after while nothing comes; undefined while something is under way. */
  readonly idleId: () => string | undefined;
  readonly stringify: (result: ExecutionResult) => string;
  /** @default 10000 */
  readonly heartbeatMs?: number;
  /** The client has gone. */
  readonly signal: AbortSignal;
  readonly fetchAPI: Pick<FetchAPI, 'ReadableStream' | 'Response' | 'TextEncoder'>;
}

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache, no-transform',
  // Proxies that gather answers before they pass them on are asked not to.
  'x-accel-buffering': 'no',
};

/**
 * Results as server-sent events, each with the id that a client resumes after. Comments in between
 * show that the connection stands, with the id of what was passed over. `event: complete` says that
 * the server ended the stream; an end without it, that the next event could not be made.
 */
export function toEventStream(
  results: AsyncIterator<StreamedResult>,
  { firstId, idleId, stringify, heartbeatMs = 10_000, signal, fetchAPI }: EventStreamOptions,
): Response {
  const encoder = new fetchAPI.TextEncoder();
  let lastId: string | undefined;
  let heartbeat: NodeJS.Timeout | undefined;
  const toId = (id: string | undefined) => {
    if (id === undefined || id === lastId) return '';
    lastId = id;
    return `id: ${id}\n`;
  };
  const end = async () => {
    clearInterval(heartbeat);
    await results.return?.();
  };
  signal.addEventListener('abort', end, { once: true });
  const body = new fetchAPI.ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      // Something at once: some clients wait for the first byte.
      send(`:\n${toId(firstId)}\n`);
      heartbeat = setInterval(() => {
        if ((controller.desiredSize ?? 0) > 0) send(`:\n${toId(idleId())}\n`);
      }, heartbeatMs).unref();
    },
    async pull(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text));
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
