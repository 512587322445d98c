import { clientError } from '../client-error.ts';
import { LARGE_TEXT, MAX_LARGE_REQUESTS, MAX_READ_TEXT } from './limits.ts';

/** The texts that one request reads, until it has been answered. */
export interface TextsOfRequest {
  /**
   * Counts the UTF-16 code units of a text. If it returns a promise, the request must not read more
   * until it resolves.
   *
   * @throws QUERY_TOO_COMPLEX for too many
   */
  add(units: number): Promise<void> | undefined;
  release(): void;
}

/**
 * Bounds the texts that all requests together hold in memory: those that read long ones take turns.
 * One per server.
 */
export class TextsRead {
  readonly #waiting = new Map<TextsOfRequest, () => void>();
  #large = 0;

  start(): TextsOfRequest {
    let units = 0;
    let turn: Promise<void> | undefined;
    let isReleased = false;
    const texts: TextsOfRequest = {
      add: (more) => {
        // Rows that arrive after the answer are dropped.
        if (isReleased) return undefined;
        units += more;
        if (units > MAX_READ_TEXT) throw tooMuchText();
        if (units <= LARGE_TEXT) return undefined;
        turn ??= this.#enter(texts);
        return this.#waiting.has(texts) ? turn : undefined;
      },
      release: () => {
        if (turn && !isReleased) this.#leave(texts);
        isReleased = true;
      },
    };
    return texts;
  }

  #enter(texts: TextsOfRequest): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#waiting.set(texts, resolve);
    this.#admitNext();
    return promise;
  }

  #leave(texts: TextsOfRequest): void {
    const resolve = this.#waiting.get(texts);
    this.#waiting.delete(texts);
    if (resolve) resolve();
    else this.#large -= 1;
    this.#admitNext();
  }

  #admitNext(): void {
    const [next] = this.#waiting;
    if (!next || this.#large >= MAX_LARGE_REQUESTS) return;
    const [texts, resolve] = next;
    this.#waiting.delete(texts);
    this.#large += 1;
    resolve();
  }
}

function tooMuchText() {
  return clientError(
    'QUERY_TOO_COMPLEX',
    `The query reads more than ${MAX_READ_TEXT} characters of text. Request smaller pages, or ` +
      'fewer fields that read the texts of articles.',
  );
}
