/** Something whose client can be disconnected: a request or a response. */
interface Exchange {
  destroy(): unknown;
}

/** A response that is sent in pieces. */
interface Streamed extends Exchange {
  readonly destroyed: boolean;
  /** Bytes that were written and not sent. */
  readonly writableLength: number;
  on(event: 'close' | 'drain', listener: () => void): unknown;
}

/** Fewer are not counted: the system's own buffer of a connection takes as much. */
export const MIN_UNSENT_BYTES = 64_000;

/** What is held for a client, by exchange, the one that has been held longest first. */
interface Holding {
  readonly client: string;
  readonly exchanges: Map<Exchange, number>;
  bytes: number;
}

/**
 * Bounds the memory of half-sent requests and of answers that clients do not accept. If there is too
 * much, the client for which most is held loses those that have been held longest.
 */
export class SlowClients {
  readonly #limit: number;
  readonly #byClient = new Map<string, Holding>();
  readonly #byExchange = new Map<Exchange, Holding>();
  #bytes = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Notes how many bytes are held for an exchange now. */
  hold(exchange: Exchange, bytes: number, client: string): void {
    const holding = this.#byExchange.get(exchange) ?? this.#holdingOf(client);
    this.#byExchange.set(exchange, holding);
    this.#add(holding, bytes - (holding.exchanges.get(exchange) ?? 0));
    holding.exchanges.set(exchange, bytes);
    while (this.#bytes > this.#limit) {
      const [oldest = exchange] = this.#largest(holding).exchanges.keys();
      this.release(oldest);
      oldest.destroy();
    }
  }

  #holdingOf(client: string): Holding {
    const known = this.#byClient.get(client);
    const holding = known ?? { client, exchanges: new Map(), bytes: 0 };
    this.#byClient.set(client, holding);
    return holding;
  }

  #largest(most: Holding): Holding {
    for (const one of this.#byClient.values()) if (one.bytes > most.bytes) most = one;
    return most;
  }

  #add(holding: Holding, bytes: number): void {
    holding.bytes += bytes;
    this.#bytes += bytes;
  }

  /**
   * Counts what a streamed response holds. Returns a function to call with the bytes that it has not
   * written yet, whenever they change.
   */
  follow(response: Streamed, client: string): (unwritten: number) => void {
    let unwritten = 0;
    const count = () => {
      const bytes = unwritten + response.writableLength;
      if (response.destroyed || bytes < MIN_UNSENT_BYTES) this.release(response);
      else this.hold(response, bytes, client);
    };
    response.on('drain', count);
    response.on('close', count);
    return (bytes) => {
      unwritten = bytes;
      // What has left the stream is written a moment later.
      setImmediate(count);
    };
  }

  release(exchange: Exchange): void {
    const holding = this.#byExchange.get(exchange);
    if (!holding) return;
    const { exchanges } = holding;
    this.#byExchange.delete(exchange);
    this.#add(holding, -(exchanges.get(exchange) ?? 0));
    exchanges.delete(exchange);
    if (exchanges.size === 0) this.#byClient.delete(holding.client);
  }
}
