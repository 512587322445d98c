/** A response to send. */
export interface CachedAnswer {
  /** The revision that the response reflects. */
  readonly revision: bigint;
  /** Its `data`, as JSON: in UTF-8, if it is long. */
  readonly data: string | Uint8Array;
  /** The points that it may cost to make. */
  readonly cost: number;
  /** The whole response, if it is long: it is not cached, and all who wait for it share it. */
  readonly body?: Uint8Array<ArrayBuffer> | undefined;
}

/** Approximate size limit of the cache in bytes, at two bytes per character. */
const MAX_BYTES = 32_000_000;

/** Number of requests that are remembered after their first occurrence, and their characters. */
const MAX_ASKED_ONCE = 5_000;
const MAX_ASKED_CHARACTERS = 2_000_000;

interface Run {
  readonly answer: Promise<CachedAnswer | undefined>;
  readonly controller: AbortController;
  waiting: number;
}

/**
 * Caches whole answers by request until the register changes. An answer is valid for the revision
 * that was known before it was made; any commit makes all answers stale. An answer is cached from
 * its second request on, because most requests are made only once. The least recently used answers
 * are evicted first.
 */
export class AnswerCache {
  readonly #answers = new Map<string, CachedAnswer>();
  readonly #running = new Map<string, Run>();
  readonly #askedOnce = new Set<string>();
  #askedCharacters = 0;
  #bytes = 0;

  /** The answer to a request, if it was made at this revision or later. */
  find(request: string, revision: bigint): CachedAnswer | undefined {
    const answer = this.#answers.get(request);
    if (!answer) return undefined;
    this.#remove(request, answer);
    if (answer.revision < revision) return undefined;
    this.#add(request, answer);
    return answer;
  }

  /**
   * Makes an answer once for concurrent requests. It is aborted when the last client disconnects.
   * Undefined if `make` has no answer.
   */
  async make(
    request: string,
    revision: bigint,
    signal: AbortSignal,
    make: (signal: AbortSignal) => Promise<CachedAnswer | undefined>,
  ): Promise<CachedAnswer | undefined> {
    signal.throwIfAborted();
    const key = `${revision} ${request}`;
    const run = this.#running.get(key) ?? this.#start(key, request, make);
    run.waiting += 1;
    const leave = () => {
      run.waiting -= 1;
      if (run.waiting > 0) return;
      this.#end(key, run);
      run.controller.abort();
    };
    signal.addEventListener('abort', leave, { once: true });
    try {
      return await run.answer;
    } finally {
      signal.removeEventListener('abort', leave);
    }
  }

  #start(
    key: string,
    request: string,
    make: (signal: AbortSignal) => Promise<CachedAnswer | undefined>,
  ): Run {
    const controller = new AbortController();
    const answer = make(controller.signal)
      .then((made) => {
        const isWanted = run.waiting > 1 || this.#isAskedAgain(request);
        // A long one would displace many others.
        if (made && !made.body && isWanted) this.#keep(request, made);
        return made;
      })
      .finally(() => this.#end(key, run));
    const run: Run = { answer, controller, waiting: 0 };
    this.#running.set(key, run);
    return run;
  }

  // A newer run can have the same key if all clients of this one disconnected.
  #end(key: string, run: Run): void {
    if (this.#running.get(key) === run) this.#running.delete(key);
  }

  #isAskedAgain(request: string): boolean {
    if (this.#answers.has(request)) return true;
    if (this.#askedOnce.delete(request)) {
      this.#askedCharacters -= request.length;
      return true;
    }
    const characters = this.#askedCharacters + request.length;
    if (this.#askedOnce.size >= MAX_ASKED_ONCE || characters > MAX_ASKED_CHARACTERS) {
      this.#askedOnce.clear();
      this.#askedCharacters = 0;
    }
    this.#askedOnce.add(request);
    this.#askedCharacters += request.length;
    return false;
  }

  #keep(request: string, answer: CachedAnswer): void {
    const known = this.#answers.get(request);
    // A slow run can finish after a newer answer was cached.
    if (known && known.revision > answer.revision) return;
    if (known) this.#remove(request, known);
    this.#add(request, answer);
    for (const [oldest, one] of this.#answers) {
      if (this.#bytes <= MAX_BYTES) break;
      this.#remove(oldest, one);
    }
  }

  #add(request: string, answer: CachedAnswer): void {
    this.#answers.set(request, answer);
    this.#bytes += sizeOf(request, answer);
  }

  #remove(request: string, answer: CachedAnswer): void {
    this.#answers.delete(request);
    this.#bytes -= sizeOf(request, answer);
  }
}

function sizeOf(request: string, { data }: CachedAnswer): number {
  return 2 * (request.length + data.length) + 200;
}
