/** A server-sent event, or (`event` absent) only an id. */
export interface ServerSentEvent {
  readonly event?: string;
  readonly id?: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what its own subscription asked for
  readonly data?: any;
}

/** The events of a response as they arrive, without comments. */
export async function* readEvents(response: Response): AsyncGenerator<ServerSentEvent, void> {
  if (!response.body) throw new Error(`An answer without a body: ${response.status}`);
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const event = parseEvent(text.slice(0, end));
      text = text.slice(end + 2);
      if (event) yield event;
    }
  }
}

/** The next event of a stream. Ids without one come first, and while nothing happens. */
export async function nextEvent(
  events: AsyncGenerator<ServerSentEvent, void>,
): Promise<ServerSentEvent> {
  for (;;) {
    const { value, done } = await events.next();
    if (done) throw new Error('The stream ended.');
    if (value.event !== undefined) return value;
  }
}

function parseEvent(block: string): ServerSentEvent | undefined {
  const fields = block
    .split('\n')
    .filter((line) => !line.startsWith(':') && line !== '')
    .map((line) => line.split(/: ?(.*)/s));
  if (fields.length === 0) return undefined;
  const event = Object.fromEntries(fields);
  return event.data ? { ...event, data: JSON.parse(event.data) } : event;
}
