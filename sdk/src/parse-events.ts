/** One server-sent event. */
export interface ServerEvent {
  /** `message` where the server named none. */
  readonly type: string;
  readonly data: string;
  /** Undefined where the event itself carried none. */
  readonly id: string | undefined;
}

// Nothing that is meant to be read by and by is larger.
const LARGEST_EVENT = 5_000_000;

/**
 * Makes a reader of server-sent events: takes the bytes as they come, cut anywhere, and gives the
 * events that are complete. Undefined for a stream whose events have no end.
 */
export function createEventParser(): (chunk: Uint8Array) => ServerEvent[] | undefined {
  const decoder = new TextDecoder();
  let rest = '';
  let event = { type: '', data: '', id: undefined as string | undefined };

  return (chunk) => {
    // A CR at the end of a chunk may be the first half of a CRLF.
    const lines = (rest + decoder.decode(chunk, { stream: true })).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    const events: ServerEvent[] = [];
    for (const line of lines) {
      const [, field, value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
      if (line === '') {
        const { type, data, id } = event;
        if (type || data || id) events.push({ type: type || 'message', data: data.slice(1), id });
        event = { type: '', data: '', id: undefined };
      } else if (field === 'data') event.data += `\n${value}`;
      else if (field === 'event') event.type = value;
      else if (field === 'id' && !value.includes('\0')) event.id = value;
    }
    return rest.length + event.data.length > LARGEST_EVENT ? undefined : events;
  };
}
