/** One server-sent event. */
export interface ServerEvent {
  /** `message` if the server named no type. */
  readonly type: string;
  readonly data: string;
  /** Undefined if the event itself had none. */
  readonly id: string | undefined;
}

// Far larger than any event of a Dixit server: a longer one never ends.
const MAX_EVENT_LENGTH = 5_000_000;

/**
 * Creates a parser of server-sent events. It takes chunks of bytes, split anywhere, and returns the
 * events completed so far, or undefined if an event exceeds the maximum length.
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
    return rest.length + event.data.length > MAX_EVENT_LENGTH ? undefined : events;
  };
}
