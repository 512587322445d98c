/** Something whose client can be disconnected: a request or a response. */
interface Exchange {
  destroy(): unknown;
}

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

  release(exchange: Exchange): void {
    this.#bytes -= this.#held.get(exchange) ?? 0;
    this.#held.delete(exchange);
  }
}
