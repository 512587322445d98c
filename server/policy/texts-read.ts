import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { clientError } from '../client-error.ts';
import { LARGE_TEXT, MAX_LARGE_REQUESTS, MAX_READ_TEXT, MAX_TEXT_GARBAGE } from './limits.ts';

// Node exposes it in contexts that are made after the flag is set.
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

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
 * Bounds the texts that all requests together hold in memory: those that read long ones take turns,
 * and what they leave behind is collected. V8 would do so when it has grown by half of what is alive
 * while one of them runs: 100 MB. One per server.
 */
export class TextsRead {
  readonly #waiting = new Map<TextsOfRequest, () => void>();
  #large = 0;
  #garbage = 0;

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
        if (turn && !isReleased) this.#leave(texts, units);
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

  #leave(texts: TextsOfRequest, units: number): void {
    const resolve = this.#waiting.get(texts);
    this.#waiting.delete(texts);
    this.#garbage += units;
    if (resolve) resolve();
    // In the next turn of the event loop, its answer has been encoded.
    else setImmediate(() => this.#giveBack());
  }

  #giveBack(): void {
    this.#large -= 1;
    if (this.#garbage > MAX_TEXT_GARBAGE) {
      this.#garbage = 0;
      collectGarbage();
    }
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
