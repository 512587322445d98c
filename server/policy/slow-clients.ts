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

/**
 * Bounds the memory of half-sent requests and of answers that clients do not accept. If there is too
 * much, those are disconnected that have held theirs longest.
 */
export class SlowClients {
  readonly #limit: number;
  readonly #held = new Map<Exchange, number>();
  #bytes = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Notes how many bytes are held for an exchange now. */
  hold(exchange: Exchange, bytes: number): void {
    this.#bytes += bytes - (this.#held.get(exchange) ?? 0);
    this.#held.set(exchange, bytes);
    for (const oldest of this.#held.keys()) {
      if (this.#bytes <= this.#limit) return;
      this.release(oldest);
      oldest.destroy();
    }
  }

  /**
   * Counts what a streamed response holds. Returns a function to call with the bytes that it has not
   * written yet, whenever they change.
   */
  follow(response: Streamed): (unwritten: number) => void {
    let unwritten = 0;
    const count = () => {
      const bytes = unwritten + response.writableLength;
      if (response.destroyed || bytes < MIN_UNSENT_BYTES) this.release(response);
      else this.hold(response, bytes);
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
    this.#bytes -= this.#held.get(exchange) ?? 0;
    this.#held.delete(exchange);
  }
}
